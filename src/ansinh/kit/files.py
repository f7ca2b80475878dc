"""Tệp để lưu (files): what a browser saves and never shows as a page of ours."""

from django.http import HttpResponse

UNTOLD = "application/octet-stream"
KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Media type of each file the product writes, by its ending."""


def file_response(content: bytes, name: str, kind: str = UNTOLD) -> HttpResponse:
    """A file to be saved under a name in plain letters."""
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})
