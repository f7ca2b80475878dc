"""Thiết lập theo danh sách: units, villages, posts and accounts, each through its action."""

import uuid

from ansinh.apps.accounts.actions import open_account
from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions import (
    NewVillage,
    appoint,
    create_post,
    establish_organisation,
    establish_villages,
)
from ansinh.apps.units.models import Organisation, Village
from ansinh.site.commands.account import draw_password
from ansinh.site.first_run.listing import CommuneList, CommuneRow, PostRow, UnitRow


def set_up(listed: CommuneList, by: Actor) -> dict[str, str]:
    """Everything the list names; gives each account's first password."""
    commune = _establish_commune(listed.commune, by)
    units = {row.name: _establish_unit(row, commune, by) for row in listed.units}
    villages = establish_villages(
        villages=[NewVillage(uuid.uuid4(), name) for name in listed.villages],
        commune=commune,
        valid_from=commune.valid_from,
        legal_act=commune.legal_act,
        by=by,
    )
    by_name: dict[str, Village] = dict(zip(listed.villages, villages, strict=True))
    for post in listed.posts:
        _establish_post(post, units.get(post.unit, commune), by)
    passwords = {row.username: draw_password() for row in listed.accounts}
    for row in listed.accounts:
        open_account(
            username=row.username,
            password=passwords[row.username],
            full_name=row.full_name,
            role=row.role,
            organisation=units.get(row.unit, commune),
            villages=[by_name[name] for name in row.villages],
            by=by,
        )
    return passwords


def _establish_commune(row: CommuneRow, by: Actor) -> Organisation:
    province = establish_organisation(
        code="tinh",
        name=row.province,
        kind=Organisation.Kind.PROVINCE,
        valid_from=row.since,
        by=by,
    )
    return establish_organisation(
        code="xa",
        name=f"Ủy ban nhân dân {row.name}",
        place=row.name.removeprefix("xã ").removeprefix("phường "),
        kind=Organisation.Kind.COMMUNE,
        parent=province,
        valid_from=row.since,
        legal_act=row.legal_act,
        by=by,
        is_own=True,
    )


def _establish_unit(row: UnitRow, commune: Organisation, by: Actor) -> Organisation:
    is_superior = row.kind == Organisation.Kind.SUPERIOR
    return establish_organisation(
        code=(row.code or "don-vi").lower(),
        name=row.name,
        kind=row.kind,
        parent=None if is_superior else commune,
        valid_from=commune.valid_from,
        by=by,
        is_own=not is_superior,
    )


def _establish_post(row: PostRow, unit: Organisation, by: Actor) -> None:
    since = max(row.since or unit.valid_from, unit.valid_from)
    post = create_post(
        organisation=unit,
        title=row.title,
        rank=row.rank,
        signs_as=row.signs_as or "none",
        valid_from=unit.valid_from,
        by=by,
    )
    if row.full_name:
        appoint(post=post, full_name=row.full_name, valid_from=since, by=by)
