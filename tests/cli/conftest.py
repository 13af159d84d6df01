"""A small workspace that the tests of the command line run in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support import write_files

if TYPE_CHECKING:
    from pathlib import Path

RIGHT = """\
kompplan: 1
uses: [kompplan:norway]
plan: {id: riktig, title: Riktig plan, year: 2025/2026, grant_year: 2025}
actors: {ppt: {name: PPT}}
activities:
  samling:
    title: Samling for PPT
    when: 14. oktober kl. 9-11.30
    participants: [ppt, "ppt?"]
    scheme: inclusion
    deadlines: {saker: {when: senest 3 uker før møtet, title: Saker}}
measures:
  nettverk:
    title: Nettverk
    scheme: regional
    amounts: {owner: 50 000, uh: 174 000, total: 224 000}
declared:
  schemes: {regional: {owner: 50 000, uh: 174 000, total: 224 000}}
  total: {total: 224 000}
"""

WRONG = """\
kompplan: 1
plan: {id: feil, title: Feil plan, year: 2025/2026}
activities:
  samling: {title: Samling, when: uke 54}
  fagdag: {title: Fagdag, when: innen 15. august}
  møte: {title: Møte}
measures:
  nettverk: {title: Nettverk, amounts: {owner: 50 000, uh: 174 000, total: 225 000}}
"""

LIBRARY = "kompplan: 1\nactors: {sepu: {name: SePU}}\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return a folder with a right plan, a wrong one, and a library."""
    write_files(
        tmp_path,
        {
            "plans/riktig.yaml": RIGHT,
            "plans/feil.yaml": WRONG,
            "plans/felles/aktører.yaml": LIBRARY,
        },
    )
    return tmp_path
