"""Phần trên tên loại: its lines freed of the motto, cut where two columns ran together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ansinh.core.documents.reading import Line
from ansinh.core.plans.words.forms import matching_form

_SEAMS = (
    re.compile(r"\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI)"),
    re.compile(r"\s+(?=ĐẢNG CỘNG SẢN VIỆT NAM)"),
    re.compile(r"\s+(?=(?:Độc lập|ĐỘC LẬP)\s?[-–])"),
    re.compile(r"(?<=Hạnh phúc)\s+|(?<=HẠNH PHÚC)\s+|(?<=VIỆT NAM)\s+(?=Độc lập)"),
    re.compile(r"\s+(?=Số\s*:)"),
    re.compile(r"(?<=[A-ZĐ])\s+(?=[A-ZĐ][^,:]{1,40},\s*(?:ngày|tháng)\b)"),
)
_MOTTO = re.compile(
    r"^(?:cộng (?:hòa|hoà)|chủ nghĩa|hội chủ nghĩa|xã hội chủ nghĩa|việt nam$|nghĩa việt nam"
    r"|độc lập|tự do|hạnh phúc|đảng cộng sản việt nam)|^\W*$"
)
_MARK = re.compile(
    r"^\W*(?:bản )?(?:dự thảo|hỏa tốc|hoả tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật|bản sao|sao y"
    r"|lưu hành nội bộ|bản chính|công khai|mẫu(?: số)? \S+|lần (?:thứ )?\d+)\b.{0,30}$"
)
_UNFINISHED = re.compile(r"^[^:]{2,60},\s*ngày\b(?!.*năm\s*\d{4})|\bnăm$")
_DATE_GOES_ON = re.compile(r"^(?:ngày|tháng|năm|\d{1,2}\s+tháng|\d{4}$)")
_NUMBER_OPENS = re.compile(r"^số\b")


def letterhead_lines(letterhead: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines with one thing each, neither motto nor mark of secrecy or draft."""
    return tuple(
        line for line in _joined(_cut(letterhead)) if not is_motto(line.text) and not _is_mark(line)
    )


def is_motto(text: str) -> bool:
    """Tell whether `text` is (part of) the name of the State or Party, or the State's motto."""
    return bool(_MOTTO.match(matching_form(text.strip(" *-_"))))


def _is_mark(line: Line) -> bool:
    return bool(_MARK.match(matching_form(line.text)))


def _cut(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        texts = [line.text]
        for seam in _SEAMS:
            texts = [part for text in texts for part in seam.split(text)]
        yield from (replace(line, text=text.strip()) for text in texts if text.strip())


def _joined(lines: Iterator[Line]) -> Iterator[Line]:
    """Put together the date that goes on in the next line."""
    held: Line | None = None
    for line in lines:
        if held and _DATE_GOES_ON.match(matching_form(line.text)):
            held = replace(held, text=f"{held.text} {line.text}")
            continue
        if held:
            yield held
        held = line if _UNFINISHED.search(matching_form(line.text)) else None
        if held is None:
            yield line
    if held:
        yield held
