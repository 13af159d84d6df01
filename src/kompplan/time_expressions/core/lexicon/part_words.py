"""Words for parts of a longer time."""

from kompplan.time_expressions.core.words import Entry, Words, phrases

PARTS: Words[str] = Words(
    Entry(
        "first",
        "primo|tidlig i|tidlig|begynnelsen av|i begynnelsen av|starten av|i starten av|først i"
        "|starten på|tidlig på",
        "primo|tidleg i|tidleg|byrjinga av|i byrjinga av|starten av|i starten av|først i"
        "|starten på|tidleg på",
        "early|early in|the beginning of|at the beginning of",
    ),
    Entry(
        "middle",
        "medio|midten av|i midten av|midt i",
        en="mid|the middle of|in the middle of",
    ),
    Entry(
        "last",
        "ultimo|slutten av|i slutten av|mot slutten av|sent i|sent|sent på|sen|sist i",
        "ultimo|slutten av|i slutten av|mot slutten av|seint i|seint|seint på|sein|sist i",
        "late|late in|the end of|at the end of",
    ),
)
"""Thirds of a month, term or year."""

EDGES: Words[str] = Words(
    Entry("end", "utgangen av|ved utgangen av", en="the close of"),
    Entry("start", "inngangen til|ved inngangen til", en="the start of"),
)
"""The last and the first day."""

TURN_OF_MONTH = phrases(
    "månedsskiftet|ved månedsskiftet", "månadsskiftet|ved månadsskiftet", "the turn of the month"
)
