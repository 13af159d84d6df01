"""A small chart of bars: for each group the owner's part and the university's, one above the other.

Lengths are percents of the room there is, so that the chart narrows with the page while its words
keep their size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.budgeting import Sums
    from kompplan.locales.core.numbers import Kroner

_HEADING, _BAR, _GAP = 24, 36, 14
"""Heights in pixels: of a group's name, of a bar with its words, and between two groups."""

_LONGEST = 34
"""So many letters of a name fit on a telephone; the table beside has all of it."""


class Bar(Value):
    """One bar.

    Attributes:
        column: ``owner`` or ``uh``.
        amount: How much it stands for; None where nothing is given.
        width: Its length, as a percent with two decimals.
        top: Where its words begin, in pixels from above.
    """

    column: str
    amount: Kroner | None
    width: str
    top: int


class BarGroup(Value):
    """The bars of one group.

    Attributes:
        name: What it is called, cut to fit.
        note: What is to be said of it; empty for nothing.
        is_stated: Whether its amounts are only stated.
        top: Where it begins, in pixels from above.
        bars: Its bars.
    """

    name: str
    note: str
    is_stated: bool
    top: int
    bars: tuple[Bar, ...]


class BarChart(Value):
    """A chart.

    Attributes:
        groups: Its groups, from above.
        height: Its height in pixels.
    """

    groups: tuple[BarGroup, ...]
    height: int


class Charted(Value):
    """What a group of the chart shows: its name, its sums, and a note on them."""

    name: str
    sums: Sums
    note: str = ""
    is_stated: bool = False


def bar_chart(charted: Iterable[Charted]) -> BarChart | None:
    """Return a chart; None where no amount of the owner or of the university is given."""
    listed = list(charted)
    most = max((a or 0 for it in listed for a in (it.sums.owner, it.sums.uh)), default=0)
    if not most:
        return None
    step = _HEADING + 2 * _BAR + _GAP
    groups = [_group(it, place * step, most) for place, it in enumerate(listed)]
    return BarChart(tuple(groups), len(groups) * step)


def _group(charted: Charted, top: int, most: int) -> BarGroup:
    amounts = {"owner": charted.sums.owner, "uh": charted.sums.uh}
    bars = tuple(
        Bar(column, amount, _percent(amount or 0, most), top + _HEADING + place * _BAR)
        for place, (column, amount) in enumerate(amounts.items())
    )
    return BarGroup(_cut(charted.name), charted.note, charted.is_stated, top, bars)


def _percent(amount: int, most: int) -> str:
    """Return a share as a percent with two decimals, without passing through a float."""
    hundredths = (20_000 * amount + most) // (2 * most)
    return f"{hundredths // 100}.{hundredths % 100:02}"


def _cut(name: str) -> str:
    flat = " ".join(name.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
