"""Tệp chữ: encodings, wrapped lines and marks, and the number of each line."""

import unicodedata

import pytest

from ansinh.core.documents.reading import UnreadableDocument, read_document_bytes

PAPER = "KẾ HOẠCH\n\nThực hiện công tác y tế\n\n1. Mục tiêu\n- Giữ vững 95% tiêm chủng.\n"


def texts(content: bytes) -> list[str]:
    return [line.text for line in read_document_bytes("thu.txt", content).lines]


def test_lines_keep_the_physical_number_with_blank_lines_counted():
    lines = read_document_bytes("thu.txt", PAPER.encode()).lines
    assert [(line.number, line.text) for line in lines][2:] == [
        (5, "1. Mục tiêu"),
        (6, "- Giữ vững 95% tiêm chủng."),
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + PAPER.encode(),
        unicodedata.normalize("NFD", PAPER).encode(),
        PAPER.encode("utf-16"),
        PAPER.replace("\n", "\r\n").encode(),
        PAPER.replace(" ", "\u00a0").encode(),
    ],
    ids=["byte order mark", "decomposed", "utf-16", "windows line ends", "fixed spaces"],
)
def test_the_same_paper_in_other_encodings_reads_the_same(content):
    assert texts(content) == texts(PAPER.encode())


def test_a_paragraph_cut_at_a_fixed_width_is_one_line_at_its_first_physical_line():
    wrapped = (
        "I. MỤC\nTIÊU\n\n- Phấn đấu 90% hộ dân dùng nước sạch trong giai đoạn 2026\n"
        "- 2030 trên\nđịa bàn;\n- Mỗi thôn có một nhà văn hóa.\n"
    )
    lines = read_document_bytes("thu.txt", wrapped.encode()).lines
    assert [(line.number, line.text) for line in lines] == [
        (1, "I. MỤC TIÊU"),
        (4, "- Phấn đấu 90% hộ dân dùng nước sạch trong giai đoạn 2026 - 2030 trên địa bàn;"),
        (7, "- Mỗi thôn có một nhà văn hóa."),
    ]


def test_a_file_with_whole_paragraphs_is_not_joined():
    long = "Ủy ban nhân dân xã ban hành Kế hoạch này để các thôn, các đơn vị cùng thực hiện " * 2
    assert len(texts(f"{long}\n- Một việc\ncòn một việc nữa\n".encode())) == 3


def test_markdown_marks_and_table_pipes_are_no_text():
    marked = "# KẾ HOẠCH\n\n**I. MỤC TIÊU**\n\n| Chỉ tiêu | *2030* |\n|---|---|\n"
    assert texts(marked.encode()) == ["KẾ HOẠCH", "I. MỤC TIÊU", "Chỉ tiêu", "2030"]


def test_windows_1258_without_any_declaration_is_read():
    # Its tables write the letter with its shape, then the tone.
    typed = "Kê\u0301 hoa\u0323ch nhiê\u0323m vu\u0323 cu\u0309a xa\u0303"
    assert texts(typed.encode("cp1258")) == ["Kế hoạch nhiệm vụ của xã"]


def test_a_broken_encoding_is_told_with_its_line():
    with pytest.raises(UnreadableDocument, match="dòng 3"):
        read_document_bytes("hong.txt", b"mot\nhai\nba \xff\xfe\xff\n")
