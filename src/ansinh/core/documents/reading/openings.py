"""Chữ mở đoạn: the marks and words that begin a paragraph and never run on from the last."""

import re

OPENING = re.compile(
    r"^(?:[-+•–—*]\s(?!\d{4}\b)|\(?\d+(?:\.\d+)*[.)]\s|\d+(?:\.\d+)+\s|[a-zđ]\)|[IVXLC]+\s?[./–-]\s"
    r"|[A-EĐGH][./]\s|\d+\s?[/–-]\s(?!\d)"
    r"|Nơi nhận|Kính gửi|Điều \d|Số\s?:|Phụ lục|PHỤ LỤC|TM\.|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L|V/v\b)"
)
