"""Trợ giúp (help): how to read a page, and what each role does here."""

from django.shortcuts import render

from ansinh.apps.accounts.models import User
from ansinh.kit.marks import MARKS

WORK_OF: dict[str, tuple[str, ...]] = {
    User.Role.OFFICER: (
        "Mỗi sáng mở “Hôm nay”: việc xếp theo thứ tự nên làm, mỗi việc một nút.",
        "Xác nhận từng chỉ tiêu của kế hoạch cạnh câu của nó; chỉ số đã xác nhận mới được tính.",
        "Nhập số các đơn vị báo cáo ở “Số liệu”, từng số hoặc bằng tệp Excel mẫu.",
        "Tìm người, hộ ở ô tìm; sửa một dữ kiện thì ghi từ ngày nào, ai nói, vì sao.",
        "Báo cáo năm: viết phần lời, xem phần còn thiếu, rồi phát hành.",
    ),
    User.Role.CHAIR: (
        "Trang “Lãnh đạo” vừa một tờ A4: việc chờ, chỉ tiêu lệch đường, việc chậm và của ai.",
        "Từ mỗi con số mở được danh sách người đứng sau và câu của kế hoạch.",
    ),
    User.Role.VILLAGE_HEAD: (
        "“Hôm nay” nêu những hộ, người của thôn cần đến; bấm vào để xem danh sách.",
        "Chỉ hộ và người của thôn mình mở được; mỗi lần mở được ghi lại.",
    ),
    User.Role.UNIT_HEAD: (
        "Xem nhiệm vụ của đơn vị mình ở “Kế hoạch”, số liệu đơn vị phải báo cáo ở “Số liệu”.",
    ),
    User.Role.SUPERVISOR: (
        "Xem chỉ tiêu, nhiệm vụ, báo cáo đã phát hành; mỗi con số có nguồn và ngày.",
        "Tên người không hiện ở vai này; cần đối chiếu thì đề nghị Ủy ban nhân dân xã.",
    ),
    User.Role.SUPERIOR: ("Chỉ xem số liệu và báo cáo đã phát hành, không có tên người.",),
}


def show_help(request):
    """The page behind “Trợ giúp” at the foot of every page."""
    context = {"work": WORK_OF.get(request.user.role, ()), "marks": MARKS.items()}
    return render(request, "site/help.html", context)
