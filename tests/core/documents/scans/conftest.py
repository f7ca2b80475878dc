"""Scans are read by the real tesseract; where it must be there, its absence is a failure."""

import os

import pytest

from ansinh.core.documents.reading.scan.tesseract import is_installed


@pytest.fixture(autouse=True)
def _tesseract():
    if is_installed():
        return
    if os.environ.get("ANSINH_SCANS") == "required":
        pytest.fail("ANSINH_SCANS=required nhưng máy không có tesseract với tiếng Việt")
    pytest.skip("máy không có tesseract với tiếng Việt (tesseract-ocr, tesseract-ocr-vie)")
