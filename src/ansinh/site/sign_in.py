"""Đăng nhập (sign-in): accounts are opened by an officer, never by oneself; the demo has roles."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm
from allauth.account.views import LoginView
from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.queries import list_demo_accounts
from ansinh.apps.journal.actions import record_act
from ansinh.site.clock import actor_for
from ansinh.site.demo.accounts import DEMO_PASSWORD


class ClosedSignUp(DefaultAccountAdapter):
    """No one opens an account for themselves; what goes wrong is said in Vietnamese."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": (
            "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím CapsLock và bộ gõ rồi nhập lại."
        ),
        "too_many_login_attempts": (
            "Đã nhập sai quá nhiều lần. Chờ 5 phút rồi thử lại, hoặc nhờ cán bộ quản trị của xã."
        ),
        "account_inactive": "Tài khoản này đã ngừng dùng. Hỏi cán bộ quản trị của xã.",
    }

    def is_open_for_signup(self, request):
        return False

    def add_message(self, *args, **kwargs):
        """Signing in and out needs no words."""


class SignInForm(LoginForm):
    """Tên đăng nhập và mật khẩu."""

    LABELS = {"login": "Tên đăng nhập", "password": "Mật khẩu"}
    REQUIRED = {"login": "Điền tên đăng nhập.", "password": "Điền mật khẩu."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, label in self.LABELS.items():
            field = self.fields[name]
            field.label = label
            field.help_text = ""
            field.error_messages["required"] = self.REQUIRED[name]
            field.widget.attrs.pop("placeholder", None)

    def clean(self):
        """A pair that does not fit is told at the password, the field to type again."""
        try:
            return super().clean()
        except ValidationError as refused:
            self.add_error("password", refused)
            return self.cleaned_data


class SignIn(LoginView):
    """Trang đăng nhập; the demo shows its ready roles."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if not settings.IS_DEMO:
            return context
        return context | {"demo_accounts": list_demo_accounts(), "demo_password": DEMO_PASSWORD}


@require_POST
def enter_demo(request):
    """Vào bằng một vai của bản dùng thử, without a password; there is no such door elsewhere."""
    if not settings.IS_DEMO:
        raise Http404
    asked = request.POST.get("username")
    user = next((account for account in list_demo_accounts() if account.username == asked), None)
    if user is None:
        raise Http404
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("overview")


def record_entry(sender, request, user, **kwargs):
    """Ghi nhật ký mỗi lần có người vào."""
    record_act(by=actor_for(user), verb="đăng nhập", subject=f"account:{user.pk}")
