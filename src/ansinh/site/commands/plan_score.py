"""ansinh plan score: how well papers are read, against gold files read by hand."""

import argparse
import json
from pathlib import Path

from ansinh.site.commands.messages import BadInput, reason_of

ENDING = ".gold.json"
COLUMNS = {
    "targets": "chỉ tiêu",
    "header": "phần đầu",
    "bases": "căn cứ",
    "signer": "ký",
    "n_sections_top": "số mục",
    "report_deadlines": "hạn BC",
    "owners": "đơn vị",
}


def add_to(verbs) -> None:
    """Add `plan score`."""
    score = verbs.add_parser("score", help="chấm việc đọc so với bản đọc tay (*.gold.json)")
    score.add_argument("docs", type=Path, metavar="VĂN_BẢN", help="thư mục văn bản")
    score.add_argument("gold", type=Path, metavar="ĐỌC_TAY", help="thư mục các tệp *.gold.json")
    score.add_argument("--json", action="store_true", help="in ra JSON")
    score.add_argument("--misses", action="store_true", help="kể từng chỗ sai")
    score.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Score each paper; a broken gold file or an unreadable paper is told and stops no other."""
    problems: list[str] = []
    golds = load_golds(options.gold, problems)
    scores = score_papers(options.docs, golds, problems)
    if not scores and not problems:
        raise BadInput(
            f"Không văn bản nào trong {options.docs} có tệp cùng tên đuôi {ENDING} trong "
            f"{options.gold}. Kiểm tra lại hai thư mục."
        )
    show_json(scores, problems) if options.json else show(scores, with_misses=options.misses)
    if problems:
        raise BadInput("\n".join(problems))
    return 0


def load_golds(folder: Path, problems: list[str]) -> dict:
    """Gold of each paper by the name of its file without ending."""
    from ansinh.core.plans.scoring import BrokenGold, gold_from_json

    golds = {}
    for file in files_in(folder):
        if not file.name.endswith(ENDING):
            continue
        try:
            data = json.loads(file.read_text(encoding="utf-8"))
            golds[file.name.removesuffix(ENDING)] = gold_from_json(data)
        except (BrokenGold, ValueError) as broken:
            problems.append(f"{file}: tệp đọc tay hỏng: {broken}. Sửa tệp rồi chạy lại.")
    return golds


def score_papers(folder: Path, golds: dict, problems: list[str]) -> dict:
    """Score by file name; a scan (NAME_scan) is held against the gold of NAME."""
    from ansinh.core.documents.reading import UnreadableDocument
    from ansinh.core.plans.scoring import score_plan
    from ansinh.site.commands.plan_read import read_one

    scores = {}
    for file in files_in(folder):
        gold = golds.get(file.stem) or golds.get(file.stem.removesuffix("_scan"))
        if gold is None or file.name.endswith(ENDING):
            continue
        try:
            scores[file.name] = score_plan(read_one(file), gold)
        except UnreadableDocument as unreadable:
            problems.append(str(unreadable))
    return scores


def files_in(folder: Path) -> list[Path]:
    """Files of a folder in the order of their names. Raises BadInput where it cannot be read."""
    try:
        return sorted(file for file in folder.iterdir() if file.is_file())
    except OSError as refused:
        raise BadInput(f"Không mở được thư mục {folder}: {reason_of(refused)}.") from refused


def show(scores: dict, *, with_misses: bool) -> None:
    """A line for each paper, its misses when asked for, and the means."""
    width = max(map(len, scores), default=0)
    print(" " * width + "".join(f"{label:>10}" for label in COLUMNS.values()))
    for name, score in scores.items():
        print(f"{name:<{width}}" + "".join(f"{cell(score, key):>10}" for key in COLUMNS))
        for miss in score.misses if with_misses else ():
            print(f"    {in_words(miss)}")
    show_summary(scores)


def cell(score, measure: str) -> str:
    """One figure of one paper; a dash where its gold says nothing."""
    tally = score.tallies.get(measure)
    return "–" if tally is None else f"{tally.f1:.3f}"


def in_words(miss) -> str:
    """ "targets: phải là >= 40 % 2025; đọc được = 40 % 2025  “…đạt 40%…”" """
    wanted = "không có" if miss.expected is None else miss.expected
    read = "(không đọc được)" if miss.read is None else miss.read
    quote = f"  “{miss.quote}”" if miss.quote else ""
    return f"{miss.measure}: phải là {wanted}; đọc được {read}{quote}"


def show_summary(scores: dict) -> None:
    """Both means of each measure."""
    from ansinh.core.plans.scoring import MEASURES, sum_up

    print(
        f"\n{'Cộng ' + str(len(scores)) + ' văn bản':<28}{'gộp':>8}{'trung bình':>12}{'số VB':>7}"
    )
    for name, (together, mean, count) in sum_up(list(scores.values())).items():
        print(f"{MEASURES[name]:<28}{together:>8.3f}{mean:>12.3f}{count:>7}")


def show_json(scores: dict, problems: list[str]) -> None:
    """The same as JSON, with every miss."""
    from dataclasses import asdict

    from ansinh.core.plans.scoring import sum_up

    summary = sum_up(list(scores.values()))
    told = {
        "papers": {
            name: {
                "scores": {key: one.f1 for key, one in score.tallies.items()},
                "misses": [asdict(miss) for miss in score.misses],
            }
            for name, score in scores.items()
        },
        "summary": {
            name: {"micro": together, "macro": mean, "papers": count}
            for name, (together, mean, count) in summary.items()
        },
        "problems": problems,
    }
    print(json.dumps(told, ensure_ascii=False, indent=1))
