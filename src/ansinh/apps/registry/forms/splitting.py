"""Đơn ghi hộ của thôn đã chia vào thôn mới: one choice a household, or one for all that is left."""

from uuid import UUID

from django import forms

from ansinh.apps.registry.actions.splitting import Assignment
from ansinh.apps.registry.forms.fields import choice_of, keyed, said_by_field
from ansinh.apps.registry.queries.splits import Home, Split

UNREADABLE = "Thôn đã chọn cho hộ {} không đọc được. Chọn lại trong danh sách."


class AssignmentForm(forms.Form):
    """Hộ nào vào thôn nào.

    Each household's choice bears the village it was seen in, so that the action notices when
    someone else has moved it meanwhile.
    """

    said_by = said_by_field("danh sách hộ kèm nghị quyết số 12, ngày 01/11/2026")
    others = choice_of("Các hộ không chọn ở trên", [], required=False)

    def __init__(self, *args, split: Split, homes: list[Home], shown: list[Home], **details):
        super().__init__(*args, **details)
        self.split, self.homes, self.shown = split, homes, shown
        self.fields["others"].choices = [("", "Để lại, ghi sau"), *keyed(split.parts)]

    def rows(self) -> list[tuple[Home, str, list[tuple[str, str, bool]]]]:
        """Of each household shown: its field, and its options as (value, name, is chosen)."""
        return [(home, name_of(home), self._options(home)) for home in self.shown]

    def _options(self, home: Home) -> list[tuple[str, str, bool]]:
        chosen = self.data.get(name_of(home), "")
        others = {key: name for key, name in self.split.parts.items() if key != home.part}
        values = {f"{home.stands_in}:{key}": name for key, name in others.items()}
        return [(value, name, value == chosen) for value, name in values.items()]

    def clean(self):
        given = super().clean()
        said = {home.key: self._said(home) for home in self.homes}
        others = given.get("others")
        if others:
            for home in self.shown:
                if home.part is None and said[home.key] is None:
                    said[home.key] = Assignment(UUID(others), home.stands_in)
        given["assigned"] = {key: one for key, one in said.items() if one is not None}
        return given

    def _said(self, home: Home) -> Assignment | None:
        value = self.data.get(name_of(home), "")
        if not value:
            return None
        seen, _, part = value.partition(":")
        try:
            return Assignment(UUID(part), UUID(seen))
        except ValueError:
            self.add_error(None, UNREADABLE.format(home.code))
            return None


def name_of(home: Home) -> str:
    """The name of a household's choice in the form."""
    return f"ho-{home.key}"
