"""Tệp xấu: whatever comes in, the answer is lines or one clear Vietnamese sentence."""

import io
import os
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansinh.core.documents.reading import UnreadableDocument, read_document, read_document_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "rỗng"),
        (b" \n\n\t\n", "không có chữ"),
        (OLE, "Office đời cũ"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (zipped("xl/workbook.xml"), "bảng tính Excel"),
        (zipped("ppt/presentation.xml"), "PowerPoint"),
        (zipped("mimetype", "content.xml"), "OpenDocument"),
        (zipped("a.txt"), "ZIP"),
        (zipped("word/document.xml"), "nội dung"),
        (zipped("word/document.xml")[:60], "hỏng"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "ảnh chụp văn bản"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "ảnh chụp văn bản"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"<!DOCTYPE html><html><p></p></html>", "không có chữ"),
        (b"<?xml version='1.0'?><w:document/>", "XML"),
        (b"%PDF-1.7\nnothing follows", "PDF bị hỏng"),
        (bytes(range(32)) * 40, "không phải tệp chữ"),
    ],
    # Named by what is said: the bytes of a zip hold the time and would name each run differently.
    ids=lambda given: given if isinstance(given, str) else "tep",
)
def test_each_kind_of_wrong_file_is_named_with_what_to_do(content, said):
    with pytest.raises(UnreadableDocument, match=said) as refusal:
        read_document_bytes("tep.docx", content)
    assert str(refusal.value).startswith("tep.docx: ")
    assert str(refusal.value).count(".") >= 2


def test_the_kind_is_told_by_content_and_not_by_the_ending():
    made = docx.Document()
    made.add_paragraph("Kế hoạch")
    out = io.BytesIO()
    made.save(out)
    assert read_document_bytes("tep.pdf", out.getvalue()).format == "docx"


def test_an_absent_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(UnreadableDocument, match="không có tệp này"):
        read_document(tmp_path / "khong-co.docx")
    with pytest.raises(UnreadableDocument, match="thư mục"):
        read_document(tmp_path)


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path, monkeypatch):
    huge = tmp_path / "to.docx"
    with huge.open("wb") as out:
        os.truncate(out.fileno(), 200 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))
    with pytest.raises(UnreadableDocument, match="200 MB"):
        read_document(huge)


def _small_docx() -> bytes:
    made = docx.Document()
    made.add_paragraph("KẾ HOẠCH")
    made.add_paragraph("Mục tiêu", style="List Number")
    made.add_table(1, 2).cell(0, 1).text = "Nơi nhận"
    out = io.BytesIO()
    made.save(out)
    kept = io.BytesIO()
    with zipfile.ZipFile(out) as whole, zipfile.ZipFile(kept, "w") as small:
        for name in ("word/document.xml", "word/numbering.xml"):
            small.writestr(name, whole.read(name))
    return kept.getvalue()


_SMALL_PDF = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
    b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
    b"<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>\nendobj\n"
    b"4 0 obj\n<< /Length 58 >> stream\nBT /F 12 Tf 60 700 Td (This plan is for the year) Tj ET "
    b"    \nendstream\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF"
)
_SAMPLES = {
    "docx": _small_docx(),
    "pdf": _SMALL_PDF,
    "html": "<html><meta charset=utf-8><p>KẾ HOẠCH<table><tr><td>a<ol><li>b</ol></table>".encode(),
    "text": "KẾ HOẠCH\n\n1. Mục tiêu\n- Trên 95% trẻ em\n".encode(),
}


@pytest.mark.parametrize("kind", _SAMPLES)
def test_the_samples_to_be_spoiled_are_readable(kind):
    assert read_document_bytes("mau", _SAMPLES[kind]).lines


@settings(max_examples=150)
@given(
    kind=st.sampled_from(sorted(_SAMPLES)),
    places=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=12),
    cut=st.floats(0.3, 1),
)
def test_spoiled_files_are_read_or_refused_and_nothing_else_escapes(kind, places, cut):
    spoiled = bytearray(_SAMPLES[kind])
    for place, byte in places:
        spoiled[int(place * len(spoiled))] = byte
    refused, lines = _outcome("hong", bytes(spoiled[: int(cut * len(spoiled))]))
    assert refused.startswith("hong") if refused else lines and all(lines)


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content):
    refused, lines = _outcome("bat-ky", content)
    assert refused.startswith("bat-ky") if refused else lines


def _outcome(name: str, content: bytes) -> tuple[str, list[str]]:
    """The refusal, or else the lines; any other error is not caught and fails the test."""
    try:
        return "", [line.text for line in read_document_bytes(name, content).lines]
    except UnreadableDocument as refusal:
        return str(refusal), []
