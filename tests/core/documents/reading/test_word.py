"""Tệp Word: reading order, list numbers, and packages that are not to be trusted."""

import io
import time
import zipfile

import docx
import pytest

from ansinh.core.documents.reading import UnreadableDocument, read_document_bytes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def package(body: str, *, prologue: str = "", **others: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(
            "word/document.xml",
            f'{prologue}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        )
        for name, content in others.items():
            made.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def read(content: bytes):
    return read_document_bytes("thu.docx", content).lines


def test_table_cells_are_read_row_by_row_and_told_by_their_place():
    made = docx.Document()
    table = made.add_table(2, 2)
    for row, column, text in ((0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d")):
        table.cell(row, column).text = text
    made.add_paragraph("sau bảng")
    out = io.BytesIO()
    made.save(out)
    lines = read(out.getvalue())
    places = [(line.text, line.cell and (line.cell.row, line.cell.column)) for line in lines]
    assert places == [
        ("a", (1, 1)), ("b", (1, 2)), ("c", (2, 1)), ("d", (2, 2)), ("sau bảng", None),
    ]  # fmt: skip


def test_numbers_count_every_paragraph_empty_ones_too():
    lines = read(package(paragraph("một") + paragraph("") + paragraph("ba")))
    assert [(line.number, line.text) for line in lines] == [(1, "một"), (3, "ba")]


def test_numbers_that_are_only_list_formatting_are_printed():
    numbering = f"""<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/></w:lvl>
    </w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""

    def item(depth: int, text: str) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="5"/></w:numPr>')

    body = "".join(
        item(depth, text)
        for depth, text in ((0, "A"), (1, "B"), (2, "C"), (1, "D"), (0, "E"), (1, "F"))
    )
    printed = [line.text for line in read(package(body, numbering=numbering))]
    assert printed == ["I. A", "1. B", "- C", "2. D", "II. E", "1. F"]


def test_deleted_text_and_field_codes_are_not_printed():
    body = (
        "<w:p><w:r><w:t>còn </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>"
    )
    assert [line.text for line in read(package(body))] == ["còn thêm"]


def test_a_text_box_is_read_once_after_its_paragraph():
    box = f"<w:txbxContent>{paragraph('trong hộp')}</w:txbxContent>"
    drawing = (
        '<w:r><mc:AlternateContent xmlns:mc="urn:mc">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = f"<w:p><w:r><w:t>ngoài hộp</w:t></w:r>{drawing}</w:p>" + paragraph("đoạn sau")
    assert [line.text for line in read(package(body))] == ["ngoài hộp", "trong hộp", "đoạn sau"]


def test_a_line_break_inside_a_paragraph_parts_lines_with_one_number():
    body = "<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Năm 2026</w:t></w:r></w:p>"
    assert [(n.number, n.text) for n in read(package(body))] == [(1, "KẾ HOẠCH"), (1, "Năm 2026")]


@pytest.mark.parametrize(
    "prologue",
    [
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d.dtd">',
    ],
    ids=["external entity", "growing entities", "external document type"],
)
def test_document_types_and_entities_are_refused_and_never_resolved(prologue):
    with pytest.raises(UnreadableDocument, match="DTD"):
        read(package(paragraph("x"), prologue=prologue))


def test_a_package_that_swells_is_refused():
    with pytest.raises(UnreadableDocument, match="bom nén"):
        read(package(paragraph("a" * 40_000_000)))


def test_a_package_whose_declared_size_lies_is_refused():
    honest = package(paragraph("a" * 3_000_000))
    size = (3_000_000).to_bytes(4, "little")
    start = honest.rfind(b"PK\x01\x02")
    declared = honest[start + 24 : start + 28]
    assert declared != size
    lying = honest.replace(declared, (100).to_bytes(4, "little"))
    with pytest.raises(UnreadableDocument):
        read(lying)


def test_a_package_with_endless_members_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("word/document.xml", "<x/>")
        for number in range(5_001):
            made.writestr(f"{number}", "")
    with pytest.raises(UnreadableDocument, match="bom nén"):
        read(out.getvalue())


def test_tables_nested_beyond_reason_are_refused():
    body = paragraph("x")
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    with pytest.raises(UnreadableDocument, match="lồng nhau"):
        read(package(body))


def test_forty_pages_are_read_well_under_two_seconds():
    words = "các cơ quan, đơn vị tổ chức thực hiện nghiêm túc nhiệm vụ được giao " * 6
    content = package("".join(paragraph(f"{n}. {words}") for n in range(400)))
    start = time.perf_counter()
    assert len(read(content)) == 400
    assert time.perf_counter() - start < 1.5
