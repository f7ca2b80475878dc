"""How tests give a command on the command line, and what they expect of a refusal."""

import os
import signal
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]


COMMAND = [sys.executable, "-m", "ansinh.site.command_line"]


INIT = {
    "--commune": "xã Mới", "--province": "tỉnh Thử", "--villages": "Đông, Đoài",
    "--since": "01/07/2025", "--officer": "hoa",
}  # fmt: skip  # fmt: skip


def run(*arguments: str | Path, home: Path, demo: bool = False, **variables: str):
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=home.parent,
        env=environment(home, demo=demo) | variables,
    )


def environment(home: Path, *, demo: bool = False) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ANSINH", "DATABASE"))}
    return {**kept, "ANSINH_HOME": str(home), **({"ANSINH_DEMO": "1"} if demo else {})}


def refused(result) -> str:
    """The message of a command that was given something wrong."""
    assert result.returncode == 2, result.stderr
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()
    return result.stderr


def init(home: Path, **variables: str):
    return run("init", *(word for pair in INIT.items() for word in pair), home=home, **variables)


def kill_after(delay: float, *arguments: str, env: dict[str, str]) -> None:
    """Run a command and kill it outright once the delay is over."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([*COMMAND, *arguments], env=env, **quiet)
    try:
        process.wait(timeout=delay)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


def modes(home: Path) -> dict[str, int]:
    """Permissions of the home ("") and of the files in it."""
    files = {file.name: file for file in home.iterdir() if file.is_file()}
    return {name: file.stat().st_mode & 0o777 for name, file in {"": home, **files}.items()}
