"""A paper on the screen reads as the printed one: same words, same numbers of notes."""

from dataclasses import replace

import pytest
import sample
from lxml import html

from ansinh.core.documents.paper import PaperDate, Paragraph, Run, Signature, note_keys, runs


@pytest.fixture
def show(render):
    def draw(paper):
        return html.fromstring(render("kit/paper.html", paper=paper))

    return draw


def words(node):
    return " ".join(node.text_content().split())


def test_the_head_names_the_issuer_the_nation_and_leaves_the_number_blank(show):
    head = words(show(sample.paper()).xpath("//div[@class='ph']")[0])
    assert "XÃ HOẰNG PHÚ" in head
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in head
    assert "Số: /BC-UBND" in head
    assert "Hoằng Phú, ngày tháng 11 năm 2026" in head


def test_a_number_and_a_day_once_given_are_shown(show):
    paper = replace(sample.paper(), number=7, day=PaperDate(2026, 11, 30))
    head = words(show(paper).xpath("//div[@class='ph']")[0])
    assert "Số: 07/BC-UBND" in head
    assert "ngày 30 tháng 11 năm 2026" in head


def test_every_note_leads_to_the_passport_of_its_figure_with_the_printed_number(show):
    extra = Paragraph(runs("Thêm ", Run("1,2 %", note="T19"), "."))
    paper = replace(sample.paper(), body=(*sample.paper().body, extra))
    links = show(paper).xpath("//a[@class='fn']")
    seen = {link.get("href"): link.text_content().split()[-1] for link in links}
    assert seen == {"#p-T36": "(1)", "#p-T19": "(2)"}
    assert note_keys(paper) == ("T36", "T19")


def test_headings_keep_their_numbers_and_their_rank(show):
    page = show(sample.paper())
    heads = [(node.tag, words(node)) for node in page.xpath("//*[starts-with(@class, 'h-')]")]
    assert heads == [
        ("h3", "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU"),
        ("h4", "1. Thông tin, truyền thông"),
        ("h5", "a) Đường truyền"),
    ]


def test_a_group_row_spans_its_table(show):
    cell = show(sample.paper()).xpath("//td[@colspan]")[0]
    assert (cell.get("colspan"), words(cell)) == ("3", "d) Thông tin")


def test_an_unsigned_paper_says_that_it_waits_and_a_signed_one_names_the_signer(show):
    unsigned = sample.paper()
    signed = replace(unsigned, signature=Signature(("TM. UBND",), "Chủ tịch", "Lê Văn A"))
    assert "(chờ ký)" in words(show(unsigned))
    assert "(chờ ký)" not in words(show(signed))
    assert "Lê Văn A" in words(show(signed))


def test_recipients_and_annexes_stand_at_the_end(show):
    page = show(sample.paper())
    recipients = page.xpath("//div[@class='nn']/text()")
    assert [name.strip() for name in recipients] == [
        "- Như trên;",
        "- TT Đảng ủy (b/c);",
        "- Lưu: VT.",
    ]
    text = words(page)
    assert text.index("Phụ lụcHỘ CHIẾU CÁC CON SỐ") > text.index("Nơi nhận:")
    assert "(Kèm theo Báo cáo số /BC-UBND" in text


def test_words_of_a_paper_cannot_become_markup(show):
    paper = replace(sample.paper(), body=(Paragraph(runs("<script>x</script>")),))
    assert show(paper).xpath("//script") == []
