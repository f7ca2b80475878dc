"""Số liệu nào đang mở: the year and the village that the address of a value's page asks for."""

from dataclasses import dataclass

from django.http import Http404

from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import EnteredValue, place_of_village
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.village_figures import takes_own_counts


def year_asked(request) -> int:
    """The year of the address, else that of the day looked at; none before 2000 or to come."""
    words = request.GET.get("nam", "")
    year = int(words) if words.isdecimal() and len(words) == 4 else request.as_of.year
    return min(max(year, 2000), request.today.year)


@dataclass(frozen=True)
class ValuePage:
    """Trang số liệu đang mở: whose figure of which year, and what stands for it."""

    indicator: Indicator
    year: int
    place: str
    village: str
    """The village's key, empty of the whole commune."""
    village_name: str
    standing: EnteredValue | None

    @property
    def url(self) -> str:
        """Its address."""
        return f"{self.whole_url}&thon={self.village}" if self.village else self.whole_url

    @property
    def whole_url(self) -> str:
        """The same of the whole commune."""
        return f"{tables.url_of(self.indicator)}?nam={self.year}"

    @property
    def query(self) -> str:
        """What of the address says the year and the village."""
        return self.url.partition("?")[2]

    def has_in_history(self, value: EnteredValue) -> bool:
        """Whether a value is of the village asked for; else of any commune or upper level."""
        return value.place == self.place if self.village else value.village is None

    @property
    def of_village(self) -> str:
        """ ", thôn Nghĩa Trang"; empty of the whole commune."""
        return f", thôn {self.village_name}" if self.village else ""


def page_asked(request, indicator: Indicator) -> ValuePage:
    """The page asked for; the commune is the one at the end of the year. 404 for no village."""
    year, wanted = year_asked(request), request.GET.get("thon", "")
    day = queries.last_day(year, request.today)
    if not wanted:
        place = queries.place_on(day)
        standing = queries.values_of_year(year, place, request.today).get(indicator.code)
        return ValuePage(indicator, year, place, "", "", standing)
    named = {str(key): (key, name) for key, name in queries.name_villages(day).items()}
    if wanted not in named or not takes_own_counts(indicator):
        raise Http404
    key, name = named[wanted]
    place = place_of_village(key)
    standing = queries.find_value(indicator.code, year, place)
    return ValuePage(indicator, year, place, wanted, name, standing)
