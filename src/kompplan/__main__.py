"""The program's way in; answers ``--version`` before anything is imported."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run kompplan with the arguments of the command line."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from kompplan import __version__  # noqa: PLC0415  # nothing else is needed

        sys.stdout.write(f"kompplan {__version__}\n")
        return
    # The collector looks at all that is imported every few thousand objects, and finds nothing:
    # half the time of reading a plan. It still comes by, so that a folder of plans does not pile up.
    gc.set_threshold(50_000, 20, 20)
    from kompplan.cli.app import run  # noqa: PLC0415  # costs a hundred milliseconds

    run()


if __name__ == "__main__":
    main()
