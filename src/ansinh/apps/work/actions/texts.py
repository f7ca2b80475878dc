"""Viết phần của báo cáo."""

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.work.models import ReportText
from ansinh.apps.work.queries import get_texts
from ansinh.core.documents.paper import clean_text
from ansinh.core.reports.written_parts import PARTS


@transaction.atomic
def write_report_text(*, year: int, part: str, text: str, by: Actor) -> ReportText | None:
    """Viết một phần (I, III, IV …); the wording before stays kept. None when nothing changed.

    Raises KeyError for a part that is not written by hand.
    """
    title = PARTS[part]
    words = "\n".join(clean_text(line).rstrip() for line in text.strip().splitlines())
    before = get_texts(year).get(part, "")
    if words == before:
        return None
    row = ReportText.objects.create(
        year=year, part=part, text=words, written_at=by.at, written_by=by.name
    )
    record_act(
        by=by,
        verb="viết báo cáo năm",
        subject=f"report-text:{year}-{part}",
        details={"part": f"{part}. {title}", "before": before, "after": words},
    )
    return row
