"""Các biểu đếm từ ảnh chụp: B5 to B13, in order, and what they are called."""

from collections.abc import Iterable
from itertools import groupby

from ansinh.core.documents.paper import Annex, Block, Paragraph, runs
from ansinh.core.reports.annexes.connectivity import connectivity_tables
from ansinh.core.reports.annexes.education import education_tables
from ansinh.core.reports.annexes.health import health_tables
from ansinh.core.reports.annexes.health_insurance import health_insurance_tables
from ansinh.core.reports.annexes.housing import housing_tables
from ansinh.core.reports.annexes.labour import labour_tables
from ansinh.core.reports.annexes.poverty import poverty_tables
from ansinh.core.reports.annexes.social_insurance import social_insurance_tables
from ansinh.core.reports.annexes.tabulating import Picture
from ansinh.core.reports.annexes.water import water_tables
from ansinh.core.reports.report_table import ReportTable

TITLES = {
    "B5": "Hộ nghèo, hộ cận nghèo",
    "B6": "Bảo hiểm y tế",
    "B7": "Bảo hiểm xã hội, bảo hiểm thất nghiệp, lương hưu",
    "B8": "Lao động",
    "B9": "Giáo dục",
    "B10": "Y tế",
    "B11": "Nhà ở",
    "B12": "Nước sạch, vệ sinh",
    "B13": "Thông tin, truyền thông",
}
COUNTED = (
    poverty_tables,
    health_insurance_tables,
    social_insurance_tables,
    labour_tables,
    education_tables,
    health_tables,
    housing_tables,
    water_tables,
    connectivity_tables,
)


def count_annexes(picture: Picture) -> tuple[ReportTable, ...]:
    """Every table of B5 to B13, counted on the frozen picture."""
    return tuple(table for count in COUNTED for table in count(picture))


def counted_annexes(tables: Iterable[ReportTable]) -> list[Annex]:
    """The tables as annexes of the paper, those of one code together."""
    return [
        Annex(f"Biểu {code}. {TITLES.get(code, code)}", _blocks(list(group)), landscape=True)
        for code, group in groupby(tables, key=lambda table: table.code)
    ]


def _blocks(tables: list[ReportTable]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for table in tables:
        blocks += [Paragraph(runs(note)) for note in table.notes]
        blocks.append(table.as_block())
    return tuple(blocks)
