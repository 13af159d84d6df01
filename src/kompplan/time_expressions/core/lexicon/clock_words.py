"""Words around the clock."""

from kompplan.time_expressions.core.words import phrases

CLOCK = phrases("kl.|klokken|klokka|klokkeslett", "kl.|klokka|klokkeslett", "at|from")
LUNCH = phrases("lunsj|lunch", en="lunch|noon")
WHOLE_DAY = phrases(
    "hele dagen|heldag|hel dag|heldags", "heile dagen|heildag|heil dag", "all day|whole day"
)
CLOCK_FROM = phrases("fra", "frå", "from")
CLOCK_TO = phrases("til|til kl.|til ca.", "til|til kl.", "to|until")
"""Between two clocks, beside the dash."""
EXTRA = phrases("ca.|om lag", "ca.|om lag", "about")
