"""Biểu B8. Lao động theo tình trạng việc làm, giới tính và trình độ."""

import narwhals as nw

from ansinh.core.indicators.populations import labour_force, residents
from ansinh.core.population.birth_dates import is_aged_at_least
from ansinh.core.population.codes import LABOUR_STATUS, SEX, TRAINING_LEVEL
from ansinh.core.reports.annexes.tabulating import Picture, Sum, columns_of, rows_of
from ansinh.core.reports.report_table import ReportTable

NOTE = (
    "Theo sổ cung lao động; số người ghi thất nghiệp không phải là tỷ lệ thất nghiệp, vốn chỉ đo "
    "bằng điều tra của cơ quan thống kê."
)


def labour_tables(picture: Picture) -> list[ReportTable]:
    """Residents from 15 by status, the labour force by training; totals are those of T04, T05."""
    adults = residents(picture.on) & is_aged_at_least(15, picture.on)
    workers = labour_force(picture.on)
    status = _by_sex(adults)
    training = _by_sex(workers)
    return [
        ReportTable(
            "B8",
            "Người từ đủ 15 tuổi theo tình trạng việc làm",
            columns_of("Tình trạng", status, 40),
            rows_of(
                picture.persons, nw.col("labour_status"), LABOUR_STATUS, status, every_label=True
            ),
            (NOTE,),
        ),
        ReportTable(
            "B8",
            "Lực lượng lao động theo trình độ đào tạo",
            columns_of("Trình độ", training, 40),
            rows_of(
                picture.persons,
                nw.col("training_level"),
                TRAINING_LEVEL,
                training,
                every_label=True,
            ),
        ),
    ]


def _by_sex(people: nw.Expr) -> list[Sum]:
    sex = nw.col("sex")
    return [
        Sum("Tổng số", people),
        *(Sum(label, people & (sex == code)) for code, label in SEX.items()),
        Sum("Chưa rõ giới tính", people & sex.is_null()),
    ]
