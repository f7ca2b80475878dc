"""Đăng nhập (sign-in): accounts are opened by an officer, never by oneself; the demo has roles."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.views import LoginView
from django.conf import settings
from django.contrib.auth import login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.queries import list_demo_accounts


class ClosedSignUp(DefaultAccountAdapter):
    """No one opens an account for themselves."""

    def is_open_for_signup(self, request):
        return False

    def add_message(self, *args, **kwargs):
        """Signing in and out needs no words."""


class SignIn(LoginView):
    """Trang đăng nhập; the demo shows its ready roles."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {"demo_accounts": list_demo_accounts() if settings.IS_DEMO else []}


@require_POST
def enter_demo(request):
    """Vào bằng một vai của bản dùng thử, without a password; there is no such door elsewhere."""
    if not settings.IS_DEMO:
        raise Http404
    user = get_object_or_404(User, username=request.POST.get("username"), is_demo=True)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("overview")
