"""DD, địa danh và tên cơ quan: names of communes against the official list, one name an office."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found_once
from ansinh.core.plans.checks.gazetteer import Gazetteer, OfficialUnit
from ansinh.core.plans.checks.spelling.nearness import is_near
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.organs import FIELDS

_COMMUNE = re.compile(r"(?:xã|phường|thị trấn)\s+(?P<n>[A-ZĐÀ-Ỹ]\w*(?:\s+[A-ZĐÀ-Ỹ]\w*)+)")
_OFFICE = re.compile(
    r"(?<!\w)(?P<head>công chức|bộ phận|cán bộ|ban|tổ)\s+(?:phụ trách\s+)?(?P<field>"
    + alternatives([*FIELDS, "Văn hóa - Thông tin", "lđtbxh", "lđ-tbxh", "lđtb-xh"])
    + r")(?!\w)"
)


def check_names(paper: CheckedPaper) -> Iterator[Finding]:
    """DD-01: a commune's name one letter off an official one, in that one's own area."""
    if paper.gazetteer is None:
        return
    known = {matching_form(unit.name) for unit in paper.gazetteer.valid(paper.on)}
    wrong: dict[tuple[str, OfficialUnit], list[Place]] = defaultdict(list)
    for name, place in _named_places(paper):
        if matching_form(name) in known:
            continue
        unit = _meant(name, paper, paper.gazetteer)
        if unit:
            wrong[name, unit].append(place)
    for (name, unit), places in wrong.items():
        act = f" ({unit.citation})" if unit.citation else ""
        yield from found_once("DD-01", places,
                              f"“{name}” không có trong danh sách; tên chính thức là "
                              f"{unit.kind} {unit.name}{act}.",
                              f"Sửa thành {unit.name}.")  # fmt: skip


def check_offices(paper: CheckedPaper) -> Iterator[Finding]:
    """DD-02: one office under several names."""
    heads: dict[str, dict[str, Place]] = defaultdict(dict)
    for line, match in paper.matches(_OFFICE):
        field = re.sub(r"\W+", "", match["field"])
        place = Place.of(line, match)
        heads[field].setdefault(match["head"], place)
    for names in heads.values():
        if len(names) > 1:
            places = list(names.values())
            said = "; ".join(f"“{place.quote}”" for place in places)
            yield from found_once("DD-02", places, f"Cùng một bộ phận mà gọi là {said}.",
                                  "Chọn một tên, dùng trong cả văn bản.")  # fmt: skip


def _named_places(paper: CheckedPaper) -> Iterator[tuple[str, Place]]:
    place = paper.plan.header.place
    if place and paper.is_of_commune:
        line = next((one for one in paper.parts.letterhead if one.text.startswith(place)), None)
        if line:
            yield place, Place(line.number, place)
    for line in paper.text_lines:
        for match in _COMMUNE.finditer(line.text):
            yield match["n"], Place(line.number, match[0])


def _meant(name: str, paper: CheckedPaper, gazetteer: Gazetteer) -> OfficialUnit | None:
    """The one official name that the name is nearly, if the paper speaks of its area."""
    near = [
        unit
        for unit in gazetteer.valid(paper.on)
        if _is_one_off(matching_form(name), matching_form(unit.name)) and _is_in_area(unit, paper)
    ]
    return near[0] if len({unit.name for unit in near}) == 1 else None


def _is_one_off(name: str, official: str) -> bool:
    mine, theirs = name.split(), official.split()
    if len(mine) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(differing) == 1 and is_near(*differing[0])


def _is_in_area(unit: OfficialUnit, paper: CheckedPaper) -> bool:
    area = alternatives([f"{kind} {name}" for name in unit.within
                         for kind in ("huyện", "tỉnh", "thị xã")])  # fmt: skip
    return paper.text_has(re.compile(area))


CHECKS = (check_names, check_offices)
