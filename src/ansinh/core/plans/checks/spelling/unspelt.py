"""CM-01, âm tiết không có: runs of letters that no rule of spelling makes."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found_once
from ansinh.core.plans.checks.spelling.syllables import is_syllable, parted
from ansinh.core.plans.checks.spelling.tokens import Token, tokens_of

# Words typed so often that a scramble of their keys (Telex) is known at sight.
_FREQUENT = (
    "và", "của", "các", "được", "trên", "thực", "hiện", "những", "theo", "trong", "người", "công",
    "tác", "nhân", "dân", "quy", "định", "việc", "phối", "hợp", "triển", "khai", "nhiệm", "vụ",
)  # fmt: skip
_MARKED = {"â": "aa", "ă": "aw", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}


def _keys(word: str) -> str:
    letters, tone = parted(word)
    return "".join(sorted("".join(_MARKED.get(one, one) for one in letters) + tone))


_BY_KEYS = {_keys(word): word for word in _FREQUENT}
_VIETNAMESE = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]")


def check_syllables(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-01: marked letters that make no syllable, and scrambled keys of a frequent word.

    On the lines of a scan it is the recognition that may have slipped (CM-11), not the paper.
    """
    wrong: dict[str, list[Place]] = defaultdict(list)
    recognised: list[Place] = []
    for line in paper.text_lines:
        tokens = tokens_of(paper, line)
        for token in tokens:
            if not _is_unspelt(token):
                continue
            if line.confidence is not None:
                recognised.append(Place(line.number, token.printed))
            else:
                wrong[token.form].append(Place(line.number, token.printed))
    for form, places in wrong.items():
        meant = _BY_KEYS.get("".join(sorted(form)))
        yield from found_once("CM-01", places, f"“{places[0].quote}” không phải tiếng Việt.",
                              f"Có lẽ là “{meant}”." if meant else "Gõ lại từ này.")  # fmt: skip

    told = ", ".join(dict.fromkeys(f"“{place.quote}”" for place in recognised))
    yield from found_once("CM-11", recognised, f"Máy nhận dạng ra {told}, không phải tiếng Việt.",
                          "Đối chiếu bản quét; đúng bản quét thì sửa văn bản.")  # fmt: skip


def _is_unspelt(token: Token) -> bool:
    # Names (Đắk, Mnông) keep the spelling of their own language.
    is_name = token.printed != token.form
    if is_name or len(token.form) < 2 or is_syllable(token.form):
        return False
    return bool(_VIETNAMESE.search(token.form)) or "".join(sorted(token.form)) in _BY_KEYS


CHECKS = (check_syllables,)
