"""A start without «kl.»: «12.30», «08:15»; gives way to a date where both can be read."""

from kompplan.time_expressions.clock import ClockAlone
from kompplan.time_expressions.core.clocks import CLOCK_START
from kompplan.time_expressions.core.combinators import located
from kompplan.time_expressions.core.forms import Form

PARSER = Form(
    name="clock-start",
    category="cell",
    parse=located(ClockAlone, CLOCK_START),
    examples=("kl. 12.30",),
    # «14.12» is a day of December in nearly every plan.
    rank=1,
)
