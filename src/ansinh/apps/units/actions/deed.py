"""Một việc (deed): from which day, by whom, on which paper; what the steps of one act share."""

from dataclasses import dataclass
from datetime import date

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.units.models import Organisation, Village


@dataclass(frozen=True)
class Deed:
    """The day it takes effect, who does it, and its căn cứ."""

    on: date
    by: Actor
    legal_act: str = ""

    def tell(self, unit: Organisation | Village, verb: str, **details: object) -> None:
        """One entry of the journal about a unit, with the day of effect."""
        kind = "village" if isinstance(unit, Village) else "organisation"
        record_act(
            by=self.by,
            verb=verb,
            subject=f"{kind}:{unit.pk}",
            because=self.legal_act,
            details={"on": self.on.isoformat(), **details},
        )
