"""What may stand around a time in its cell: labels before it, remarks in brackets after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.lexicon.frame_words import LABELS, MEETING_LABELS
from kompplan.time_expressions.core.tokens import Tokens
from kompplan.time_expressions.core.values import TimeFault
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.tokens import Token

_CLOSING = {".", ":", ",", ";", "!"}


class Framed(Value):
    """A part of a cell that may be the time, and what is left over.

    Attributes:
        tokens: The part to be read.
        label: What stands before its colon, such as «Modul 1»; empty when nothing does.
        brackets: Remarks after it, in the order written, without their brackets.
        faults: What the frame says about the time, such as a question mark.
    """

    tokens: Tokens
    label: str = ""
    brackets: tuple[str, ...] = ()
    faults: tuple[TimeFault, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """The label and the brackets, in the order written."""
        return (self.label, *self.brackets) if self.label else self.brackets


def framings(tokens: Tokens) -> Iterator[Framed]:
    """Yield the parts of a cell that may be its time, the whole of it first."""
    whole = _close(Framed(tokens))
    yield whole
    inner = _unwrapped(whole)
    if inner is not None:
        yield inner
        return
    starts = [whole]
    parted = _without_inner_remark(whole)
    if parted is not None:
        yield parted
    label = _without_label(whole)
    if label is not None:
        starts.append(label)
        yield label
    for start in starts:
        shorter = _without_remark(start)
        while shorter is not None:
            yield shorter
            shorter = _without_remark(shorter)


def _close(framed: Framed) -> Framed:
    """Leave out final stops; a question mark is kept as a finding."""
    tokens, faults = framed.tokens, framed.faults
    end = len(tokens)
    while end and tokens.items[end - 1].text in _CLOSING | {"?"}:
        end -= 1
        if tokens.items[end].text == "?" and not faults:
            part = tokens.part(end, end + 1)
            faults = (*faults, TimeFault("uncertain-time", {"mark": "?"}, part))
    if end == len(tokens):
        return framed
    return replace(framed, tokens=tokens.slice(0, end), faults=faults)


def _unwrapped(framed: Framed) -> Framed | None:
    """Return what one pair of brackets around everything holds, or None."""
    items = framed.tokens.items
    if len(items) < 3 or _opening_of_last(framed.tokens) != 0:
        return None
    return _close(replace(framed, tokens=framed.tokens.slice(1, len(items) - 1)))


def _without_remark(framed: Framed) -> Framed | None:
    """Leave out the brackets at the end, or return None when there are none."""
    tokens = framed.tokens
    opening = _opening_of_last(tokens)
    if not opening:
        return None
    start, end = tokens.part(opening + 1, len(tokens) - 1)
    remark = tokens.text[start:end].strip() if opening + 1 < len(tokens) - 1 else ""
    brackets = (remark, *framed.brackets) if remark else framed.brackets
    return _close(replace(framed, tokens=tokens.slice(0, opening), brackets=brackets))


def _opening_of_last(tokens: Tokens) -> int | None:
    """Return the position of the bracket that the last token closes, or None."""
    depth = 0
    if not tokens.items or tokens.items[-1].text != ")":
        return None
    for at in range(len(tokens) - 1, -1, -1):
        text = tokens.items[at].text
        depth += (text == ")") - (text == "(")
        if depth == 0:
            return at
    return None


def _without_label(framed: Framed) -> Framed | None:
    """Leave out a label such as «Modul 2-5:» or «Dato:», or return None when there is none."""
    tokens = framed.tokens
    colon = next((at for at, token in enumerate(tokens.items) if token.text == ":"), None)
    if not colon or colon + 1 >= len(tokens):
        return _without_meeting(framed)
    if tokens.items[colon].spaced is False and tokens.items[colon - 1].kind == "number":
        clock = tokens.items[colon + 1]
        if clock.kind == "number" and not clock.spaced:
            return _without_meeting(framed)
    head = tokens.items[:colon]
    numbered = head[0].kind == "word" and any(token.kind == "number" for token in head[1:])
    known = any(after == colon for _, after in LABELS.match(tokens, 0))
    if not (known or (numbered and len(head) <= 5)):
        return None
    start, end = tokens.part(0, colon)
    rest = tokens.slice(colon + 1, len(tokens))
    return replace(framed, tokens=rest, label=tokens.text[start:end])


def _without_meeting(framed: Framed) -> Framed | None:
    """Leave out what is held, as in «Fagdag 14. oktober», or return None."""
    tokens = framed.tokens
    ends = [after for _, after in MEETING_LABELS.match(tokens, 0) if after < len(tokens)]
    if not ends:
        return None
    start, end = tokens.part(0, max(ends))
    rest = tokens.slice(max(ends), len(tokens))
    return replace(framed, tokens=rest, label=tokens.text[start:end])


def _have_number(tokens: tuple[Token, ...]) -> bool:
    return any(token.kind == "number" for token in tokens)


def _without_inner_remark(framed: Framed) -> Framed | None:
    """Leave out brackets inside, as in «17. oktober (Teams) kl. 12-14», or return None."""
    tokens = framed.tokens
    texts = tokens.texts
    if texts.count("(") != 1 or texts.count(")") != 1:
        return None
    opening, closing = texts.index("("), texts.index(")")
    inside = tokens.items[opening + 1 : closing]
    # A number inside is a part of the time.
    if not (opening and inside and closing + 1 < len(tokens)) or _have_number(inside):
        return None
    start, end = tokens.part(opening + 1, closing)
    rest = Tokens(tokens.text, tokens.items[:opening] + tokens.items[closing + 1 :])
    return replace(framed, tokens=rest, brackets=(tokens.text[start:end], *framed.brackets))
