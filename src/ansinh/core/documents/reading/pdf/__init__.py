"""Tệp PDF có chữ: characters set back into lines, paragraphs and columns."""
