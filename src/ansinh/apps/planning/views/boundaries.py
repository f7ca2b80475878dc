"""Phạm vi được chọn: on whose boundary a page's figures stand."""

from dataclasses import dataclass

from ansinh.apps.planning import queries
from ansinh.apps.planning.models import Plan
from ansinh.apps.units.queries import Boundary, list_boundaries

ADDRESS = "pham-vi"


@dataclass(frozen=True)
class BoundaryChoice:
    """Phạm vi: the one chosen, all there are, and the one the plan was made for."""

    chosen: Boundary | None
    all: list[Boundary]
    of_the_plan: Boundary | None

    @property
    def beside(self) -> list[Boundary]:
        """Today's boundary and the plan's own, without the one that is shown."""
        wanted = [*self.all[:1], *([self.of_the_plan] if self.of_the_plan else [])]
        return [one for one in wanted if one != self.chosen]

    @property
    def is_of_the_plan(self) -> bool:
        """Whether the chosen one is that for which the plan was made."""
        return self.chosen is not None and self.chosen == self.of_the_plan


def boundary_asked(request, plan: Plan, on=None) -> BoundaryChoice:
    """The boundary of the address, else today's; a code that is none is today's too."""
    boundaries = list_boundaries(on or request.as_of)
    code = request.GET.get(ADDRESS, "")
    first = boundaries[0] if boundaries else None
    chosen = next((one for one in boundaries if one.code == code), first)
    return BoundaryChoice(chosen, boundaries, queries.plan_boundary(plan, boundaries))
