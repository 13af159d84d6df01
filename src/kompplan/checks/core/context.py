"""What a check may look at: a plan and its schedule, nothing of files or words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kompplan.budgeting import Budget, Discrepancy, Level
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan
    from kompplan.schedule import Schedule

T = TypeVar("T")


class EarlierPlan(Value):
    """A plan that the plan at hand follows.

    Attributes:
        place: Its place in ``follows``.
        plan: The plan, without what it uses.
        schedule: When everything in it happens.
    """

    place: int
    plan: Plan
    schedule: Schedule


class CommonPlan(Value):
    """The plan that a unit's plan stands under.

    Attributes:
        plan: The plan with everything it uses.
        faulty: Key paths of the values that were found faulty, and left out, while reading it.
        is_complete: Whether all files that it uses could be read.
    """

    plan: Plan
    faulty: frozenset[KeyPath] = frozenset()
    is_complete: bool = True


class CheckContext(Value):
    """One plan, ready to be checked.

    Attributes:
        plan: The plan with everything it uses.
        schedule: When everything in it happens.
        faulty: Key paths of the values that were found faulty, and left out, while reading.
        is_complete: Whether all files that the plan uses could be read.
        own_ids: What of the shared kinds the plan's own file declares: kind and id.
        earlier: The plans that it follows, as it names them.
        text: Its files as they stand, after each other, without what ships with the program; None
            where that is not known.
        common: The plan that it stands under, if it could be read.
        fingerprint: Returns the fingerprint of what the plan says; None where that is not known.
    """

    plan: Plan
    schedule: Schedule
    faulty: frozenset[KeyPath] = frozenset()
    is_complete: bool = True
    own_ids: frozenset[tuple[str, str]] = frozenset()
    earlier: tuple[EarlierPlan, ...] = ()
    text: str | None = None
    common: CommonPlan | None = None
    fingerprint: Callable[[], str] | None = None
    _made: dict[Callable[[CheckContext], Any], Any] = field(default_factory=dict)

    @property
    def budget(self) -> Budget:
        """Its sums, declared against computed."""
        return self.once(_prove)

    def once(self, make: Callable[[CheckContext], T]) -> T:
        """Return what a function makes of the plan, made once for all checks that ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def may_mention(self, *words: str) -> bool:
        """Tell at little cost whether the plan may hold one of some words in any text.

        Most plans hold none of the words that a check of texts looks for, and need not be walked
        through for them. The answer may be yes wrongly, but never no.

        Args:
            words: Words or parts of words, in small letters of ASCII.
        """
        folded = self.once(folded_text)
        return folded is None or any(word.encode() in folded for word in words)

    def discrepancies(self, level: Level) -> Iterator[Discrepancy]:
        """Yield the declared amounts of one level that their lines do not add up to.

        Those with an unreadable amount among their lines are left out: it has been reported.
        """
        unread = {path[1] for path in self.faulty if path[:1] == ("measures",) and len(path) > 1}
        is_list_unread = any(id_ not in self.plan.measures for id_ in unread)
        for wrong in self.budget.discrepancies:
            is_unsure = (
                (wrong.level == "grand" and bool(unread))
                or (wrong.level == "scheme" and is_list_unread)
                or bool(unread & {wrong.id, *wrong.behind})
                or any(_meet(wrong.total_path, path) for path in self.faulty)
                or any(_meet(part.path, path) for part in wrong.parts for path in self.faulty)
            )
            if wrong.level == level and not is_unsure:
                yield wrong


def _meet(first: KeyPath, second: KeyPath) -> bool:
    """Tell whether one of two places lies in the other."""
    return all(a == b for a, b in zip(first, second, strict=False))


def _prove(context: CheckContext) -> Budget:
    # Imported here because most plans have no sums.
    from kompplan.budgeting import prove_budget  # noqa: PLC0415

    return prove_budget(context.plan)


def folded_text(context: CheckContext) -> bytes | None:
    r"""Return the plan's files with small letters for those of ASCII, in UTF-8.

    None where a text may be written in another way: an escape such as ``\x6d`` hides a letter.
    """
    text = context.once(distinct_lines)
    return None if text is None or "\\" in text else text.encode().lower()


def distinct_lines(context: CheckContext) -> str | None:
    """Return the plan's files with each line once: most of what rows say, other rows say too."""
    text = context.text
    return None if text is None else "\n".join(dict.fromkeys(text.split("\n")))
