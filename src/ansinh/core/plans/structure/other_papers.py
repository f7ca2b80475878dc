"""Văn bản không phải một kế hoạch: what a paper seems to be when it plans nothing."""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import numbered
from ansinh.core.plans.structure.parts import Parts
from ansinh.core.plans.words.document_types import PLANNING_TYPES
from ansinh.core.plans.words.forms import matching_form

# Words that a kind of paper cannot do without, and how many of them must be there.
_SIGNS: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("hóa đơn", 3, ("hóa đơn", "thành tiền", "đơn giá", "mã số thuế", "thuế gtgt", "tổng cộng",
                    "người mua hàng", "số lượng")),
    ("biên bản", 2, ("biên bản", "thành phần tham dự", "chủ trì", "thư ký", "kết thúc vào hồi",
                     "thông qua biên bản", "hồi ... giờ")),
    ("hợp đồng", 3, ("hợp đồng", "bên a", "bên b", "điều khoản", "thanh toán")),
    ("danh sách", 2, ("danh sách", "họ và tên", "ngày sinh", "năm sinh", "stt", "ghi chú")),
    ("giấy mời", 2, ("trân trọng kính mời", "giấy mời", "kính mời", "thời gian:", "địa điểm:")),
    ("đơn", 2, ("đơn xin", "đơn đề nghị", "kính gửi", "tôi tên là", "người làm đơn")),
    ("báo cáo", 2, ("báo cáo kết quả", "kết quả đạt được", "tồn tại, hạn chế", "phương hướng",
                    "đánh giá chung", "báo cáo")),
    ("thư", 2, ("kính thưa", "thân gửi", "trân trọng", "thân mến")),
    ("truyện hoặc bài văn", 3, ("ngày xưa", "ngày xửa", "nàng", "chàng", "anh ta", "cô ấy", "bỗng",
                                "thì thầm", "mỉm cười", "ông lão", "bà lão", "chú bé", "cô bé")),
    ("chương trình máy tính hoặc dữ liệu", 2, ("import ", "def ", "function", "return ", "class ",
                                               "select ", "<html", "</", "{", "};")),
)  # fmt: skip
_FEW_HEADINGS = 2


def other_paper_notes(parts: Parts, lines: Sequence[Line]) -> Iterator[str]:
    """Tell plainly when a paper is none that plans, and what it seems to be."""
    kinds = {parts.doc_type, parts.attached_type} - {None}
    if kinds & set(PLANNING_TYPES):
        return
    if parts.doc_type:
        if parts.doc_type not in {"Quyết định", "Nghị quyết", "Chỉ thị", "Hướng dẫn"}:
            yield (
                f"Đây là {parts.doc_type.lower()}, không phải một kế hoạch: chỉ đọc phần đọc được. "
                "Kiểm tra lại tệp."
            )
        return
    headings = sum(1 for line in lines if numbered(line.text))
    seems = _seems(lines)
    if seems:
        yield f"Tệp này có vẻ là {seems}, không phải một kế hoạch. Kiểm tra lại tệp."
    elif headings <= _FEW_HEADINGS:
        yield "Không thấy đề mục đánh số: tệp này có vẻ không phải một kế hoạch. Kiểm tra lại tệp."


def _seems(lines: Sequence[Line]) -> str | None:
    text = matching_form("\n".join(line.text for line in lines))
    scored = [
        (sum(bool(re.search(rf"(?<!\w){re.escape(sign)}", text)) for sign in signs) - needed, kind)
        for kind, needed, signs in _SIGNS
    ]
    best, kind = max(scored, key=lambda one: one[0])
    return kind if best >= 0 else None
