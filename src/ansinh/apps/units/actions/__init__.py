"""Việc làm với đơn vị: every write, in one transaction, journalled; nothing is deleted."""

from ansinh.apps.units.actions.organisations import (
    add_alias,
    establish_organisation,
    hold_organisations,
)
from ansinh.apps.units.actions.posts import appoint, create_post, end_holding
from ansinh.apps.units.actions.refusals import UnitRefused
from ansinh.apps.units.actions.rehearsal import rehearse
from ansinh.apps.units.actions.succession import (
    abolish_organisation,
    merge_organisations,
    rename_organisation,
    split_organisation,
    transfer_field,
)
from ansinh.apps.units.actions.village_succession import (
    dissolve_village,
    merge_villages,
    split_village,
)
from ansinh.apps.units.actions.villages import (
    NewVillage,
    establish_village,
    establish_villages,
    move_village,
    rename_village,
)

__all__ = [
    "NewVillage",
    "UnitRefused",
    "abolish_organisation",
    "add_alias",
    "appoint",
    "create_post",
    "dissolve_village",
    "end_holding",
    "establish_organisation",
    "establish_village",
    "establish_villages",
    "hold_organisations",
    "merge_organisations",
    "merge_villages",
    "move_village",
    "rehearse",
    "rename_organisation",
    "rename_village",
    "split_organisation",
    "split_village",
    "transfer_field",
]
