"""Roles and duties: which columns a role's table needs."""

from __future__ import annotations

import pytest

from tests.views.support import build


@pytest.mark.parametrize(
    ("duty", "columns"),
    [
        ("{text: Delta}", (False, False)),
        ("{text: Delta, when: hvert år}", (True, False)),
        ("{text: Delta, duration: 90 minutter}", (False, True)),
        ("{text: Dele inn, size: {min: 5, max: 7, of: deltakere}}", (False, True)),
    ],
)
def test_a_column_is_for_what_some_duty_says(duty: str, columns: tuple[bool, bool]) -> None:
    text = f"roles: {{r: {{title: R, duties: {{a: {{text: Lede}}, b: {duty}}}}}}}\n"
    (role,) = build("roles", text)
    assert (role.has_times, role.has_amounts) == columns
