"""What a value looks like, as editors are told by the JSON Schema.

Whether a value fits is decided where it is read; a test holds the two against each other. Patterns
are ECMAScript's, with the flag ``u``, and are searched for. Its blanks are those of Python, but for
characters that no plan may hold.
"""

from typing import Any, Literal, TypeAlias

from kompplan.value import Value

JsonType: TypeAlias = Literal["string", "number", "integer", "boolean"]

_ANY: tuple[JsonType, ...] = ("string", "number", "boolean")


class Shape(Value):
    """What an editor can tell about a text before kompplan reads it.

    Attributes:
        pattern: What the text must hold; empty for any text.
        never: What it must not hold; empty for nothing.
        types: What an editor's YAML makes of such a text: ``2025`` is a number to it.
        most: The largest number; None for any. No number is below 0.
    """

    pattern: str = ""
    never: str = ""
    types: tuple[JsonType, ...] = _ANY
    most: int | None = None

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        return self.as_schema()

    def as_schema(self) -> dict[str, Any]:
        """Return the JSON Schema of such a value."""
        types = [name for name in self.types if name != "boolean" or self.types != _ANY]
        found: dict[str, Any] = {"type": types[0] if len(types) == 1 else types}
        if self.pattern:
            found["pattern"] = self.pattern
        if self.never:
            # A pattern is met by every number.
            found["not"] = {"type": "string", "pattern": self.never}
        if self.most is not None:
            found |= {"minimum": 0, "maximum": self.most}
        # Among the types, it would make editors propose «true» and «false» for every text.
        return {"if": {"type": "boolean"}, "else": found} if self.types == _ANY else found


ANY_TEXT = Shape()

FILLED = Shape(r"\S")

ID = Shape(r"^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$", types=("string", "number"))

COUNT = Shape("^[0-9]{1,6}$", types=("string", "integer"), most=999_999)

FLAG = Shape("^(?:true|false)$", types=("boolean", "string"))

_NO_LEAP_YEAR = "(?:[02468][1235679]|[13579][01345789])"
"""Two digits that four does not divide."""

DAY = Shape(
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    never="^0000|-(?:00|1[3-9]|[2-9][0-9])-|-(?:00|3[2-9]|[4-9][0-9])$|-(?:0[469]|11)-31$"
    f"|-02-3|^(?:[0-9]{{2}}{_NO_LEAP_YEAR}|{_NO_LEAP_YEAR}00)-02-29$",
    types=("string",),
)

_MORE_CAPITALS = {"k": "\u212a", "s": "\u017f", "i": "\u0130\u0131"}
"""What Python takes for a letter too, where it does not tell capitals from small letters."""


def _any_case(word: str) -> str:
    """Return a pattern of a word in capital or small letters."""
    return "".join(
        f"[{c}{c.upper()}{_MORE_CAPITALS.get(c, '')}]" if c.isalpha() else c for c in word
    )


