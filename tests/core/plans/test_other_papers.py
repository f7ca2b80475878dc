"""Văn bản khác: the reader never fails on the papers at hand, and reads those with gold well."""

import json
from collections import Counter
from pathlib import Path

import pytest

from ansinh.core.documents.reading import UnreadableDocument, read_document
from ansinh.core.documents.reading.scan import tesseract
from ansinh.core.plans import read_plan

PAPERS = Path(__file__).parents[4] / "shared" / "documents"
ENDINGS = {".txt", ".md", ".docx", ".pdf", ".htm"}

pytestmark = pytest.mark.skipif(
    not PAPERS.is_dir(),
    reason="thư mục ../shared/documents không có ở đây nên không đối chiếu được",
)

FILES = sorted(p for p in PAPERS.glob("*") if p.suffix in ENDINGS) if PAPERS.is_dir() else []
GOLD = sorted(PAPERS.glob("*.gold.json")) if PAPERS.is_dir() else []


def _f1(found: list, expected: list) -> float:
    if not found and not expected:
        return 1.0
    right = sum((Counter(found) & Counter(expected)).values())
    return 2 * right / (len(found) + len(expected))


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix != ".pdf"], ids=lambda p: p.name)
def test_each_paper_is_read(path):
    plan = read_plan(read_document(path))
    assert plan.header.doc_type
    assert plan.signer.name
    assert sum(section.level == 1 for section in plan.sections) >= 3


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".pdf"], ids=lambda p: p.name)
def test_a_pdf_with_a_broken_font_is_refused_with_the_reason(path, monkeypatch):
    monkeypatch.setattr(tesseract, "PROGRAM", "khong-co-chuong-trinh-nay")
    with pytest.raises(UnreadableDocument, match=r"phông chữ"):
        read_document(path)


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".htm"], ids=lambda p: p.name)
def test_a_page_saved_by_word_gives_what_its_text_gives(path):
    page, text = (read_plan(read_document(one)) for one in (path, path.with_suffix(".txt")))
    assert page.header == text.header
    assert page.bases
    assert [b.number for b in page.bases] == [b.number for b in text.bases]
    assert [(t.quote, t.value) for t in page.targets] == [(t.quote, t.value) for t in text.targets]
    assert [t.quote for t in page.tasks] == [t.quote for t in text.tasks]
    assert [s.title for s in page.sections] == [s.title for s in text.sections]
    assert (page.recipients, page.signer.name) == (text.recipients, text.signer.name)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name)
def test_papers_with_gold_are_read_nearly_whole(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(path.name.replace(".gold.json", ".txt"))
    plan = read_plan(read_document(text))
    values = [(t.value, t.comparator, t.year) for t in plan.targets if t.value is not None]
    expected = [(t["value"], t["comparator"], t["year"]) for t in gold["targets"]]
    assert _f1(values, expected) >= 0.95
    bases = [(b["type"], b["number"], b["date"]) for b in gold["bases"]]
    assert _f1([(b.type, b.number, b.date) for b in plan.bases], bases) >= 0.95
    header = {k: v for k, v in gold["header"].items() if k != "notes"}
    assert {key: getattr(plan.header, key) for key in header} == header
    assert plan.signer.name == gold["signer"]
    assert len(plan.recipients) == gold["n_recipients"]
    assert sum(section.level == 1 for section in plan.sections) == gold["n_sections_top"]
