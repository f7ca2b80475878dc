"""Khác bản trước: each figure that changed, once, with the reason that holds."""

from dataclasses import replace

from yearly_facts import target

from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import Difference
from ansinh.core.reports.figures import Figure, differences, figures_of
from ansinh.core.reports.yearly import compose_yearly_report


def with_cards(yearly, tally):
    others = tuple(t for t in yearly.targets if t.code != "T19")
    return replace(yearly, targets=(*others, target("T19", ">", 96, tally)))


def test_the_same_facts_differ_in_nothing(yearly):
    assert differences(figures_of(yearly), figures_of(yearly), other_snapshot=True) == ()


def test_a_changed_figure_tells_what_it_was_what_it_is_and_why(yearly):
    after = with_cards(yearly, Tally(5200, 5560))
    (one,) = differences(figures_of(yearly), figures_of(after), other_snapshot=True)
    assert one.title == "T19. Dân số tham gia bảo hiểm y tế"
    assert one.was.replace("\u00a0", " ") == "92,3 % (5.134/5.560 người)"
    assert one.now.replace("\u00a0", " ") == "93,5 % (5.200/5.560 người)"
    assert one.why == "bộ số liệu chụp lại"


def test_another_definition_another_source_and_a_new_figure_are_told_apart():
    def why(was, now, *, snapshot=False):
        (one,) = differences({"a": was}, {"a": now}, other_snapshot=snapshot)
        return one.why

    old = Figure("A", "1", 1, "tính từ sổ")
    assert why(old, Figure("A", "2", 2, "tính từ sổ")) == "định nghĩa đổi từ bản 1 sang bản 2"
    assert why(old, Figure("A", "2", 1, "Trạm Y tế")) == "nguồn đổi: Trạm Y tế"
    assert why(old, Figure("A", "2", 1, "tính từ sổ")) == "đơn vị sửa số đã báo"
    assert why(Figure("A", "không có"), old) == "số liệu mới nhận được"
    assert why(old, Figure("A", "không có")) == "số liệu đã rút"


def test_a_figure_that_came_or_went_is_told(yearly):
    fewer = replace(yearly, targets=yearly.targets[:-1])
    (gone,) = differences(figures_of(yearly), figures_of(fewer), other_snapshot=False)
    assert (gone.now, gone.why) == ("không có", "con số không còn trong báo cáo")


def test_a_re_issue_carries_its_differences_as_an_annex(yearly):
    changed = Difference("T19. Thẻ", "92,3 %", "93,5 %", "bộ số liệu chụp lại")
    paper = compose_yearly_report(
        replace(yearly, differences=(changed,), last_issue="Báo cáo số 15/BC-UBND")
    )
    (annex,) = [a for a in paper.annexes if a.title == "Thay đổi so với Báo cáo số 15/BC-UBND"]
    cells = [run.text for cell in annex.blocks[0].rows[0] for run in cell]
    assert cells == ["T19. Thẻ", "92,3 %", "93,5 %", "bộ số liệu chụp lại"]
