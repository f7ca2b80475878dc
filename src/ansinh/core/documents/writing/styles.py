"""Kiểu chữ: the named styles of a paper, from which a clerk goes on working in Word.

Every style says all of its measures, so that none depends on another program's defaults.
"""

from dataclasses import dataclass
from typing import Literal

from ansinh.core.documents.writing import measures as m


@dataclass(frozen=True)
class Style:
    """One paragraph style: sizes and gaps in pt, indent in mm, `line` in lines."""

    id: str
    name: str
    size: int
    bold: bool = False
    italic: bool = False
    align: Literal["left", "center", "right", "both"] = "left"
    before: int = 0
    after: int = 0
    line: float = 1
    first_line: float = 0
    keep_next: bool = False
    outline: int | None = None


def _body(style_id: str, name: str, **more: object) -> Style:
    """A style of running text: justified, first line indented, gap after."""
    measures: dict[str, object] = {
        "align": "both",
        "after": m.PARAGRAPH_GAP,
        "line": m.LINE_SPACING,
        "first_line": m.FIRST_LINE_INDENT,
    }
    return Style(style_id, name, m.BODY_SIZE, **(measures | more))  # pyright: ignore[reportArgumentType]


NATION = Style("Nation", "Quốc hiệu", m.NATION_SIZE, bold=True, align="center")
MOTTO = Style("Motto", "Tiêu ngữ", m.MOTTO_SIZE, bold=True, align="center")
PARENT = Style("Parent", "Cơ quan chủ quản", m.ISSUER_SIZE, align="center")
ISSUER = Style("Issuer", "Cơ quan ban hành", m.ISSUER_SIZE, bold=True, align="center")
NUMBER = Style("Number", "Số, ký hiệu", m.NUMBER_SIZE, align="center", before=6)
DAY = Style("Day", "Địa danh, ngày tháng", m.DAY_SIZE, italic=True, align="center", before=6)
TYPE = Style("Type", "Tên loại", m.TYPE_SIZE, bold=True, align="center", before=18)
TITLE = Style("PaperTitle", "Trích yếu", m.TITLE_SIZE, bold=True, align="center")
RULE = Style("Rule", "Nét kẻ", 2, align="center")
ADDRESSEE = Style("Addressee", "Kính gửi", m.BODY_SIZE, before=12, line=m.LINE_SPACING)
DASHED_ADDRESSEE = Style("DashedAddressee", "Tên nơi kính gửi", m.BODY_SIZE, line=m.LINE_SPACING)
GAP = Style("Gap", "Khoảng cách", 6)
BODY = _body("Body", "Nội dung")
BULLET = _body("Dash", "Gạch đầu dòng")
HEADING_1 = _body(
    "Heading1", "heading 1", align="left", bold=True, before=6, keep_next=True, outline=0
)
HEADING_2 = _body("Heading2", "heading 2", align="left", bold=True, keep_next=True, outline=1)
HEADING_3 = _body("Heading3", "heading 3", align="left", keep_next=True, outline=2)
CAPTION = Style(
    "TableCaption", "Tên bảng", m.BODY_SIZE, bold=True, align="center", before=6, after=6,
    keep_next=True,
)  # fmt: skip
COLUMN_HEAD = Style(
    "ColumnHead", "Đầu cột", m.TABLE_SIZE, bold=True, align="center", before=2, after=2,
    keep_next=True,
)  # fmt: skip
CELL = Style("Cell", "Ô bảng", m.TABLE_SIZE, before=2, after=2)
RECIPIENTS_HEAD = Style(
    "RecipientsHead", "Nơi nhận", m.RECIPIENTS_HEAD_SIZE, bold=True, italic=True, keep_next=True
)
RECIPIENT = Style("Recipient", "Danh sách nơi nhận", m.RECIPIENTS_SIZE, keep_next=True)
SIGNATURE = Style(
    "Signature", "Quyền hạn, chức vụ", m.SIGNATURE_SIZE, bold=True, align="center", keep_next=True
)
SIGNER = Style(
    "Signer", "Họ tên người ký", m.SIGNATURE_SIZE, bold=True, align="center",
    before=m.SIGNATURE_ROOM,
)  # fmt: skip
ANNEX = Style(
    "Annex", "Phụ lục", m.ANNEX_SIZE, bold=True, align="center", keep_next=True, outline=0
)
ANNEX_TITLE = Style(
    "AnnexTitle", "Tên phụ lục", m.ANNEX_SIZE, bold=True, align="center", keep_next=True
)
KEPT_WITH = Style(
    "KeptWith", "Kèm theo", m.ANNEX_SIZE, italic=True, align="center", after=12, keep_next=True
)
PAGE_NUMBER = Style("Header", "header", m.PAGE_NUMBER_SIZE, align="center")

STYLES = (
    NATION, MOTTO, PARENT, ISSUER, NUMBER, DAY, TYPE, TITLE, RULE, ADDRESSEE, DASHED_ADDRESSEE,
    GAP, BODY, BULLET, HEADING_1, HEADING_2, HEADING_3, CAPTION, COLUMN_HEAD, CELL,
    RECIPIENTS_HEAD, RECIPIENT, SIGNATURE, SIGNER, ANNEX, ANNEX_TITLE, KEPT_WITH, PAGE_NUMBER,
)  # fmt: skip


def all_styles() -> str:
    """What word/styles.xml holds: defaults in Vietnamese and Times New Roman, then the table."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{_size(m.BODY_SIZE)}"
        f'<w:lang w:val="{m.LANGUAGE}" w:eastAsia="{m.LANGUAGE}" w:bidi="{m.LANGUAGE}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        f"</w:pPr></w:pPrDefault></w:docDefaults>{_BASE}{''.join(map(_style, STYLES))}"
    )


_FONTS = f'<w:rFonts w:ascii="{m.FONT}" w:hAnsi="{m.FONT}" w:eastAsia="{m.FONT}" w:cs="{m.FONT}"/>'
_CELL_SIDE = round(m.CELL_SIDE * 1440 / 25.4)
_BASE = f"""
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
<w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>
<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>
<w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>
<w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/>
<w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/>
<w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders>
<w:tblCellMar><w:left w:w="{_CELL_SIDE}" w:type="dxa"/>
<w:right w:w="{_CELL_SIDE}" w:type="dxa"/></w:tblCellMar>
</w:tblPr></w:style>
"""


def _size(points: int) -> str:
    return f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


def _style(style: Style) -> str:
    weight = "<w:b/><w:bCs/>" if style.bold else ""
    slant = "<w:i/><w:iCs/>" if style.italic else ""
    keep = "<w:keepNext/>" if style.keep_next else ""
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="{int(style.name[0].isupper())}"'
        f' w:styleId="{style.id}"><w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{keep}<w:widowControl/>"
        f'<w:spacing w:before="{style.before * 20}" w:after="{style.after * 20}"'
        f' w:line="{round(style.line * 240)}" w:lineRule="auto"/>'
        f'<w:ind w:firstLine="{round(style.first_line * 1440 / 25.4)}"/>'
        f'<w:jc w:val="{style.align}"/>{outline}</w:pPr>'
        f"<w:rPr>{_FONTS}{weight}{slant}{_size(style.size)}</w:rPr></w:style>"
    )
