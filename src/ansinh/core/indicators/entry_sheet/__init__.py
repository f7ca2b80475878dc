"""Mẫu nhập số liệu (entry sheet): the table people fill in, and what is read back from it."""

from ansinh.core.indicators.entry_sheet.columns import COLUMNS, EntryColumn
from ansinh.core.indicators.entry_sheet.reading import (
    EntryRow,
    Problem,
    ReadEntries,
    read_entries,
)
from ansinh.core.indicators.entry_sheet.template import Filled, template_sheets

__all__ = [
    "COLUMNS",
    "EntryColumn",
    "EntryRow",
    "Filled",
    "Problem",
    "ReadEntries",
    "read_entries",
    "template_sheets",
]
