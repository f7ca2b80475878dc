"""Văn bản lạ: the plan that ships, spoiled in any way, is read or refused with a clear word."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ansinh.core.documents.reading import SourceText, UnreadableDocument, read_document_bytes
from ansinh.core.plans import read_plan

DEMO = Path(__file__).parents[3] / "demo"
LINES = (DEMO / "ke_hoach.txt").read_text(encoding="utf-8").splitlines()
TEXT = "\n".join(LINES).encode()
WORD = (DEMO / "ke_hoach.docx").read_bytes()
ODD = st.sampled_from(
    [";", ".", ",", ":", "(", "để ", "cùng ", "và ", "100%", "từ ", "trở lên", "báo cáo ", "; ; ",
     "ba phần tư ", "\u200b", "\u0301", "İ", "\x0c", "\t", "\ufeff", "Các ", "I. ", "- ", "a) ",
     "MỤC TIÊU", "ngày 31/02/2024 ", "Nghị quyết số ", "“", "9" * 400, "9." * 40, "phối hợp với "]
)  # fmt: skip


def read_to_the_end(name: str, content: bytes) -> None:
    """Read to the end, with verbatim quotes, or be refused with the file's name."""
    source, refusal = _source_or_refusal(name, content)
    assert source or refusal.startswith(name)
    if source:
        plan = read_plan(source)
        lines = {line.number: line.text for line in source.lines}
        for one in (*plan.targets, *plan.tasks):
            assert one.quote
            assert one.quote in lines[one.line]
        plan.as_json()


def _source_or_refusal(name: str, content: bytes) -> tuple[SourceText | None, str]:
    try:
        return read_document_bytes(name, content), ""
    except UnreadableDocument as refusal:
        return None, str(refusal)


@settings(max_examples=40)
@given(st.permutations(range(len(LINES))), st.integers(1, len(LINES)))
def test_lines_in_any_order_and_number(order, count):
    read_to_the_end("tron.txt", "\n".join(LINES[at] for at in order[:count]).encode())


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(TEXT) // 2), ODD), min_size=1, max_size=30))
def test_odd_words_anywhere(changes):
    text = TEXT.decode()
    for place, odd in changes:
        text = text[:place] + odd + text[place:]
    read_to_the_end("chen.txt", text.encode())


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(0, 255)), max_size=40))
def test_spoiled_bytes_of_the_text(changes):
    spoiled = bytearray(TEXT)
    for place, byte in changes:
        spoiled[place] = byte
    read_to_the_end("hong.txt", bytes(spoiled))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, len(WORD) - 1), st.integers(0, 255)), max_size=8),
       st.integers(0, len(WORD)))  # fmt: skip
def test_spoiled_and_cut_word_files(changes, length):
    spoiled = bytearray(WORD)
    for place, byte in changes:
        spoiled[place] = byte
    read_to_the_end("hong.docx", bytes(spoiled))
    read_to_the_end("cut.docx", bytes(spoiled[:length]))


@settings(max_examples=15)
@given(st.sampled_from([line for line in LINES if line]), st.integers(2, 200))
def test_one_line_repeated_on_and_on_in_one_paragraph(line, times):
    body = " ".join([line] * times)
    read_to_the_end("lap.txt", f"KẾ HOẠCH\nIII. NHIỆM VỤ\n1. Sở Y tế\n- {body}".encode())
    read_to_the_end("lap.txt", f"KẾ HOẠCH\nII. MỤC TIÊU\n- {body}".encode())
