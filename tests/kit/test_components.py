"""Components as pieces of HTML: what stands where, and that no text can break out of its place."""

import re

import pytest
import sample
from lxml import html

from ansinh.kit.marks import MARKS
from ansinh.kit.templatetags import kit as tags

ATTACK = '"><script>x</script>'


def tree(text):
    return html.fromstring(f"<div>{text}</div>")


@pytest.mark.parametrize("kind", MARKS)
def test_every_mark_has_a_shape_a_word_and_a_colour(render, kind, stylesheet):
    drawn = str(tags.draw_mark(kind))
    assert MARKS[kind] in drawn
    assert f'<symbol id="mark-{kind}"' in render("kit/marks.svg")
    assert re.search(rf"\.m-{kind}\b[^}}]*color:", stylesheet)


def test_no_two_marks_share_a_shape(render):
    shapes = re.findall(r"<symbol[^>]*>(.*?)</symbol>", render("kit/marks.svg"))
    assert len(set(shapes)) == len(shapes) == len(MARKS)


def test_an_unknown_kind_of_mark_is_refused_in_words():
    with pytest.raises(ValueError, match="Không có dấu “good”; chỉ có: ok, go"):
        tags.draw_mark("good")


def test_a_quiet_mark_keeps_its_word_for_screen_readers():
    drawn = tree(tags.draw_mark("late", quiet=True))
    assert drawn.xpath("//span[@class='vh']/text()") == ["Chậm"]


def test_unknown_is_never_drawn_like_no(render):
    text = "{% load kit %}{{ fact|answer }}"
    drawn = {fact: render(text, fact=fact) for fact in (True, False, None)}
    assert drawn[True] == "Có"
    assert "mark-no" in drawn[False]
    assert "mark-unk" in drawn[None]
    assert "Không" not in drawn[None]


def test_or_unknown_keeps_zero_and_marks_nothing(render):
    text = "{% load kit %}{{ value|or_unknown }}"
    assert render(text, value=0) == "0"
    assert "Chưa rõ" in render(text, value=None)


def test_the_present_step_of_the_thread_is_told_and_not_a_link(render):
    steps = sample.context()["steps"]
    drawn = tree(render("{% load kit %}{% thread steps %}", steps=steps))
    current = drawn.xpath("//*[@aria-current='step']")
    assert [node.text for node in current] == ["Chỉ tiêu T36"]
    assert current[0].tag == "span"
    assert len(drawn.xpath("//a")) == len(steps) - 1


def test_a_passport_leaves_out_what_nobody_knows(render):
    drawn = tree(render("{% load kit %}{% passport rows %}", rows={"Nguồn": "sổ hộ", "Luật": None}))
    assert drawn.xpath("//dt/text()") == ["Nguồn"]
    assert drawn.xpath("//dd/text()") == ["sổ hộ"]


def test_boxes_count_to_the_total_and_say_so(render):
    drawn = tree(render("{% load kit %}{% boxes 14 9 2 %}"))
    kinds = [node.get("class") for node in drawn.xpath("//i")]
    assert kinds == ["s"] * 9 + ["d"] * 2 + [None] * 3
    label = drawn.xpath("//*[@role='img']/@aria-label")[0]
    assert label == "14 đơn vị: 9 đã gửi, 2 đang soạn, 3 chưa bắt đầu"


@pytest.mark.parametrize(
    ("template", "context"),
    [
        ("{% load kit %}{% mark 'ok' words %}", {}),
        ("{% load kit %}{% roll words %}x{% endroll %}", {}),
        ("{% load kit %}{% desk words %}x{% enddesk %}", {}),
        ("{% load kit %}{% figure words words %}", {}),
        ("{% load kit %}{% passport rows %}", {"rows": {ATTACK: ATTACK}}),
        ("{% load kit %}{% thread steps %}", {"steps": [{"label": ATTACK, "url": ATTACK}]}),
        ("{% include 'kit/quote.html' with marked=words before=words after=words %}", {}),
        ("{% include 'kit/notice.html' with fact=words to_do=words %}", {}),
        ("{% include 'kit/messages.html' %}", {"messages": [sample.Message(ATTACK)]}),
    ],
)
def test_words_from_outside_cannot_become_markup(render, template, context):
    drawn = render(template, words=ATTACK, **context)
    assert "<script" not in drawn
    assert tree(drawn).xpath("//script") == []


@pytest.mark.parametrize("tag", ["roll", "desk"])
def test_a_sideways_frame_is_reached_by_keyboard_and_named(render, tag):
    text = f"{{% load kit %}}{{% {tag} 'Các thôn' %}}<p>x</p>{{% end{tag} %}}"
    frame = tree(render(text)).xpath(f"//div[@class='{tag}']")[0]
    assert (frame.get("tabindex"), frame.get("role")) == ("0", "region")
    assert frame.get("aria-label") == "Các thôn"
    assert frame.xpath("p/text()") == ["x"]


def test_every_error_and_hint_is_tied_to_its_field(render):
    form = sample.filled_form()
    page = tree(render("{% include 'kit/form.html' with button='Ghi' %}", form=form))
    for name in form.errors:
        if name == "__all__":
            continue
        field = page.xpath(f"//*[@name='{name}']")[0]
        tied = field.get("aria-describedby").split()
        words = " ".join(" ".join(page.get_element_by_id(i).itertext()) for i in tied)
        assert form.errors[name][0] in words
        assert field.get("aria-invalid") == "true"
    hinted = page.xpath("//*[@name='name']/@aria-describedby")[0].split()[0]
    assert page.get_element_by_id(hinted).text == "Gõ tên, không cần dấu"


def test_every_field_has_a_label_and_the_whole_form_its_error(render):
    page = tree(render("{% include 'kit/form.html' %}", form=sample.filled_form()))
    labelled = set(page.xpath("//label/@for"))
    fields = page.xpath("//*[self::input or self::select or self::textarea][@id]/@id")
    assert len(fields) == 7
    assert labelled >= set(fields)
    assert "Chưa ghi được: còn 2 ô cần sửa." in page.xpath("//*[@role='alert']//text()")


def test_pages_keep_the_filter_of_the_list(render):
    page = sample.context()["page"]
    drawn = tree(render("{% include 'kit/pagination.html' with noun='hộ' %}", page=page))
    assert "41 đến 60 trong 209 hộ" in drawn.text_content()
    assert drawn.xpath("//a[@rel='next']/@href") == ["?thon=1&page=4"]
    assert all("thon=1" in address for address in drawn.xpath("//a/@href"))
    assert drawn.xpath("//*[@aria-current='page']/text()") == ["3"]


def test_one_page_of_rows_needs_no_page_numbers(render):
    page = sample.Paginator(range(5), 20).get_page(1)
    assert render("{% include 'kit/pagination.html' %}", page=page).strip() == ""


def test_villages_are_shown_with_fraction_share_and_total(render):
    facts = sample.context()
    text = "{% include 'kit/bars.html' with label='Các thôn' rows=villages %}"
    page = tree(render(text, **facts))
    first = [" ".join(cell.text_content().split()) for cell in page.xpath("//tbody/tr[1]/*")]
    assert first[:4] == ["Nghĩa Phú", "330", "412", "80,1 %"]
    assert "không phát sinh" in page.xpath("//tbody/tr[5]")[0].text_content()
    assert "86,9" in page.xpath("//tfoot")[0].text_content()
