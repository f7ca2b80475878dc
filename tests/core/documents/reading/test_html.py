"""Trang HTML: saved by Word or written by hand, read as paragraphs and cells."""

import pytest

from ansinh.core.documents.reading import UnreadableDocument, read_document_bytes

WORD_HEAD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
    "<meta http-equiv=Content-Type content='text/html; charset={charset}'><title>Tên tệp</title>"
    "<style>p {{color:red}}</style><!--[if gte mso 9]><xml><o:Author>Ai</o:Author></xml>"
    "<![endif]--></head><body lang=VI>"
)


def word_page(body: str, charset: str = "utf-8") -> bytes:
    page = WORD_HEAD.format(charset=charset) + body + "</body></html>"
    return page.encode(charset, errors="xmlcharrefreplace")


def read(content: bytes):
    return read_document_bytes("thu.htm", content)


def texts(content: bytes) -> list[str]:
    return [line.text for line in read(content).lines]


def places(content: bytes):
    return [
        (line.text, (line.cell.table, line.cell.row, line.cell.column) if line.cell else None)
        for line in read(content).lines
    ]


LETTERHEAD = """<table class=MsoNormalTable><tr>
<td align=center><p>ỦY BAN NHÂN DÂN<br>XÃ BẾN MƠ</p><p>Số: 12/KH-UBND</p></td>
<td align=center><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<p><i>Bến Mơ, ngày 02
 tháng 3 năm 2026</i></p></td></tr></table>
<p align=center><b><span style='font-size:14.0pt'>KẾ&nbsp;<o:p></o:p></span>HOẠCH</b></p>"""


def test_a_letterhead_in_a_table_is_read_cell_by_cell():
    assert places(word_page(LETTERHEAD)) == [
        ("ỦY BAN NHÂN DÂN", (1, 1, 1)),
        ("XÃ BẾN MƠ", (1, 1, 1)),
        ("Số: 12/KH-UBND", (1, 1, 1)),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (1, 1, 2)),
        ("Bến Mơ, ngày 02 tháng 3 năm 2026", (1, 1, 2)),
        ("KẾ HOẠCH", None),
    ]
    lines = read(word_page(LETTERHEAD)).lines
    assert [line.bold for line in lines] == [False, False, False, True, False, True]
    assert lines[5].centred
    assert [line.number for line in lines] == [1, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "windows-1258", "iso-8859-1"])
def test_the_declared_encoding_is_followed(charset):
    assert texts(word_page(LETTERHEAD, charset))[:2] == ["ỦY BAN NHÂN DÂN", "XÃ BẾN MƠ"]


def test_windows_1258_with_its_own_tone_marks_is_composed():
    # Its tables write a letter and then the tone: ê, then a dot below.
    page = WORD_HEAD.format(charset="windows-1258") + "<p>Kê\u0301 hoa\u0323ch nhiê\u0323m vu\u0323"
    assert texts(page.encode("cp1258", errors="xmlcharrefreplace")) == ["Kế hoạch nhiệm vụ"]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_wide_and_marked_pages_are_read_whatever_they_declare(codec):
    page = WORD_HEAD.format(charset="unicode") + LETTERHEAD
    assert texts(page.encode(codec))[0] == "ỦY BAN NHÂN DÂN"


def test_bytes_that_the_encoding_does_not_know_are_told_and_the_rest_is_read():
    source = read(word_page("<p>Kế hoạch năm") + b" \xff\xfe 2026</p>")
    assert source.lines[0].text.startswith("Kế hoạch năm")
    assert "2 chữ" in source.notes[0]


def test_numbers_that_word_prints_itself_are_kept_and_comments_are_not():
    body = (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>1.1.<span>&nbsp;&nbsp; </span></span><![endif]>"
        "Mục tiêu</p><!--[if gte vml 1]><p>hình</p><![endif]--><p>Sau<!-- thầm --> đó</p>"
    )
    assert texts(word_page(body)) == ["1.1. Mục tiêu", "Sau đó"]


