"""Số đo của thể thức: NĐ 30/2020/NĐ-CP, Phụ lục I, as one table of constants.

Where the decree gives a band, the choice inside it is written beside it. Lengths in mm, type in pt.
"""

FONT = "Times New Roman"
LANGUAGE = "vi-VN"

PAGE_WIDTH, PAGE_HEIGHT = 210, 297  # A4
MARGIN_TOP, MARGIN_BOTTOM = 20, 20  # 20-25
MARGIN_LEFT, MARGIN_RIGHT = 30, 15  # 30-35, 15-20
PAGE_NUMBER_FROM_EDGE = 10  # inside the top margin
TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
LANDSCAPE_TEXT_WIDTH = PAGE_HEIGHT - MARGIN_LEFT - MARGIN_RIGHT

NATION_COLUMN = 98  # holds the Quốc hiệu at 13 pt on one line (95.7 mm)
ISSUER_COLUMN = TEXT_WIDTH - NATION_COLUMN
RECIPIENTS_COLUMN = 80
SIGNATURE_COLUMN = TEXT_WIDTH - RECIPIENTS_COLUMN

FIRST_LINE_INDENT = 12.7  # 10 or 12.7
PARAGRAPH_GAP = 6  # at least 6 pt
LINE_SPACING = 1.15  # single to 1.5
SIGNATURE_ROOM = 72  # pt left for the signature and the seal
RULE_SHARE = 0.4  # 1/3 to 1/2 of the words above, for the issuer and the title
RULE_WEIGHT = 6  # eighths of a point
RULE_DROP = 4  # pt below the words
ADDRESSEE_DASH = 17.4  # length of "Kính gửi" at 14 pt: the dashes stand under its colon

NATION_SIZE = 13  # Quốc hiệu, 12-13
MOTTO_SIZE = 14  # Tiêu ngữ, 13-14
ISSUER_SIZE = 13  # 12-13
NUMBER_SIZE = 13
DAY_SIZE = 13  # 13-14; the size of the number it shares a line with
TYPE_SIZE = 14  # 13-14
TITLE_SIZE = 14  # 13-14
BODY_SIZE = 14  # 13-14
RECIPIENTS_HEAD_SIZE = 12
RECIPIENTS_SIZE = 11
SIGNATURE_SIZE = 14  # 13-14
ANNEX_SIZE = 14
PAGE_NUMBER_SIZE = 14  # 13-14
CELL_SIDE = 1.2  # mm left free on either side of a table's cell
TABLE_SIZE = 12  # the decree sets none; what offices use

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
