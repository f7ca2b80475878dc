"""Sắp xếp đơn vị: fill in, look at what will change, then do it."""

from functools import partial, wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html

from ansinh.apps.units import forms
from ansinh.apps.units.actions import UnitRefused, rehearse
from ansinh.apps.units.models import Organisation, Post, Village
from ansinh.apps.units.queries import get_commune, list_posts


def for_officers(view):
    """Only who may change units comes in."""

    @wraps(view)
    def guarded(request, **address):
        if not request.user.may_change_units:
            raise PermissionDenied
        return view(request, **address)

    return guarded


@for_officers
def rename_village(request, key):
    """Đổi tên thôn."""
    village = get_object_or_404(Village, pk=key)
    return carry_out(
        request,
        partial(forms.RenameVillageForm, village=village),
        f"Đổi tên thôn {village.name}",
        reverse("units:village", args=[key]),
    )


@for_officers
def split_village(request, key):
    """Chia thôn."""
    village = get_object_or_404(Village, pk=key)
    return carry_out(
        request,
        partial(forms.SplitVillageForm, village=village),
        f"Chia thôn {village.name}",
        reverse("units:village", args=[key]),
    )


@for_officers
def merge_villages(request):
    """Nhập thôn của xã."""
    commune = get_commune(request.today)
    return carry_out(
        request,
        partial(forms.MergeVillagesForm, commune=commune, on=request.today),
        "Nhập hai hay nhiều thôn thành một",
        reverse("units:list"),
    )


@for_officers
def appoint(request, key):
    """Giao chức danh cho một người."""
    post = get_object_or_404(Post.objects.select_related("organisation"), pk=key)
    held = [one for one in list_posts(request.today, [post.organisation]) if one.post == post]
    holder = held[0].holder if held else ""
    return carry_out(
        request,
        partial(forms.AppointForm, post=post, holder=holder),
        f"Giao chức danh {post.title}, {post.organisation}",
        reverse("units:organisation", args=[post.organisation_id]),
    )


@for_officers
def end_organisation(request, key):
    """Chấm dứt một cơ quan."""
    unit = get_object_or_404(Organisation, pk=key)
    return carry_out(
        request,
        partial(forms.EndOrganisationForm, organisation=unit, on=request.today),
        f"Chấm dứt hoạt động: {unit}",
        reverse("units:organisation", args=[key]),
    )


def carry_out(request, make_form, title: str, back: str):
    """Phiếu, xem trước, làm: a refusal comes back on the form, in its own words."""
    context = {"title": title, "back": back}
    if request.method != "POST":
        return render(request, "units/deed.html", context | {"form": make_form()})
    form = make_form(request.POST)
    context["form"] = form
    if "edit" in request.POST or not form.is_valid():
        return render(request, "units/deed.html", context)
    try:
        if "confirmed" in request.POST:
            subject = form.act(request.actor)
            messages.success(request, _told(form, subject))
            return redirect(_page_of(subject))
        rehearse(partial(form.act, request.actor))
    except UnitRefused as refused:
        form.add_error(None, str(refused))
        return render(request, "units/deed.html", context)
    return render(request, "units/preview.html", context | {"changes": form.changes()})


def _told(form, subject: Organisation | Village) -> str:
    """What was done, and where to go on when more follows from it."""
    told = f"{form.done}: {subject}. Đã ghi vào nhật ký."
    if form.then is None:
        return told
    page, words = form.then
    return format_html('{} <a href="{}">{}</a>.', told, reverse(page), words)


def _page_of(subject: Organisation | Village) -> str:
    name = "units:village" if isinstance(subject, Village) else "units:organisation"
    return reverse(name, args=[subject.pk])
