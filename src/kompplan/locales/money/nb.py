"""Words of amounts and sums, in bokmål."""

MONEY_WORDS = {
    "all-schemes": "alle ordninger",
    "cost-food": "servering",
    "cost-material": "materiell",
    "cost-other": "annet",
    "cost-salary": "lønn",
    "cost-substitutes": "vikar",
    "cost-supervision": "veiledning",
    "cost-travel": "reise",
    "cost-venue": "lokaler",
    "divided-": "delene",
    "divided-by_term": "halvårene",
    "divided-costs": "utgiftene",
    "divided-funding": "ordningene",
    "divided-payees": "mottakerne",
    "grand-total": "Sum alle ordninger",
    "measure-granted": "innvilget",
    "measure-notified": "meldt",
    "measure-partly-granted": "delvis innvilget",
    "measure-prioritised": "prioritert",
    "measure-refused": "avslag",
    "no-scheme": "uten ordning",
    "not-given": "ikke oppgitt",
    "stated-by_term": "summen for halvåret",
    "stated-coordinator": "summen til koordinator",
    "stated-costs": "summen for utgiften",
    "stated-granted": "innvilget sum",
    "stated-mentioned": "summen i teksten",
    "stated-own_share": "summen av egenandelene",
    "stated-payees": "summen for mottakeren",
    "sum-proved": "stemmer",
    "sum-stated": "bare oppgitt",
    "sum-wrong": "stemmer ikke",
}

MONEY_PHRASES = {
    "line-behind": "inngår i summen",
    "claim-proved": "{topic}[ ({name})][, {column}]: {stated} stemmer",
    "claim-stated": (
        "{topic}[ ({name})][, {column}]: {stated} er bare oppgitt; {computed} står her[, "
        "resten gjelder {absent}]"
    ),
    "claim-wrong": (
        "{topic}[ ({name})][, {column}]: {stated} stemmer ikke; tiltakene gir {computed}"
    ),
    "coordinator-share": "koordinator: {amount} av {of} ({percent}), {scheme}",
    "sum-is-proved": "stemmer",
    "sum-is-stated": "bare oppgitt",
    "sum-is-wrong": "stemmer ikke",
    "sum-partly-stated": "radene stemmer, men {n} av {all} er bare oppgitt",
}
"""Sentences of amounts and sums, in the form of ``wording``."""
