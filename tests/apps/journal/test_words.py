"""Lời của nhật ký: whatever an act says of itself is said in Vietnamese on the page."""

import ast
from pathlib import Path

import ansinh
from ansinh.apps.journal.models.words import DETAIL_WORDS

ALREADY_VIETNAMESE = {"sau", "theo"}
SOURCES = Path(ansinh.__file__).parent


def detail_names() -> set[str]:
    """Names written into `details={…}` of any call in the product."""
    calls = (
        node
        for file in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )
    details = (word.value for call in calls for word in call.keywords if word.arg == "details")
    keys = (key for one in details if isinstance(one, ast.Dict) for key in one.keys)
    return {key.value for key in keys if isinstance(key, ast.Constant)}


def test_every_detail_written_in_the_code_has_its_words():
    names = {name for name in detail_names() if name.isascii()} - ALREADY_VIETNAMESE
    assert {"on", "before"} <= names
    assert sorted(names - set(DETAIL_WORDS)) == []
