"""One report in three files: PDF says what DOCX says, Excel holds what both print."""

import io
import re
import unicodedata

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as DocxParagraph

from ansinh.core.documents.figures import format_percent
from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.core.documents.writing.docx import write_docx
from ansinh.core.documents.writing.pdf import write_pdf
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.report_table import ReportColumn, ReportTable
from ansinh.core.reports.workbook import report_sheets
from ansinh.core.reports.yearly import compose_yearly_report

TABLE = ReportTable(
    "B6",
    "Thẻ theo thôn",
    (ReportColumn("Thôn", "text"), ReportColumn("Có thẻ"), ReportColumn("Tỷ lệ", "percent")),
    (("Thôn Một", 3000, 0.9804), ("Thôn Hai", 2134, None), ("Cộng", 5134, 0.923381)),
)


@pytest.fixture
def full(yearly):
    from dataclasses import replace

    return replace(yearly, tables=(TABLE,), texts={"I": "Đã ban hành 3 văn bản.\n- Họp 2 lần"})


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def docx_lines(file: bytes) -> list[str]:
    document = Document(io.BytesIO(file))
    found = (DocxParagraph(p, document).text for p in document.element.body.iter(qn("w:p")))
    return [squeezed(line) for line in found if line.strip()]


def pdf_text(file: bytes) -> str:
    """Every page's words; page numbers left out."""
    pages = []
    for number, page in enumerate(pypdfium2.PdfDocument(file), start=1):
        text = page.get_textpage().get_text_range()
        pages.append(re.sub(rf"^\s*{number}\s", "", text))
    return squeezed("".join(pages))


def test_the_pdf_says_every_line_of_the_docx_in_the_same_order(full):
    paper = compose_yearly_report(full)
    written, place = pdf_text(write_pdf(paper)), 0
    for line in docx_lines(write_docx(paper)):
        found = written.find(line, place)
        assert found >= 0, f"not in the PDF after place {place}: {line}"
        place = found + len(line)


def test_the_pdf_says_nothing_that_the_docx_does_not(full):
    paper = compose_yearly_report(full)
    lines = docx_lines(write_docx(paper))
    written = pdf_text(write_pdf(paper))
    for line in sorted(set(lines), key=len, reverse=True):
        written = written.replace(line, "\0")
    assert re.sub(r"[\d\0]", "", written) == ""


def test_excel_holds_the_figures_that_the_paper_prints(full):
    sheets = {sheet.name: sheet for sheet in read_xlsx("bc.xlsx", write_xlsx(report_sheets(full)))}
    assert list(sheets) == ["Chỉ tiêu", "B1", "B2", "B6", "Hộ chiếu"]
    printed = pdf_text(write_pdf(compose_yearly_report(full)))
    rows = [row for row in sheets["Chỉ tiêu"].rows if row and row[0] == "T19"]
    (cards,) = rows
    assert tuple(cards[5:8]) == (5134, 5560, 110)
    assert squeezed(format_percent(cards[2])) in printed
    assert "5.134/5.560" in printed


def test_a_counted_table_is_the_same_on_paper_and_in_excel(full):
    (sheet,) = [s for s in read_xlsx("bc.xlsx", write_xlsx(report_sheets(full))) if s.name == "B6"]
    assert ["Thôn Một", 3000, 0.9804] in [list(row) for row in sheet.rows]
    printed = pdf_text(write_pdf(compose_yearly_report(full)))
    assert squeezed("Thôn Một 3.000 98,0 % Thôn Hai 2.134 – Cộng 5.134 92,3 %") in printed


def test_the_three_files_are_the_same_from_the_same_facts(full):
    for _ in range(2):
        paper = compose_yearly_report(full)
        assert write_pdf(paper) == write_pdf(paper)
    assert write_xlsx(report_sheets(full)) == write_xlsx(report_sheets(full))


