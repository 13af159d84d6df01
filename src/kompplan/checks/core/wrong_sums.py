"""How wrong sums are told: what differs, the amounts behind it, and what probably went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import COLUMNS
from kompplan.diagnostics import Finding, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.budgeting import Discrepancy
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan

_CAUSES = Text(
    nb=(
        "to sifre har byttet plass i {cause_column} for «{digits}»: {now} skal trolig være {then}"
        "|{cause_column} for «{thousands}» har feil antall sifre: {now} skal trolig være {then}"
        "|{cause_column} for «{blank}» er ikke fylt ut, og {then} passer"
        "|{cause_column} for «{amount}» er {now}, men bare {then} passer i alle summene"
        "|«{twice}» er regnet med to ganger"
        "|«{repeated}» står to ganger"
        "|«{left_out}» er ikke regnet med"
        "|eier og UH har byttet plass for «{columns}»"
        "|«{elsewhere}» passer her, men står under en annen ordning"
        "|det ser ut til å mangle tiltak for {missing}"
        "|feilen ligger trolig i {several}"
    ),
    nn=(
        "to siffer har bytt plass i {cause_column} for «{digits}»: {now} skal truleg vere {then}"
        "|{cause_column} for «{thousands}» har feil tal på siffer: {now} skal truleg vere {then}"
        "|{cause_column} for «{blank}» er ikkje fylt ut, og {then} passar"
        "|{cause_column} for «{amount}» er {now}, men berre {then} passar i alle summane"
        "|«{twice}» er rekna med to gonger"
        "|«{repeated}» står to gonger"
        "|«{left_out}» er ikkje rekna med"
        "|eigar og UH har bytt plass for «{columns}»"
        "|«{elsewhere}» passar her, men står under ei anna ordning"
        "|det ser ut til å mangle tiltak for {missing}"
        "|feilen ligg truleg i {several}"
    ),
    en=(
        "two digits changed places in {cause_column} of “{digits}”: {now} should probably be {then}"
        "|{cause_column} of “{thousands}” has the wrong number of digits: {now} should probably be "
        "{then}"
        "|{cause_column} of “{blank}” is not filled in, and {then} fits"
        "|{cause_column} of “{amount}” is {now}, but only {then} fits all the sums"
        "|“{twice}” is counted twice"
        "|“{repeated}” stands twice"
        "|“{left_out}” is not counted"
        "|owner and university changed places in “{columns}”"
        "|“{elsewhere}” fits here, but stands under another scheme"
        "|measures of {missing} seem to be missing"
        "|the fault is probably in {several}"
    ),
)


def hint_with_cause(nb: str, nn: str, en: str) -> Text:
    """Return a hint that says by how much a sum is wrong, and why.

    Args:
        nb: What to do where the cause cannot be told, in bokmål.
        nn: The same in nynorsk.
        en: The same in English.
    """
    return Text(
        nb=f"forskjellen er {{difference}}: [{_CAUSES.nb}|{nb}]",
        nn=f"skilnaden er {{difference}}: [{_CAUSES.nn}|{nn}]",
        en=f"the difference is {{difference}}: [{_CAUSES.en}|{en}]",
    )


def told(plan: Plan, wrong: Discrepancy, check: str) -> Finding:
    """Return a wrong sum as a finding of one of the checks of sums."""
    values: dict[str, object] = {
        "column": Term(wrong.column),
        "stated": wrong.stated,
        "computed": wrong.computed,
        "difference": wrong.difference,
        **_cause(plan, wrong),
    }
    if wrong.level in ("measure", "breakdown"):
        values["measure"] = plan.measures[str(wrong.id)].title
        values["topic"] = Term(f"divided-{wrong.topic}")
    else:
        values["scheme"] = name_of(plan, wrong.total_path)
        values["topic"] = Term(f"stated-{wrong.topic}") if wrong.level == "stated" else None
    related = tuple(Related(path, "line-behind") for path in _behind(wrong) if path != wrong.path)
    return Finding(check, wrong.path, values, related=related)


def name_of(plan: Plan, path: KeyPath) -> object:
    """Return what the row is called in which an amount stands."""
    if path[0] == "measures":
        return plan.measures[str(path[1])].title
    key = str(path[2]) if len(path) > 2 else ""
    if path[1] == "schemes":
        return plan.schemes[key].name if key in plan.schemes else key
    if path[1] == "payees":
        return plan.party_name(key)
    if path[1] == "costs":
        return Term(f"cost-{key}")
    return key if path[1] == "by_term" else Term("all-schemes")


def _cause(plan: Plan, wrong: Discrepancy) -> dict[str, object]:
    if len(wrong.candidates) != 1:
        names = [name_of(plan, candidate.path) for candidate in wrong.candidates]
        quoted = [n if isinstance(n, Term) else f"«{n}»" for n in dict.fromkeys(names)]
        return {"several": quoted}
    (cause,) = wrong.candidates
    if cause.slip == "missing":
        return {"missing": cause.then}
    return {
        cause.slip.replace("-", "_"): name_of(plan, cause.path),
        "cause_column": Term(column if (column := str(cause.path[-1])) in COLUMNS else "total"),
        "now": cause.now,
        "then": cause.then,
    }


def _behind(wrong: Discrepancy) -> Iterator[KeyPath]:
    """Yield where the amounts behind a sum stand; a row whose parts both count as one place."""
    is_sum_of_rows = wrong.level not in ("measure", "row")
    if wrong.path != wrong.total_path:
        yield wrong.total_path
    paths = (
        part.path[:-1]
        if is_sum_of_rows and wrong.column == "total" and part.path[-1] != "total"
        else part.path
        for part in wrong.parts
    )
    yield from dict.fromkeys(paths)
