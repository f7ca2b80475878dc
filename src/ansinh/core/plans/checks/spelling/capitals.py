"""CM-05, CM-06, CM-10, viết hoa: nouns and names that are always capitals (NĐ 30, Phụ lục II)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found_once
from ansinh.core.plans.words.forms import matching_form

# The people as a whole; inside the names of bodies and titles it stays as the name has it.
_PEOPLE = re.compile(
    r"(?<!ủy ban )(?<!hội đồng )(?<!tòa án )(?<!kiểm sát )(?<!công an )(?<!quân đội )(?<!nghệ sĩ )"
    r"(?<!nhà giáo )(?<!tín dụng )(?<!an ninh )(?<!thầy thuốc )(?<!lực lượng )(?<!vũ trang )"
    r"(?<!\w)nhân dân(?!\w| tệ)"
)
_STATE = re.compile(r"(?:đảng (?:và|,) |của |do )nhà nước(?!\w)")
_NAMES = (
    "Việt Nam", "Mặt trận Tổ quốc", "Ủy ban nhân dân", "Hội đồng nhân dân", "Quốc hội",
    "Chính phủ", "Hồ Chí Minh", "Bộ Chính trị", "Ban Chấp hành", "Ban Thường vụ", "Hà Nội",
)  # fmt: skip


def check_special_nouns(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-05: Nhân dân, Nhà nước."""
    for word, pattern in (("Nhân dân", _PEOPLE), ("Nhà nước", _STATE)):
        places = [
            Place.of(line, match)
            for line, match in paper.matches(pattern)
            if not line.text[match.end() - len(word)].isupper()
        ]
        yield from found_once("CM-05", places, f"“{word}” là danh từ riêng đặc biệt.",
                              f"Viết hoa: {word}.")  # fmt: skip


def check_names(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-06, CM-10: names of the country and of its bodies, half in capitals."""
    for name in _NAMES:
        wrong: dict[str, list[Place]] = defaultdict(list)
        form = re.compile(rf"(?<!\w){re.escape(matching_form(name))}(?!\w)")
        for line, match in paper.matches(form):
            printed = line.text[match.start() : match.end()]
            if _is_half_capital(printed, name):
                wrong[printed].append(Place(line.number, printed))
        for printed, places in wrong.items():
            code = "CM-06" if name == "Việt Nam" else "CM-10"
            yield from found_once(code, places, f"“{printed}” viết hoa chưa đúng.",
                                  f"Viết {name}.")  # fmt: skip


def _is_half_capital(printed: str, name: str) -> bool:
    """Capitals in some of the syllables that have them in the name; all small is no name."""
    asked = [word[0].isupper() for word in name.split()]
    has = [word[0].isupper() for word in printed.split()]
    lacking = any(ask and not got for ask, got in zip(asked, has, strict=True))
    return lacking and any(has)


CHECKS = (check_special_nouns, check_names)
