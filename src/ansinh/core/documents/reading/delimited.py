"""Đọc tệp CSV: one sheet of text cells, as a spreadsheet would show it."""

import csv
from io import StringIO

from ansinh.core.documents.reading.excel import ReadSheet
from ansinh.core.documents.reading.plain.encoding import decode

SEPARATORS = ";\t,"


def read_csv(name: str, content: bytes) -> tuple[ReadSheet, ...]:
    """The rows of a CSV file in Unicode. Raises UnreadableDocument with a sentence.

    The separator is the sign of `;`, tab and `,` that stands most often in the first filled line:
    Vietnamese Excel writes `;`, as the comma marks decimals.
    """
    text = decode(name, content).removeprefix("\ufeff")
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
    return (ReadSheet(name, tuple(tuple(row) for row in rows)),)
