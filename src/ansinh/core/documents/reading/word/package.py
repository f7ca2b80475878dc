"""Gói DOCX: the parts of the ZIP, taken out under limits, parsed without entities."""

import io
import re
import zipfile
import zlib

from ansinh.core.documents.reading.source import UnreadableDocument
from ansinh.core.documents.reading.word.xml import BrokenXml, Element, parsed

MAX_MEMBERS = 5_000
MAX_DECLARED_BYTES = 500 * 1024 * 1024
MAX_PART_BYTES = 48 * 1024 * 1024
MAX_RATIO = 250
_RATIO_MATTERS_FROM = 2 * 1024 * 1024
_CHUNK = 1024 * 1024
MAIN_PART = re.compile(r"word/document\d*\.xml")
# ISO Strict packages differ in the names of their name spaces.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class WordPackage:
    """One DOCX. `part` gives the parsed XML of a member, or None when it is not there."""

    def __init__(self, name: str, content: bytes) -> None:
        """Open `content`; raise UnreadableDocument for a broken, locked or bloated package."""
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = self._zip.infolist()
        except Exception as error:
            raise UnreadableDocument(_broken(name)) from error
        _refuse_bloat(name, members)
        if any(member.flag_bits & 0x1 for member in members):
            raise UnreadableDocument(
                f"{name}: tệp Word có mật khẩu. Mở bằng Word, bỏ mật khẩu rồi lưu lại."
            )

    def part(self, path: str) -> Element | None:
        """Parse member `path`; a document type or an entity in it is refused, never resolved."""
        if path not in self._zip.namelist():
            return None
        try:
            root, has_document_type = parsed(self._bytes_of(path).replace(_STRICT, _USUAL))
        except BrokenXml as error:
            raise UnreadableDocument(f"{_broken(self._name)} (Hỏng ở phần {path}.)") from error
        if has_document_type:
            raise UnreadableDocument(
                f"{self._name}: phần {path} có khai báo DTD hoặc thực thể ngoài, "
                "tệp Word thật không có. Tệp bị từ chối vì an toàn."
            )
        return root

    def main_part(self) -> Element | None:
        """Parse the document itself, wherever the package keeps it."""
        return self.part(next(filter(MAIN_PART.fullmatch, self._zip.namelist()), ""))

    def _bytes_of(self, path: str) -> bytes:
        taken = bytearray()
        try:
            with self._zip.open(path) as member:
                while chunk := member.read(_CHUNK):
                    taken += chunk
                    if len(taken) > MAX_PART_BYTES:
                        raise UnreadableDocument(_bloated(self._name))
        except (OSError, EOFError, RuntimeError, NotImplementedError) as error:
            raise UnreadableDocument(_broken(self._name)) from error
        except (zipfile.BadZipFile, zlib.error) as error:
            raise UnreadableDocument(_broken(self._name)) from error
        return bytes(taken)


def _refuse_bloat(name: str, members: list[zipfile.ZipInfo]) -> None:
    declared = sum(member.file_size for member in members)
    steep = any(
        member.file_size > _RATIO_MATTERS_FROM
        and member.file_size > MAX_RATIO * max(member.compress_size, 1)
        for member in members
    )
    if len(members) > MAX_MEMBERS or declared > MAX_DECLARED_BYTES or steep:
        raise UnreadableDocument(_bloated(name))


def _bloated(name: str) -> str:
    return (
        f"{name}: tệp nén bung ra quá lớn (bom nén), không mở vì an toàn. "
        "Mở tệp gốc bằng Word rồi lưu lại thành .docx."
    )


def _broken(name: str) -> str:
    return f"{name}: tệp Word bị hỏng, không đọc được. Mở bằng Word để sửa rồi lưu lại."
