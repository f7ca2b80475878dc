"""Tệp Word: DOCX, opened without trusting it."""
