"""Chữ ký: who signed, in which office and with what authority; two may sign side by side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ansinh.core.documents.reading import Line
from ansinh.core.plans.header.organ_names import AREA
from ansinh.core.plans.header.person import person_in, without_stamp
from ansinh.core.plans.header.recipients import by_columns, is_entry
from ansinh.core.plans.plan import Signer
from ansinh.core.plans.structure.closings import AUTHORITY, is_position, opens_signature
from ansinh.core.plans.words.forms import matching_form
from ansinh.core.plans.words.positions import POSITIONS

_OFFICE = re.compile(
    rf"\s+(?=(?:KT|TL|TUQ)\.|(?:PHÓ|{'|'.join(position.upper() for position in POSITIONS)})\b)"
)
# Behind these an office goes on, or is the one that is signed for.
_JOINED_TO = frozenset({"KT.", "TL.", "TUQ.", "Q.", "K/T", "T/L", "PHÓ", "QUYỀN", "NGUYÊN"})
_OF_SECRETARIAT = "BAN BÍ THƯ"
_QUALIFIES = re.compile(r"^(?:THƯỜNG TRỰC|ỦY VIÊN|UỶ VIÊN|THƯ KÝ)\b")
_BEFORE_NAME = re.compile(r"(?<=[A-ZĐÀ-Ỹ])\s+(?=(?:\S+\s+)*\S*[a-zà-ỹ])")


@dataclass
class _Block:
    """One signature while its lines are taken up."""

    authority: list[str] = field(default_factory=list[str])
    positions: list[str] = field(default_factory=list[str])
    name: str | None = None

    def takes(self, text: str) -> bool:
        """Take a line; False where it belongs to another signature."""
        office = AUTHORITY.match(text) or is_position(text)
        if office and self.name:
            return False
        if AUTHORITY.match(text) and text.split(maxsplit=1)[0].isupper():
            self.authority.append(text)
        elif is_position(text):
            self.positions.append(text)
        else:
            self._take_words(text)
        return True

    def _take_words(self, text: str) -> None:
        name = None if self.name else person_in(text)
        if name and (self.authority or self.positions):
            self.name = name
        elif text.isupper() and not self.name:
            lines = self.positions or self.authority
            if lines:
                lines[-1] = f"{lines[-1]} {text}"

    def signer(self) -> Signer:
        return Signer(self.name, " ".join(self.positions) or None, " ".join(self.authority) or None)


def read_signers(closing: Sequence[Line]) -> tuple[Signer, ...]:
    """Give the signatures in the order of the paper; parts that are not printed are None."""
    apart = [one for column in _columns(closing) for one in _signers(column)]
    if any(one.name for one in apart):
        return tuple(apart)
    return tuple(_signers(closing)) or tuple(apart)


def first_signer(signers: Sequence[Signer], issuer: str | None) -> Signer:
    """Give who signed for the body that stands first in the name of the issuers, else the first."""
    named = [one for one in signers if one.name] or list(signers)
    if len(named) > 1 and issuer:
        first = AREA.split(matching_form(issuer).split(" - ")[0])[0].strip()
        for one in named:
            if first in matching_form(f"{one.authority} {one.position}"):
                return one
    return named[0] if named else Signer()


def _columns(closing: Sequence[Line]) -> Iterator[list[Line]]:
    """Give each column of a table for itself, and what stands in no table together."""
    columns: dict[tuple[int, int] | None, list[Line]] = {}
    for line in by_columns(closing):
        cell = line.cell
        columns.setdefault((cell.table, cell.column) if cell else None, []).append(line)
    yield from columns.values()


def _signers(lines: Sequence[Line]) -> Iterator[Signer]:
    texts = [part for line in lines if not is_entry(line) for part in _parted(line.text)]
    start = next((i for i, text in enumerate(texts) if opens_signature(text)), None)
    if start is None:
        return
    block = _Block()
    for text in texts[start:]:
        if not block.takes(text):
            yield block.signer()
            block = _Block()
            block.takes(text)
    yield block.signer()


def _parted(text: str) -> list[str]:
    """Part what stands in one line: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" is two, a name a third."""
    bare = without_stamp(text)
    if not bare:
        return []
    if bare.isupper():
        return _offices(bare)
    if opens_signature(bare):
        office, *name = _BEFORE_NAME.split(bare, maxsplit=1)
        if name and office.isupper() and person_in(name[0]):
            return [*_parted(office), name[0]]
    return [bare]


def _offices(capitals: str) -> list[str]:
    cuts = [0]
    for match in _OFFICE.finditer(capitals):
        before, after = capitals[: match.start()], capitals[match.end() :]
        joined = before.split()[-1] in _JOINED_TO or _QUALIFIES.match(after)
        if not joined and not f"{before[-3:]} {after}".startswith(_OF_SECRETARIAT):
            cuts.append(match.start())
    return [capitals[low:high].strip() for low, high in pairwise([*cuts, len(capitals)])]
