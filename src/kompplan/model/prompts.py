"""Prompts of forms: the words in a field that say what to put there, left where an answer belongs.

Only words that no author would write as an answer count. The wordings are those of Microsoft
Word's content controls in bokmål, nynorsk and English, and what people type for want of them.
"""

from __future__ import annotations

import re

_WHAT = (
    r"(?:(?:en|ein|et|eit|a|an) )?"
    r"(?:teksten|tekst|dato|navn|namn|tall|tal|beløp|element|text|date|name|number|amount|item)"
)
_CLICK = (
    r"(?:(?:klikk eller trykk|klikk|trykk)(?: her)?"
    r" for å (?:skrive inn|angi|leggje inn|legge inn|velge|velje)"
    rf"|(?:click or tap|click)(?: here)? to (?:enter|add|choose)) {_WHAT}\b\.?"
).replace(" ", r"\s+")
_CHOOSE = r"(?:velg et element|vel eit element|velg en dato|vel ein dato|choose an item)\.?"
_TYPE = rf"(?:skriv inn|sett inn|fyll inn|enter) {_WHAT}(?: (?:her|here))?\.?"
_IN_BRACKETS = r"[\[<](?:sett|skriv|fyll|før|legg) inn\b[^\]>\n]*[\]>]"
_NOT_YET = r"(?:TBA|TBD|T\.B\.A\.|T\.B\.D\.)"
_CROSSES = r"(?<![\w-])(?:XX+|xx[./]xx(?:[./](?:xx|xxxx|\d{2,4}))?)(?![\w-])"

_WHOLE = re.compile(f"(?:{_CLICK}|{_CHOOSE}|{_TYPE}|{_IN_BRACKETS})", re.IGNORECASE)
_NOT_YET_WHOLE = re.compile(rf"{_NOT_YET}|{_CROSSES}")
_WITHIN = re.compile(
    rf"{_CLICK}|{_IN_BRACKETS}|lorem ipsum[^.\n]*\.?|^(?:{_CHOOSE}|{_TYPE})$",
    re.IGNORECASE | re.MULTILINE,
)
_CROSSES_WITHIN = re.compile(
    rf"(?<!(?i:kapittel) )(?<!(?i:kap\.) )(?<!(?i:del) )(?<!(?i:bind) ){_CROSSES}"
)

_SIGNS = (
    "klikk", "trykk", "click", "t element", "n dato", "choose", "inn ",
    "enter", "tba", "tbd", "t.b.", "xx", "ipsum",
)  # fmt: skip
"""In small letters: every prompt holds one of them, and few other texts do."""


def is_prompt(text: str) -> bool:
    """Tell whether a text is a form's prompt and nothing else."""
    if not _is_suspect(text):
        return False
    bare = " ".join(text.split())
    return bool(_WHOLE.fullmatch(bare) or _NOT_YET_WHOLE.fullmatch(bare))


def find_prompt(text: str) -> tuple[int, int] | None:
    """Return where the first prompt in a text begins and ends; None when there is none."""
    if not _is_suspect(text):
        return None
    if is_prompt(text):
        return (0, len(text))
    found = _WITHIN.search(text) or _CROSSES_WITHIN.search(text)
    return found.span() if found else None


def _is_suspect(text: str) -> bool:
    """Tell at little cost whether it is worth looking closer."""
    small = text.lower()
    return any(sign in small for sign in _SIGNS)
