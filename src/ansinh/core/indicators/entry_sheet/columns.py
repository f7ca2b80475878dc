"""Các cột của mẫu nhập số liệu, in their order."""

from enum import StrEnum

from ansinh.core.indicators.finality import FINALITY_WORDS, Finality
from ansinh.core.indicators.values import VERDICT_WORDS, Verdict

SHEET_NAME = "Số liệu"
NOTES_NAME = "Cách điền"


class EntryColumn(StrEnum):
    """Cột: its value is the head as printed."""

    CODE = "Mã"
    TITLE = "Chỉ tiêu"
    VILLAGE = "Thôn"
    UNIT = "Đơn vị"
    ASKED = "Cần điền"
    NUMERATOR = "Tử số"
    DENOMINATOR = "Mẫu số"
    VALUE = "Giá trị"
    VERDICT = "Kết luận"
    AS_OF = "Tính đến ngày"
    FINALITY = "Tình trạng"
    REPORTED_BY = "Ai báo cáo"
    PAPER_NUMBER = "Số văn bản"
    PAPER_DATE = "Ngày văn bản"
    PAPER_ISSUER = "Nơi ban hành"
    AREA = "Địa bàn của số cấp trên"
    EVIDENCE = "Căn cứ"
    BECAUSE = "Lý do"


COLUMNS = tuple(EntryColumn)

GIVEN = frozenset(
    {
        *(EntryColumn.CODE, EntryColumn.TITLE, EntryColumn.VILLAGE),
        *(EntryColumn.UNIT, EntryColumn.ASKED),
    }
)
"""Say whose figure it would be; a row in which only these are filled says nothing."""

NEEDED = (EntryColumn.CODE, EntryColumn.AS_OF, EntryColumn.FINALITY)
"""Heads without which a sheet is not this table."""


WIDTHS: dict[EntryColumn, int] = {
    EntryColumn.CODE: 7,
    EntryColumn.TITLE: 38,
    EntryColumn.VILLAGE: 18,
    EntryColumn.UNIT: 10,
    EntryColumn.ASKED: 32,
    EntryColumn.REPORTED_BY: 26,
    EntryColumn.PAPER_ISSUER: 26,
    EntryColumn.AREA: 20,
    EntryColumn.EVIDENCE: 30,
    EntryColumn.BECAUSE: 30,
}
USUAL_WIDTH = 15

FINALITY_OF: dict[str, Finality] = {
    **{words: finality for finality, words in FINALITY_WORDS.items()},
    "ước": "estimate",
}
VERDICT_OF: dict[str, Verdict] = {
    words.lower(): verdict for verdict, words in VERDICT_WORDS.items()
}
