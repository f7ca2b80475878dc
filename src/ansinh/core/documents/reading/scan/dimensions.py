"""Cỡ ảnh: how many pixels a picture says it has, before anything unpacks it."""

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def pixels_of(content: bytes) -> int:
    """Give width times height as a PNG or JPEG declares them; 0 where they cannot be told."""
    try:
        if content.startswith(_PNG):
            width, height = struct.unpack(">II", content[16:24])
            return width * height
        return _jpeg_pixels(content) if content.startswith(_JPEG) else 0
    except struct.error:
        return 0


def _jpeg_pixels(content: bytes) -> int:
    place = 2
    while content[place : place + 1] == b"\xff":
        marker = content[place + 1]
        (length,) = struct.unpack(">H", content[place + 2 : place + 4])
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width * height
        place += 2 + length
    return 0
