"""Prompts of forms: the words in a field that say what to put there, left where an answer belongs.

Only words that no author would write as an answer count. The wordings are those of Microsoft
Word's content controls in bokmål, nynorsk and English, and what people type for want of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.model.prompt_signs import SIGNS

if TYPE_CHECKING:
    from collections.abc import Collection

_CLICK = re.compile(
    r"(?:klikk +eller +trykk|klikk|trykk|click +or +tap|click)(?: +her| +here)?"
    r" +(?:for +å +(?:skrive +inn|angi|leggje +inn|legge +inn|velge|velje)"
    r"|to +(?:enter|add|choose))"
    r" +(?:(?:en|ein|et|eit|a|an) +)?"
    r"(?:teksten|tekst|dato|navn|namn|tall|tal|beløp|element|text|date|name|number|amount|item)\b\.?",
    re.IGNORECASE,
)
_CHOOSE_OR_TYPE = re.compile(
    r"(?:(?:velg +et|vel +eit) +element|(?:velg +en|vel +ein) +dato|choose +an +item"
    r"|(?:skriv +inn|sett +inn|fyll +inn|enter) +(?:(?:en|ein|et|eit|a|an) +)?"
    r"(?:teksten|tekst|dato|navn|namn|tall|tal|beløp|element|text|date|name|number|amount|item)"
    r"(?: +(?:her|here))?)\.?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"[\[<](?:sett|skriv|fyll|før|legg) inn\b[^\[<\]>\n]{0,120}[\]>]", re.IGNORECASE
)
_FILLER = re.compile(r"lorem ipsum[^.\n]*\.?", re.IGNORECASE)
_NOT_YET = re.compile(r"TBA|TBD|T\.B\.A\.|T\.B\.D\.")
_CROSSES = re.compile(
    r"(?<![Kk]apittel )(?<![Kk]ap\. )(?<![Dd]el )(?<![Bb]ind )"
    r"(?<![\w-])(?:XX+|xx[./]xx(?:[./](?:xx|xxxx|[0-9]{2,4}))?)(?![\w-])"
)
WHOLE = (_CLICK, _CHOOSE_OR_TYPE, _IN_BRACKETS, _NOT_YET, _CROSSES)
"""Patterns of which one fits every text that is a prompt and nothing else."""
_ANYWHERE = (_CLICK, _IN_BRACKETS, _FILLER, _CROSSES)
_LINE = re.compile(r"[^\n]+")


def is_prompt(text: str, own: Collection[str] = ()) -> bool:
    """Tell whether a text is a form's prompt and nothing else.

    Args:
        text: The text.
        own: Prompts of the form at hand, each as ``bare_prompt`` writes it.
    """
    if own and bare_prompt(text) in own:
        return True
    if not _is_suspect(text):
        return False
    bare = " ".join(text.split())
    return any(pattern.fullmatch(bare) for pattern in WHOLE)


def find_prompt(text: str, own: Collection[str] = ()) -> tuple[int, int] | None:
    """Return where the first prompt in a text begins and ends; None when there is none.

    What is only a prompt when nothing stands beside it counts where it fills a line.

    Args:
        text: The text.
        own: Prompts of the form at hand, each as ``bare_prompt`` writes it.
    """
    if is_prompt(text, own):
        return (0, len(text))
    spans = [line.span() for line in _LINE.finditer(text) if own and bare_prompt(line[0]) in own]
    if _is_suspect(text):
        flat = text.replace("\n", " ")
        spans += [found.span() for p in _ANYWHERE if (found := p.search(flat))]
        lines = (it for it in _LINE.finditer(text) if _CHOOSE_OR_TYPE.fullmatch(it[0].strip()))
        spans += [line.span() for line in lines]
    return min(spans, default=None)


def bare_prompt(text: str) -> str:
    """Return a prompt of a form as it is compared: small letters and single blanks."""
    return " ".join(text.split()).casefold()


def _is_suspect(text: str) -> bool:
    """Tell at little cost whether it is worth looking closer."""
    small = text.lower()
    return any(sign in small for sign in SIGNS)
