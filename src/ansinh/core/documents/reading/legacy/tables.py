"""Bảng chuyển mã: what the signs of the old encodings print."""

import re
import unicodedata

_TCVN3_SMALL = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3_BYTES = bytes.fromhex(
    "A8A9AAABACADAE" "B5B6B7B8B9" "BBBCBDBEC6" "C7C8C9CACB" "CCCECFD0D1" "D2D3D4D5D6"
    "D7D8DCDDDE" "DFE1E2E3E4" "E5E6E7E8E9" "EAEBECEDEE" "EFF1F2F3F4" "F5F6F7F8F9" "FAFBFCFDFE"
)  # fmt: skip
_TCVN3 = {
    **dict(zip(_TCVN3_BYTES, _TCVN3_SMALL, strict=True)),
    **dict(zip(bytes.fromhex("A1A2A3A4A5A6A7"), "ĂÂÊÔƠƯĐ", strict=True)),
}
"""TCVN 5712:1993, third form; a capital with a tone exists only in the fonts of capitals."""

_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_CIRCUMFLEX = dict(zip("âáàåãä", ["", *"\u0301\u0300\u0309\u0303\u0323"], strict=True))
_BREVE = dict(zip("êéèúüë", ["", *"\u0301\u0300\u0309\u0303\u0323"], strict=True))
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_BASES = {
    "a": {**_TONES, **{k: "\u0302" + v for k, v in _CIRCUMFLEX.items()},
          **{k: "\u0306" + v for k, v in _BREVE.items()}},
    **{base: {**_TONES, **{k: "\u0302" + v for k, v in _CIRCUMFLEX.items()}} for base in "eo"},
    **dict.fromkeys("uyôö", _TONES),
}  # fmt: skip


def _vni_pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for base, marks in _VNI_BASES.items():
        for sign, accents in marks.items():
            small = unicodedata.normalize("NFC", _VNI_LETTERS.get(base, base) + accents)
            pairs[base + sign] = pairs[base + sign.upper()] = small
            pairs[base.upper() + sign] = pairs[(base + sign).upper()] = small.upper()
    return pairs


_VNI_PAIRS = _vni_pairs()
_VNI_ALONE = {**_VNI_LETTERS, **{k.upper(): v.upper() for k, v in _VNI_LETTERS.items()}}
_VNI = re.compile(r"[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñôöæóòî]", re.IGNORECASE)


def from_tcvn3(text: str) -> str:
    """Give in Unicode what `text`, its bytes read as Windows-1252, prints in a .Vn font."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Give in Unicode what `text`, its bytes read as Windows-1252, prints in a VNI font."""
    return _VNI.sub(lambda m: _VNI_PAIRS.get(m[0]) or _by_letters(m[0]), text)


def _by_letters(signs: str) -> str:
    return "".join(_VNI_ALONE.get(sign, sign) for sign in signs)
