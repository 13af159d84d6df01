"""The program's way in; answers ``--version`` before anything is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run kompplan with the arguments of the command line."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from kompplan import __version__  # noqa: PLC0415  # nothing else is needed

        sys.stdout.write(f"kompplan {__version__}\n")
        return
    from kompplan.cli.app import run  # noqa: PLC0415  # costs a hundred milliseconds

    run()


if __name__ == "__main__":
    main()
