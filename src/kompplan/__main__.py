"""The program's way in; answers ``--version`` before anything is imported."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def main() -> None:
    """Run kompplan with the arguments of the command line."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from kompplan import __version__  # noqa: PLC0415  # nothing else is needed

        sys.stdout.write(f"kompplan {__version__}\n")
        return
    calm_collector()
    from kompplan.cli.running import run  # noqa: PLC0415  # costs a hundred milliseconds

    try:
        run()
    except SystemExit as end:
        _leave(end.code)


def calm_collector() -> None:
    """Let Python's collector come by less often.

    It looks at all that is imported every few thousand objects, and finds nothing: half the time of
    reading a plan. It still comes by, so that a folder does not pile up.
    """
    gc.set_threshold(200_000, 20, 20)


def _leave(status: object) -> NoReturn:
    """End at once: all is written, and to take down what was imported costs as much as a plan."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status if isinstance(status, int) else int(status is not None))


if __name__ == "__main__":
    main()
