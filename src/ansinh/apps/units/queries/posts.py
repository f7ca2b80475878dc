"""Chức danh theo ngày: who holds which post, and who may sign with which authority line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ansinh.apps.units.models import Holding, Organisation, Post
from ansinh.apps.units.queries.organisations import find_commune

RANKS = list(Post.Rank.values)


@dataclass(frozen=True)
class HeldPost:
    """Chức danh và người giữ: a post on a day, and its holder when there is one."""

    post: Post
    holding: Holding | None

    @property
    def holder(self) -> str:
        """Name of the holder; empty while the post is vacant."""
        return self.holding.full_name if self.holding else ""

    @property
    def is_acting(self) -> bool:
        """Giữ quyền: whether the holder only acts in the post."""
        return self.holding is not None and self.holding.is_acting


def list_posts(on: date, organisations: Iterable[Organisation] | None = None) -> list[HeldPost]:
    """Posts in force on that day with their holders, heads first; of some organisations or all."""
    posts = Post.objects.valid_on(on).select_related("organisation")
    if organisations is not None:
        posts = posts.filter(organisation__in=list(organisations))
    holdings = {held.post_id: held for held in Holding.objects.valid_on(on)}
    ordered = sorted(posts, key=lambda post: (RANKS.index(post.rank), post.title, post.pk))
    return [HeldPost(post, holdings.get(post.pk)) for post in ordered]


@dataclass(frozen=True)
class Signatory:
    """Người ký: a holder, the paper behind it, and the authority lines of NĐ 30/2020."""

    full_name: str
    title: str
    authority: tuple[str, ...]
    signs_as: str
    post: Post
    legal_act: str = ""


def signatories_on(on: date) -> list[Signatory]:
    """Who may sign the commune's papers on that day: chair, deputies, then those by order.

    `authority` is the whole block, such as `("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH")`. Vacant posts sign nothing. Empty before there is a commune.
    """
    commune = find_commune(on)
    if commune is None:
        return []
    held = [one for one in list_posts(on) if one.holding and _may_sign(one.post, commune)]
    signatories = [
        Signatory(
            full_name=one.holder,
            title=one.post.title,
            authority=_authority(one),
            signs_as=one.post.signs_as,
            post=one.post,
            legal_act=one.holding.legal_act,
        )
        for one in held
    ]
    order = list(Post.SignsAs.values)
    return sorted(signatories, key=lambda signatory: order.index(signatory.signs_as))


def _may_sign(post: Post, commune: Organisation) -> bool:
    if post.signs_as == Post.SignsAs.NONE:
        return False
    return commune.pk in (post.organisation_id, post.organisation.parent_id)


def _authority(held: HeldPost) -> tuple[str, ...]:
    """NĐ 30/2020, Phụ lục I, mục II, khoản 7: quyền hạn, chức vụ của người ký."""
    title = held.post.title.upper()
    committee, signs = "TM. ỦY BAN NHÂN DÂN", Post.SignsAs
    if held.post.signs_as == signs.ON_BEHALF:
        return (committee, f"Q. {title}" if held.is_acting else title)
    if held.post.signs_as == signs.FOR_HEAD:
        return (committee, "KT. CHỦ TỊCH", title)
    acting = f"Q. {title}" if held.is_acting else title
    return (f"{held.post.signs_as} CHỦ TỊCH", acting)
