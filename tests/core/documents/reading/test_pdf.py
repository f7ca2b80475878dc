"""Tệp PDF: paragraphs set together again; scans, locks and broken fonts told as such."""

import hashlib

import pytest
import typst

from ansinh.core.documents.reading import UnreadableDocument, read_document_bytes

PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf(*pages: list[tuple[float, float, str]], encrypt: bytes = b"", extra: bytes = b"") -> bytes:
    """Build a PDF whose pages print each text at its place in Times, size 12."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        shown = "".join(f"BT /F 12 Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in page)
        stream = shown.encode("latin-1")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
            + f"{5 + 2 * number} 0 R /Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream))
    if encrypt:
        objects.append(encrypt)
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s >>" % (
        size, table, size, extra,
    )  # fmt: skip
    return out + trailer + b"\nstartxref\n%d\n%%%%EOF" % len(out)


def texts(content: bytes) -> list[str]:
    return [line.text for line in read_document_bytes("thu.pdf", content).lines]


LONG = "The commune people committee issues this plan for all villages and offices here"


def test_lines_that_run_on_are_one_paragraph_and_short_ones_are_not():
    page = [(60, 700, LONG), (60, 684, "to carry out."), (60, 668, "I. AIMS"), (60, 652, LONG)]
    assert texts(pdf(page)) == [f"{LONG} to carry out.", "I. AIMS", LONG]


def test_a_paragraph_runs_on_over_the_page_and_page_numbers_are_dropped():
    first = [(300, 800, "1"), (60, 700, LONG), (60, 684, LONG)]
    second = [(300, 800, "2"), (60, 760, "to the end."), (60, 744, LONG)]
    lines = read_document_bytes("thu.pdf", pdf(first, second)).lines
    assert [(line.number, line.text, line.page) for line in lines] == [
        (1, f"{LONG} {LONG} to the end.", 1),
        (2, LONG, 2),
    ]


def test_a_word_parted_by_a_hyphen_is_whole_and_a_symbol_keeps_its_hyphen():
    filler = "The commune people committee issues this plan for all villages and "
    parted = [(60, 700, filler + "house-"), (60, 684, "holds in it.")]
    symbol = [(60, 700, filler + "68/KH-"), (60, 684, "UBND in it.")]
    assert texts(pdf(parted)) == [filler + "households in it."]
    assert texts(pdf(symbol)) == [filler + "68/KH-UBND in it."]


def test_a_letterhead_in_two_columns_is_read_left_before_right():
    page = [
        (80, 780, "LEFT ONE"), (350, 780, "RIGHT ONE"), (80, 764, "LEFT TWO"),
        (350, 764, "RIGHT TWO"), (60, 700, LONG), (60, 684, LONG),
    ]  # fmt: skip
    lines = read_document_bytes("thu.pdf", pdf(page)).lines
    assert [line.text for line in lines[:4]] == ["LEFT ONE", "LEFT TWO", "RIGHT ONE", "RIGHT TWO"]
    assert [line.cell.column for line in lines[:4] if line.cell] == [1, 1, 2, 2]


def test_pages_without_text_are_a_scan_and_the_way_out_is_told():
    with pytest.raises(UnreadableDocument, match="bản quét") as refusal:
        read_document_bytes("quet.pdf", pdf([], []))
    assert ".docx" in str(refusal.value)


def test_one_page_without_text_is_told_and_the_rest_read():
    source = read_document_bytes("thu.pdf", pdf([(60, 700, LONG)], [], [(60, 700, LONG)]))
    assert [(line.text, line.page, line.note) for line in source.lines] == [
        (LONG, 1, False), ("[Trang 2 không đọc được]", 2, True), (LONG, 3, False)
    ]  # fmt: skip
    assert [line.number for line in source.lines] == [1, 2, 3]
    assert "trang 2" in source.notes[0]


def test_a_font_that_maps_to_wrong_letters_is_told():
    wrong = "\xd8\xde\xf7\xe6\xdf\xf0\xfe\xd0" * 8
    with pytest.raises(UnreadableDocument, match="phông chữ"):
        read_document_bytes("phong.pdf", pdf([(60, 700, wrong)]))


def test_a_locked_pdf_is_told(locked_pdf):
    with pytest.raises(UnreadableDocument, match="mật khẩu"):
        read_document_bytes("khoa.pdf", locked_pdf)


@pytest.fixture
def locked_pdf() -> bytes:
    """A PDF under the standard security handler, revision 2, with a password to open it."""

    def rc4(key: bytes, message: bytes) -> bytes:
        state, j = list(range(256)), 0
        for i in range(256):
            j = (j + state[i] + key[i % len(key)]) % 256
            state[i], state[j] = state[j], state[i]
        out, i, j = bytearray(), 0, 0
        for byte in message:
            i = (i + 1) % 256
            j = (j + state[i]) % 256
            state[i], state[j] = state[j], state[i]
            out.append(byte ^ state[(state[i] + state[j]) % 256])
        return bytes(out)

    password, identity = (b"mot hai ba" + PAD)[:32], b"0123456789abcdef"
    owner = rc4(hashlib.md5(password).digest()[:5], password)
    seed = password + owner + (-4).to_bytes(4, "little", signed=True) + identity
    user = rc4(hashlib.md5(seed).digest()[:5], PAD)
    entry = f"<< /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >>"
    extra = f"/Encrypt 6 0 R /ID [<{identity.hex()}> <{identity.hex()}>]"
    return pdf([(60, 700, LONG)], encrypt=entry.encode(), extra=extra.encode())


@pytest.mark.parametrize(
    ("old", "printed"),
    [
        ("TCVN3", "Uû ban nh©n d©n x· thùc hiÖn kÕ ho¹ch n¨m 2026 cña Héi ®ång nh©n d©n"),
        (
            "VNI",
            "Uûy ban nhaân daân xaõ thöïc hieän keá hoaïch naêm 2026 cuûa Hoäi ñoàng nhaân daân",
        ),
    ],
)
def test_a_paper_in_an_old_encoding_is_turned_and_not_told_as_a_broken_font(old, printed):
    source = read_document_bytes("cu.pdf", pdf([(60, 700, printed), (60, 660, printed)]))
    told = "Ủy ban nhân dân xã thực hiện kế hoạch năm 2026 của Hội đồng nhân dân"
    assert [line.text.replace("Uỷ", "Ủy") for line in source.lines] == [f"{told} {told}"]
    assert old in source.notes[0]


ANNEX = """#set page(width: 210mm, height: 297mm, margin: 20mm)
#set text(font: "Liberation Serif", size: 13pt)
#par("Ủy ban nhân dân xã giao chỉ tiêu cho các thôn, các đơn vị thực hiện theo biểu sau đây.")
#table(columns: (14mm, 60mm, 20mm, 20mm, 20mm), stroke: STROKE, inset: 5pt,
  column-gutter: GUTTER,
  "STT", "Chỉ tiêu", "Đơn vị", "2026", "2030",
  "1", "Tỷ lệ hộ gia đình được dùng nước sạch theo quy chuẩn của Bộ Y tế", "%", "90", "98",
  "2", "Số người có việc làm mới", "người", "1.200", "2.989,5")
