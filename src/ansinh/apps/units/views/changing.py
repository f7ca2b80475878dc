"""Sắp xếp đơn vị: villages, offices and posts, each by its form."""

from datetime import date
from functools import partial

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ansinh.apps.units import forms
from ansinh.apps.units.models import Organisation, Post, Village
from ansinh.apps.units.queries import find_commune, list_posts
from ansinh.apps.units.views.carrying_out import carry_out, for_officers


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
    commune = _commune(request.today)
    return carry_out(
        request,
        partial(forms.MergeVillagesForm, commune=commune, on=request.today),
        "Nhập hai hay nhiều thôn thành một",
        reverse("units:list"),
    )


@for_officers
def appoint(request, key):
    """Giao chức danh cho một người."""
    post = _post(key)
    return carry_out(
        request,
        partial(forms.AppointForm, post=post, holder=_holder(post, request.today)),
        f"Giao chức danh {post.title}, {post.organisation}",
        reverse("units:organisation", args=[post.organisation_id]),
    )


@for_officers
def move_village(request, key):
    """Chuyển thôn về xã khác."""
    village = get_object_or_404(Village, pk=key)
    return carry_out(
        request,
        partial(forms.MoveVillageForm, village=village, on=request.today),
        f"Chuyển thôn {village.name} về xã khác",
        reverse("units:village", args=[key]),
    )


@for_officers
def establish_village(request):
    """Lập thôn mới của xã."""
    commune = _commune(request.today)
    return carry_out(
        request,
        partial(forms.EstablishVillageForm, commune=commune),
        "Lập thôn mới",
        reverse("units:list"),
    )


@for_officers
def establish_organisation(request):
    """Lập cơ quan, đơn vị mới."""
    return carry_out(
        request,
        partial(forms.EstablishOrganisationForm, on=request.today),
        "Lập cơ quan, đơn vị",
        reverse("units:list"),
    )


@for_officers
def add_alias(request, key):
    """Thêm tên gọi của cơ quan trong văn bản."""
    return _change(request, key, forms.AliasForm, "Thêm tên gọi")


@for_officers
def create_post(request, key):
    """Lập chức danh của cơ quan."""
    return _change(request, key, forms.CreatePostForm, "Lập chức danh")


@for_officers
def end_holding(request, key):
    """Thôi giữ chức danh."""
    post = _post(key)
    return carry_out(
        request,
        partial(forms.EndHoldingForm, post=post, holder=_holder(post, request.today)),
        f"Thôi giữ chức danh {post.title}, {post.organisation}",
        reverse("units:organisation", args=[post.organisation_id]),
    )


def _change(request, key, form, what: str):
    unit = get_object_or_404(Organisation, pk=key)
    back = reverse("units:organisation", args=[key])
    return carry_out(request, partial(form, organisation=unit), f"{what}: {unit}", back)


def _commune(on: date) -> Organisation:
    commune = find_commune(on)
    if commune is None:
        raise Http404
    return commune


def _post(key: int) -> Post:
    return get_object_or_404(Post.objects.select_related("organisation"), pk=key)


def _holder(post: Post, on: date) -> str:
    """Who holds it on the day; "" when it is vacant."""
    held = list_posts(on, [post.organisation])
    return next((one.holder for one in held if one.post == post), "")
