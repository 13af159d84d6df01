"""One language of the readers: names of months and days, and the words of pages and messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping


class Locale(Value):
    """What changes from one language to the next, and nothing else.

    Babel knows the names too, and is the oracle of the tests; importing it costs more than
    reading a whole plan, for 38 words.

    Attributes:
        code: Language code as in HTML's ``lang``: ``nb``, ``nn`` or ``en``.
        months: January to December, in running text.
        weekdays: Monday to Sunday, in running text.
        day_suffix: What follows the number of a day («15.»).
        and_: Joins the last two of a list.
        week: The word for a week, before its number.
        until: The deadline word, before a date.
        money: Pattern of an amount, with ``{amount}``.
        clock: Pattern of a clock, with ``{clock}``.
        clock_span: Pattern of a span of clocks, with ``{clock}``.
        clock_separator: Stands between hours and minutes.
        words: Headings and labels by key; ``{n}`` stands for a number, and `` || `` parts the
            form for one from the form for several.
        phrases: Sentences by key, in the form of ``wording``.
    """

    code: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day_suffix: str
    and_: str
    week: str
    until: str
    money: str
    clock: str
    clock_span: str
    clock_separator: str
    words: Mapping[str, str]
    phrases: Mapping[str, str]

    def word(self, key: str, n: int | None = None) -> str:
        """Return a heading or label, in the form that a number asks for.

        Raises:
            KeyError: If there is no such word.
        """
        one, _, several = self.words[key].partition(" || ")
        return (several or one).format(n=n) if several and n != 1 else one.format(n=n)
