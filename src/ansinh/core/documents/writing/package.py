"""Gói tệp DOCX: the parts around the body, and bytes that depend on the paper alone.

The package is written part by part rather than from a program's template, so that nothing of a
template (its theme, its fonts, its author, its clock) can reach a paper of the State.
"""

import io
import zipfile
from xml.sax.saxutils import escape

from ansinh.core.documents.paper import Paper
from ansinh.core.documents.writing import measures, styles
from ansinh.core.documents.writing.wordml import HEADER_ID, page_number

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD_TYPE}.settings+xml"/>'
    f'<Override PartName="/word/header.xml" ContentType="{_WORD_TYPE}.header+xml"/>'
    '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_PACKAGE_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="document" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="styles" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="settings" Type="{_OFFICE}/settings" Target="settings.xml"/>'
    f'<Relationship Id="{HEADER_ID}" Type="{_OFFICE}/header" Target="header.xml"/>'
    "</Relationships>"
)
_SETTINGS = (
    f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    f'<w:themeFontLang w:val="{measures.LANGUAGE}"/>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)


def pack(paper: Paper, body: str) -> bytes:
    """The file whose body is `body`, pieces of WordprocessingML one after the other."""
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _PACKAGE_RELATIONS,
        "docProps/core.xml": _core_properties(paper),
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/styles.xml": f"<w:styles {_W}>{styles.all_styles()}</w:styles>",
        "word/settings.xml": _SETTINGS,
        "word/header.xml": f"<w:hdr {_W}>{page_number(styles.PAGE_NUMBER)}</w:hdr>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            # A fixed time and maker: the same paper gives the same bytes on any day and machine.
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.create_system = 0
            archive.writestr(entry, _XML + content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _core_properties(paper: Paper) -> str:
    """Author is the office; the dates are the paper's own, since no clock is read."""
    day = f"{paper.day.year:04d}-{paper.day.month or 1:02d}-{paper.day.day or 1:02d}T00:00:00Z"
    office = escape(paper.issuer.name)
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(f'{paper.doc_type} {paper.title}')}</dc:title>"
        f"<dc:creator>{office}</dc:creator><cp:lastModifiedBy>{office}</cp:lastModifiedBy>"
        f"<dc:language>{measures.LANGUAGE}</dc:language><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
        "</cp:coreProperties>"
    )
