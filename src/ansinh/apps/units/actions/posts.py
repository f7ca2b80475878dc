"""Chức danh: created with an organisation, given to a person, taken back."""

from datetime import date

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions.refusals import UnitRefused, refuse_unless_in_force
from ansinh.apps.units.models import Holding, Organisation, Post
from ansinh.core.documents.writing.words import short_date


@transaction.atomic
def create_post(
    *,
    organisation: Organisation,
    title: str,
    rank: str,
    valid_from: date,
    by: Actor,
    signs_as: str = Post.SignsAs.NONE,
    legal_act: str = "",
) -> Post:
    """Lập chức danh (post) in an organisation that is there on that day.

    Raises UnitRefused otherwise.
    """
    refuse_unless_in_force(organisation, valid_from)
    post = Post.objects.create(
        organisation=organisation,
        title=title,
        rank=rank,
        signs_as=signs_as,
        valid_from=valid_from,
        legal_act=legal_act,
    )
    record_act(
        by=by,
        verb="lập chức danh",
        subject=f"organisation:{organisation.pk}",
        because=legal_act,
        details={"title": title, "from": valid_from.isoformat()},
    )
    return post


@transaction.atomic
def appoint(
    *,
    post: Post,
    full_name: str,
    valid_from: date,
    by: Actor,
    legal_act: str = "",
    is_acting: bool = False,
) -> Holding:
    """Bổ nhiệm, bầu, giao quyền (appoint): a person holds the post from a day on.

    Whoever held it until then leaves it that day. Raises UnitRefused when the name is blank, the
    post is not there, or someone was appointed from that day or later.
    """
    full_name = " ".join(full_name.split())
    if not full_name:
        raise UnitRefused("Họ và tên đang để trống.")
    post = _locked(post)
    refuse_unless_in_force(post, valid_from)
    before = _free_from(post, valid_from)
    holding = Holding.objects.create(
        post=post,
        full_name=full_name,
        is_acting=is_acting,
        valid_from=valid_from,
        legal_act=legal_act,
    )
    record_act(
        by=by,
        verb="giao chức danh",
        subject=f"organisation:{post.organisation_id}",
        because=legal_act,
        details={
            "post": post.title,
            "before": before,
            "after": full_name,
            "from": valid_from.isoformat(),
        },
    )
    return holding


@transaction.atomic
def end_holding(*, post: Post, ended_on: date, by: Actor, legal_act: str = "") -> None:
    """Thôi giữ chức danh: the post is vacant from that day on.

    Raises UnitRefused when nobody holds it, or its holder came that day or later.
    """
    post = _locked(post)
    before = _free_from(post, ended_on)
    if not before:
        raise UnitRefused(f"Chức danh “{post}” đang trống, không có ai để cho thôi.")
    record_act(
        by=by,
        verb="cho thôi chức danh",
        subject=f"organisation:{post.organisation_id}",
        because=legal_act,
        details={"post": post.title, "before": before, "on": ended_on.isoformat()},
    )


def _free_from(post: Post, on: date) -> str:
    """End the open holding that day and give its holder's name; "" when the post was vacant."""
    last = post.holdings.order_by("valid_from").last()
    if last is None:
        return ""
    busy_until = last.valid_until or last.valid_from
    if (last.valid_until is None and last.valid_from >= on) or busy_until > on:
        raise UnitRefused(
            f"{last.full_name} giữ chức danh “{post}” từ ngày {short_date(last.valid_from)}. "
            f"Ngày {short_date(on)} không sau ngày đó; chọn ngày muộn hơn."
        )
    if last.valid_until is not None:
        return ""
    last.valid_until = on
    last.save(update_fields=["valid_until"])
    return last.full_name


def _locked(post: Post) -> Post:
    return Post.objects.select_for_update().select_related("organisation").get(pk=post.pk)
