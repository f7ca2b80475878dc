"""Bảng mã cũ: text typed for TCVN3 (.VnTime) or VNI fonts, told and turned into Unicode."""

from ansinh.core.documents.reading.legacy.conversion import (
    Span,
    conversion_note,
    convert_lines,
    convert_spans,
)
from ansinh.core.documents.reading.legacy.detection import legacy_encoding

__all__ = ["Span", "conversion_note", "convert_lines", "convert_spans", "legacy_encoding"]
