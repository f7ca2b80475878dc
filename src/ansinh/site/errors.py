"""Trang báo lỗi: what happened, why, what to do; never a trace."""

import logging
import secrets

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ansinh.site import clock

log = logging.getLogger(__name__)


def bad_request(request, exception=None):
    return _page(
        request,
        400,
        happened="Yêu cầu gửi lên không đọc được",
        why="Trình duyệt gửi thiếu hoặc sai một phần của yêu cầu.",
        to_do="Quay lại trang trước, tải lại trang rồi làm lại việc vừa rồi.",
    )


def form_too_old(request, reason=""):
    return _page(
        request,
        403,
        happened="Trang đã mở quá lâu nên không gửi được",
        why="Mỗi trang có một dấu riêng để không ai gửi thay; dấu của trang này không còn khớp.",
        to_do="Tải lại trang rồi làm lại việc vừa rồi.",
    )


def forbidden(request, exception=None):
    return _page(
        request,
        403,
        happened="Trang này ngoài phạm vi của tài khoản",
        why="Mỗi vai chỉ mở được phần việc và địa bàn của mình.",
        to_do="Cần xem trang này thì đề nghị công chức Lao động – Xã hội của xã.",
    )


def not_found(request, exception=None):
    return _page(
        request,
        404,
        happened="Không có trang này",
        why="Địa chỉ sai, hoặc nội dung chưa có.",
        to_do="Kiểm tra lại địa chỉ, hoặc đi từ trang đầu.",
    )


def too_many(request):
    return _page(
        request,
        429,
        happened="Thử đăng nhập quá nhiều lần",
        why="Máy chủ tạm ngừng nhận để giữ an toàn cho tài khoản.",
        to_do="Chờ 5 phút rồi thử lại; quên mật khẩu thì nhờ cán bộ quản trị của xã.",
    )


def broken_snapshot(request, exception):
    """Ảnh chụp bị mất hoặc bị sửa: its figures may not be shown. The place on the machine is told
    to the log alone."""
    code = _code()
    log.error("Sự cố %s tại %s: %s", code, request.path, exception)
    return _page(
        request,
        503,
        happened="Ảnh chụp số liệu không còn nguyên vẹn",
        why=str(exception).rpartition("/")[2],
        to_do="Chưa dùng số liệu của trang này. Báo cán bộ kỹ thuật mã dưới đây.",
        code=code,
    )


def full_disk(request):
    """Ổ đĩa đầy: the write was taken back whole."""
    return _page(
        request,
        507,
        happened="Ổ đĩa của máy chủ đã đầy nên chưa ghi được",
        why="Việc vừa làm được rút lại trọn vẹn; dữ liệu trước đó còn nguyên.",
        to_do="Báo cán bộ kỹ thuật dọn ổ đĩa (lệnh ansinh check cho biết còn bao nhiêu), "
        "rồi làm lại việc vừa rồi.",
    )


def no_snapshot(request, exception):
    """Chưa có ảnh chụp: what is asked for can be had only after one is taken."""
    return _page(
        request,
        409,
        happened="Chưa có ảnh chụp số liệu cho việc này",
        why=str(exception),
        to_do="Chụp số liệu xong thì mở lại trang này.",
    )


def failed(request):
    """The database itself may be what failed, so this page asks it for nothing."""
    code = _code()
    log.error("Sự cố %s tại %s", code, request.path)
    page = render_to_string(
        "kit/error.html",
        {
            "happened": "Trang này gặp sự cố",
            "why": "Máy chủ không làm xong việc vừa yêu cầu.",
            "to_do": "Thử lại sau ít phút. Vẫn lỗi thì báo cán bộ kỹ thuật mã dưới đây.",
            "code": code,
            # Nobody knows how far the work had come: the page must not say that nothing was kept.
            "written": True,
        },
    )
    return HttpResponse(page, status=500)


def _code() -> str:
    """What a reader tells, to find the fault again in the log."""
    return f"L-{clock.today():%d%m}-{secrets.token_hex(2).upper()}"


def _page(request, status: int, **context):
    return render(request, "kit/error.html", context, status=status)
