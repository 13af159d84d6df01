"""Words that may stand before a time in its cell without being part of it."""

from kompplan.time_expressions.core.words import phrases

LABELS = phrases(
    "dato|datoer|tid|tidspunkt|når|periode|tidsrom|tidsperiode|oppstart|start|ny dato|tid og sted"
    "|møtedato|møtedatoer|samling|samlinger|møte|møter|digitalt|fysisk|webinar|nettmøte",
    "dato|datoar|tid|tidspunkt|når|periode|tidsrom|oppstart|start|ny dato|tid og stad|møtedato"
    "|samling|samlingar|møte|møter|digitalt|fysisk|webinar|nettmøte",
    "date|dates|time|when|period|start|meeting",
)
"""Labels before a colon."""
