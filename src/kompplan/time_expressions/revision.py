"""The day a document was dated or decided: «oppdatert 21.05.21», «Versjon 4.12.2017»."""

from kompplan.time_expressions.core.combinators import apply, sign, skip, word
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.frame_words import REVISED

_WORDS = skip(sign(":"))

PARSER = Form(
    name="revision",
    category="cell",
    parse=apply(lambda node: node, word(REVISED), _WORDS, any_of("unit", "days")),
    examples=("oppdatert 21. mai 2021",),
)
