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
    ("15.-16.oktober (lunsj-lunsj)", "nb", "15.–16. oktober 2025, fra lunsj til lunsj"),
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
    ("minimum 4 møter hvert semester", "nb", "minst 4 ganger i semesteret"),
    ("dato kommer", "en", "dato kommer"),
    ("18. august kl. 12:00-14:00", "en", "18 August 2025, 12:00–14:00"),
    ("18. august kl. 12", "en", "18 August 2025 at 12:00"),
    ("uke 44-46", "en", "weeks 44–46 (27 October–14 November 2025)"),
    ("hele uke 44", "nn", "heile veke 44 (27.–31. oktober 2025)"),
    ("hele høsten", "nb", "hele høsten 2025"),
    ("før uke 44", "nb", "før uke 44 (27.–31. oktober 2025)"),
    ("til og med uke 44", "nb", "til og med uke 44 (27.–31. oktober 2025)"),
    ("til og med våren", "nn", "til og med vår 2026"),
    ("t.o.m. 31. mai", "en", "up to and including 31 May 2026"),
    ("medio februar", "nb", "midten av februar 2026 (10.–18. februar)"),
    ("primo mai", "nn", "byrjinga av mai 2026 (1.–10. mai)"),
    ("3. kvartal", "nb", "3. kvartal 2025"),
    ("1. halvår", "en", "first half-year 2026"),
    ("mai eller juni", "nb", "mai eller juni 2026"),
    ("1. oktober og 5. november", "nb", "1. oktober og 5. november 2025"),
    ("5. november og 3. mars", "nb", "5. november 2025 og 3. mars 2026"),
    ("2 dager i uke 44", "nn", "2 dagar i veke 44 (27.–31. oktober 2025)"),
    ("hver torsdag kl. 9-11", "nb", "hver torsdag kl. 9.00–11.00"),
    ("hver tirsdag og torsdag", "nn", "kvar tysdag og torsdag"),
    ("hver onsdag i november", "en", "every Wednesday in November"),
    ("hver torsdag fra 1. oktober", "nb", "hver torsdag fra 1. oktober 2025"),
    ("annenhver uke", "nb", "annenhver uke"),
    ("annenhver uke", "nn", "kvar andre veke"),
    ("siste torsdag i hver måned", "nb", "siste torsdag hver måned"),
    ("hver måned, torsdager", "nb", "hver måned, på en torsdag"),
    ("1 gang i måneden", "nb", "én gang i måneden"),
    ("minst 1 gang i året", "nn", "minst éin gong i året"),
    ("1 gang i måneden", "en", "once a month"),
]


@pytest.mark.parametrize(("text", "language", "expected"), TEXTS)
def test_the_canonical_text(text: str, language: str, expected: str) -> None:
    when = read(text).when
    assert when is not None
    assert format_when(when, language) == expected
