"""DS, dấu câu: capitals after a semicolon, a verb said again after its colon."""

import re
from collections.abc import Iterator

from ansinh.core.documents.reading import Line
from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found_once
from ansinh.core.plans.words.actions import ACTION_ADVERBS, ACTION_VERBS
from ansinh.core.plans.words.document_types import DOCUMENT_TYPES
from ansinh.core.plans.words.forms import alternatives

_VERB = alternatives([*ACTION_VERBS, *ACTION_ADVERBS])
_AFTER_SEMICOLON = re.compile(rf";\s+(?P<w>{_VERB})(?!\w)")
_TYPE = re.compile(rf"(?:{alternatives(DOCUMENT_TYPES)})(?= số| \d|$)")
_TWICE = re.compile(rf"(?<!\w)(?P<v>{_VERB})(?!\w)[^.;:]{{0,60}}:\s+(?P=v)(?!\w)")


def check_capital_after_semicolon(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-10: what follows a semicolon goes on in small letters."""
    places = (
        Place.of(line, match)
        for line, match in paper.matches(_AFTER_SEMICOLON)
        if line.text[match.start("w")].isupper() and not _names_a_paper(paper, line, match)
    )
    yield from found_once("DS-10", places, "Sau dấu chấm phẩy câu chưa hết nên không viết hoa.",
                          "Viết thường, hoặc thay dấu chấm phẩy bằng dấu chấm.")  # fmt: skip


def _names_a_paper(paper: CheckedPaper, line: Line, match: re.Match[str]) -> bool:
    """ "; Quyết định số 5" goes on with a name, not with an order."""
    cited = paper.is_cited(line, match.start("w"))
    return cited or bool(_TYPE.match(paper.forms[line], match.start("w")))


def check_verb_again(paper: CheckedPaper) -> Iterator[Finding]:
    """DS-11: "Tập trung ...: Tập trung ..." says one verb twice."""
    yield from found_once("DS-11", paper.places(_TWICE),
                          "Động từ trước dấu hai chấm được nhắc lại ngay sau dấu hai chấm.",
                          "Bỏ một trong hai.")  # fmt: skip


CHECKS = (check_capital_after_semicolon, check_verb_again)
