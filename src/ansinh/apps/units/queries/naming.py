"""Gọi tên: which organisation the words of a paper mean, and who it has become."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ansinh.apps.units.models import Field, Organisation, OrganisationAlias, Succession
from ansinh.apps.units.queries.succession import Lines
from ansinh.core.indicators.matching import folded

SHORT_WORDS = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "LĐ TB XH": "Lao động Thương binh Xã hội",
    "LĐTB XH": "Lao động Thương binh Xã hội",
    "LĐTBXH": "Lao động Thương binh Xã hội",
    "VH TT": "Văn hóa Thông tin",
    "VH XH": "Văn hóa Xã hội",
    "VHTT": "Văn hóa Thông tin",
    "VHXH": "Văn hóa Xã hội",
    "CHQS": "Chỉ huy quân sự",
    "NN MT": "Nông nghiệp Môi trường",
    "GDĐT": "Giáo dục Đào tạo",
    "GD ĐT": "Giáo dục Đào tạo",
    "VP": "Văn phòng",
}
"""Abbreviations of administrative papers, written without dashes and “&”."""

_SPELLED = {f" {folded(short)} ": f" {folded(long)} " for short, long in SHORT_WORDS.items()}
_SPELLED[f" {folded('và')} "] = " "


def comparable(words: str) -> str:
    """Words as they are compared: no case, dashes, “và”, or note in brackets; short forms spelled.

    “Phòng LĐ-TB&XH (b/c)” and “Phòng Lao động – Thương binh và Xã hội” come out alike.
    """
    plain = f" {folded(re.sub(r'[(].*?[)]', ' ', words))} "
    for short, spelled in _SPELLED.items():
        plain = plain.replace(short, spelled)
    return plain.strip()


@dataclass(frozen=True)
class Addressee:
    """Nơi nhận: a name as the paper gives it, and who that is on the day.

    `organisation` is None when nobody is known by these words, or nobody took over: the paper's
    own words stay, for a person to decide. `fields` are those this one takes; `trail` leads from
    `meant`, whom the paper named, to it.
    """

    words: str
    organisation: Organisation | None
    fields: tuple[str, ...]
    meant: Organisation | None = None
    trail: tuple[Succession, ...] = ()

    @property
    def name(self) -> str:
        """Name of the organisation on the day, else the paper's own words."""
        return self.organisation.office_name if self.organisation else self.words

    @property
    def is_found(self) -> bool:
        """Whether the name is known and somebody bears it or took over."""
        return self.organisation is not None


def resolve_addressees(
    names: Iterable[str], on: date, fields: Sequence[str] = (Field.ALL,)
) -> list[Addressee]:
    """Who receives on that day what an older paper sends to these names, field by field.

    One name may give several organisations, each with the fields it took over; an organisation
    that several names lead to comes once, under the first of them.
    """
    naming, lines = Naming(on), Lines(on)
    found: dict[object, Addressee] = {}
    for words in names:
        meant = naming.find(words)
        taken = list(_taken(lines, meant, fields)) if meant else []
        if not taken:
            found.setdefault(words, Addressee(words, None, (), meant))
        for field, key, trail in taken:
            office = trail[-1].successor if trail else meant
            before = found.get(key) or Addressee(words, office, (), meant, trail)
            found[key] = replace(before, fields=tuple(dict.fromkeys((*before.fields, field))))
    return list(found.values())


def find_organisation_by_words(
    words: str, on: date, written_on: date | None = None
) -> Organisation | None:
    """Who these words of a paper mean on that day; None when unknown, or when several took over.

    The words are looked up among names and aliases of `written_on`, the paper's day (any day up
    to `on` when None), and then followed to the day.
    """
    return find_organisations_by_words([words], on, written_on)[0]


def find_organisations_by_words(
    names: Iterable[str], on: date, written_on: date | None = None
) -> list[Organisation | None]:
    """As `find_organisation_by_words`, of many names in their order."""
    naming = Naming(written_on or on, any_day=written_on is None)
    meant = [naming.find(words) for words in names]
    lines = Lines(on) if any(meant) else None
    heirs = [lines.heir(unit.pk) if lines and unit else None for unit in meant]
    found = Organisation.objects.in_bulk([key for key in heirs if key])
    return [found.get(key) for key in heirs]


class Naming:
    """Tên và tên gọi of organisations up to a day (or on it alone), ready for many questions."""

    def __init__(self, on: date, *, any_day: bool = True):
        known = Organisation.objects.filter(valid_from__lte=on)
        if not any_day:
            known = known.valid_on(on)
        self._known = {unit.pk: unit for unit in known.select_related("parent")}
        self._called = [(comparable(unit.name), unit) for unit in self._known.values()]
        aliases = OrganisationAlias.objects.filter(organisation__in=known)
        self._called += [
            (comparable(words), self._known[key])
            for key, words in aliases.values_list("organisation_id", "words")
        ]

    def find(self, words: str) -> Organisation | None:
        """The organisation of that name; else the one whose name begins so; own ones first."""
        asked = comparable(words)
        if not asked:
            return None
        same = [unit for called, unit in self._called if called == asked]
        longer = [unit for called, unit in self._called if called.startswith(f"{asked} ")]
        return next(iter(sorted(same or longer, key=_nearness)), None)


def _nearness(unit: Organisation) -> tuple:
    """Own office, then one under an own office, then others; of these the latest, then by code."""
    is_under_own = unit.parent is not None and unit.parent.is_own
    return (not unit.is_own, not is_under_own, -unit.valid_from.toordinal(), unit.code)


def _taken(lines: Lines, meant: Organisation, fields: Sequence[str]):
    """Field by field, each office that took it, and by which successions."""
    for field in fields:
        for key, trail in lines.trails(meant.pk, field).items():
            yield field, key, trail
