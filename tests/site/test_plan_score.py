"""ansinh plan score: broken gold files and unreadable papers are told and stop no other."""

import json

import pytest

from ansinh.site.commands.messages import BadInput
from ansinh.site.commands.plan_score import run

GOLD = {"header": {"number": "12/KH-UBND"}, "bases": [], "targets": []}
PAPER = "ỦY BAN NHÂN DÂN XÃ AN PHÚ\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nNăm 2026\n\nI. MỤC TIÊU\nLàm tốt.\n"


class Options:
    """What the command line gives."""

    json = True
    misses = False

    def __init__(self, folder):
        self.docs = self.gold = folder


def write(folder, name, gold):
    (folder / f"{name}.txt").write_text(PAPER, encoding="utf-8")
    (folder / f"{name}.gold.json").write_text(gold, encoding="utf-8")


def test_every_paper_with_gold_is_scored_in_each_of_its_formats(tmp_path, capsys):
    write(tmp_path, "a", json.dumps(GOLD))
    (tmp_path / "a.md").write_text(PAPER, encoding="utf-8")
    (tmp_path / "without_gold.txt").write_text(PAPER, encoding="utf-8")
    assert run(Options(tmp_path)) == 0
    told = json.loads(capsys.readouterr().out)
    assert sorted(told["papers"]) == ["a.md", "a.txt"]
    assert told["summary"]["header"] == {"micro": 1.0, "macro": 1.0, "papers": 2}


def test_a_broken_gold_and_an_unreadable_paper_are_named_and_the_rest_is_scored(tmp_path, capsys):
    write(tmp_path, "good", json.dumps(GOLD))
    write(tmp_path, "bad_gold", '{"header": ')
    write(tmp_path, "bad_paper", json.dumps(GOLD))
    (tmp_path / "bad_paper.txt").write_bytes(b"")
    with pytest.raises(BadInput, match=r"(?s)bad_gold.*bad_paper"):
        run(Options(tmp_path))
    assert list(json.loads(capsys.readouterr().out)["papers"]) == ["good.txt"]


def test_folders_without_a_pair_are_refused(tmp_path):
    with pytest.raises(BadInput, match="cùng tên"):
        run(Options(tmp_path))
