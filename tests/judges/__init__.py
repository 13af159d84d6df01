"""Programs from outside that the tests ask for a second opinion."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
INSTALL = HERE.parents[1] / "tools" / "judges"


def ask(script: str, question: object) -> Any:
    """Return what a script of this folder answers; both are JSON.

    The pinned packages are installed first where they are missing.
    """
    subprocess.run([str(INSTALL)], check=True)  # noqa: S603  # our own script
    done = subprocess.run(  # noqa: S603  # our own script, run by the Node.js of the machine
        ["node", script],  # noqa: S607  # where it lies differs from machine to machine
        cwd=HERE,
        env={**os.environ, "RECHECK_BACKEND": "pure"},
        input=json.dumps(question),
        capture_output=True,
        encoding="utf-8",
        timeout=1200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
