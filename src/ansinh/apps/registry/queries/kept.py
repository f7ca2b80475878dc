"""Soát số giữ kín: whether the data key of this place opens every number that it keeps."""

from ansinh.apps.registry.models import Secret
from ansinh.apps.registry.models.cipher import Cipher, KeyRefused, NumberDamaged, cipher_for

ROWS_AT_ONCE = 5_000


def count_kept_numbers() -> int:
    """How many numbers are kept, those of former days included."""
    return Secret.objects.count()


def find_first_closed_number() -> str | None:
    """Open every kept number; say which is the first that does not open, or None.

    Of a damaged number its row is told, never the number or whose it is.
    """
    ciphers: dict[str, Cipher] = {}
    for row in Secret.objects.order_by("id").iterator(chunk_size=ROWS_AT_ONCE):
        try:
            if row.key_id not in ciphers:
                ciphers[row.key_id] = cipher_for(row.key_id)
            number = ciphers[row.key_id].open(row.person_id, row.kind, row.ciphertext)
        except KeyRefused as refused:
            return str(refused)
        except NumberDamaged as damaged:
            return f"Dòng {row.pk} ({row}): {damaged}"
        if not _is_found_by(ciphers[row.key_id], number, row):
            return f"Dòng {row.pk} ({row}): dấu để tìm số không khớp với số; ghi lại số."
    return None


def _is_found_by(cipher: Cipher, number: str, row: Secret) -> bool:
    told = (cipher.whole_hash(number), cipher.tail_hash(number))
    return told == (row.whole_hash, row.tail_hash)
