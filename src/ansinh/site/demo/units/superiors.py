"""Cấp trên của bản dùng thử: who had charge of labour, merit and social affairs, and who has."""

from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions import (
    add_alias,
    establish_organisation,
    merge_organisations,
    split_organisation,
)
from ansinh.apps.units.models import Field, Organisation
from ansinh.site.demo.units.keys import demo_key
from ansinh.site.demo.units.offices import FORMER_FROM, LABOUR_MOVED_ON, MERGED_BY, MERGED_ON

Kind = Organisation.Kind

MINISTRIES_BY = "Nghị định số 25/2025/NĐ-CP và sắp xếp bộ máy từ 01/3/2025"
SECTORS_BY = "Sắp xếp cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh từ 01/3/2025"
SHARES = (
    ("noi-vu", Field.LABOUR),
    ("noi-vu", Field.MERIT),
    ("noi-vu", Field.INSURANCE),
    ("y-te", Field.SOCIAL_ASSISTANCE),
    ("y-te", Field.CHILDREN),
    ("nnmt", Field.POVERTY),
    ("nnmt", Field.WATER),
    ("gddt", Field.EDUCATION),
)
"""Who took which field of labour, invalids and social affairs on 01/3/2025."""
SECTORS = (
    ("noi-vu", "Nội vụ"),
    ("y-te", "Y tế"),
    ("nnmt", "Nông nghiệp và Môi trường"),
    ("gddt", "Giáo dục và Đào tạo"),
)
LABOUR = "Lao động – Thương binh và Xã hội"


class Superiors:
    """Tỉnh, huyện, sở, bộ: established once, ended on their day."""

    def __init__(self, by: Actor):
        self.by = by
        self.province = self._establish("tinh-thanh-hoa", "tỉnh Thanh Hóa", Kind.PROVINCE)
        self.district = self._establish(
            "huyen-hoang-hoa", "huyện Hoằng Hóa", Kind.DISTRICT, self.province
        )
        for unit, words in ((self.province, "tỉnh"), (self.district, "huyện")):
            for called in (f"UBND {words}", f"UBND {unit.name}"):
                add_alias(organisation=unit, words=called, by=by)
        self.district_labour = self._establish(
            "p-ldtbxh", f"Phòng {LABOUR} huyện Hoằng Hóa", Kind.SUPERIOR, self.district
        )

    def pass_labour_on(self) -> None:
        """01/3/2025: the ministry and the provincial office end, their fields go to others."""
        self.sectors = self._split("Sở", "so-ldtbxh", SECTORS_BY)
        self._split("Bộ", "bo-ldtbxh", MINISTRIES_BY)
        self.home_office = self._establish(
            "p-noi-vu",
            "Phòng Nội vụ huyện Hoằng Hóa",
            Kind.SUPERIOR,
            self.district,
            since=LABOUR_MOVED_ON,
        )
        merge_organisations(
            predecessors=[self.district_labour],
            successor=self.home_office,
            effective_on=LABOUR_MOVED_ON,
            legal_act="Sắp xếp cơ quan chuyên môn cấp huyện từ 01/3/2025",
            by=self.by,
        )

    def end_district(self) -> None:
        """01/7/2025: the district ends; reports go to the provincial offices and committee."""
        told = {"effective_on": MERGED_ON, "legal_act": MERGED_BY, "by": self.by}
        shares = [(self.sectors[code], field) for code, field in SHARES]
        split_organisation(predecessor=self.home_office, shares=shares, **told)
        split_organisation(predecessor=self.district, shares=[(self.province, Field.ALL)], **told)

    def _split(self, level: str, code: str, legal_act: str) -> dict[str, Organisation]:
        """Bộ or Sở LĐ-TB&XH gives each field to the one of its level that has it now."""
        is_sector = level == "Sở"
        parent = self.province if is_sector else None
        labour = self._establish(code, f"{level} {LABOUR}", Kind.AGENCY, parent)
        heirs = {}
        for number, (sector, name) in enumerate(SECTORS, start=1):
            receives = is_sector and sector != "gddt"
            heirs[sector] = self._establish(
                f"{number}-so-{sector}" if is_sector else f"bo-{sector}",
                f"{level} {name}",
                Kind.SUPERIOR if receives else Kind.AGENCY,
                parent,
                since=LABOUR_MOVED_ON,
                legal_act=legal_act,
            )
        split_organisation(
            predecessor=labour,
            shares=[(heirs[sector], field) for sector, field in SHARES],
            effective_on=LABOUR_MOVED_ON,
            legal_act=legal_act,
            by=self.by,
        )
        return heirs

    def _establish(
        self, code, name, kind, parent=None, *, since=FORMER_FROM, legal_act=""
    ) -> Organisation:
        return establish_organisation(
            code=code,
            name=name,
            kind=kind,
            parent=parent,
            valid_from=since,
            legal_act=legal_act,
            by=self.by,
            key=demo_key(code),
        )
