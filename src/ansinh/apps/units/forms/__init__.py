"""Phiếu sắp xếp đơn vị: a form for each act of an officer on villages, offices and posts."""

from ansinh.apps.units.forms.deed import Change, DeedForm, name_field
from ansinh.apps.units.forms.organisations import AliasForm, EstablishOrganisationForm
from ansinh.apps.units.forms.posts import AppointForm, CreatePostForm, EndHoldingForm
from ansinh.apps.units.forms.villages import (
    EstablishVillageForm,
    MergeVillagesForm,
    MoveVillageForm,
    RenameVillageForm,
    SplitVillageForm,
)

__all__ = [
    "AliasForm",
    "AppointForm",
    "Change",
    "CreatePostForm",
    "DeedForm",
    "EndHoldingForm",
    "EstablishOrganisationForm",
    "EstablishVillageForm",
    "MergeVillagesForm",
    "MoveVillageForm",
    "RenameVillageForm",
    "SplitVillageForm",
    "name_field",
]
