"""DS, đánh số và trình bày mục: numbers, dashes and ends of paragraphs that agree."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found, found_once
from ansinh.core.plans.structure.headings import numbered
from ansinh.core.plans.structure.outline import Passage

_POINTED = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\s?[.):]")
_LEAST_SIBLINGS = 3
_LONG_PARAGRAPH = 120


def check_mixed_levels(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-01: letters below decimal numbers, in a paper whose first level is Roman."""
    places: list[Place] = []
    for one in paper.passages:
        kinds = [heading.kind for heading in one.path]
        if one.mark == "number" and kinds[-1:] == ["letter"] and "decimal2" in kinds:
            parent = next(h for h in one.path if h.kind == "decimal2")
            places.append(Place(parent.line, parent.number))
    yield from found_once("DS-01", dict.fromkeys(places),
                          "Số thập phân chứa các điểm a), b): Nghị định chỉ có I., 1., a).",
                          "Dùng I., 1., a) hoặc chỉ dùng số thập phân.")  # fmt: skip


def check_points(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-02: decimal numbers without the final point that the other numbers have."""
    headings = [one for one in paper.passages if one.mark == "number"]
    decimal = [one for one in headings if one.path[-1].kind.startswith("decimal")]
    bare = [one for one in decimal if not _POINTED.match(one.line.text)]
    single = [one for one in headings if one.path[-1].kind == "arabic"]
    others_pointed = len(bare) < len(decimal) or any("." in one.line.text[:4] for one in single)
    if bare and others_pointed:
        yield from found_once("DS-02", (_number_of(one) for one in bare),
                              "Số mục này không có dấu chấm cuối như các số khác.",
                              "Thống nhất: có dấu chấm ở tất cả các số.")  # fmt: skip


def check_dashes(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-03: two kinds of dash between words or before bullets."""
    short: list[Place] = []
    long: list[Place] = []
    for line in paper.text_lines:
        for match in re.finditer(r"(?:^|(?<=[^\W\d] ))[-–—](?= )", line.text):
            kind = short if match[0] == "-" else long
            kind.append(
                Place(line.number, line.text[max(0, match.start() - 20) : match.end() + 20])
            )
    fewer = min(short, long, key=len)
    yield from found_once("DS-03", fewer, "Văn bản dùng cả hai kiểu gạch “-” và “–”.",
                          "Chọn một kiểu cho cả văn bản.")  # fmt: skip


def check_bullet_ends(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-04: bullets of one list that end differently; the last may end it with a point."""
    odd: list[Place] = []
    for siblings in _lists(paper.passages):
        ends = [one.line.text.rstrip()[-1] for one in siblings]
        inner = ends[:-1]
        if len(set(inner)) > 1 or (len(siblings) > 1 and inner[0] == "." != ends[-1]):
            usual = max(sorted(set(ends)), key=ends.count)
            odd += [
                Place(one.line.number, one.line.text[-50:])
                for one, end in zip(siblings, ends, strict=True)
                if end != usual
            ]
    yield from found_once("DS-04", odd, "Gạch đầu dòng này kết thúc khác các gạch cùng mục.",
                          "Dùng “;” cho các gạch đầu, “.” cho gạch cuối, hoặc “.” cho tất cả.",
                          )  # fmt: skip


def check_orphans(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-05: a numbered item that has no second beside it."""
    for group in _siblings(paper.passages):
        *parents, only = group[0].path
        if len(group) == 1 and parents and only.number[-2:] in {"1", ".1", "a", "I"}:
            yield found("DS-05", Place(only.line, group[0].line.text[:80]),
                        f"Mục {only.number} đứng một mình, không có mục tiếp theo.",
                        "Bỏ số của mục này, hoặc bổ sung mục tiếp theo.")  # fmt: skip


def check_colons(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-06: items beside each other of which one lacks the colon of the others."""
    for group in _siblings(paper.passages):
        decimal = [one for one in group if one.path[-1].kind.startswith("decimal")]
        lacking = [one for one in decimal if ":" not in one.line.text]
        if len(decimal) >= _LEAST_SIBLINGS and len(lacking) == 1 and not lacking[0].leaf:
            yield found("DS-06", _number_of(lacking[0], 60),
                        "Đề mục này không có dấu hai chấm như các đề mục ngang hàng.",
                        "Trình bày các đề mục ngang hàng như nhau.")  # fmt: skip


def check_first_paragraph(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-07: the first paragraph of an item stands without the dash of those after it."""
    places: list[Place] = []
    for at, (before, one) in enumerate(pairwise(paper.passages[:-1])):
        following = _that_follows(paper.passages, at + 2)
        opens = before.mark == "number" and not before.leaf and one.mark == "plain"
        long = len(one.line.text) > _LONG_PARAGRAPH and not one.line.text.endswith(":")
        if opens and long and following.mark == "bullet" and following.path == one.path:
            places.append(Place(one.line.number, one.line.text[:60]))
    yield from found_once("DS-07", places,
                          "Đoạn đầu mục không có gạch đầu dòng, các đoạn sau thì có.",
                          "Thêm gạch đầu dòng, hoặc viết đoạn đầu thành câu dẫn có dấu hai chấm.",
                          )  # fmt: skip


def check_sequence(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-08: a number twice under one heading."""
    for group in _siblings(paper.passages):
        seen: dict[str, int] = {}
        for one in group:
            heading = one.path[-1]
            if heading.number in seen and heading.kind.startswith(("decimal", "roman")):
                yield found("DS-08", _number_of(one, 60),
                            f"Số {heading.number} đã dùng ở dòng {seen[heading.number]}.",
                            "Đánh lại số các mục.")  # fmt: skip
            seen.setdefault(heading.number, heading.line)


def check_heading_case(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-09: headings beside each other that open alike, one with a capital in the second word."""
    for group in _siblings(paper.passages):
        opened: dict[str, list[Passage]] = defaultdict(list)
        for one in group:
            words = one.path[-1].title.split()
            if len(words) > 1:
                opened[words[0]].append(one)
        for alike in opened.values():
            capital = [one for one in alike if one.path[-1].title.split()[1][0].isupper()]
            if len(alike) >= _LEAST_SIBLINGS and len(capital) == 1:
                yield found("DS-09", Place(capital[0].line.number, capital[0].path[-1].title),
                            "Chữ thứ hai viết hoa, các đề mục ngang hàng thì không.",
                            "Viết thường như các đề mục ngang hàng.")  # fmt: skip


def _that_follows(passages: Sequence[Passage], at: int) -> Passage:
    """The passage there, or the next where it only goes on with a sentence and is not the last."""
    goes_on = passages[at].goes_on and at + 1 < len(passages)
    return passages[at + 1] if goes_on else passages[at]


def _lists(passages: Iterable[Passage]) -> Iterator[Sequence[Passage]]:
    """Runs of bullets with one sign under one heading, each ending with a mark; lead-ins apart."""
    run: list[Passage] = []
    for one in passages:
        ended = one.line.text.rstrip()[-1:] in {".", ";"}
        same = run and one.mark == "bullet" and one.path == run[-1].path \
            and one.line.text[0] in "-–" and run[-1].line.text[0] in "-–"  # fmt: skip
        if same and ended:
            run.append(one)
            continue
        if len(run) > 1:
            yield run
        run = [one] if one.mark == "bullet" and ended else []
    if len(run) > 1:
        yield run


def _siblings(passages: Iterable[Passage]) -> Iterator[list[Passage]]:
    groups: dict[tuple[int, ...], list[Passage]] = defaultdict(list)
    for one in passages:
        if one.mark == "number":
            groups[tuple(heading.line for heading in one.path[:-1])].append(one)
    yield from groups.values()


def _number_of(one: Passage, width: int = 30) -> Place:
    found_number = numbered(one.line.text)
    end = max(width, found_number.start if found_number else 0)
    return Place(one.line.number, one.line.text[:end])


CHECKS = (
    check_mixed_levels,
    check_points,
    check_dashes,
    check_bullet_ends,
    check_orphans,
    check_colons,
    check_first_paragraph,
    check_sequence,
    check_heading_case,
)
