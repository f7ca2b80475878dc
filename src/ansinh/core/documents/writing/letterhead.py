"""Phần đầu văn bản: letterhead, number and day, type and title, Kính gửi (boxes 1 to 5 and 9a)."""

from collections.abc import Sequence

from ansinh.core.documents.paper import Issuer, Paper
from ansinh.core.documents.writing import measures as m
from ansinh.core.documents.writing import styles
from ansinh.core.documents.writing.text_width import bold_text_width
from ansinh.core.documents.writing.wordml import layout_table, line, paragraph, rule, run, twips
from ansinh.core.documents.writing.words import long_date, number_and_symbol


def letterhead(paper: Paper) -> str:
    """Everything above the first sentence."""
    return _names_and_day(paper) + _type_and_title(paper) + _addressees(paper)


def _names_and_day(paper: Paper) -> str:
    number = f"Số: {number_and_symbol(paper.number, paper.symbol)}"
    day = f"{paper.place}, {long_date(paper.day)}"
    return layout_table(
        (m.ISSUER_COLUMN, m.NATION_COLUMN),
        (
            (_issuer(paper.issuer), _nation()),
            (line(styles.NUMBER, number), line(styles.DAY, day)),
        ),
    )


def _issuer(issuer: Issuer) -> str:
    parent = line(styles.PARENT, issuer.parent.upper()) if issuer.parent else ""
    names = "".join(line(styles.ISSUER, name) for name in issuer.name_lines)
    return parent + names + _short_rule(issuer.name_lines[-1], m.ISSUER_SIZE, m.ISSUER_COLUMN)


def _nation() -> str:
    """Quốc hiệu, Tiêu ngữ, and a rule exactly as long as the Tiêu ngữ."""
    length = bold_text_width(m.MOTTO, m.MOTTO_SIZE)
    return (
        line(styles.NATION, m.NATION) + line(styles.MOTTO, m.MOTTO) + rule(length, m.NATION_COLUMN)
    )


def _type_and_title(paper: Paper) -> str:
    return (
        line(styles.TYPE, paper.doc_type.upper())
        + line(styles.TITLE, paper.title)
        + _short_rule(paper.title, m.TITLE_SIZE, m.TEXT_WIDTH)
    )


def _short_rule(text: str, size: int, room: float) -> str:
    """A rule of 1/3 to 1/2 of the words above it (of the column, when they take several lines)."""
    return rule(short_rule_length(text, size, room), room)


def short_rule_length(text: str, size: float, room: float) -> float:
    """Length in mm of the rule under `text` set bold at `size` pt in a column of `room` mm."""
    return min(bold_text_width(text, size), room) * m.RULE_SHARE


def _addressees(paper: Paper) -> str:
    """One addressee stands after the colon; several below it, their dashes under the colon."""
    lines, start = addressee_lines(paper.addressees)
    gap = paragraph(styles.GAP)
    if len(lines) < 2:
        one = (run(f"Kính gửi: {name}") for name in lines)
        return "".join(paragraph(styles.ADDRESSEE, it, align="center") for it in one) + gap
    head = paragraph(styles.ADDRESSEE, run("Kính gửi:"), indents=_indent(start))
    dash = _indent(start + m.ADDRESSEE_DASH)
    return (
        head
        + "".join(paragraph(styles.DASHED_ADDRESSEE, run(text), indents=dash) for text in lines)
        + gap
    )


def addressee_lines(names: Sequence[str]) -> tuple[list[str], float]:
    """Those addressed as they are printed, and how far in, in mm, "Kính gửi:" begins."""
    if len(names) < 2:
        return list(names), 0.0
    lines = [f"- {name};" for name in names[:-1]] + [f"- {names[-1]}."]
    longest = max(bold_text_width(text, m.BODY_SIZE) for text in lines)
    return lines, max(0.0, (m.TEXT_WIDTH - m.ADDRESSEE_DASH - longest) / 2)


def _indent(left: float) -> str:
    return f'w:left="{twips(left)}"'
