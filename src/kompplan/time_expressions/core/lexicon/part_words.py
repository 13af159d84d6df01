"""Words for parts of a longer time."""

from kompplan.time_expressions.core.words import Entry, Words, phrases

PARTS: Words[str] = Words(
    Entry(
        "first",
        "primo|tidlig i|tidlig|begynnelsen av|i begynnelsen av|starten av|i starten av|først i"
        "|starten på|tidlig på|i begynnelsen på|begynnelsen på|i starten på|på begynnelsen av"
        "|på starten av|første del av|tidlig om",
        "primo|tidleg i|tidleg|byrjinga av|i byrjinga av|starten av|i starten av|først i"
        "|starten på|tidleg på|byrjinga på|i byrjinga på|i starten på|fyrst i|første del av"
        "|fyrste del av|tidleg om",
        "early|early in|the beginning of|at the beginning of|beginning of",
    ),
    Entry(
        "middle",
        "medio|midten av|i midten av|midt i|midt på|midt|på midten av",
        en="mid|the middle of|in the middle of|middle of",
    ),
    Entry(
        "last",
        "ultimo|slutten av|i slutten av|mot slutten av|sent i|sent|sent på|sen|sist i"
        "|på slutten av|slutten på|i slutten på|siste del av|seint i|seint på|sein",
        "ultimo|slutten av|i slutten av|mot slutten av|seint i|seint|seint på|sein|sist i"
        "|på slutten av|slutten på|i slutten på|siste del av",
        "late|late in|the end of|at the end of|end of",
    ),
    Entry(
        "first-half",
        "første halvdel av|i første halvdel av|første halvpart av",
        "første halvdel av|fyrste halvdel av|i første halvdel av|første halvpart av"
        "|fyrste halvpart av",
        "the first half of|first half of",
    ),
    Entry(
        "last-half",
        "siste halvdel av|andre halvdel av|i siste halvdel av|i andre halvdel av|siste halvpart av",
        "siste halvdel av|andre halvdel av|i siste halvdel av|i andre halvdel av|siste halvpart av",
        "the second half of|second half of|the last half of",
    ),
)
"""Thirds and halves of a month, term or year."""

EDGES: Words[str] = Words(
    Entry(
        "end",
        "utgangen av|ved utgangen av|ved slutten av|avslutningen av|ved avslutningen av",
        "utgangen av|ved utgangen av|ved slutten av|avslutninga av|ved avslutninga av",
        "the close of",
    ),
    Entry(
        "start",
        "inngangen til|ved inngangen til|ved starten av|ved begynnelsen av",
        "inngangen til|ved inngangen til|ved starten av|ved byrjinga av",
        "the start of",
    ),
)
"""The last and the first day."""

TURN_OF_MONTH = phrases(
    "månedsskiftet|ved månedsskiftet|overgangen|i overgangen|i månedsskiftet|rundt månedsskiftet",
    "månadsskiftet|ved månadsskiftet|overgangen|i overgangen|i månadsskiftet|rundt månadsskiftet",
    "the turn of the month",
)
