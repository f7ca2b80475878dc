"""Dấu của khóa (fingerprint): tells whether a backup and a set of keys belong together."""

import hashlib
import hmac
import json
from pathlib import Path

from ansinh.site.installation import DEMO_SECRET, Installation, secrets_file

PURPOSE = b"an-sinh: tep sao luu"
KEY_NAMES = ("data_key", "secret_key")


def fingerprint_of_secrets(file: Path) -> str:
    """Of a secrets file: the key that opens encrypted numbers decides.

    Raises OSError or ValueError for a file that holds no keys.
    """
    secrets = json.loads(file.read_text(encoding="utf-8"))
    known = dict(secrets) if isinstance(secrets, dict) else {}
    keys = [key for key in map(known.get, KEY_NAMES) if isinstance(key, str)]
    if not keys:
        raise ValueError(file)
    return _fingerprint(keys[0])


def fingerprint_of(installation: Installation) -> str:
    """Of the keys that this installation runs with."""
    file = secrets_file(installation.home)
    return fingerprint_of_secrets(file) if file.exists() else _fingerprint(DEMO_SECRET)


def _fingerprint(key: str) -> str:
    return hmac.new(key.encode(), PURPOSE, hashlib.sha256).hexdigest()[:32]
