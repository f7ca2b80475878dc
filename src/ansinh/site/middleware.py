"""At the edge: the day and the actor of each request, who may come in, what may run in a page."""

import errno
from datetime import date

from django.contrib.auth.views import redirect_to_login
from django.db import DatabaseError
from django.http import QueryDict
from django.urls import reverse

from ansinh.apps.planning.queries import NoSnapshot
from ansinh.core.population.errors import BrokenSnapshot
from ansinh.site import clock, errors
from ansinh.site.as_of import EARLIEST

OPEN_PATHS = ("/dang-nhap/", "/vao-thu/", "/static/")


AS_OF = "as_of"


class DayAndActor:
    """Reads the clock once and hands the days and the actor to the views below.

    `request.today` is the day acts happen on; `request.as_of` the day the reader looks at, chosen
    by `?ngay=2025-06-30` and kept for the session until another is chosen.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.today = clock.today()
        request.as_of = request.today
        if request.user.is_authenticated:
            request.actor = clock.actor_for(request.user)
            # Whoever looks back sees the data of that day with the rights of today.
            request.user.rights_on = request.today
            request.as_of = day_looked_at(request)
        return self.get_response(request)


def day_looked_at(request) -> date:
    """Xem tại ngày: the day of the address, else the one kept; never after today.

    Today is not kept, so that tomorrow shows tomorrow. A day that is none changes nothing.
    """
    asked = _day(request.GET.get("ngay"))
    if asked is not None and EARLIEST <= asked < request.today:
        request.session[AS_OF] = asked.isoformat()
    elif asked is not None and asked >= request.today:
        request.session.pop(AS_OF, None)
    return min(_day(request.session.get(AS_OF)) or request.today, request.today)


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words or "")
    except ValueError:
        return None


class NoNulls:
    """The null sign in an address becomes a sign that nothing bears: PostgreSQL cannot hear it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "%00" in request.META.get("QUERY_STRING", ""):
            request.GET = without_nulls(request.GET)
        return self.get_response(request)


def without_nulls(query: QueryDict) -> QueryDict:
    """The same question with every null replaced."""
    asked = query.copy()
    for name, values in query.lists():
        asked.setlist(name, [value.replace("\0", "\ufffd") for value in values])
    return asked


class SignedInOnly:
    """Sends visitors who have not signed in to the sign-in page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            response = self.get_response(request)
            # On a shared computer, Back must not show names after someone has signed out.
            response.headers.setdefault("Cache-Control", "no-store")
            return response
        if request.path.startswith(OPEN_PATHS):
            return self.get_response(request)
        return redirect_to_login(request.get_full_path(), reverse("account_login"))


class SnapshotFaults:
    """A snapshot that is missing or changed has pages of its own, which say what to do."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, BrokenSnapshot):
            return errors.broken_snapshot(request, exception)
        if isinstance(exception, NoSnapshot):
            return errors.no_snapshot(request, exception)
        return None


class FullDisk:
    """A write that found no room has a page of its own: nothing was written, and what to do."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return errors.full_disk(request) if has_no_room(exception) else None


def has_no_room(fault: Exception) -> bool:
    """Whether the machine or the database refused a write for want of room."""
    if isinstance(fault, OSError):
        return fault.errno in (errno.ENOSPC, errno.EDQUOT)
    if not isinstance(fault, DatabaseError):
        return False
    # SQLite says it in words only; PostgreSQL has a code for it.
    return "disk is full" in str(fault) or getattr(fault.__cause__, "sqlstate", "") == "53100"


class ContentPolicy:
    """Pages hold no script of their own and load nothing from elsewhere."""

    POLICY = (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.POLICY)
        return response
