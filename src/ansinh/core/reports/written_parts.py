"""Phần do công chức viết: free text under the headings of the report, never invented."""

from ansinh.core.documents.paper import Block, Bullet, Paragraph, Run, clean_text, runs
from ansinh.core.reports.facts import YearlyFacts

PARTS = {
    "I": "Công tác lãnh đạo, chỉ đạo, quán triệt, tuyên truyền",
    "III": "Kết quả thực hiện nhiệm vụ",
    "IV": "Giám sát, phản biện, kiến nghị của Nhân dân; tiếp công dân",
    "V": "Đánh giá chung",
    "VI": "Khó khăn, vướng mắc; kiến nghị, đề xuất",
    "VII": "Phương hướng, nhiệm vụ năm sau",
}
"""The parts an officer writes, by number; part II is figures only."""

WHAT_TO_WRITE = {
    "I": "Văn bản đã ban hành, hội nghị, số lượt tuyên truyền trong năm.",
    "III": "Kết quả từng nhóm nhiệm vụ: người có công, lao động, trợ giúp xã hội, các dịch vụ.",
    "IV": "Số đơn thư, kiến nghị đã nhận và giải quyết; các cuộc giám sát, phản biện.",
    "V": "Ưu điểm, tồn tại, nguyên nhân, bài học kinh nghiệm.",
    "VI": "Khó khăn của các đơn vị; kiến nghị với từng cấp.",
    "VII": "Nhiệm vụ và mốc thời gian của năm sau.",
}


def written_part(facts: YearlyFacts, part: str) -> list[Block]:
    """What was written for a part, or the mark that nothing was."""
    text = facts.texts.get(part, "").strip()
    if not text:
        return [Paragraph(runs(Run(missing_mark(part), italic=True)))]
    return [_line(line.strip()) for line in text.splitlines() if line.strip()]


def missing_mark(part: str) -> str:
    """ "[Chưa có nội dung: Ưu điểm, tồn tại …]", as it stands in a draft."""
    return f"[Chưa có nội dung: {WHAT_TO_WRITE[part].rstrip('.')}]"


def missing_parts(facts: YearlyFacts) -> list[str]:
    """Parts that nobody has written yet, in order."""
    return [part for part in PARTS if not facts.texts.get(part, "").strip()]


def _line(line: str) -> Block:
    """A line that begins with a dash is a dashed item of the paper."""
    text = clean_text(line)
    if text.startswith(("- ", "– ", "+ ", "* ")):
        return Bullet(runs(text[2:].strip()))
    return Paragraph(runs(text))
