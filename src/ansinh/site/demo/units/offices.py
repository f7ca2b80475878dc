"""Bảng cơ quan của bản dùng thử: offices of a commune before and after 01/7/2025, as data."""

from datetime import date
from typing import NamedTuple

from ansinh.apps.units.models import Organisation, Post

Kind, Rank, Signs = Organisation.Kind, Post.Rank, Post.SignsAs

FORMER_FROM = date(2015, 1, 1)
LABOUR_MOVED_ON = date(2025, 3, 1)
MERGED_ON = date(2025, 7, 1)
MERGED_BY = "Nghị quyết số 1686/NQ-UBTVQH15 ngày 16/6/2025"
BODIES_BY = "Nghị định số 150/2025/NĐ-CP ngày 12/6/2025"


class DemoPost(NamedTuple):
    """Chức danh: its title, rank, how it signs, and an invented holder."""

    title: str
    rank: str
    signs_as: str
    holder: str


class Office(NamedTuple):
    """Cơ quan: `name` with the commune's place, and whom its work goes to at the merger."""

    code: str
    name: str
    kind: str
    heir: str = ""
    aliases: tuple[str, ...] = ()
    posts: tuple[DemoPost, ...] = ()


def head(title: str, holder: str, signs_as: str = Signs.NONE) -> DemoPost:
    """The post of a head."""
    return DemoPost(title, Rank.HEAD, signs_as, holder)


def deputy(title: str, holder: str, signs_as: str = Signs.NONE) -> DemoPost:
    """The post of a deputy."""
    return DemoPost(title, Rank.DEPUTY, signs_as, holder)


def member(title: str, holder: str) -> DemoPost:
    """The post of an official or a member."""
    return DemoPost(title, Rank.MEMBER, Signs.NONE, holder)


class FormerCommune(NamedTuple):
    """Xã trước 01/7/2025 and its invented chair."""

    code: str
    place: str
    chair: str
    aliases: tuple[str, ...] = ()


FORMER_COMMUNES = (
    FormerCommune(
        "xa-hoang-kim-cu", "Hoằng Kim", "Nguyễn Văn A", ("Ủy ban nhân dân xã Hoàng Kim",)
    ),
    FormerCommune("xa-hoang-quy-cu", "Hoằng Quý", "Trần Văn H"),
    FormerCommune("xa-hoang-trung-cu", "Hoằng Trung", "Lê Văn K"),
    FormerCommune("xa-hoang-phu-cu", "Hoằng Phú", "Phạm Thị L"),
)
"""In the order in which a synthetic picture numbers its communes; the first made the plan."""

FORMER_OFFICES = (
    Office(
        "ldtbxh",
        "Bộ phận Lao động – Thương binh và Xã hội xã {place}",
        Kind.DEPARTMENT,
        "vhxh",
        (
            "Công chức Lao động – Thương binh và Xã hội",
            "Công chức LĐ-TB&XH xã",
            "Bộ phận LĐTBXH xã",
            "Ngành LĐ-TB&XH",
        ),
        (member("Công chức Lao động – Thương binh và Xã hội", "Lê Thị M"),),
    ),
    Office(
        "vhxh-cu",
        "Bộ phận Văn hóa – Xã hội xã {place}",
        Kind.DEPARTMENT,
        "vhxh",
        ("Công chức Văn hóa – Thông tin", "Công chức VH-XH", "Bộ phận VH-TT"),
        (member("Công chức Văn hóa – Xã hội", "Phạm Văn N"),),
    ),
    Office(
        "tckt",
        "Bộ phận Tài chính – Kế toán xã {place}",
        Kind.DEPARTMENT,
        "kt",
        ("Công chức Tài chính – Kế toán", "Kế toán xã", "Tài chính – Kế toán"),
    ),
    Office(
        "vptk",
        "Bộ phận Văn phòng – Thống kê xã {place}",
        Kind.DEPARTMENT,
        "vp",
        ("Công chức Văn phòng – Thống kê", "Văn phòng UBND xã"),
    ),
    Office(
        "chqs",
        "Ban Chỉ huy quân sự xã {place}",
        Kind.DEPARTMENT,
        "chqs",
        ("Ban CHQS",),
    ),
    Office("cong-an", "Công an xã {place}", Kind.DEPARTMENT, "cong-an"),
    Office("tram-y-te", "Trạm Y tế xã {place}", Kind.FACILITY, "tram-y-te"),
    Office("truong-mn", "Trường Mầm non {place}", Kind.FACILITY),
    Office("truong-th", "Trường Tiểu học {place}", Kind.FACILITY),
    Office("truong-thcs", "Trường Trung học cơ sở {place}", Kind.FACILITY, "", ("Trường THCS",)),
    Office("hdnd", "Hội đồng nhân dân xã {place}", Kind.COUNCIL, "hdnd"),
    Office("dang-uy", "Đảng ủy xã {place}", Kind.PARTY, "dang-uy", ("TT Đảng ủy",)),
    Office(
        "mttq",
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã {place}",
        Kind.FRONT,
        "mttq",
        (
            "MTTQ xã",
            "Mặt trận Tổ quốc Việt Nam xã",
            "UBMTTQ xã",
            "UBMTTQ và các đoàn thể",
            "UBMTTQ",
        ),
    ),
    Office("phu-nu", "Hội Liên hiệp Phụ nữ xã {place}", Kind.FRONT, "phu-nu", ("Hội Phụ nữ",)),
    Office("nong-dan", "Hội Nông dân xã {place}", Kind.FRONT, "nong-dan"),
    Office("ccb", "Hội Cựu chiến binh xã {place}", Kind.FRONT, "ccb"),
    Office(
        "doan-tn",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã {place}",
        Kind.FRONT,
        "doan-tn",
        ("Đoàn Thanh niên xã",),
    ),
)

