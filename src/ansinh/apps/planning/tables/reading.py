"""Máy đọc thế nào: how sure the reading of a value is, and what it rests on."""

from ansinh.apps.planning.models import Target

CERTAIN, FAIR = 0.9, 0.7


def percent_sure(target: Target) -> int:
    """How sure, from 0 to 100."""
    return round(target.confidence * 100)


def sure_in_words(target: Target) -> str:
    """ "Chắc 95 %", "Khá chắc 80 %", "Chưa chắc 60 %"; a value nobody read has none."""
    if target.confidence >= CERTAIN:
        word = "Chắc"
    else:
        word = "Khá chắc" if target.confidence >= FAIR else "Chưa chắc"
    return f"{word} {percent_sure(target)} %"


def how_it_was_read(target: Target) -> list[str]:
    """What number, unit and year rest on, a line each; in the reader's own words where it says."""
    said = [f"{one[:1].upper()}{one[1:]}." for one in target.how]
    found = said or [_number_in_words(target), _year_in_words(target)]
    known = target.plan.line(target.line).get("confidence")
    if known is not None:
        found.append(f"Dòng này nhận dạng từ bản quét, chữ rõ {round(known * 100)} %.")
    return [one for one in found if one]


def _number_in_words(target: Target) -> str:
    if target.recognised.get("value") is None:
        return "Câu không có mức bằng số; máy nhận ra nhờ lời của mục tiêu."
    unit = target.recognised.get("unit")
    return (
        f"Con số đứng cùng “{unit}” trong câu." if unit else "Con số đứng trong câu, không đơn vị."
    )


def _year_in_words(target: Target) -> str:
    year = target.recognised.get("year")
    if year is None:
        return "Không thấy năm ở câu, câu dẫn hay đề mục."
    if str(year) in target.quote:
        return f"Năm {year} đứng trong câu."
    return f"Năm {year} không đứng trong câu: lấy từ câu dẫn, đề mục hoặc tên văn bản."
