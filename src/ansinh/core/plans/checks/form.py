"""TT, thể thức: what every official paper must bear (NĐ 30/2020, Phụ lục I)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ansinh.core.documents.reading import Line
from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found, found_once
from ansinh.core.plans.checks.words.abbreviations import KNOWN_ABBREVIATIONS
from ansinh.core.plans.header.citations import citations_in
from ansinh.core.plans.words.forms import matching_form

_NUMBER_LINE = re.compile(r"^(?:.*\s)?số\s*:?\s*(?P<n>\d+)?[.…_\s]*[/-]")
_DATE_LINE = re.compile(r"ngày[.…_\s]*(?P<d>\d{0,2})[.…_\s]*tháng[.…_\s]*(?P<m>\d{0,2})")
_STATE = re.compile(r"cộng hòa|chủ nghĩa việt nam|đảng cộng sản việt nam")
_NOT_OF_STATE = re.compile(
    r"mặt trận|mttq|đảng|hội(?! đồng)|(?<!\w)đoàn|công đoàn|ban chấp hành|ban thường vụ"
    r"|huyện ủy|tỉnh ủy"
)
_LONGEST_TITLE = 60
_SENTENCE_END = re.compile(r"[.]\s+(?=[A-ZĐÀ-Ỹ])")
_OPENS_AS_BASIS = re.compile(r"^(?:thực hiện|căn cứ|để|nhằm|triển khai|tiếp tục)(?!\w)")
_ISSUES = re.compile(r"(?<!\w)(?:ban hành|đề ra|(?:xây dựng|lập) (?:và ban hành )?kế hoạch)(?!\w)")
_COLLECTIVE = re.compile(r"^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ban thường)")
_ABBREVIATION = re.compile(r"(?<![\w/.-])[A-ZĐ]{2,}(?:[&-][A-ZĐ]{2,})*(?![\w/-])")
_ROMAN = re.compile(r"[IVXLC]+")


def check_number(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-01, TT-11: the number is there, and under 10 it has a zero before it."""
    for line in paper.parts.letterhead:
        match = _NUMBER_LINE.match(paper.forms[line])
        if not match:
            continue
        if not match["n"]:
            yield found("TT-01", _whole(line), "Số văn bản để trống.",
                        "Lấy số ở sổ văn bản đi sau khi ký rồi điền vào.")  # fmt: skip
        elif len(match["n"]) == 1:
            yield found("TT-11", _whole(line), f"Số {match['n']} thiếu số 0 phía trước.",
                        f"Viết 0{match['n']}.")  # fmt: skip
        return


