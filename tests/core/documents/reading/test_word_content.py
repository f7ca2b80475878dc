"""Nội dung Word: merged cells, footnotes, review marks, symbols and what only the screen shows."""

import io
import zipfile

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import read_plan

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def package(body: str, main: str = "word/document.xml", space: str = W, **others: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(main, f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
        for name, content in others.items():
            made.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def read(content: bytes):
    return read_document_bytes("thu.docx", content).lines


def texts(body: str, **others: str) -> list[str]:
    return [line.text for line in read(package(body, **others))]


def test_merged_cells_keep_later_cells_under_their_heading():
    span, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("Chỉ tiêu", down) + cell("Năm", span),
        cell("không in", on) + cell("2026") + cell("2030"),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("3%") + cell("1%"),
    )
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    assert [
        (line.text, line.cell.row, line.cell.column, line.cell.width)
        for line in read(package(table))
    ] == [
        ("Chỉ tiêu", 1, 1, 1), ("Năm", 1, 2, 2), ("2026", 2, 2, 1), ("2030", 2, 3, 1),
        ("3%", 3, 2, 1), ("1%", 3, 3, 1),
    ]  # fmt: skip


def test_rows_in_content_controls_are_read_and_deleted_rows_are_not():
    table = (
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>"
        f"{cell('một')}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('bỏ')}</w:tr><w:tr>{cell('hai')}</w:tr></w:tbl>"
    )
    assert [(line.text, line.cell.row) for line in read(package(table))] == [("một", 1), ("hai", 2)]


def notes(kind: str, *told: str) -> str:
    listed = "".join(
        f'<w:{kind} w:id="{number}">{paragraph(run(text))}</w:{kind}>'
        for number, text in enumerate(told, start=2)
    )
    separator = f'<w:{kind} w:id="0" w:type="separator">{paragraph(run("----"))}</w:{kind}>'
    return f'<w:{kind}s xmlns:w="{W}">{separator}{listed}</w:{kind}s>'


def reference(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_footnotes_stand_after_the_text_in_the_order_of_their_marks():
    body = paragraph(run("Đạt 95%"), reference(3), run(" số hộ"), reference(2), run(".")) + (
        paragraph(run("Hết"), reference(2, "endnote"))
    )
    lines = read(
        package(
            body,
            footnotes=notes("footnote", "Nguồn A.", "Năm 2025 đạt 90%.", "Không ai nhắc."),
            endnotes=notes("endnote", "Nguồn C."),
        )
    )
    assert [(line.number, line.text, line.note) for line in lines] == [
        (1, "Đạt 95% số hộ.", False),
        (2, "Hết", False),
        (3, "[1] Năm 2025 đạt 90%.", True),
        (4, "[2] Nguồn A.", True),
        (5, "[1] Nguồn C.", True),
    ]


def test_footnotes_give_no_target_no_recipient_and_no_signer():
    body = "".join(
        paragraph(run(text)) for text in ("KẾ HOẠCH", "Về việc thử", "I. MỤC TIÊU ĐẾN NĂM 2030")
    ) + paragraph(run("- Phấn đấu 95% hộ dùng nước sạch;"), reference(2))
    body += "".join(paragraph(run(t)) for t in ("Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Lê Mơ"))
    plan = read_plan(
        read_document_bytes(
            "thu.docx", package(body, footnotes=notes("footnote", "Năm 2025 có 80% hộ dùng;"))
        )
    )
    assert [target.value for target in plan.targets] == [95]
    assert len(plan.recipients) == 1
    assert plan.signer.name == "Lê Mơ"


def test_a_footnote_mark_typed_by_hand_is_left_out_and_a_square_is_kept():
    up = '<w:vertAlign w:val="superscript"/>'
    body = paragraph(run("đạt 95%"), run("1", up), run(", 26 m"), run("2", up), run("/người"))
    assert texts(body) == ["đạt 95%, 26 m2/người"]


def test_what_review_and_screen_show_but_paper_does_not_is_left_out():
    body = paragraph(
        run("còn"), run(" ẩn", "<w:vanish/>"),
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + run(" Bấm vào đây") + "</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr/><w:sdtContent>" + run(" lại") + "</w:sdtContent></w:sdt>",
        f'<w:moveFrom>{run(" chuyển đi")}</w:moveFrom><w:moveTo>{run(" chuyển đến")}</w:moveTo>',
        f"<w:hyperlink>{run(' nối')}</w:hyperlink>",
    )  # fmt: skip
    assert texts(body) == ["còn lại chuyển đến nối"]


def test_a_paragraph_whose_end_was_deleted_runs_on_into_the_next():
    gone = "<w:rPr><w:del/></w:rPr>"
    body = paragraph(run("một đoạn bị "), properties=gone) + paragraph(run("nối lại"))
    lines = read(package(body))
    assert [(line.number, line.text) for line in lines] == [(2, "một đoạn bị nối lại")]


def test_symbols_and_private_signs_are_the_signs_people_see():
    body = paragraph(
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', run(" 95%; \uf0a3 5%; "),
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="khong"/></w:r>',
    )  # fmt: skip
    assert texts(body) == ["≥ 95%; ≤ 5%; ✓"]


STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Goc"><w:pPr>'
    '<w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ten"><w:basedOn w:val="Goc"/></w:style></w:styles>'
)


def test_what_a_style_says_holds_and_the_paragraph_may_say_otherwise():
    named = '<w:pStyle w:val="Ten"/>'
    off = '<w:b w:val="0"/><w:caps w:val="false"/>'
    body = paragraph(run("kế hoạch"), properties=named) + paragraph(
        run("năm 2026", off), properties=f'{named}<w:jc w:val="left"/>'
    )
    one, two = read(package(body, styles=STYLES))
    assert (one.text, one.bold, one.centred) == ("KẾ HOẠCH", True, True)
    assert (two.text, two.bold, two.centred) == ("năm 2026", False, False)


def test_packages_of_other_makers_are_read():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert [line.text for line in read(package(paragraph(run("một")), space=strict))] == ["một"]
    moved = package(paragraph(run("hai")), main="word/document2.xml")
    assert [line.text for line in read(moved)] == ["hai"]


def test_page_headers_and_footers_are_no_part_of_the_text():
    header = f'<w:hdr xmlns:w="{W}">{paragraph(run("Trang 1"))}</w:hdr>'
    assert texts(paragraph(run("thân")), header1=header, footer1=header) == ["thân"]
