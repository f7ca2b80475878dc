"""Nhận dạng trang: pictures of pages to rows, two pages at a time, a slow page left out."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from ansinh.core.documents.reading.pdf.rows import Row
from ansinh.core.documents.reading.scan.hocr import pages_of
from ansinh.core.documents.reading.scan.tesseract import PageNotRecognised, recognised

WORKERS = 2
_WAITING = 2 * WORKERS


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """A page as recognised; `fault` says in Vietnamese why it was not."""

    rows: list[Row]
    fault: str = ""


def recognise(pictures: Iterable[bytes]) -> Iterator[RecognisedPage]:
    """Give each picture's page in order; only a few pictures are held at one time."""
    with ThreadPoolExecutor(WORKERS) as workers:
        waiting: deque[Future[RecognisedPage]] = deque()
        for picture in pictures:
            waiting.append(workers.submit(_page_of, picture))
            if len(waiting) >= _WAITING:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _page_of(picture: bytes) -> RecognisedPage:
    try:
        pages = list(pages_of(recognised(picture)))
    except PageNotRecognised as error:
        return RecognisedPage([], "nhận dạng quá lâu" if error.slow else "không nhận dạng được")
    return RecognisedPage([row for page in pages for row in page])
