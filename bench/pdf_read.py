"""Seconds to read a long PDF: five hundred pages of running text and ruled tables.

Everything is made and measured in one run, nothing is kept.
"""

import argparse
import time

import typst

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import read_plan

PAGE = """#set text(font: "Liberation Serif", size: 14pt)
#set page(margin: 20mm, numbering: "1")
#for n in range(PAGES) [
  #par("- Phấn đấu trên 95% số hộ dân dùng nước sạch theo quy chuẩn; các thôn báo cáo. " * 12)
  #table(columns: 4, ..range(24).map(k => "Ô số " + str(k)))
  #pagebreak(weak: true)
]
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    pages = parser.parse_args().pages
    paper = typst.compile(PAGE.replace("PAGES", str(pages)).encode(), format="pdf")
    start = time.perf_counter()
    source = read_document_bytes("dai.pdf", paper)
    read = time.perf_counter()
    read_plan(source)
    print(f"{source.lines[-1].page} pages, {len(source.lines)} lines: {read - start:.1f} s to read")
    print(f"{time.perf_counter() - read:.1f} s to understand")


if __name__ == "__main__":
    main()
