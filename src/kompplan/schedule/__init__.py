"""When everything in a plan happens, resolved in the order that anchors ask for."""

from kompplan.schedule.build import build_schedule
from kompplan.schedule.entries import Entry, Schedule

__all__ = ["Entry", "Schedule", "build_schedule"]
