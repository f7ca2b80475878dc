"""Readers tested here recognise no pictures, so that they say the same on every machine."""

import pytest

from ansinh.core.documents.reading.scan import tesseract


@pytest.fixture(scope="module", autouse=True)
def _without_tesseract():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tesseract, "PROGRAM", "khong-co-chuong-trinh-nay")
        yield
