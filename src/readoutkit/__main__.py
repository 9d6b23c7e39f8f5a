"""The entry of the command line, which says what to install where its extra is missing."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line with the arguments of the process and give the exit code."""
    try:
        from readoutkit.cli import run  # noqa: PLC0415 - the extra may be missing

        return run()
    except ModuleNotFoundError as problem:
        missing = (problem.name or "").partition(".")[0]
        if missing not in {"click", "rich"}:
            raise
        install = "python -m pip install 'readoutkit[cli]'"
        sys.stderr.write(f"readoutkit: the command line needs {missing}; install it with: {install}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