OFFICES = (
    Office(
        "vp",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
        Kind.DEPARTMENT,
        posts=(head("Chánh Văn phòng", "Vũ Văn E", Signs.BY_ORDER),),
    ),
    Office(
        "kt", "Phòng Kinh tế", Kind.DEPARTMENT, posts=(head("Trưởng phòng Kinh tế", "Đỗ Văn G"),)
    ),
    Office(
        "vhxh",
        "Phòng Văn hóa – Xã hội",
        Kind.DEPARTMENT,
        posts=(
            head("Trưởng phòng Văn hóa – Xã hội", "Hoàng Thị Đ", Signs.BY_ORDER),
            deputy("Phó Trưởng phòng Văn hóa – Xã hội", "Bùi Văn Q"),
            member("Công chức phụ trách lao động, người có công và xã hội", "Lê Thị M"),
        ),
    ),
    Office(
        "ttpvhcc",
        "Trung tâm Phục vụ hành chính công",
        Kind.DEPARTMENT,
        posts=(head("Giám đốc", "Đặng Thị R"),),
    ),
    Office("chqs", "Ban Chỉ huy quân sự xã {place}", Kind.DEPARTMENT, "", ("Ban CHQS",)),
    Office("cong-an", "Công an xã {place}", Kind.DEPARTMENT),
    Office(
        "tram-y-te",
        "Trạm Y tế xã {place}",
        Kind.FACILITY,
        posts=(head("Trưởng trạm", "Ngô Thị S"),),
    ),
    Office(
        "hdnd",
        "Hội đồng nhân dân xã {place}",
        Kind.COUNCIL,
        posts=(head("Chủ tịch Hội đồng nhân dân", "Dương Văn T"),),
    ),
    Office(
        "dang-uy",
        "Đảng ủy xã {place}",
        Kind.PARTY,
        "",
        ("TT Đảng ủy",),
        (head("Bí thư Đảng ủy", "Dương Văn T"),),
    ),
    Office(
        "mttq",
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã {place}",
        Kind.FRONT,
        "",
        ("MTTQ xã", "Mặt trận Tổ quốc Việt Nam xã", "UBMTTQ"),
        (head("Chủ tịch Ủy ban Mặt trận Tổ quốc", "Lý Thị U"),),
    ),
    Office("phu-nu", "Hội Liên hiệp Phụ nữ xã {place}", Kind.FRONT, "", ("Hội Phụ nữ",)),
    Office("nong-dan", "Hội Nông dân xã {place}", Kind.FRONT),
    Office("ccb", "Hội Cựu chiến binh xã {place}", Kind.FRONT),
    Office("doan-tn", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã {place}", Kind.FRONT),
)
"""Xã Hoằng Phú since 01/7/2025: four offices of the committee, and those beside it."""

CHAIR_OF_TODAY = (
    head("Chủ tịch", "Trần Văn B", Signs.ON_BEHALF),
    deputy("Phó Chủ tịch", "Lê Thị C", Signs.FOR_HEAD),
    deputy("Phó Chủ tịch", "Phạm Văn D", Signs.FOR_HEAD),
)
