"""Kiểm tra số liệu khi nhập (entry rules): why a figure cannot be taken as it stands."""

from collections.abc import Iterator
from datetime import date

from ansinh.core.documents.figures import format_count_of, format_integer, format_shortest
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.finality import closing_day
from ansinh.core.indicators.values import EnteredFigure

# Widest limits within which a number can be meant; beyond them it is a slip of the pen.
LEVEL_LIMITS: dict[str, tuple[int, int]] = {"tuổi": (20, 100), "năm": (20, 100)}
FERTILITY_LIMITS = (0, 10)
MOST_PER_RESIDENT = {"mean": 1000, "rate": 1000}


def refuse_reason(indicator: Indicator, figure: EnteredFigure, today: date) -> str | None:
    """Vì sao không nhận: one Vietnamese sentence on what is wrong and what to do, or None.

    Tells the first reason only; `today` is the day of entering.
    """
    return next(refuse_reasons(indicator, figure, today), None)


def refuse_reasons(indicator: Indicator, figure: EnteredFigure, today: date) -> Iterator[str]:
    """Every reason, in the order in which a person would mend them."""
    yield from _about_the_day(figure, today)
    yield from _about_the_finality(indicator, figure)
    yield from _about_what_is_given(indicator, figure)
    yield from _about_counts(indicator, figure)
    yield from _about_the_value(indicator, figure)
    yield from _about_the_verdict(figure)
    yield from _about_the_source(indicator, figure)


def _about_the_day(figure: EnteredFigure, today: date) -> Iterator[str]:
    if figure.as_of > today:
        yield (
            f"Ngày của số liệu, {figure.as_of:%d/%m/%Y}, ở sau hôm nay ({today:%d/%m/%Y}): "
            "hãy ghi ngày mà số liệu phản ánh."
        )
    elif figure.as_of.year < FIRST_YEAR:
        yield f"Ngày của số liệu, {figure.as_of:%d/%m/%Y}, quá xa: hãy xem lại năm."


FIRST_YEAR = 2000


def _about_the_finality(indicator: Indicator, figure: EnteredFigure) -> Iterator[str]:
    closes = closing_day(indicator, figure.as_of.year)
    if figure.finality == "final" and figure.as_of < closes:
        yield (
            f"Số liệu năm {closes.year} của chỉ tiêu này chốt ngày {closes:%d/%m/%Y}; số tính đến "
            f"{figure.as_of:%d/%m/%Y} chưa thể là chính thức: hãy chọn “sơ bộ” hoặc “ước thực "
            "hiện”."
        )


def _about_what_is_given(indicator: Indicator, figure: EnteredFigure) -> Iterator[str]:
    counts = figure.numerator is not None or figure.denominator is not None
    given = sum((counts, figure.value is not None, figure.verdict is not None))
    if not given:
        what = "kết luận" if indicator.shape == "verdict" else "số liệu"
        yield f"Chưa có {what}: hãy nhập {_asked_of(indicator)}."
    elif given > 1:
        yield f"Có nhiều loại số liệu cùng lúc: hãy chỉ nhập {_asked_of(indicator)}."
    elif figure.value is not None and indicator.shape == "verdict":
        yield f"Chỉ tiêu này không có con số: hãy nhập {_asked_of(indicator)}."
    elif figure.verdict is not None and _asks_for_a_number(indicator):
        yield f"Chỉ tiêu này đo bằng con số, không chỉ kết luận: hãy nhập {_asked_of(indicator)}."
    elif counts and indicator.shape in ("level", "verdict"):
        yield f"Chỉ tiêu này không có tử số, mẫu số: hãy nhập {_asked_of(indicator)}."


def _asks_for_a_number(indicator: Indicator) -> bool:
    return indicator.shape in ("share", "measured_share", "mean", "rate", "remaining") and (
        indicator.source != "judged"
    )


def _asked_of(indicator: Indicator) -> str:
    match indicator.shape:
        case "verdict":
            return "kết luận đạt, chưa đạt hoặc chưa đủ căn cứ"
        case "level":
            return f"một con số ({indicator.unit})"
        case "remaining":
            return f"số {indicator.unit}"
        case _:
            return "tử số và mẫu số, hoặc một con số khi văn bản không ghi tử số, mẫu số"


def _about_counts(indicator: Indicator, figure: EnteredFigure) -> Iterator[str]:
    some, whole = figure.numerator, figure.denominator
    if (some is not None and some < 0) or (whole is not None and whole < 0):
        yield "Tử số, mẫu số không được âm: hãy xem lại số trong văn bản."
        return
    if some is None and whole is not None:
        yield f"Có mẫu số {whole} mà chưa có tử số: hãy nhập cả hai."
    if some is None or indicator.shape == "remaining":
        return
    if whole is None:
        yield f"Có tử số {some} mà chưa có mẫu số: hãy nhập cả hai."
    elif indicator.is_share and some > whole:
        yield (
            f"Tử số lớn hơn mẫu số ({format_count_of(some, whole)}): "
            "hãy xem có nhập đảo hai số hoặc lấy từ hai nguồn khác nhau không."
        )
    elif some and not whole:
        yield f"Mẫu số là 0 mà tử số là {some}: hãy xem lại hai số."


def _about_the_value(indicator: Indicator, figure: EnteredFigure) -> Iterator[str]:
    value = figure.value
    if value is None:
        return
    low, high = _limits(indicator)
    unit = f" {indicator.unit}" if indicator.unit else ""
    shown = f"{format_shortest(value)}{unit}"
    if value < low or (high is not None and value > high):
        limits = f"từ {low} đến {format_integer(high)}{unit}" if high is not None else "không âm"
        yield f"Giá trị {shown} không thể có: phải {limits}. Hãy xem lại dấu phẩy."
    elif indicator.shape == "remaining" and value.denominator != 1:
        yield f"Giá trị {shown} không phải số nguyên: hãy nhập số đếm."


def _limits(indicator: Indicator) -> tuple[int, int | None]:
    if indicator.is_share:
        return 0, 100
    if indicator.shape == "level":
        return LEVEL_LIMITS.get(indicator.unit, FERTILITY_LIMITS)
    return 0, MOST_PER_RESIDENT.get(indicator.shape)


def _about_the_verdict(figure: EnteredFigure) -> Iterator[str]:
    if figure.verdict is None:
        return
    if not figure.evidence.strip():
        yield "Kết luận chưa có căn cứ: hãy ghi văn bản, danh sách hoặc sự việc dùng để đánh giá."
    if not figure.because.strip():
        yield "Kết luận chưa có lý do: hãy ghi vì sao căn cứ ấy dẫn đến kết luận."


def _about_the_source(indicator: Indicator, figure: EnteredFigure) -> Iterator[str]:
    if not figure.reported_by.strip():
        who = "đánh giá" if figure.verdict is not None else "báo cáo hoặc kiểm đếm"
        yield f"Chưa ghi ai {who}: hãy ghi tên đơn vị hoặc chức vụ."
    if indicator.source in ("reported", "estimated") and not figure.paper.strip():
        yield "Chưa ghi văn bản: hãy ghi số, ngày và nơi ban hành của văn bản có số liệu này."
    if figure.is_of_upper_level and not figure.area.strip():
        yield "Số cấp trên chưa ghi của tỉnh nào hay của cả nước: hãy ghi địa bàn của số liệu."
    if indicator.source == "estimated" and not figure.is_of_upper_level:
        yield (
            "Xã không tự đo được chỉ tiêu này: hãy nhập là số cấp trên và ghi địa bàn của số liệu."
        )
