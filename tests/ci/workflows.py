"""The workflows that the documentation shows."""

from __future__ import annotations

import re

from tests.support import ROOT

_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def workflows_of_the_docs() -> list[str]:
    """Return every block of the how-to that is a workflow of GitHub."""
    page = ROOT / "docs" / "how-to" / "review-plans-in-pull-requests.md"
    return [text for text in _BLOCK.findall(page.read_text(encoding="utf-8")) if "\njobs:" in text]