def test_the_three_files_say_the_same_word_of_progress(full):
    from dataclasses import replace

    cards = next(one for one in full.targets if one.code == "T19")
    others = [one for one in full.targets if one is not cards]
    behind = replace(full, targets=(replace(cards, progress="Có nguy cơ"), *others))
    paper = compose_yearly_report(behind)
    said = squeezed("Chưa đạt; có nguy cơ; ước thực hiện")
    assert said in "".join(docx_lines(write_docx(paper)))
    assert said in pdf_text(write_pdf(paper))
    targets = read_xlsx("x.xlsx", write_xlsx(report_sheets(behind)))[0]
    rows = [[str(cell) for cell in row] for row in targets.rows]
    assert "Có nguy cơ" in next(row for row in rows if row[0] == "T19")


def test_excel_holds_both_boundaries_as_the_paper_does(full):
    from dataclasses import replace

    from ansinh.core.reports.facts import BoundaryFacts

    now = next(one for one in full.targets if one.code == "T19")
    then = replace(now, tally=Tally(2134, 2500, unknown=110))
    both = replace(
        full,
        boundaries=(
            BoundaryFacts("xã Tân Sơn", 2, {"T19": now}),
            BoundaryFacts("xã Sơn Hà trước 01/7/2025", 1, {"T19": then}),
        ),
    )
    sheets = {one.name: one for one in report_sheets(both)}
    counted = [(row[2], row[3], row[7], row[8]) for row in sheets["B1 ranh giới"].rows]
    assert counted == [
        ("xã Tân Sơn", 2, 5134, 5560),
        ("xã Sơn Hà trước 01/7/2025", 1, 2134, 2500),
    ]
    assert "B1 ranh giới" not in {one.name for one in report_sheets(full)}


@pytest.fixture
def with_years(full):
    """Two earlier years: one figure counted, one that an office reported."""
    from dataclasses import replace
    from datetime import date
    from fractions import Fraction

    from yearly_facts import target

    from ansinh.core.indicators.tallies import Tally
    from ansinh.core.indicators.values import EnteredFigure
    from ansinh.core.reports.facts import EarlierYear

    on = date(2025, 12, 31)
    houses = target("T26", tally=Tally(6, 246))
    seen = replace(houses, passport=replace(houses.passport, as_of=on, boundary="19 thôn"))
    told = EnteredFigure(as_of=on, value=Fraction("81.5"), reported_by="Sở", paper="9/BC-SKHCN")
    lines = target("T33", ">=", 85)
    origin = replace(
        houses.passport, indicator="T33", as_of=on, snapshot="", paper=told.paper, boundary="xã"
    )
    lines = replace(lines, entered=told, passport=origin)
    unknown = target("T06", ">", 60)
    return replace(
        full,
        earlier=(EarlierYear(2025, on, {"T06": unknown, "T26": seen, "T33": lines}),),
    )


def test_figures_of_earlier_years_have_their_passports_in_all_three_files(with_years):
    paper = compose_yearly_report(with_years)
    for words in (squeezed("".join(docx_lines(write_docx(paper)))), pdf_text(write_pdf(paper))):
        assert squeezed("Hộ chiếu của số các năm trước") in words
        assert squeezed("9/BC-SKHCN") in words
        assert squeezed("19 thôn; ab12…cd34") in words
    sheet = next(one for one in report_sheets(with_years) if one.name == "Các năm trước")
    heads = [column.title for column in sheet.columns]
    rows = [dict(zip(heads, row, strict=True)) for row in sheet.rows]
    assert [(row["Năm"], row["Mã"], row["Số đo"], row["Mẫu số"]) for row in rows] == [
        ("2025", "T26", 6, 246),
        ("2025", "T33", 81.5, None),
    ]
    assert [(row["Văn bản"], row["Phạm vi"]) for row in rows] == [
        (None, "19 thôn"),
        ("9/BC-SKHCN", "xã"),
    ]


def test_what_differs_from_the_last_issue_is_in_excel_too(full):
    from dataclasses import replace

    from ansinh.core.reports.facts import Difference

    changed = Difference("T19. Thẻ", "92,0 %", "92,3 %", "bộ số liệu chụp lại")
    again = replace(full, last_issue="Báo cáo số 15", differences=(changed,))
    sheet = next(one for one in report_sheets(again) if one.name == "Thay đổi")
    assert list(sheet.rows) == [("T19. Thẻ", "92,0 %", "92,3 %", "bộ số liệu chụp lại")]
    assert "Thay đổi" not in {one.name for one in report_sheets(full)}
