"""CT, chỉ tiêu: figures that say of what, of whom, and how they bind."""

import re
from collections.abc import Iterator

from ansinh.core.documents.reading import Line
from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found, found_once
from ansinh.core.plans.checks.words.measuring import (
    EXCLUSIVE_BENEFITS,
    NEEDS_GROUP,
    NOT_ASSISTED,
    NOT_MEASURED_LOCALLY,
    OF_THE_NATION,
    PERSON_NOUNS,
    POPULATIONS,
)
from ansinh.core.plans.words.comparators import AFTER, FREE, TOUCHING
from ansinh.core.plans.words.forms import alternatives, matching_form

_PERCENT = r"\d+(?:,\d+)?\s?%"
_CLAUSE = re.compile(r"[^;.:]+(?:[.](?=\d)[^;.:]*)*")
_AMONG = re.compile(rf"trong đó[^;.]{{0,60}}?{_PERCENT}")
_BASE = re.compile(r"trong (?:số|tổng)|tổng số|so với|trên tổng|% (?:số|tổng|lao động|hộ|người)")
_PER_HEADS = re.compile(
    rf"trên\s+1(?:00|[.]?000|0[.]?000|00[.]?000)\s+(?:dân|người)\s[^;.]{{0,20}}?{_PERCENT}"
)
_TWICE_PREDICATE = re.compile(
    rf"{_PERCENT}[^;:%]{{3,60}}?(?<!\w)"
    r"(?P<v>phủ|có|lắp|cấp|hưởng|sử dụng|tham gia|tiếp cận|hoàn thành)\s"
    r"[^;:%,]{3,60},\s(?P=v)\s"
)
_APPROXIMATE = re.compile(r"(?<!\w)(?:khoảng|xấp xỉ|chừng)\s+\d[\d.,]*")
_TOLERANCE = re.compile(r"±|cộng trừ|sai số|dao động")
_LEAST_REACH = re.compile(r"(?<!\w)(?:tối thiểu|tối đa|ít nhất)\s+đạt\s+\d[\d.,]*")
_CAN_ESCAPE = re.compile(
    r"(?:trợ cấp|hỗ trợ)[^;.]{0,60}hộ nghèo có khả năng (?:thoát nghèo|lao động)"
    r"|hộ nghèo có khả năng thoát nghèo[^;.]{0,20}trợ cấp"
)
_HOUSEHOLD_BASE = re.compile(
    rf"{_PERCENT}\s+(?:số\s+)?(?:hộ|gia đình)(?!\w)[^;.]{{0,160}}?(?:được hưởng|được nhận|nhận)\s"
)
_AFFECTED = re.compile(r"bị (?:ảnh hưởng|thiệt hại) (?:bởi|do|vì) thiên tai")
_LIST = re.compile(r"danh sách|năm 20\d\d|trong năm|đợt")
_POPULATION = alternatives(POPULATIONS)
_POPULATIONS = re.compile(
    rf"{_PERCENT}\s+(?:số\s+|các\s+)?(?:{_POPULATION})(?:(?:,|\s+và|,\s+và)\s+(?:{_POPULATION}))+"
    r"(?=\s+(?:có|được|đạt|sử dụng|tham gia|trên địa bàn))"
)
_BINDING = (
    *(word for words in (*TOUCHING.values(), *FREE.values(), *AFTER.values()) for word in words),
    "đạt", "giảm", "tăng", "còn",
)  # fmt: skip
_GIVEN_AS = re.compile(rf"(?<!\w)(?:{alternatives(_BINDING)})(?!\w)")


def check_clauses(paper: CheckedPaper) -> Iterator[Finding]:
    """CT-01, 02, 03, 04, 10: sentences whose form hides what is counted."""
    for code, pattern, why, suggestion in _SENTENCES:
        for line, match in _in_goals(paper, pattern):
            if code == "CT-01" and _BASE.search(match[0]):
                continue
            yield found(code, Place.of(line, match), why, suggestion)


_SENTENCES = (
    ("CT-01", _AMONG, "Không rõ tỷ lệ này tính trên tổng nào: tổng chung hay phần vừa nêu.",
     "Ghi rõ mẫu số, ví dụ “… % trong tổng số lao động”."),
    ("CT-02", _PER_HEADS, "Số thuê bao (ca, người) trên 100 dân không phải là phần trăm.",
     "Bỏ dấu %, ghi “… /100 dân”."),
    ("CT-03", _TWICE_PREDICATE, "Một tỷ lệ cho hai nội dung: đạt một, không đạt một thì tính sao?",
     "Tách thành hai chỉ tiêu."),
    ("CT-04", _POPULATIONS, "Một tỷ lệ cho nhiều nhóm không cộng được với nhau.",
     "Tách mỗi nhóm một chỉ tiêu."),
    ("CT-10", _CAN_ESCAPE, "Trợ cấp thường xuyên dành cho hộ không có khả năng tự thoát nghèo.",
     "Đối chiếu văn bản cấp trên: có thể rơi chữ “không”."),
    ("CT-13", _LEAST_REACH, "Trật tự từ ngược: từ so sánh phải đứng sát con số.",
     "Viết “đạt tối thiểu …”."),
)  # fmt: skip


