"""Đơn trên trang sổ dân cư: corrections, the changes of every week, parts of a split village."""

from ansinh.apps.registry.forms.base import ChangeForm
from ansinh.apps.registry.forms.changes import (
    DeathForm,
    DepartureForm,
    HeadForm,
    LeavingForm,
    MoveForm,
    NumberForm,
    RenameForm,
    SeparationForm,
)
from ansinh.apps.registry.forms.corrections import CorrectionForm, RevealForm
from ansinh.apps.registry.forms.newcomers import ArrivalForm, BirthForm, HouseholdForm
from ansinh.apps.registry.forms.splitting import AssignmentForm

__all__ = [
    "ArrivalForm",
    "AssignmentForm",
    "BirthForm",
    "ChangeForm",
    "CorrectionForm",
    "DeathForm",
    "DepartureForm",
    "HeadForm",
    "HouseholdForm",
    "LeavingForm",
    "MoveForm",
    "NumberForm",
    "RenameForm",
    "RevealForm",
    "SeparationForm",
]
