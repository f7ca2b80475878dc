"""ansinh check: can this place be trusted as it stands."""

import argparse

from ansinh.site.commands.messages import start_django


def add_to(choices) -> None:
    """Add `check`."""
    parser = choices.add_parser("check", help="soát khóa, dữ liệu, nhật ký, ảnh chụp")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """One line a promise; 1 when any does not hold."""
    start_django()
    from ansinh.site.checking import check_installation

    broken = 0
    for promise in check_installation():
        if promise.holds:
            print(f"Được:  {promise.what}", flush=True)
            continue
        broken += 1
        print(f"HỎNG:  {promise.what}. {promise.to_do}", flush=True)
    print("Mọi thứ đúng như phải có." if not broken else f"Có {broken} điều phải sửa.")
    return 1 if broken else 0