#par("Các thôn báo cáo kết quả thực hiện biểu này về Ủy ban nhân dân xã trước ngày 01 tháng 12.")
"""


@pytest.mark.parametrize(
    ("stroke", "gutter"), [("0.5pt", "0pt"), ("none", "9mm")], ids=["ruled", "aligned only"]
)
def test_a_table_with_a_column_a_year_gives_its_cells(stroke, gutter):
    made = typst.compile(
        ANNEX.replace("STROKE", stroke).replace("GUTTER", gutter).encode(), format="pdf"
    )
    lines = read_document_bytes("bieu.pdf", made).lines
    assert [(line.text, line.cell.row, line.cell.column) for line in lines if line.cell] == [
        ("STT", 1, 1), ("Chỉ tiêu", 1, 2), ("Đơn vị", 1, 3), ("2026", 1, 4), ("2030", 1, 5),
        ("1", 2, 1), ("Tỷ lệ hộ gia đình được dùng nước sạch theo quy chuẩn của Bộ Y tế", 2, 2),
        ("%", 2, 3), ("90", 2, 4), ("98", 2, 5), ("2", 3, 1), ("Số người có việc làm mới", 3, 2),
        ("người", 3, 3), ("1.200", 3, 4), ("2.989,5", 3, 5),
    ]  # fmt: skip
    assert [line.cell is None for line in (lines[0], lines[-1])] == [True, True]
    assert {line.cell.table for line in lines if line.cell} == {1}


def test_a_line_in_small_letters_goes_on_even_where_the_margin_is_ragged():
    page = [(60, 700, LONG), (60, 684, LONG[:55]), (60, 668, "and goes on here"), (60, 652, LONG)]
    assert texts(pdf(page)) == [f"{LONG} {LONG[:55]} and goes on here", LONG]


NOTED = """#set page(width: 210mm, height: 80mm, margin: 20mm)
#set text(font: "Liberation Serif", size: 14pt)
Phấn đấu đến năm 2030 có trên 95%#footnote[Năm 2025 đạt 90%, số liệu của ngành.] số hộ.

Diện tích nhà ở đạt 26 m#super[2] sàn một người và các thôn đều có nhà văn hóa; các đơn vị tiếp tục
thực hiện tốt các nhiệm vụ được giao trong năm 2026 và các năm tiếp theo, các cơ quan phối hợp chặt
chẽ với nhau để hoàn thành các mục tiêu đã đề ra trong kế hoạch này, báo cáo về xã.
"""


def test_footnotes_stand_last_and_cut_no_sentence_and_raised_signs_stay_in_their_line():
    made = typst.compile(NOTED.encode(), format="pdf")
    first, second, note = read_document_bytes("chu-thich.pdf", made).lines
    assert first.text == "Phấn đấu đến năm 2030 có trên 95% số hộ."
    assert second.text.startswith("Diện tích nhà ở đạt 26 m2 sàn một người")
    assert second.text.endswith("báo cáo về xã.")
    assert note.text.endswith("Năm 2025 đạt 90%, số liệu của ngành.")
    assert (note.note, note.page, note.number) == (True, 1, 3)


def test_a_corrupt_page_in_the_middle_is_a_gap_and_the_rest_is_read():
    whole = pdf([(60, 700, LONG)], [(60, 700, LONG)], [(60, 700, LONG)])
    page = whole.index(b"6 0 obj")
    end = whole.index(b"endobj", page)
    spoiled = whole[: page + 7] + b" null ".ljust(end - page - 7) + whole[end:]
    source = read_document_bytes("hong.pdf", spoiled)
    assert [(line.page, line.note) for line in source.lines] == [(1, False), (2, True), (3, False)]
    assert source.lines[1].text == "[Trang 2 không đọc được]"
    assert "trang 2 bị hỏng" in source.notes[0]
