"""VB, viện dẫn: papers cited one way only, in full once, and in an order that time allows."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ansinh.core.documents.reading import Line
from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found, found_once
from ansinh.core.plans.checks.words.upper_papers import CARRIED_OUT_BY
from ansinh.core.plans.header.citation_graph import carried_out, chains_in, is_too_early
from ansinh.core.plans.header.citations import Citation, citation_key
from ansinh.core.plans.words.forms import alternatives, matching_form

_YEAR_IN_NUMBER = re.compile(r"/(?P<y>\d{4})/")
_LONG_CHAIN = 3
_NAMES_NUMBER = re.compile(r"số\s*:?\s*$")
_DIRECTION = re.compile(r"chỉ đạo của (?P<who>[^.;:]{10,200})")
_ORGANS = ("ban chấp hành trung ương", "ban thường vụ tỉnh ủy", "ban thường vụ huyện ủy",
           "huyện ủy", "tỉnh ủy", "ubnd tỉnh", "ubnd huyện", "ủy ban nhân dân tỉnh",
           "ủy ban nhân dân huyện", "chính phủ", "thủ tướng chính phủ")  # fmt: skip
_ORGAN = re.compile(alternatives(_ORGANS))
_SHORT = (("ban thường vụ ", ""), ("ủy ban nhân dân", "ubnd"))
_CONGRESS = re.compile(
    r"đại hội (?:đại biểu )?đảng bộ (?P<level>xã|phường|huyện|tỉnh|thành phố)(?: [^,;.]{0,20}?)?"
    r" lần thứ (?P<n>[ivxl]+|\d+)"
)
_TERM = re.compile(r"nhiệm kỳ (?P<from>20\d\d)\s?-\s?(?P<to>20\d\d)")


def check_order_in_time(paper: CheckedPaper) -> Iterator[Finding]:
    """VB-01: a plan or programme dated before the resolution that it carries out."""
    seen: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for line, upper, lower in _carried_out(paper):
        if is_too_early(lower.date, upper.date):
            place = Place.part(line, lower.start, lower.end)
            seen[_named(upper), _named(lower)].append(place)
    for (upper, lower), places in seen.items():
        yield from found_once("VB-01", places, f"{lower} có ngày sớm hơn {upper} mà nó thực hiện.",
                              "Xem lại bản gốc để sửa ngày (hay nhầm năm vào tháng 1).",
                              )  # fmt: skip


def check_future_bases(paper: CheckedPaper) -> Iterator[Finding]:
    """VB-02, VB-03: a base later than the plan itself; a number of another year."""
    own = paper.plan.header.date
    seen: set[str] = set()
    for line, one in _all_cited(paper):
        key = citation_key(one.number, one.date, one.name)
        if key in seen or not one.date:
            continue
        place = Place.part(line, one.start, one.end)
        if own and one.date[: len(own)] > own:
            seen.add(key)
            yield found("VB-02", place, f"{_named(one)} có ngày sau ngày của kế hoạch này.",
                        "Xem lại ngày của văn bản được dẫn hoặc của kế hoạch.")  # fmt: skip
        year = _YEAR_IN_NUMBER.search(one.number or "")
        if year and year["y"] != one.date[:4]:
            seen.add(key)
            yield found("VB-03", place, f"Số ghi năm {year['y']}, ngày ghi năm {one.date[:4]}.",
                        "Xem lại bản gốc để sửa số hoặc ngày.")  # fmt: skip


def check_variants(paper: CheckedPaper) -> Iterator[Finding]:
    """VB-04: one paper under two printed numbers, such as 42-NQ-TW beside 42-NQ/TW."""
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    for _, one in _all_cited(paper):
        if one.number:
            printed[citation_key(one.number, None, None)][one.number] += 1
    for forms in printed.values():
        if len(forms) < 2:
            continue
        usual = forms.most_common(1)[0][0]
        places = [Place.part(line, one.start, one.end)
                  for line, one in _all_cited(paper)
                  if one.number in forms and one.number != usual]  # fmt: skip
        yield from found_once("VB-04", places,
                              f"Nơi khác trong văn bản ghi {usual}.",
                              f"Thống nhất ghi {usual}; văn bản của Đảng ghi số-LOẠI/CƠ QUAN.",
                              )  # fmt: skip


def check_word_number(paper: CheckedPaper) -> Iterator[Finding]:
    """VB-05: a number without the word "số" that other citations have."""
    with_word = 0
    without: list[Place] = []
    for line, one in _all_cited(paper):
        if not one.number:
            continue
        # Blanks within a printed number are taken out of `number`, so its head is looked for.
        at = line.text.find(one.number.split("/")[0].split("-")[0], one.start)
        if _NAMES_NUMBER.search(matching_form(line.text[one.start : at])):
            with_word += 1
        elif one.type not in {"Luật", "Bộ luật"}:
            without.append(Place.part(line, one.start, one.end))
    if with_word:
        yield from found_once("VB-05", without, "Thiếu chữ “số” trước số, ký hiệu.",
                              "Ghi “số” như các văn bản dẫn bên cạnh.")  # fmt: skip


def check_repeated_chains(paper: CheckedPaper) -> Iterator[Finding]:
    """VB-06: three papers and more, strung together in full again and again."""
    chains: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for line in paper.text_lines:
        for chain in chains_in(line, paper.citations[line]):
            if len(chain) >= _LONG_CHAIN and all(one.date for one in chain):
                key = tuple(citation_key(one.number, one.date, one.name) for one in chain)
                text = line.text[chain[0].start : chain[-1].end]
                chains[key].append(Place(line.number, text[:160]))
    for places in chains.values():
        if len(places) >= _LONG_CHAIN:
            yield from found_once("VB-06", places,
                                  f"Chuỗi văn bản này được dẫn đầy đủ {len(places)} lần.",
                                  "Dẫn đầy đủ lần đầu; các lần sau chỉ ghi loại, số, ký hiệu.",
                                  )  # fmt: skip


def check_missing_upper_papers(paper: CheckedPaper) -> Iterator[Finding]:
    """VB-07: papers of the Party and the Government on the same resolution are not cited."""
    if paper.on is None:
        return
    cited = {citation_key(one.number, None, None): (line, one)
             for line, one in reversed(list(_all_cited(paper))) if one.number}  # fmt: skip
    for number, papers in CARRIED_OUT_BY.items():
        at = cited.get(citation_key(number, None, None))
        issued = [name for name, day in papers if day.strftime("%Y-%m") <= f"{paper.on:%Y-%m}"]
        missing = [name for name in issued
                   if citation_key(name.rpartition(" ")[2], None, None) not in cited]  # fmt: skip
        if at and missing:
            line, one = at
            yield found("VB-07", Place.part(line, one.start, one.end),
                        f"Cùng triển khai {number} còn có {', '.join(missing)} mà không dẫn.",
                        "Bổ sung vào phần căn cứ nếu ban hành trước kế hoạch.")  # fmt: skip


def check_direction(paper: CheckedPaper) -> Iterator[Finding]:
    """VB-08: "chỉ đạo của A, B" leaves out a body whose paper is a basis."""
    issuers = {_short(organ) for base in paper.plan.bases
               for organ in _ORGAN.findall(matching_form(base.issuer or ""))}  # fmt: skip
    for line, match in paper.matches(_DIRECTION):
        named = {_short(organ) for organ in _ORGAN.findall(match["who"])}
        left_out = issuers - named
        if len(named & issuers) > 1 and left_out:
            words = ", ".join(sorted(name.replace("ubnd", "UBND") for name in left_out))
            yield found("VB-08", Place.of(line, match),
                        f"Không nhắc {words}, dù văn bản của nơi ấy là căn cứ.",
                        "Bổ sung cho đủ các cơ quan chỉ đạo.")  # fmt: skip


def check_terms(paper: CheckedPaper) -> Iterator[Finding]:
    """VB-09: a term of office that ends before the goals do; two levels with one congress."""
    last = max((target.year or 0 for target in paper.plan.targets if (target.year or 0) < 2045),
               default=0)  # fmt: skip
    for line in paper.text_lines:
        form = paper.forms[line]
        ordinals: dict[str, set[str]] = defaultdict(set)
        for one in _CONGRESS.finditer(form):
            ordinals[one["n"]].add(one["level"])
        same = next((n for n, levels in ordinals.items() if len(levels) > 1), None)
        term = next((one for one in _TERM.finditer(form)
                     if "đại hội đảng bộ" in form and int(one["to"]) < last), None)  # fmt: skip
        if term or same:
            why = f"Nhiệm kỳ hết năm {term['to']}, trước năm đích {last}. " if term else ""
            why += f"Hai cấp cùng ghi Đại hội lần thứ {same.upper()}." if same else ""
            quote = term[0] if term else ""
            start = term.start() if term else form.find("đại hội")
            yield found("VB-09", Place(line.number, line.text[start : start + max(60, len(quote))]),
                        why.strip(), "Xem lại số đại hội và nhiệm kỳ của từng cấp.")  # fmt: skip


def _all_cited(paper: CheckedPaper) -> Iterator[tuple[Line, Citation]]:
    for line in paper.text_lines:
        for one in paper.citations[line]:
            yield line, one


def _carried_out(paper: CheckedPaper) -> Iterator[tuple[Line, Citation, Citation]]:
    """Pairs of papers of which the second carries out the first."""
    for line in paper.text_lines:
        for upper, lower in carried_out(line, paper.citations[line]):
            yield line, upper, lower


def _named(one: Citation) -> str:
    day = "/".join(reversed(one.date.split("-"))) if one.date else ""
    return f"{one.type} {one.number or one.name or ''} ({day})"


def _short(organ: str) -> str:
    for long, short in _SHORT:
        organ = organ.replace(long, short)
    return organ


CHECKS = (
    check_order_in_time,
    check_future_bases,
    check_variants,
    check_word_number,
    check_repeated_chains,
    check_missing_upper_papers,
    check_direction,
    check_terms,
)
