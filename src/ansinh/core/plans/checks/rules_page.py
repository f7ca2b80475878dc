"""Trang quy tắc: docs/plan-checks.md, made from the table of rules.

python -m ansinh.core.plans.checks.rules_page > docs/plan-checks.md
"""

from collections.abc import Iterator

from ansinh.core.plans.checks.findings import SEVERITY_LABELS
from ansinh.core.plans.checks.rules import FAMILY_LABELS, RULES


def rules_page() -> str:
    """Give the page in Markdown, one table a family."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Kiểm tra kế hoạch: các quy tắc"
    yield ""
    yield "`ansinh plan check TỆP` và trang `/ke-hoach/kiem-tra/` dùng các quy tắc dưới đây."
    yield "Mức: lỗi (chắc chắn sai), cần xem (người đọc phải quyết), gợi ý (nên thống nhất)."
    yield "Trang này làm từ bảng trong `core/plans/checks/rules.py`."
    for family, label in FAMILY_LABELS.items():
        yield f"\n## {family}: {label}\n"
        yield "| mã | mức | kiểm tra | căn cứ |"
        yield "|---|---|---|---|"
        for rule in RULES:
            if rule.family == family:
                severity = SEVERITY_LABELS[rule.severity]
                yield f"| {rule.code} | {severity} | {rule.checks} | {rule.basis} |"


if __name__ == "__main__":
    print(rules_page(), end="")
