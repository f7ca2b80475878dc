"""Số được che (masked numbers): what a page shows of a number without opening it to the reader."""

from dataclasses import dataclass
from datetime import date

from ansinh.apps.registry.models import Person, Secret
from ansinh.apps.registry.models.cipher import KeyRefused, NumberDamaged, cipher_for, mask


@dataclass(frozen=True)
class MaskedNumber:
    """Một số trên trang: its last four digits, or why not even these can be shown."""

    kind: str
    label: str
    shown: str
    trouble: str
    since: date | None


def list_masked_numbers(person: Person, on: date) -> list[MaskedNumber]:
    """Each kind of number of a person on a day; `shown` is empty where there is none."""
    rows = {row.kind: row for row in Secret.objects.valid_on(on).filter(person=person)}
    return [_masked(kind, rows.get(kind)) for kind in Secret.Kind]


def _masked(kind, row: Secret | None) -> MaskedNumber:
    if row is None:
        return MaskedNumber(kind.value, kind.label, "", "", None)
    try:
        number = cipher_for(row.key_id).open(row.person_id, row.kind, row.ciphertext)
    except (KeyRefused, NumberDamaged) as refused:
        return MaskedNumber(kind.value, kind.label, "", str(refused), row.valid_from)
    return MaskedNumber(kind.value, kind.label, mask(number), "", row.valid_from)
