"""Words around the clock."""

from kompplan.time_expressions.core.words import phrases

CLOCK = phrases("kl.|klokken|klokka|klokkeslett", "kl.|klokka|klokkeslett", "at|from")
LUNCH = phrases("lunsj|lunch", en="lunch|noon")
WHOLE = phrases("hele|fulle", "heile|fulle", "whole|full")
"""Between a count and days: «2 hele dager»."""
WHOLE_DAY = phrases(
    "hele dagen|heldag|hel dag|heldags", "heile dagen|heildag|heil dag", "all day|whole day"
)
PARTS_OF_DAY = phrases(
    "formiddag|formiddagen|ettermiddag|ettermiddagen|kveld|kvelden|morgen|morgenen|kveldstid"
    "|på formiddagen|på ettermiddagen|på kvelden|på kveldstid|på morgenen|om formiddagen"
    "|om ettermiddagen|om kvelden|før lunsj|etter lunsj|på dagtid",
    "føremiddag|føremiddagen|formiddag|ettermiddag|ettermiddagen|kveld|kvelden|morgon|morgonen"
    "|på føremiddagen|på ettermiddagen|på kvelden|på kveldstid|på morgonen|om føremiddagen"
    "|om ettermiddagen|om kvelden|før lunsj|etter lunsj|på dagtid",
    "morning|afternoon|evening|in the morning|in the afternoon|in the evening",
)
"""Parts of a day, whose hours nobody has fixed."""
CLOCK_FROM = phrases("fra", "frå", "from")
CLOCK_TO = phrases("til|til kl.|til ca.", "til|til kl.", "to|until")
"""Between two clocks, beside the dash."""
EXTRA = phrases("ca.|om lag", "ca.|om lag", "about")
