"""Gắn chỉ tiêu với chỉ số: precision and recall of the offers against a truth written by hand."""

import argparse
import csv
import time
from collections import Counter, defaultdict
from pathlib import Path

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.linking import Asked, offers_for

TRUTH = Path(__file__).parents[1] / "tests" / "core" / "indicators" / "linking" / "truth.csv"
LOOSE = {
    "khac": "câu viết rời",
    "khac_hai": "câu viết rời, lần hai",
    "khac_ba": "câu viết rời, lần ba",
    "khac_bon": "câu viết rời, lần bốn",
    "demo": "kế hoạch dùng thử",
}


def main() -> None:
    """Print a line for each source of sentences, and every difference when asked."""
    choices = argparse.ArgumentParser(description=__doc__)
    choices.add_argument("--misses", action="store_true", help="in từng chỗ khác")
    options = choices.parse_args()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with TRUTH.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    began = time.perf_counter()
    for row in rows:
        meant, given = set(row["indicators"].split()), offered(row)
        source = LOOSE.get(row["paper"], "câu trong các văn bản khác")
        for name in (source, "tất cả"):
            counts[name].update(
                sentences=1, meant=len(meant), given=len(given), right=len(meant & given)
            )
        if options.misses and meant != given:
            print(f"{row['paper']}: {sorted(meant)} / {sorted(given)}: {row['sentence']}")
    spent = time.perf_counter() - began
    for name, found in counts.items():
        print(
            f"{name}: {found['sentences']} câu, {found['meant']} chỉ số, "
            f"đúng {found['right']}/{found['given']} nêu ra "
            f"(precision {found['right'] / found['given']:.3f}, "
            f"recall {found['right'] / found['meant']:.3f})"
        )
    print(f"{1000 * spent / len(rows):.2f} ms mỗi câu")


def offered(row: dict[str, str]) -> set[str]:
    """Codes offered for one row of the truth."""
    value = float(row["value"]) if row["value"] else None
    asked = Asked(row["sentence"], row["comparator"], value, row["unit"], row["around"])
    return {offer.indicator.code for offer in offers_for(asked, INDICATORS.values())}


if __name__ == "__main__":
    main()
