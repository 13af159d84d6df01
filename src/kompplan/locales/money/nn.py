"""Words of amounts and sums, in nynorsk."""

MONEY_WORDS = {
    "all-schemes": "alle ordningar",
    "cost-food": "servering",
    "cost-material": "materiell",
    "cost-other": "anna",
    "cost-salary": "løn",
    "cost-substitutes": "vikar",
    "cost-supervision": "rettleiing",
    "cost-travel": "reise",
    "cost-venue": "lokale",
    "divided-": "delane",
    "divided-by_term": "halvåra",
    "divided-costs": "utgiftene",
    "divided-funding": "ordningane",
    "divided-payees": "mottakarane",
    "grand-total": "Sum alle ordningar",
    "measure-granted": "innvilga",
    "measure-notified": "meldt",
    "measure-partly-granted": "delvis innvilga",
    "measure-prioritised": "prioritert",
    "measure-refused": "avslag",
    "no-scheme": "utan ordning",
    "not-given": "ikkje oppgitt",
    "stated-by_term": "summen for halvåret",
    "stated-coordinator": "summen til koordinator",
    "stated-costs": "summen for utgifta",
    "stated-granted": "innvilga sum",
    "stated-mentioned": "summen i teksten",
    "stated-own_share": "summen av eigendelane",
    "stated-payees": "summen for mottakaren",
    "sum-proved": "stemmer",
    "sum-stated": "berre oppgitt",
    "sum-wrong": "stemmer ikkje",
}

MONEY_PHRASES = {
    "line-behind": "inngår i summen",
    "claim-proved": "{topic}[ ({name})][, {column}]: {stated} stemmer",
    "claim-stated": (
        "{topic}[ ({name})][, {column}]: {stated} er berre oppgitt; {computed} står "
        "her[, resten gjeld {absent}]"
    ),
    "claim-wrong": "{topic}[ ({name})][, {column}]: {stated} stemmer ikkje; tiltaka gir {computed}",
    "coordinator-share": "koordinator: {amount} av {of} ({percent}), {scheme}",
    "sum-is-proved": "stemmer",
    "sum-is-stated": "berre oppgitt",
    "sum-is-wrong": "stemmer ikkje",
    "sum-partly-stated": "radene stemmer, men {n} av {all} er berre oppgitt",
}
"""Sentences of amounts and sums, in the form of ``wording``."""