def test_lists_of_a_page_print_their_numbers():
    body = (
        "<ol type=I start=2><li>Mục tiêu<ol><li>Chung<li>Riêng</ol></li><li>Giải pháp</li></ol>"
        "<ul><li>Họp thôn</li><li><p>Phát thanh</p></li></ul>"
        "<ol style='list-style-type:lower-alpha'><li value=3>Mục c</li><li>Mục d</li></ol>"
    )
    assert texts(word_page(body)) == [
        "II. Mục tiêu", "1. Chung", "2. Riêng", "III. Giải pháp", "- Họp thôn", "- Phát thanh",
        "c. Mục c", "d. Mục d",
    ]  # fmt: skip


def test_footnotes_stand_after_the_text_and_break_no_sentence():
    body = (
        "<p>Phấn đấu 95%<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a> số hộ; bình quân "
        "26 m<sup>2</sup> sàn<sup>3</sup>.</p>"
        "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>"
        "<p><a href='#_ftnref1'>[1]</a> Năm 2025 là 90%.</p></div></div><p>Nơi nhận:</p>"
    )
    lines = read(word_page(body)).lines
    assert [(line.text, line.note) for line in lines] == [
        ("Phấn đấu 95% số hộ; bình quân 26 m2 sàn.", False),
        ("Nơi nhận:", False),
        ("[1] Năm 2025 là 90%.", True),
    ]


def test_hidden_and_struck_text_is_not_printed():
    body = (
        "<p>Còn <span style='display:none'>ẩn</span><del>xóa</del><ins>thêm</ins>"
        "<span style='mso-hide:all'>ẩn</span></p><script>alert('x')</script><p hidden>ẩn</p>"
        "<nav>Trang chủ</nav>"
    )
    assert texts(word_page(body)) == ["Còn thêm"]


def test_merged_cells_keep_later_cells_under_their_heading():
    body = (
        "<table><tr><td rowspan=2>Chỉ tiêu<td colspan=2>Năm<tr><td>2026<td>2030"
        "<tr><td>Hộ nghèo<td>3%<td>1%</table>"
    )
    assert places(word_page(body)) == [
        ("Chỉ tiêu", (1, 1, 1)), ("Năm", (1, 1, 2)), ("2026", (1, 2, 2)), ("2030", (1, 2, 3)),
        ("Hộ nghèo", (1, 3, 1)), ("3%", (1, 3, 2)), ("1%", (1, 3, 3)),
    ]  # fmt: skip
    assert [line.cell.width for line in read(word_page(body)).lines[:2]] == [1, 2]


def test_a_table_that_only_frames_its_text_gives_no_cells():
    body = "<table><tr><td><p>KẾ HOẠCH</p></td></tr><tr><td><p>Năm 2026</p></td></tr></table>"
    assert places(word_page(body)) == [("KẾ HOẠCH", None), ("Năm 2026", None)]


def test_broken_tags_are_read_as_a_browser_reads_them():
    assert texts(b"<p>M\xe1\xbb\x99t<p><b>Hai</i></td></table></ol></li>ba<div>B\xe1\xbb\x91n") == [
        "Một", "Haiba", "Bốn",
    ]  # fmt: skip


def test_cells_without_a_row_stand_in_the_first():
    assert places(b"<html><table><td>a<td>b</table>") == [("a", (1, 1, 1)), ("b", (1, 1, 2))]


def test_an_entity_of_the_page_s_own_is_never_resolved(tmp_path):
    secret = tmp_path / "kin.txt"
    secret.write_text("tuyệt mật")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><p>Chào &x;</p></html>'
    assert "tuyệt mật" not in " ".join(texts(page.encode()))


def test_tags_nested_beyond_reason_are_refused():
    with pytest.raises(UnreadableDocument, match="lồng nhau"):
        read(b"<html>" + b"<div>" * 2_000 + b"x")


def test_a_page_without_words_is_told():
    with pytest.raises(UnreadableDocument, match="không có chữ"):
        read(b"<html><body><p>&nbsp;</p><script>x</script></body></html>")
