"""Makes sure that the programs of the tests are there: installs them as root, else says how."""

import os
import shutil
import subprocess
import sys

# The program to look for, the packages that bring it, and what is skipped without it.
PROGRAMS = (
    ("chromium", ["chromium"], "phần thử bằng trình duyệt"),
    ("tesseract", ["tesseract-ocr", "tesseract-ocr-vie"], "phần thử đọc bản quét"),
)


def main() -> None:
    """Install what is missing, all at once."""
    missing = [one for one in PROGRAMS if not shutil.which(one[0])]
    if not missing:
        return
    packages = [package for _, needed, _ in missing for package in needed]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
        subprocess.run(["apt-get", "update", "-q"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        return
    for program, needed, skipped in missing:
        print(
            f"Chưa có {program} nên {skipped} sẽ bỏ qua. "
            f"Cài bằng: sudo apt-get install {' '.join(needed)}",
            file=sys.stderr,
        )


main()
