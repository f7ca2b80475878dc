"""Khóa số (cipher): how a secret number is locked, found and shown.

The installation's data key stands outside the database. From it come a key to lock (AES-GCM), one
to find a whole number, one to find its last four digits. Person and kind are bound into each lock,
so that two rows whose ciphertexts are exchanged no longer open.
"""

import hashlib
import hmac
import os
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE_BYTES = 12
TAIL = 4
HASH_LETTERS = 32


class KeyRefused(Exception):
    """The data key in use is not the one these numbers were locked with; nothing was changed."""


class NumberDamaged(Exception):
    """A ciphertext was changed, or stands with another person or kind than it was written for."""


@dataclass(frozen=True)
class Cipher:
    """The keys drawn from one data key."""

    key_id: str
    lock: AESGCM
    whole_key: bytes
    tail_key: bytes

    def seal(self, person: UUID, kind: str, number: str) -> bytes:
        """Lock a number for one person and kind."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self.lock.encrypt(nonce, number.encode(), bound_to(person, kind))

    def open(self, person: UUID, kind: str, ciphertext: bytes) -> str:
        """The number. Raises NumberDamaged when the row is not as it was written."""
        content = bytes(ciphertext)
        nonce, locked = content[:NONCE_BYTES], content[NONCE_BYTES:]
        try:
            return self.lock.decrypt(nonce, locked, bound_to(person, kind)).decode()
        except (InvalidTag, ValueError) as damaged:
            raise NumberDamaged(
                "Số này không còn như lúc ghi: bản mã bị sửa hoặc bị chép từ chỗ khác. "
                "Lấy lại từ bản sao lưu, hoặc ghi lại số theo giấy tờ."
            ) from damaged

    def whole_hash(self, number: str) -> str:
        """What a whole number is found by; nobody without the key can compute it."""
        return _keyed(self.whole_key, digits_of(number))

    def tail_hash(self, number: str) -> str:
        """What a number is found by when only its last four digits are known."""
        return _keyed(self.tail_key, digits_of(number)[-TAIL:])


def current_cipher() -> Cipher:
    """The cipher of this installation. Raises KeyRefused where it has no data key."""
    if not settings.DATA_KEY:
        raise KeyRefused(
            "Nơi cài đặt này chưa có khóa dữ liệu nên chưa giữ được số định danh, số điện thoại, "
            "số tài khoản. Đã từng giữ số thì lấy lại tệp secrets.json cũ; nơi mới thì chạy "
            "“ansinh serve” để tạo khóa. Dữ liệu đang có vẫn nguyên."
        )
    return cipher_from(settings.DATA_KEY)


def cipher_for(key_id: str) -> Cipher:
    """The cipher, if it is the one that wrote under `key_id`. Raises KeyRefused for another."""
    cipher = current_cipher()
    if cipher.key_id != key_id:
        raise KeyRefused(
            f"Số này được khóa bằng khóa {key_id}, còn khóa đang dùng là {cipher.key_id}. "
            "Lấy lại đúng tệp secrets.json đã dùng lúc ghi; dữ liệu vẫn nguyên, chưa có gì bị sửa."
        )
    return cipher


@lru_cache(maxsize=4)
def cipher_from(data_key: str) -> Cipher:
    """Draw the keys for each use from one data key."""
    keys = {use: _drawn(data_key, use) for use in ("id", "lock", "whole", "tail")}
    return Cipher(keys["id"].hex()[:8], AESGCM(keys["lock"]), keys["whole"], keys["tail"])


def bound_to(person: UUID, kind: str) -> bytes:
    """What a lock is bound to: the row it may be opened in."""
    return f"{person}:{kind}".encode()


def digits_of(number: str) -> str:
    """A number as it is compared: digits and letters of any script's width, nothing else."""
    return re.sub(r"[^0-9A-Za-z]", "", unicodedata.normalize("NFKC", number)).upper()


def mask(number: str) -> str:
    """••••••••0123: as many signs as the number has, the last four to be read."""
    if len(number) <= TAIL:
        return "•" * len(number)
    return "•" * (len(number) - TAIL) + number[-TAIL:]


def _keyed(key: bytes, text: str) -> str:
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()[:HASH_LETTERS]


def _drawn(data_key: str, use: str) -> bytes:
    return hmac.new(data_key.encode(), f"ansinh:{use}".encode(), hashlib.sha256).digest()