_KR = "(?:" + "|".join(map(_any_case, (r"kr\.?", "nok", "kroner"))) + ")"
_END = rf"(?:,00?)?(?:[ \xa0]?[,.:][\-\u2013\u2014]{{1,2}})?(?:[ \xa0]?{_KR})?(?:,-)?\s*$"
_GAP = r"[ \xa0\u202f]"
# No amount has more than 15 signs, so that everything in it may be counted.
_GROUPED = r"(?:[0-9]{1,15}|[0-9]{1,3}(?:[ \xa0\u202f.][0-9]{3}){1,3})"
_COMMAS = r"[0-9]{1,3}(?:,[0-9]{3}){2,4}(?:\.00)?"
_THREE = f"{_GAP}[0-9]{{3}}"
# A blank too many within the groups of three, but not in the last of them.
_SPACED = rf"[1-9](?:{_GAP}?[0-9]){{0,2}}(?:{_GAP}[0-9]{_GAP}?[0-9]{_GAP}?[0-9]){{0,3}}{_THREE}"
_ONE = rf"[1-9](?:[0-9]{{0,14}}|[0-9]{{0,2}}(?:{_THREE}){{1,3}})"
_TWO = rf"{_ONE}{_GAP}{_ONE}{_END}"
_LACKS_A_DIGIT = rf"[0-9]{{1,3}}(?:{_THREE}){{0,3}}{_GAP}[0-9]{{2}}(?:{_THREE}){{0,3}}{_END}"
_MILLION_WORDS = (r"mill\.?", "million", "millionen", "millioner", "millionar", r"mio\.?", "mnok")
_MILLIONS = "(?:" + "|".join(map(_any_case, _MILLION_WORDS)) + ")"
_THOUSANDS = "(?:" + "|".join([*map(_any_case, ("tusen", "tnok")), r"['\u2019\u00b4]"]) + ")"
_T_KR = _any_case(r"t\.? ?kr\.?")
_SCALE = rf"(?:[0-9]{{1,6}}|[0-9]{{1,3}}{_GAP}[0-9]{{3}})"
# Three digits behind a full stop may be a group of their own; behind a comma of thousands too.
_IN_MILLIONS = rf"{_SCALE}(?:,[0-9]{{1,6}}|\.(?:[0-9]{{1,2}}|[0-9]{{4,6}}))?"
_IN_THOUSANDS = rf"{_SCALE}(?:[,.][0-9]{{1,2}})?"
_SCALED = (
    rf"(?:{_IN_MILLIONS}[ \xa0]?{_MILLIONS}|{_IN_THOUSANDS}[ \xa0]?{_THOUSANDS}"
    rf"|{_any_case('mnok')}[ \xa0]?{_IN_MILLIONS}|{_any_case('tnok')}[ \xa0]?{_IN_THOUSANDS})"
)
_EXACTLY = (
    rf"\s*(?:{_IN_THOUSANDS}[ \xa0]?{_T_KR}\s*$"
    rf"|(?:{_KR}[ \xa0]?)?"
    rf"(?:{_GROUPED}|{_COMMAS}|{_SCALED}|(?!{_TWO})(?!{_LACKS_A_DIGIT}){_SPACED}){_END})"
)
_SIGNS = r"[0-9\s.,:'\u2019\u00b4\u2013\u2014-]"
_WORDS = (
    "(?:(?:"
    + "|".join(map(_any_case, ("t", "tusen", "kr", "nok", "kroner", "mill", "mio", "mnok")))
    + f"|{_any_case('million')}(?:{_any_case('en')}|{_any_case('er')}|{_any_case('ar')})?)"
    "{0,2})"
)
_LIKELY = rf"(?:{_WORDS}{_SIGNS})+{_WORDS}"

AMOUNT = Shape(
    # Editors show this pattern to whoever writes a letter among the digits.
    f"^{_LIKELY}$",
    # Longer amounts than a million billion are slips of the pen.
    never=rf"^(?!{_EXACTLY}){_LIKELY}$|[0-9][0-9 \xa0\u202f.]{{14}}[0-9]",
    # «12.500» is a decimal number to an editor, and 12 500 kr to its author.
    types=("string", "number"),
    most=999_999_999_999_999,
)


def _backwards() -> str:
    """Return what matches two years of which the second is not after the first.

    Of the second, two digits may be written; those below 20 may mean the next century.
    """
    smaller = [f"{digit}%s[0-{digit - 1}]" for digit in range(1, 10)]
    last = "|".join(part % r"[^0-9]+\2" for part in smaller)
    third = "|".join(part % r"[0-9][^0-9]+\3" for part in smaller)
    ones = "|".join(part % r"[^0-9]+\5" for part in smaller)
    tens = "|".join(f"{digit}[0-9][^0-9]+[2-{digit - 1}]" for digit in range(3, 10))
    return (
        r"^[^0-9]*(?:"
        rf"([0-9]{{4}})[^0-9]+\1|([0-9]{{3}})(?:{last})|([0-9]{{2}})(?:{third})[0-9]\s*$"
        r"|(?:19[0-9]{2}[^0-9]+(?:0|1[0-8])|20[0-9]{2}[^0-9]+[01])[0-9]{2,3}\s*$"
        rf"|[0-9]{{2}}(?:([0-9]{{2}})[^0-9]+\4|([2-9])(?:{ones})|(?:{tens})[0-9])\s*$)"
    )


YEARS = Shape(
    r"^\s*(?:(?:(?![0-9])[\p{L}\p{N}])+\s+)?(?:19|20)[0-9]{2}"
    r"(?:\s*[/\u2010-\u2015\u2212-]\s*(?:[0-9]{4}|[0-9]{2}))?\s*$",
    never=_backwards(),
    types=("string", "integer"),
)

ADDRESS = Shape(
    r"^ *[hH][tT]{2}[pP][sS]?://[^/?#\t\r\n]",
    # A host may stand in brackets only when it is an address of IPv6.
    never=r"^[^/?#]*//(?!(?:[^/?#\[\]]*@)?\[[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*\](?::[0-9]*)?(?:[/?#]|$))"
    r"[^/?#]*[\[\]]",
    types=("string",),
)
