"""PP, phủ: goals that have tasks, tasks that have a day, reports that reach whom they must."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ansinh.core.documents.reading import Line
from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found, found_once
from ansinh.core.plans.checks.words.topics import CLOSING_DAYS, TOPICS
from ansinh.core.plans.structure.outline import Heading
from ansinh.core.plans.tasks.bodies import bodies_in
from ansinh.core.plans.words.forms import matching_form

_GOALS = re.compile(r"mục tiêu|chỉ tiêu")
_TASKS = re.compile(r"nhiệm vụ|giải pháp")
_MONEY = re.compile(r"kinh phí|ngân sách|nguồn vốn|dự toán|tỷ đồng|triệu đồng")
_TIMETABLE = re.compile(
    r"thời gian (?:hoàn thành|thực hiện)|thời hạn hoàn thành|tiến độ thực hiện|lộ trình thực hiện"
)
_BASELINE = re.compile(r"hiện trạng|hiện nay|thực trạng|so với năm|năm 20\d\d đạt|từ \d[\d.,]*\s?%")
_FAR = 2
_LEAST_HEADINGS = 3
_LEAST_TASKS = 5
_LEAST_TARGETS = 3
_REPORTS_TO = re.compile(
    r"(?:tổng hợp,? báo cáo|báo cáo)(?: lên| về)? (?P<who>(?:[A-ZĐỦ]).{3,160})"
)
_COUNCIL_ABOVE = re.compile(r"(?:hđnd|hội đồng nhân dân) (?:huyện|tỉnh)")
_COUNCIL_HERE = re.compile(r"(?:hđnd|hội đồng nhân dân)(?: và ubnd)?(?: xã| phường|$)")
_REPEATED = 22


def check_goals_have_tasks(paper: CheckedPaper) -> Iterator[Finding]:
    """PP-01: a group of goals whose topic no heading of the tasks takes up."""
    headings = [one.path for one in paper.passages if one.mark == "number"]
    tasks = [path[-1] for path in headings if len(path) > 1 and _TASKS.search(_top(path))]
    said = " ".join(matching_form(one.title) for one in tasks)
    if len(tasks) < _LEAST_HEADINGS or not paper.is_of_commune:
        return
    for path in headings:
        if len(path) < 2 or not _GOALS.search(_top(path)) or _TASKS.search(_top(path)):
            continue
        title = matching_form(path[-1].title)
        asked = [words for topic, words in TOPICS.items() if topic in title]
        if asked and not any(word in said for words in asked for word in words):
            yield found("PP-01", Place(path[-1].line, path[-1].title),
                        "Không đề mục nhiệm vụ nào nói đến nhóm mục tiêu này.",
                        "Thêm nhiệm vụ, nêu đơn vị chủ trì và thời hạn.")  # fmt: skip


def check_measures_of_progress(paper: CheckedPaper) -> Iterator[Finding]:
    """PP-02: far goals with no value to start from and no milestone on the way."""
    targets = [one for one in paper.plan.targets if one.value is not None]
    years = {one.year for one in targets if one.year}
    if len(targets) < _LEAST_TARGETS or len(years) > 1 or not paper.on or not years:
        return
    far = max(years) - paper.on.year > _FAR
    started = any(one.baseline is not None for one in targets) or paper.text_has(_BASELINE)
    if far and not started:
        yield found("PP-02", Place(targets[0].line, targets[0].quote),
                    f"{len(targets)} chỉ tiêu chỉ có đích năm {max(years)}, không có số đầu kỳ, "
                    "không có mốc giữa kỳ.",
                    "Thêm bảng số đầu kỳ và mốc từng năm.")  # fmt: skip


def check_deadlines(paper: CheckedPaper) -> Iterator[Finding]:
    """PP-03, PP-04: tasks without a day; a plan without money."""
    tasks = paper.plan.tasks
    if len(tasks) < _LEAST_TASKS:
        return
    dated = [one for one in tasks if one.due and not one.due.startswith("--")]
    timed = any(one.recurrence not in {None, "yearly", "periodic", "continuous"} for one in tasks)
    place = Place(tasks[0].line, tasks[0].quote[:120])
    if not dated and not timed and not paper.text_has(_TIMETABLE):
        yield found("PP-03", place, f"{len(tasks)} nhiệm vụ mà không việc nào có thời hạn.",
                    "Ghi thời hạn và sản phẩm cho từng nhiệm vụ.")  # fmt: skip
    if paper.is_of_committee and not paper.text_has(_MONEY):
        yield found("PP-04", place, "Cả văn bản không nói đến kinh phí.",
                    "Thêm mục kinh phí: nguồn nào, ai lập dự toán.")  # fmt: skip


def check_closing_days(paper: CheckedPaper) -> Iterator[Finding]:
    """PP-05: units report before the year's figures on poverty or labour are closed."""
    goals = " ".join(matching_form(one.quote) for one in paper.plan.targets)
    late = [(day, what) for words, day, what in CLOSING_DAYS if words in goals]
    for deadline in paper.plan.deadlines:
        given = (deadline.month or 0, deadline.day or 0)
        missed = [(day, what) for day, what in late if (11, 1) <= given < day]
        if deadline.line and deadline.recurrence == "yearly" and missed:
            told = "; ".join(dict.fromkeys(f"{what} {day[1]}/{day[0]}" for day, what in missed))
            yield found("PP-05", Place(deadline.line, deadline.text),
                        f"Hạn này trước ngày chốt số liệu trong năm ({told}).",
                        "Ghi là số ước, và định ngày gửi số chính thức.")  # fmt: skip


