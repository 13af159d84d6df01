"""A time cannot be read.

A time field holds a time and nothing else, so that every reader finds the same days in it.
Remarks may follow in round brackets.

Example:
    when: 15. oktoberr

Instead:
    when: 15. oktober
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP201",
    name="unreadable-time",
    severity="error",
    message=Text(
        nb="«{text}» er ikke et tidspunkt som kan leses",
        nn="«{text}» er ikkje eit tidspunkt som kan lesast",
        en="“{text}” is not a time that can be read",
    ),
    hint=Text(
        nb=(
            "[mente du «{suggestion}»?|bare «{readable}» kan leses; sett resten i parentes: "
            "«{readable} ({rest})»|nærmeste skrivemåte er «{example}»|skriv for eksempel "
            "uke 44, 15. oktober, november–desember, høst 2025 og senest 1. mai]"
        ),
        nn=(
            "[meinte du «{suggestion}»?|berre «{readable}» kan lesast; set resten i parentes: "
            "«{readable} ({rest})»|næraste skrivemåte er «{example}»|skriv til dømes "
            "veke 44, 15. oktober, november–desember, haust 2025 og seinast 1. mai]"
        ),
        en=(
            "[did you mean “{suggestion}”?|only “{readable}” can be read; put the rest in "
            "brackets: “{readable} ({rest})”|the nearest form is “{example}”|write for example "
            "uke 44, 15. oktober, november–desember, høst 2025 and senest 1. mai]"
        ),
    ),
    about=Text(
        nb=(
            "Et tidspunkt som ikke kan leses, kommer ikke med i kalenderen og blir ikke "
            "kontrollert."
        ),
        nn=(
            "Eit tidspunkt som ikkje kan lesast, kjem ikkje med i kalenderen og blir ikkje "
            "kontrollert."
        ),
        en="A time that cannot be read is left out of the calendar and is not checked.",
    ),
)
