"""Lời của thể thức: how a paper of NĐ 30/2020 words its number, its date and its annexes."""

from collections.abc import Sequence
from datetime import date

from ansinh.core.documents.figures import NO_BREAK_SPACE
from ansinh.core.documents.paper import Paper, PaperDate, Recipient, to_roman

_BLANK = NO_BREAK_SPACE * 6


def two_digit_day(day: int) -> str:
    """Ngày nhỏ hơn 10 phải ghi thêm số 0: 5 is "05"."""
    return f"{day:02d}"


def two_digit_month(month: int) -> str:
    """Chỉ tháng 1 và tháng 2 ghi thêm số 0: 1 is "01", 3 is "3"."""
    return f"{month:02d}" if month in (1, 2) else str(month)


def long_date(day: PaperDate) -> str:
    """ "ngày 05 tháng 01 năm 2026"; what is not known yet is left blank to be written in."""
    day_text = two_digit_day(day.day) if day.day else _BLANK
    month_text = two_digit_month(day.month) if day.month else _BLANK
    return f"ngày {day_text} tháng {month_text} năm {day.year}"


def short_date(day: date) -> str:
    """ "08/3/2024", as dates stand inside a sentence."""
    return f"{two_digit_day(day.day)}/{two_digit_month(day.month)}/{day.year}"


def number_and_symbol(number: int | None, symbol: str) -> str:
    """ "05/BC-UBND": under 10 with a leading 0, left blank while no number has been given."""
    return f"{_BLANK if number is None else f'{number:02d}'}/{symbol}"


def recipient_line(recipient: Recipient, *, is_last: bool) -> str:
    """ "- Sở Nội vụ (b/c);" and, for the last line, a full stop."""
    role = f" ({recipient.role})" if recipient.role else ""
    return f"- {recipient.name}{role}{'.' if is_last else ';'}"


def recipient_lines(recipients: Sequence[Recipient]) -> list[str]:
    """The lines below "Nơi nhận:"."""
    last = len(recipients) - 1
    return [recipient_line(one, is_last=at == last) for at, one in enumerate(recipients)]


def annex_heading(position: int, count: int) -> str:
    """ "Phụ lục" when it is the only one, else "Phụ lục I", "Phụ lục II"."""
    return "Phụ lục" if count == 1 else f"Phụ lục {to_roman(position)}"


def kept_with_line(paper: Paper) -> str:
    """ "(Kèm theo Báo cáo số 05/BC-UBND ngày … tháng … năm … của Ủy ban nhân dân xã …)"."""
    number = number_and_symbol(paper.number, paper.symbol)
    return f"(Kèm theo {paper.doc_type} số {number} {long_date(paper.day)} của {paper.issuer.name})"


def with_end_mark(text: str) -> str:
    """The last sentence of a paper, closed by "./."."""
    sentence = text.rstrip()
    return sentence if sentence.endswith("./.") else f"{sentence.rstrip('.;, ')}./."