def check_recipients(paper: CheckedPaper) -> Iterator[Finding]:
    """PP-06, PP-08: who is reported to receives the paper; councils of one level."""
    recipients = [matching_form(one.name) for one in paper.plan.recipients]
    if not recipients:
        return
    told: set[str] = set()
    for line in paper.parts.body:
        for match in _REPORTS_TO.finditer(line.text):
            for body in bodies_in(match["who"].split(".")[0].split(";")[0]):
                key = _key(body)
                if key in told or not _is_above(body, paper) or _is_among(body, recipients):
                    continue
                told.add(key)
                at = line.text.find(body)
                quote = body if at >= 0 else match[0][:80]
                yield found("PP-06", Place(line.number, quote),
                            f"{body} được báo cáo nhưng không có trong nơi nhận.",
                            f"Thêm {body} (để b/c) vào nơi nhận.")  # fmt: skip
    yield from _councils(paper, recipients)


def _councils(paper: CheckedPaper, recipients: list[str]) -> Iterator[Finding]:
    if not paper.is_of_commune or any(_COUNCIL_HERE.search(one) for one in recipients):
        return
    for line in paper.parts.closing:
        match = _COUNCIL_ABOVE.search(paper.forms[line])
        if match:
            yield found("PP-08", Place.of(line, match),
                        "Gửi HĐND cấp trên mà không gửi HĐND xã.",
                        "Xem lại: có lẽ là Thường trực HĐND xã.")  # fmt: skip


def check_repeated_tasks(paper: CheckedPaper) -> Iterator[Finding]:
    """PP-07: a long run of words in two tasks; one in three and more is the paper's own title."""
    standing: dict[tuple[str, ...], dict[int, str]] = defaultdict(dict)
    tasks = {task.line for task in paper.plan.tasks}
    for line in paper.parts.body:
        if line.number in tasks and not line.cell:
            for run, quote in _runs(paper, line):
                standing[run].setdefault(line.number, quote)
    twice = [list(lines.items()) for lines in standing.values() if len(lines) == 2]
    seconds = {second: (first, quote) for (first, _), (second, quote) in reversed(twice)}
    places = [Place(line, quote) for line, (_, quote) in sorted(seconds.items())]
    if places:
        first = seconds[places[0].line][0]
        yield from found_once("PP-07", places, f"Đoạn này đã có ở dòng {first}.",
                              "Viết một lần, lần sau dẫn về mục đã nêu.")  # fmt: skip


def _runs(paper: CheckedPaper, line: Line) -> Iterator[tuple[tuple[str, ...], str]]:
    words = list(re.finditer(r"\w+", paper.forms[line]))
    for at in range(len(words) - _REPEATED + 1):
        window = words[at : at + _REPEATED]
        if not paper.is_cited(line, window[0].start()):
            run = tuple(word[0] for word in window)
            yield run, line.text[window[0].start() : window[-1].end()]


def _top(path: tuple[Heading, ...]) -> str:
    return matching_form(path[0].title)


def _key(body: str) -> str:
    return re.sub(r"\W+", "", _shortened(matching_form(body)))


def _shortened(form: str) -> str:
    for long, short in (("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"),
                        ("lao động - thương binh và xã hội", "lđtbxh"), ("lđtb-xh", "lđtbxh"),
                        ("lđ-tbxh", "lđtbxh")):  # fmt: skip
        form = form.replace(long, short)
    return form


def _is_above(body: str, paper: CheckedPaper) -> bool:
    """A body of another level: the commune's own offices get the report by the plan itself."""
    form = matching_form(body)
    if not paper.is_of_commune:
        return False
    return bool(re.search(r"huyện|tỉnh|^sở |^phòng lao động", form)) and "xã " not in f"{form} "


def _is_among(body: str, recipients: list[str]) -> bool:
    key = _key(body)
    return any(key in re.sub(r"\W+", "", _shortened(one)) for one in recipients)


CHECKS = (
    check_goals_have_tasks,
    check_measures_of_progress,
    check_deadlines,
    check_closing_days,
    check_recipients,
    check_repeated_tasks,
)
