"""Nhà ngăn nắp: rooms have signs, files stay small, and none tells where it was made."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
HOUSE = PROJECT / "src" / "ansinh"

LONGEST_FILE = 400
LONGEST_FUNCTION = 60

# Written so that they do not match themselves.
PLACE_OF_A_MACHINE = re.compile(r"(?<![\w.-])(?:/(?:work|root|home|Users)/|[A-Z]:\\Users\\)\w")
PACKAGE_INDEX = re.compile(
    r"(?<!no-emit-)index[-]url|pypi[.]|pythonhosted[.]|registry[.]npmjs|:/{2}\S*/simple\b",
    re.IGNORECASE,
)
LOG = re.compile(r"[.]log(?:[.]\w+)*$")
INLINE = re.compile(
    r"\sstyle\s*=(?!=)|<style\b|\son(?!e\b)[a-z]+\s*=(?!=)|<script\b(?![^>]*\ssrc\s*=)|javascript:",
    re.IGNORECASE,
)


def python_files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*.py")):
        if not {"migrations", "__pycache__", ".venv"} & set(file.parts):
            yield file


def tracked_files() -> list[Path]:
    if not shutil.which("git") or not (PROJECT / ".git").exists():
        pytest.skip("không có git hoặc không phải bản lấy từ git, nên không biết tệp nào được giữ")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    files = [PROJECT / name for name in listed.stdout.split("\0") if name]
    assert PROJECT / "pyproject.toml" in files
    return [file for file in files if file.is_file()]


def rooms_without_sign(house: Path) -> list[str]:
    """Give the folders that hold code, themselves or below, and say nothing of it in one line."""
    rooms = {
        room for file in python_files(house) for room in file.parents if room.is_relative_to(house)
    }
    return sorted(str(room.relative_to(house)) for room in rooms if not has_sign(room))


def has_sign(room: Path) -> bool:
    file = room / "__init__.py"
    words = ast.get_docstring(ast.parse(file.read_text())) if file.is_file() else None
    return bool(words) and "\n" not in words


def lines_that_tell(files: list[Path], sign: re.Pattern[str]) -> list[str]:
    """Give the place of every line in which `sign` is found; files that are no text have none."""
    found = []
    for file in files:
        text = file.read_bytes().decode("utf-8", errors="replace")
        if "\0" not in text:
            lines = enumerate(text.splitlines(), start=1)
            found += [f"{file.name}:{number}" for number, line in lines if sign.search(line)]
    return found


def long_files(files: list[Path]) -> list[str]:
    """Give the files over the limit; a table of data, without function or class, may be long."""
    return [
        file.name
        for file in files
        if len(file.read_text().splitlines()) > LONGEST_FILE and definitions_in(file)
    ]


def definitions_in(file: Path) -> list[ast.stmt]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return [node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, kinds)]


def long_functions(files: list[Path]) -> list[str]:
    return [
        f"{file.name}: {node.name}"
        for file in files
        for node in definitions_in(file)
        if not isinstance(node, ast.ClassDef) and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]


def project_code() -> list[Path]:
    return [file for part in ("src", "tests", "bench") for file in python_files(PROJECT / part)]


def templates() -> list[Path]:
    return [file for kind in ("html", "svg") for file in HOUSE.rglob(f"templates/**/*.{kind}")]


def test_every_room_has_a_sign_that_says_in_one_line_what_lives_there():
    assert rooms_without_sign(HOUSE) == []


@pytest.mark.parametrize(
    "sign", [None, "", "import re\n", '"""One line\nand another."""\n'],
    ids=["no file", "empty", "no words", "two lines"],
)  # fmt: skip
def test_a_room_without_a_sign_is_found(tmp_path, sign):
    for room, words in (("", '"""House."""'), ("attic", sign), ("attic/box", '"""A box."""')):
        (tmp_path / room).mkdir(exist_ok=True)
        if words is not None:
            (tmp_path / room / "__init__.py").write_text(words)
    (tmp_path / "attic/box/lamp.py").write_text("")
    (tmp_path / "migrations").mkdir()
    (tmp_path / "migrations/0001_initial.py").write_text("")
    assert rooms_without_sign(tmp_path) == ["attic"]


def test_no_tracked_file_names_a_place_on_a_machine():
    assert lines_that_tell(tracked_files(), PLACE_OF_A_MACHINE) == []


def test_no_tracked_file_names_a_package_index():
    assert lines_that_tell(tracked_files(), PACKAGE_INDEX) == []


def test_no_pinned_requirement_comes_from_an_address():
    pinned = list((PROJECT / "requirements").glob("*.txt"))
    assert pinned
    assert lines_that_tell(pinned, re.compile("://")) == []


def test_no_log_is_tracked():
    assert [file.name for file in tracked_files() if LOG.search(file.name)] == []


@pytest.mark.parametrize(
    ("sign", "told", "untold"),
    [
        (PLACE_OF_A_MACHINE, "see {0}home{0}an/x.py", "homework/root/x and ../work/x"),
        (PLACE_OF_A_MACHINE, 'open("{0}work{0}main")', "{{% url 'work:list' %}} a/work/b"),
        (PACKAGE_INDEX, "--index{1}url http:{0}{0}inner", "pip-compile --no-emit-index{1}url"),
        (PACKAGE_INDEX, "https:{0}{0}inner.vn{0}simple{0}", "https:{0}{0}vi.wikipedia.org"),
        (INLINE, '<p class="a" style{2}"color:red">', '<p class="style" data-on="1">'),
        (INLINE, "<b onclick{2}'go()'>", '{{% include "a.html" with tone="on" %}}'),
        (INLINE, "<b onload{2}go()>", '{{% if one {2}{2} two or style {2}{2} "wide" %}}'),
        (INLINE, "<script>go()</{0}script>", '<script src="kit/htmx.js" defer></{0}script>'),
    ],
)
def test_a_planted_line_is_told_and_an_honest_one_is_not(tmp_path, sign, told, untold):
    file = tmp_path / "planted.txt"
    file.write_text("\n".join(line.format("/", "-", "=") for line in ("first", told, untold)))
    assert lines_that_tell([file], sign) == ["planted.txt:2"]


@pytest.mark.parametrize("name", ["ansinh.log", "loi.log.1", "nhat-ky.log.gz"])
def test_a_log_is_known_by_its_name(name):
    assert LOG.search(name)
    assert not LOG.search("ansinh.login.html")


def test_no_python_file_is_longer_than_the_limit():
    assert long_files(project_code()) == []


def test_no_function_is_longer_than_the_limit():
    assert long_functions(project_code()) == []


def test_a_file_or_a_function_one_line_over_the_limit_is_found(tmp_path):
    function = "def walk():\n" + "    step()\n" * (LONGEST_FUNCTION - 1)
    texts = {
        "fits.py": function + "\n" * (LONGEST_FILE - LONGEST_FUNCTION),
        "long.py": function + "    step()\n" + "\n" * (LONGEST_FILE - LONGEST_FUNCTION),
        "table.py": "ROWS = [\n" + "    1,\n" * LONGEST_FILE + "]\n",
    }
    files = [tmp_path / name for name in texts]
    for file in files:
        file.write_text(texts[file.name])
    assert long_files(files) == ["long.py"]
    assert long_functions(files) == ["long.py: walk"]


def test_no_template_holds_a_style_or_a_script_of_its_own():
    assert len(templates()) > 30
    assert lines_that_tell(templates(), INLINE) == []


def test_every_dependency_says_what_uses_it():
    for file in (PROJECT / "requirements").glob("*.in"):
        for line in file.read_text().splitlines():
            if line and not line.startswith(("#", "-c")):
                assert "#" in line, f"{file.name}: {line}"