def check_date(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-02, TT-11: the day and the month are there, in the calendar, and padded."""
    for line in paper.parts.letterhead:
        match = _DATE_LINE.search(paper.forms[line])
        if not match:
            continue
        day, month = match["d"], match["m"]
        if not day or not month:
            blank = "Ngày" if not day else "Tháng"
            yield found("TT-02", _whole(line), f"{blank} ban hành để trống.",
                        "Điền đủ ngày, tháng, năm khi ký.")  # fmt: skip
        elif paper.plan.header.date is None and paper.plan.header.place:
            yield found("TT-02", _whole(line), "Ngày in ở đây không có trong lịch.",
                        "Sửa lại ngày ban hành.")  # fmt: skip
        elif day in set("123456789") or month in {"1", "2"}:
            padded = f"{int(month):02d}" if int(month) < 3 else month
            yield found("TT-11", _whole(line), "Ngày dưới 10, tháng 1, 2 phải có số 0 phía trước.",
                        f"Viết ngày {int(day):02d} tháng {padded}.")  # fmt: skip
        return


def check_letterhead(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-03, TT-04: the name of the State and that of the issuing body."""
    top = paper.parts.letterhead or paper.lines[:1]
    if not top or paper.parts.doc_type is None:
        return
    printed = " ".join(paper.forms[line] for line in paper.parts.letterhead)
    if not _STATE.search(printed) and not _NOT_OF_STATE.search(printed or paper.issuer_form):
        yield found("TT-03", _whole(top[0]),
                    "Không thấy Quốc hiệu và Tiêu ngữ trong phần chữ đọc được.",
                    "Bản gốc có thì là do chép thiếu; không có thì bổ sung theo mẫu.")  # fmt: skip
    if any("tên cơ quan" in note for note in paper.plan.header.notes):
        yield found("TT-04", _whole(top[0]), "Không thấy tên cơ quan ban hành ở đầu văn bản.",
                    "Ghi tên cơ quan ở góc trái, phía trên dòng “Số:”.")  # fmt: skip


def check_title(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-05: the title is one short phrase."""
    title = paper.plan.header.title or ""
    words = len(title.split())
    line = next((one for one in paper.parts.front if one.text[:20] == title[:20]), None)
    if line and words > _LONGEST_TITLE:
        chain = len(citations_in(title))
        strung = f" và nối {chain} văn bản" if chain > 1 else ""
        yield found("TT-05", _whole(line), f"Trích yếu dài {words} chữ{strung}.",
                    "Rút còn một câu ngắn; chuyển các văn bản xuống phần căn cứ.",
                    )  # fmt: skip


def check_opening(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-06: a basis ended by a full stop before any body has issued anything."""
    for line in paper.parts.front:
        form = paper.forms[line]
        end = _SENTENCE_END.search(line.text)
        if not end or not _OPENS_AS_BASIS.match(form) or not _ISSUES.search(form, end.end()):
            continue
        if not _ISSUES.search(form[: end.start()]):
            yield found("TT-06", Place.part(line, max(0, end.start() - 60), end.start() + 1),
                        "Câu mở đầu chỉ có phần căn cứ, chấm câu khi chưa có chủ ngữ, vị ngữ.",
                        "Thay dấu chấm bằng dấu phẩy để nối với cơ quan ban hành.")  # fmt: skip


def check_authority_line(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-07: a collective body signs by TM."""
    signer = paper.plan.signer
    if not signer.position or signer.authority or not _COLLECTIVE.match(paper.issuer_form):
        return
    form = matching_form(signer.position)
    line = next((one for one in paper.parts.closing if form.startswith(paper.forms[one])
                 and one.text.isupper()), None)  # fmt: skip
    if line:
        body = (paper.plan.header.issuer or "").upper()
        short = next((name for name in ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN")
                      if name in body), body)  # fmt: skip
        yield found("TT-07", _whole(line), "Thiếu dòng ký thay mặt tập thể phía trên chức vụ.",
                    f"Thêm dòng “TM. {short}” phía trên “{line.text}”.")  # fmt: skip


def check_end_mark(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-08: the text ends with the mark ./."""
    body = paper.parts.body
    if not body or not paper.parts.closing or body[-1].cell:
        return
    if any("./." in line.text for line in body[-3:]):
        return
    last = body[-1]
    yield found("TT-08", Place.part(last, max(0, len(last.text) - 60), len(last.text)),
                "Phần nội dung không kết thúc bằng “./.”.",
                "Thêm “./.” sau câu cuối.")  # fmt: skip


def check_cut_sentences(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-09: a sentence cut in two between paragraphs."""
    places = (Place.part(one.line, 0, 60) for one in paper.passages if one.goes_on)
    yield from found_once("TT-09", places, "Đoạn này bắt đầu giữa câu: câu trước bị ngắt.",
                          "Nối lại với đoạn phía trên.")  # fmt: skip


def check_abbreviations(paper: CheckedPaper) -> Iterator[Finding]:
    """TT-10: abbreviations that are nowhere written out."""
    used: dict[str, list[Place]] = defaultdict(list)
    whole = " ".join(line.text for line in paper.lines)
    for line in paper.text_lines:
        if line.text.isupper():
            continue
        for match in _ABBREVIATION.finditer(line.text):
            name = match[0]
            if not (paper.is_cited(line, match.start()) or _is_explained(name, whole)):
                used[name].append(Place(line.number, name))
    often = {name: places[0] for name, places in used.items() if len(places) > 1}
    yield from found_once("TT-10", often.values(),
                          f"Viết tắt chưa chú giải lần nào: {', '.join(often)}.",
                          "Viết đầy đủ lần đầu, kèm chữ viết tắt trong ngoặc.")  # fmt: skip


def _is_explained(name: str, text: str) -> bool:
    if name in KNOWN_ABBREVIATIONS or _ROMAN.fullmatch(name):
        return True
    explained = rf"\(\s*(?:(?:gọi|viết) tắt là|sau đây [^()]*?)?\s*:?\s*{re.escape(name)}\s*\)"
    return bool(re.search(explained, text) or re.search(rf"{re.escape(name)}\s*\([^()]*\s", text))


def _whole(line: Line) -> Place:
    return Place(line.number, line.text[:200])


CHECKS = (
    check_number,
    check_date,
    check_letterhead,
    check_title,
    check_opening,
    check_authority_line,
    check_end_mark,
    check_cut_sentences,
    check_abbreviations,
)
