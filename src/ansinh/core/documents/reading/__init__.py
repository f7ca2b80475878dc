"""Đọc văn bản: a paper in text, DOCX or PDF becomes numbered lines, each with its place."""

from ansinh.core.documents.reading.document import read_document, read_document_bytes
from ansinh.core.documents.reading.source import Cell, Line, SourceText, UnreadableDocument

__all__ = [
    "Cell",
    "Line",
    "SourceText",
    "UnreadableDocument",
    "read_document",
    "read_document_bytes",
]
