"""Số giữ kín: keep, load and reveal citizen, phone and bank numbers; never written in clear."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice
from uuid import UUID

import polars as pl
from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions.bulk import ROWS_AT_ONCE, fill
from ansinh.apps.registry.actions.checks import FactRefused, Grounds, check_day, check_words
from ansinh.apps.registry.actions.facts import (
    apply_change,
    lock,
    reference,
    refuse_if_newer,
)
from ansinh.apps.registry.models import Identity, Person, Secret
from ansinh.apps.registry.models.cipher import (
    Cipher,
    KeyRefused,
    cipher_for,
    current_cipher,
    digits_of,
)
from ansinh.apps.registry.queries.spans import SpanRefused, plan_change

PURPOSES = {
    "check": "Đối chiếu với giấy tờ người dân đưa",
    "file": "Lập hồ sơ, quyết định hưởng chế độ",
    "pay": "Lập danh sách chi trả",
    "contact": "Liên hệ với người dân",
    "request": "Theo đề nghị của chính người đó",
    "other": "Việc khác (ghi rõ)",
}
FORMS = {
    Secret.Kind.CITIZEN_NUMBER: (r"\d{9}|\d{12}", "Số định danh có 12 chữ số (chứng minh cũ: 9)"),
    Secret.Kind.PHONE: (r"0\d{9,10}", "Số điện thoại có 10 chữ số, bắt đầu bằng 0"),
    Secret.Kind.BANK_ACCOUNT: (r"[0-9A-Z]{6,20}", "Số tài khoản có từ 6 đến 20 chữ số"),
}
ROW_SHAPE = {
    "person_id": pl.String(),
    "kind": pl.String(),
    "ciphertext": pl.Binary(),
    "key_id": pl.String(),
    "whole_hash": pl.String(),
    "tail_hash": pl.String(),
}


class RevealRefused(Exception):
    """A number is shown only for a purpose that is said."""


@transaction.atomic
def set_secret(
    *,
    person: Person,
    kind: str,
    number: str,
    valid_from: date,
    said_by: str,
    because: str,
    by: Actor,
    seen: int | None = None,
) -> Secret:
    """Ghi hoặc thay một số giữ kín từ một ngày.

    `seen` is the key of the open row that the officer looked at (NOTHING_SEEN for none): when
    another has come since, nothing is written. Raises FactRefused, KeyRefused.
    """
    lock(person)
    refuse_if_newer(numbers_of(person, kind), seen)
    return keep_number(person, kind, number, valid_from, Grounds(said_by, because, by))


def numbers_of(person: Person, kind: str):
    """Standing rows of one kind of number of a person."""
    return Secret.objects.standing().filter(person=person, kind=kind)


def keep_number(person: Person, kind: str, number: str, start: date, grounds: Grounds) -> Secret:
    """The same within a transaction that is already open."""
    check_words(grounds)
    lock(person)
    kind = Secret.Kind(kind)
    check_day(person, Identity, start, grounds.today)
    number, cipher = check_number(kind, number), usable_cipher()
    try:
        change = plan_change(numbers_of(person, kind), start)
    except SpanRefused as refused:
        raise FactRefused(str(refused), "valid_from") from refused
    if change.landing is not None and change.landing.whole_hash == cipher.whole_hash(number):
        raise FactRefused("Sổ đã ghi đúng số này vào ngày đó, nên không ghi thêm.", "number")
    row = sealed_row(cipher, person.pk, kind, number, start, grounds.said_by)
    row.valid_until = change.end
    act = record_act(
        by=grounds.by,
        verb=f"ghi {kind.label.lower()}",
        subject=reference(person),
        because=grounds.because,
        details={"từ ngày": f"{start:%d/%m/%Y}", "theo": grounds.said_by, "số": "giữ kín"},
    )
    # Asked once the journal is held, where one writes at a time: nobody slips in between.
    refuse_number_of_another(person, kind, number, cipher)
    apply_change(change, row, act)
    return row


@transaction.atomic
def load_secrets(
    *, numbers: Iterable[tuple[UUID, str, str]], on: date, said_by: str, by: Actor
) -> int:
    """Nạp nhiều số cùng lúc: (person key, kind, number), all open on a day; gives how many.

    For an initial loading: no one of these may have a number of that kind yet (IntegrityError).
    """
    cipher = usable_cipher()
    rows = (
        (str(person), kind, *locked(cipher, person, kind, check_number(kind, number)))
        for person, kind, number in numbers
    )
    count = 0
    while part := list(islice(rows, ROWS_AT_ONCE)):
        frame = pl.DataFrame(part, schema=ROW_SHAPE, orient="row")
        count += fill(Secret, frame.with_columns(valid_from=pl.lit(on), said_by=pl.lit(said_by)))
    record_act(
        by=by,
        verb="nạp số giữ kín",
        subject="registry",
        because=said_by,
        details={"số dòng": count, "từ ngày": f"{on:%d/%m/%Y}"},
    )
    return count


@transaction.atomic
def reveal_secret(
    *, person: Person, kind: str, purpose: str, by: Actor, on: date, note: str = ""
) -> str:
    """Cho xem một số, một lần, vì một việc. The journal keeps who, which kind and what for.

    `purpose` is a code of PURPOSES; the last needs a `note`. Raises RevealRefused, KeyRefused,
    NumberDamaged.
    """
    kind = Secret.Kind(kind)
    reason = purpose_words(purpose, note)
    row = Secret.objects.valid_on(on).filter(person=person, kind=kind).first()
    if row is None:
        raise RevealRefused(f"Sổ chưa có {kind.label.lower()} của người này vào ngày đó.")
    number = cipher_for(row.key_id).open(person.pk, kind, row.ciphertext)
    record_act(by=by, verb=f"xem {kind.label.lower()}", subject=reference(person), because=reason)
    return number


def purpose_words(purpose: str, note: str = "") -> str:
    """The purpose as the journal keeps it. Raises RevealRefused when it says nothing."""
    note = " ".join(note.split())
    if purpose not in PURPOSES:
        raise RevealRefused("Chọn xem số này để làm việc gì; sổ nhật ký giữ mục đích.")
    if purpose == "other" and len(note) < 5:
        raise RevealRefused("Ghi rõ việc khác là việc gì; sổ nhật ký giữ mục đích.")
    return f"{PURPOSES[purpose]}: {note}" if note else PURPOSES[purpose]


def check_number(kind: str, number: str) -> str:
    """The number in one way of writing. Raises FactRefused without repeating it."""
    plain = digits_of(number)
    if kind == Secret.Kind.PHONE and plain.startswith("84"):
        plain = f"0{plain[2:]}"
    pattern, words = FORMS[Secret.Kind(kind)]
    if not re.fullmatch(pattern, plain):
        raise FactRefused(f"{words}; ở đây có {len(plain)} ký tự. Kiểm tra lại số.", "number")
    return plain


def usable_cipher() -> Cipher:
    """The cipher, only where every number was locked with it. Raises KeyRefused."""
    cipher = current_cipher()
    other = Secret.objects.exclude(key_id=cipher.key_id).first()
    if other is not None:
        raise KeyRefused(
            f"Các số trong sổ được khóa bằng khóa {other.key_id}, còn khóa đang dùng là "
            f"{cipher.key_id}; ghi thêm thì hai khóa lẫn nhau. Lấy lại đúng tệp secrets.json; "
            "dữ liệu vẫn nguyên, chưa có gì được ghi."
        )
    return cipher


def refuse_number_of_another(person: Person, kind: str, number: str, cipher: Cipher) -> None:
    """A citizen number belongs to one person; phones and accounts may be shared in a family."""
    if kind != Secret.Kind.CITIZEN_NUMBER:
        return
    held = Secret.objects.standing().filter(kind=kind, whole_hash=cipher.whole_hash(number))
    if held.exclude(person=person).exists():
        raise FactRefused(
            "Số định danh này đã ghi cho một người khác trong sổ, nên có thể là ghi trùng người. "
            "Tìm bằng số đó để mở người ấy.",
            "number",
        )


def sealed_row(  # noqa: PLR0917  # a row is made of all these
    cipher: Cipher, person: UUID, kind: str, number: str, start: date, said_by: str
) -> Secret:
    """A row that holds the number locked, not yet saved."""
    told = zip(ROW_SHAPE, (str(person), kind, *locked(cipher, person, kind, number)), strict=True)
    return Secret(**dict(told), valid_from=start, said_by=said_by)


def locked(cipher: Cipher, person: UUID, kind: str, number: str) -> tuple[bytes, str, str, str]:
    """Ciphertext, key, and the two hashes, in the order of ROW_SHAPE."""
    return (
        cipher.seal(person, kind, number),
        cipher.key_id,
        cipher.whole_hash(number),
        cipher.tail_hash(number),
    )
