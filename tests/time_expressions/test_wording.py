"""Canonical texts in three languages."""

from __future__ import annotations

import pytest

from kompplan.time_expressions import format_when
from tests.time_expressions.support import read

TEXTS = [
    ("18. august kl. 12:00-14:00", "nb", "18. august 2025 kl. 12.00–14.00"),
    ("uke 44", "nb", "uke 44 (27.–31. oktober 2025)"),
    ("uke 44", "nn", "veke 44 (27.–31. oktober 2025)"),
    ("uke 44", "en", "week 44 (27–31 October 2025)"),
    ("15.-16.oktober (lunsj-lunsj)", "nb", "15.–16. oktober 2025, lunsj til lunsj"),
    ("November – Desember", "nb", "november–desember 2025"),
    ("Nov/des.", "nb", "november/desember 2025"),
    ("senest 23.12.20", "nb", "senest 23. desember 2020"),
    ("senest 23.12.20", "nn", "seinast 23. desember 2020"),
    ("høst", "nn", "haust 2025"),
    ("Uke 11, 12, 13", "nb", "uke 11, 12 og 13 (9.–27. mars 2026)"),
    ("uke 40 eller 41", "nb", "uke 40 eller 41 (29. september–10. oktober 2025)"),
    ("2025/26", "nn", "skuleåret 2025/2026"),
    ("mellom 1. og 15. oktober", "nb", "mellom 1. og 15. oktober 2025"),
    ("fra januar 2026", "nb", "fra januar 2026"),
    ("(2t)", "nn", "2 timar"),
    ("minimum 4 møter hvert semester", "nb", "minst 4 ganger hvert semester"),
    ("dato kommer", "en", "dato kommer"),
]


@pytest.mark.parametrize(("text", "language", "expected"), TEXTS)
def test_the_canonical_text(text: str, language: str, expected: str) -> None:
    when = read(text).when
    assert when is not None
    assert format_when(when, language) == expected
