"""Which measures are a coordinator rather than work that one coordinates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.model import Measure

_COORDINATOR = re.compile(r"(?:prosjekt)?koordinator(?:en|ar|aren|s|ens)?\b", re.IGNORECASE)


def is_coordinator(measure: Measure) -> bool:
    """Tell whether a measure is the coordinator, by its title: «Koordinator for nettverket»."""
    return bool(_COORDINATOR.match(measure.title))
