"""Soát trước khi ghi: what may be recorded; each refusal is a sentence that says what to do."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.models import Fact, Household, HouseholdFact, Identity, Person
from ansinh.apps.registry.queries.wording import PERSON_KEYS
from ansinh.apps.units.models import Village
from ansinh.core.population.schema import Column

EARLIEST = date(1880, 1, 1)
LARGEST = 10**15


@dataclass(frozen=True)
class Grounds:
    """Căn cứ của một việc: on whose word, why, and who acts."""

    said_by: str
    because: str
    by: Actor

    @property
    def today(self) -> date:
        """The day the act happens."""
        return self.by.at.date()


class FactRefused(Exception):
    """What was asked cannot be recorded; `column` names the field it is about, if one."""

    def __init__(self, words: str, column: str = "") -> None:
        super().__init__(words)
        self.column = column


def check_values(area: type[Fact], values: Mapping[str, object], on: date, today: date) -> dict:
    """The values, each fit for its column. Raises FactRefused for the first that is not."""
    told = {column.name: column for column in area.told}
    unknown = set(values) - set(told)
    if unknown:
        raise FactRefused(
            f"“{', '.join(sorted(unknown))}” không phải cột của phần {area.title.lower()}."
        )
    return {name: _checked(told[name], value, on, today) for name, value in values.items()}


def _checked(column: Column, value: object, on: date, today: date) -> object:
    if value is None:
        return None
    return CHECKS[column.kind](column, value, on, today)


def _key(column: Column, value: object, on: date, today: date) -> UUID:
    try:
        key = value if isinstance(value, UUID) else UUID(str(value))
    except ValueError as wrong:
        raise FactRefused(f"{column.label}: “{value}” không phải một mã.", column.name) from wrong
    if not _is_there(column.name, key, on):
        raise FactRefused(
            f"{column.label}: không có trong sổ vào ngày {on:%d/%m/%Y}. Ghi người, hộ hoặc thôn ấy "
            "vào sổ trước.",
            column.name,
        )
    return key


def _is_there(name: str, key: UUID, on: date) -> bool:
    if name in PERSON_KEYS:
        return Person.objects.filter(pk=key).exists()
    if name == "household_id":
        return Household.objects.filter(pk=key).exists()
    if name == "village_id":
        return Village.objects.valid_on(on).filter(pk=key).exists()
    return True


def _date(column: Column, value: object, on: date, today: date) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise FactRefused(f"{column.label}: “{value}” không phải một ngày.", column.name)
    if value < EARLIEST:
        raise FactRefused(f"{column.label}: {value:%d/%m/%Y} quá xa.", column.name)
    # Only a term may lie ahead; what has happened has a day already past.
    if value > today and not column.name.endswith("_until"):
        raise FactRefused(
            f"{column.label}: {value:%d/%m/%Y} chưa đến. Kiểm tra lại năm.", column.name
        )
    return value


def _bool(column: Column, value: object, on: date, today: date) -> bool:
    if not isinstance(value, bool):
        raise FactRefused(f"{column.label}: chỉ ghi có, không hoặc chưa rõ.", column.name)
    return value


def _code(column: Column, value: object, on: date, today: date) -> str:
    if value not in column.codes:
        raise FactRefused(f"{column.label}: không có mã “{value}” trong danh mục.", column.name)
    return str(value)


def _codes(column: Column, value: object, on: date, today: date) -> list[str]:
    if not isinstance(value, list | tuple):
        raise FactRefused(f"{column.label}: phải là một danh sách.", column.name)
    return [_code(column, one, on, today) for one in value]


def _whole(column: Column, value: object, on: date, today: date) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise FactRefused(f"{column.label}: “{value}” không phải số nguyên.", column.name)
    if not 0 <= value <= LARGEST:
        raise FactRefused(f"{column.label}: số {value} không thể đúng.", column.name)
    return value


def _decimal(column: Column, value: object, on: date, today: date) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise FactRefused(f"{column.label}: “{value}” không phải số.", column.name)
    if not math.isfinite(value) or not 0 <= value <= LARGEST:
        raise FactRefused(f"{column.label}: số {value} không thể đúng.", column.name)
    return float(value)


def _text(column: Column, value: object, on: date, today: date) -> str:
    if not isinstance(value, str) or len(value) > 200 or not value.isprintable():
        raise FactRefused(f"{column.label}: chữ có dấu lạ hoặc dài quá 200.", column.name)
    return value


CHECKS = {
    "key": _key,
    "date": _date,
    "bool": _bool,
    "code": _code,
    "codes": _codes,
    "int": _whole,
    "money": _whole,
    "decimal": _decimal,
    "text": _text,
}


def check_words(grounds: Grounds) -> None:
    """Every change says on whose word and why."""
    if not grounds.said_by.strip():
        raise FactRefused("Ghi theo giấy tờ nào hoặc ai cho biết.", "said_by")
    if not grounds.because.strip():
        raise FactRefused("Ghi vì sao sửa; sổ nhật ký giữ lý do này.", "because")
    if len(grounds.said_by) > 200:
        raise FactRefused("Nguồn dài quá 200 chữ; ghi gọn lại.", "said_by")


def check_day(subject: Person | Household, area: type[Fact], day: date, today: date) -> None:
    """A change begins neither in the future nor before the person's birth nor after their death."""
    if day > today:
        raise FactRefused(
            f"Ngày {day:%d/%m/%Y} chưa đến; chỉ ghi được đến hôm nay {today:%d/%m/%Y}.",
            "valid_from",
        )
    if day < EARLIEST:
        raise FactRefused(f"Ngày {day:%d/%m/%Y} quá xa; kiểm tra lại năm.", "valid_from")
    if isinstance(subject, Person) and not issubclass(area, HouseholdFact):
        _check_lifetime(subject, area, day)


def _check_lifetime(person: Person, area: type[Fact], day: date) -> None:
    known = Identity.objects.standing().filter(person=person)
    born = known.exclude(birth_date=None).order_by("-valid_from").first()
    if born is not None and day < born.birth_date:
        raise FactRefused(
            f"Ngày {day:%d/%m/%Y} trước ngày sinh {born.birth_date:%d/%m/%Y} của người này.",
            "valid_from",
        )
    dead = known.exclude(death_date=None).order_by("-valid_from").first()
    if dead is not None and area is not Identity and day > dead.death_date:
        raise FactRefused(
            f"Người này mất ngày {dead.death_date:%d/%m/%Y}; không ghi thêm gì từ sau ngày đó.",
            "valid_from",
        )


def check_life(values: Mapping[str, object]) -> None:
    """Nobody dies before being born."""
    born, died = values.get("birth_date"), values.get("death_date")
    if isinstance(born, date) and isinstance(died, date) and died < born:
        raise FactRefused(
            f"Ngày chết {died:%d/%m/%Y} trước ngày sinh {born:%d/%m/%Y}.", "death_date"
        )
