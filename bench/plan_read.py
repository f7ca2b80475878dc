"""Seconds to read a plan: forty and 500 pages of DOCX against opening the file; odd text.

Everything is measured in one run, medians of the rounds; nothing is kept.
"""

import argparse
import io
import time
from collections.abc import Callable
from statistics import median

import docx

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import read_plan

GOAL = "- Tỷ lệ hộ dân dùng nước sạch đạt trên 95%, trong đó 60% dùng nước máy; "
DUTY = "- Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát, đề xuất nhiệm vụ; báo cáo tỉnh. "
HEAD = "KẾ HOẠCH\nVề việc thử\nI. MỤC TIÊU ĐẾN NĂM 2030\n"


FORTY = 40


def pages(count: int) -> bytes:
    """A paper of about that many pages, half goals and half duties."""
    paragraphs = 200 * count // FORTY
    made = docx.Document()
    for line in HEAD.splitlines():
        made.add_paragraph(line)
    for number in range(paragraphs):
        made.add_paragraph(GOAL * 4)
        made.add_paragraph(f"{number}. {'Công việc được giao cho các cơ quan, đơn vị. ' * 8}")
    made.add_paragraph("II. TỔ CHỨC THỰC HIỆN")
    for _ in range(paragraphs):
        made.add_paragraph(DUTY * 4)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def read(name: str, content: bytes) -> None:
    """The whole path from bytes to the plan."""
    read_plan(read_document_bytes(name, content))


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Median of the rounds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    for count in (FORTY, 500):
        paper = pages(count)
        opened = seconds(lambda paper=paper: docx.Document(io.BytesIO(paper)), rounds)
        whole = seconds(lambda paper=paper: read("dai.docx", paper), rounds)
        print(f"{count} pages of DOCX: {whole:.2f} s, {whole / opened:.1f} times opening it")
    for name, piece in (("numbers in one paragraph", "5% "), ("clauses in one line", "a, 5% và ")):
        one, two = (
            seconds(lambda n=n, piece=piece: read("a.txt", f"{HEAD}- {piece * n}".encode()), rounds)
            for n in (500, 1000)
        )
        print(f"{name}: 1,000 take {two:.2f} s, {two / one:.1f} times what 500 take")


if __name__ == "__main__":
    main()