def check_measurable(paper: CheckedPaper) -> Iterator[Finding]:
    """CT-05, CT-06: statistics and goals of the country in the plan of a commune."""
    if not paper.is_of_commune:
        return
    for words, code, why in (
        (NOT_MEASURED_LOCALLY, "CT-05", "Xã không có nguồn số liệu để tính chỉ tiêu này."),
        (OF_THE_NATION, "CT-06", "Đây là mục tiêu chung của cả nước, xã không tự tính được."),
    ):
        pattern = re.compile(alternatives(words))
        numbers: set[int] = set()
        for line, match in _in_goals(paper, pattern):
            if line.number not in numbers:
                numbers.add(line.number)
                yield found(code, Place.of(line, match), why,
                            "Thay bằng chỉ tiêu xã đo được, hoặc ghi rõ lấy số của cấp trên.",
                            )  # fmt: skip


def check_tolerance(paper: CheckedPaper) -> Iterator[Finding]:
    """CT-07: about how much, without how far off it may be."""
    places = [Place.of(line, match) for line, match in _in_goals(paper, _APPROXIMATE)
              if not _TOLERANCE.search(paper.forms[line])]  # fmt: skip
    yield from found_once("CT-07", places, "“Khoảng” không cho biết lệch bao nhiêu thì vẫn đạt.",
                          "Nêu mức tối thiểu, hoặc mức dao động.")  # fmt: skip


def check_bare_shares(paper: CheckedPaper) -> Iterator[Finding]:
    """CT-08: a share under 100 % that opens its clause with no word on how it binds."""
    places: list[Place] = []
    for target in paper.plan.targets:
        bare = target.comparator == "=" and target.unit == "%" and (target.value or 0) < 100
        form = matching_form(target.quote)
        if bare and re.match(_PERCENT, form) and not _GIVEN_AS.search(form):
            places.append(Place(target.line, target.quote))
    yield from found_once("CT-08", places, "Không rõ phải đạt ít nhất hay đúng bằng con số này.",
                          "Thêm “tối thiểu” hoặc “đạt … trở lên”.")  # fmt: skip


def check_benefits(paper: CheckedPaper) -> Iterator[Finding]:
    """CT-09, CT-12: benefits that exclude each other, or that the decree does not know."""
    for line, clause in _in_goals(paper, _CLAUSE):
        for first, second in EXCLUSIVE_BENEFITS:
            joined = re.search(rf"{first}.*\s(?:và|cùng)\s+{second}", clause[0])
            if joined:
                yield found("CT-09", _within(line, clause, joined),
                            "Không ai hưởng cùng lúc các khoản này: “và” làm tỷ lệ luôn bằng 0.",
                            "Thay “và” bằng “hoặc”.")  # fmt: skip
                break
        if re.search(r"trợ cấp xã hội", clause[0]):
            for group in NOT_ASSISTED:
                at = clause[0].find(group)
                if at >= 0:
                    yield found("CT-12", Place(line.number, line.text[clause.start() + at :][
                        : len(group)]),
                        f"Nghị định 20/2021 không có trợ cấp xã hội hằng tháng cho {group}.",
                        "Nêu văn bản quy định chế độ này, hoặc bỏ.")  # fmt: skip


def check_household_base(paper: CheckedPaper) -> Iterator[Finding]:
    """CT-11: the share is of households, those who receive are persons."""
    for line, match in _in_goals(paper, _HOUSEHOLD_BASE):
        if re.search(alternatives(PERSON_NOUNS), match[0]):
            yield found("CT-11", Place.of(line, match),
                        "Mẫu số là hộ, người hưởng là cá nhân; không rõ “thuộc hộ …” đi với ai.",
                        "Tính trên số người của từng nhóm.")  # fmt: skip


def check_groups(paper: CheckedPaper) -> Iterator[Finding]:
    """CT-14, CT-15: a share without its group of age; the affected without year or list."""
    for line, clause in _in_goals(paper, re.compile(rf"[^;.,]*?{_PERCENT}[^;.,]*")):
        for subject, needed, example in NEEDS_GROUP:
            if subject in clause[0] and not any(word in clause[0] for word in needed):
                yield found("CT-14", Place.of(line, clause), "Tỷ lệ không nói tính trên nhóm nào.",
                            f"Ghi rõ nhóm, ví dụ {example}.")  # fmt: skip
    for line, match in _in_goals(paper, _AFFECTED):
        if not _LIST.search(paper.forms[line]):
            yield found("CT-15", Place.of(line, match),
                        "Không rõ bị ảnh hưởng năm nào, theo danh sách nào.",
                        "Nêu năm hoặc danh sách được duyệt.")  # fmt: skip


def check_vision(paper: CheckedPaper) -> Iterator[Finding]:
    """CT-16: a vision in which nothing can be measured."""
    measured = {target.line for target in paper.plan.targets if target.value is not None}
    for one in paper.passages:
        title = matching_form(one.path[-1].title) if one.path else ""
        if (
            one.mark != "number"
            and title.startswith("tầm nhìn")
            and one.line.number not in measured
        ):
            yield found("CT-16", Place(one.line.number, one.line.text[:80]),
                        "Tầm nhìn không có con số hay mốc nào.",
                        "Nêu ít nhất một đích đo được.")  # fmt: skip


def _in_goals(
    paper: CheckedPaper, pattern: re.Pattern[str]
) -> Iterator[tuple[Line, re.Match[str]]]:
    """Matches on the lines that hold targets."""
    goals = _goal_lines(paper)
    for line, match in paper.matches(pattern):
        if line.number in goals:
            yield line, match


def _goal_lines(paper: CheckedPaper) -> set[int]:
    return {target.line for target in paper.plan.targets}


def _within(line: Line, clause: re.Match[str], inner: re.Match[str]) -> Place:
    return Place.part(line, clause.start() + inner.start(), clause.start() + inner.end())


CHECKS = (
    check_clauses,
    check_measurable,
    check_tolerance,
    check_bare_shares,
    check_benefits,
    check_household_base,
    check_groups,
    check_vision,
)
