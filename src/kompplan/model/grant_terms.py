"""The words that grants are spoken of in, and when what is dated is in force."""

from datetime import date
from typing import Literal, Protocol, TypeAlias

PartyType: TypeAlias = Literal[
    "municipality", "county", "private-owner", "uh", "vocational-college", "pp-service",
    "other-service", "state", "union", "association",
]  # fmt: skip
"""What an organisation is in the eyes of a grant scheme."""

OtherPurpose: TypeAlias = Literal[
    "basic-competence", "assistant-studies", "trade-certificate", "facilitation"
]
"""Barnehagefaglig grunnkompetanse, studies for assistants and skilled workers, trade certificates
(fagbrev), and money that makes studying possible: all else is collective development."""

StepKind: TypeAlias = Literal[
    "assessed", "planned", "sent", "recommended", "granted", "partly-granted", "refused",
    "appealed", "paid", "carried-out", "reported",
]  # fmt: skip
"""In the order of the way; the three decisions stand for each other."""


class Dated(Protocol):
    """Something that is in force for some time: a rule, or a scheme."""

    @property
    def valid_from(self) -> date | None:
        """First day it is in force; None when no source says."""

    @property
    def valid_to(self) -> date | None:
        """Last day it is in force; None while it is."""


def is_in_force(it: Dated, year: int) -> bool:
    """Tell whether a rule or a scheme is in force on any day of a year."""
    since, until = it.valid_from, it.valid_to
    return (since is None or since.year <= year) and (until is None or year <= until.year)
