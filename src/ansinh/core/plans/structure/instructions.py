"""Chữ nhắm vào phần mềm: prompts, formulas and mark-up in a paper are words like any other.

Nothing of them is obeyed or run; the reader tells where they stand, so that a person looks.
"""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.words.forms import matching_form

_SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "câu ra lệnh cho phần mềm",
        re.compile(
            r"\b(?:ignore|disregard|forget)\b.{0,30}\b(?:instructions?|prompts?|rules?|above|previous)\b"
            r"|\b(?:system prompt|jailbreak|you are now|as an ai|act as)\b"
            r"|\b(?:bỏ qua|quên|phớt lờ)\b.{0,25}\b(?:chỉ dẫn|hướng dẫn|lệnh|yêu cầu|quy tắc)\b"
            r".{0,15}\b(?:trước|trên|này|ở trên)\b"
            r"|\b(?:trợ lý ảo|mô hình ngôn ngữ|chatgpt|chatbot)\b.{0,40}\b(?:hãy|phải)\b"
        ),
    ),
    ("công thức bảng tính", re.compile(r"^\s*[=+@-]\s?[a-z]{2,20}\(|^\s*=\s?cmd\||\bhyperlink\(")),
    (
        "mã chương trình",
        re.compile(
            r"<\s?/?\s?(?:script|iframe|img|svg|object|embed|form|style|a\s)\b|javascript:|\bonerror\s?="
            r"|\{\{.{0,80}\}\}|\{%.{0,80}%\}|\$\{.{0,80}\}|\b(?:drop|delete|insert|select|update)\s+"
            r"(?:table|from|into|\*)\b|__import__|\beval\(|\brm -rf\b"
        ),
    ),
)
_MOST_NOTES = 10


def instruction_notes(lines: Sequence[Line]) -> tuple[str, ...]:
    """Name each line that speaks to software; there are at most ten such notes."""
    return tuple(_notes(lines))[:_MOST_NOTES]


def _notes(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        form = matching_form(line.text)
        kind = next((kind for kind, pattern in _SIGNS if pattern.search(form)), None)
        if kind:
            yield (
                f"Dòng {line.number}: có {kind}. Đây chỉ là chữ trong văn bản, không được thực "
                "hiện. Xem lại dòng này."
            )
