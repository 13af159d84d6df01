"""Words of amounts and sums, in English."""

MONEY_WORDS = {
    "all-schemes": "all schemes",
    "cost-food": "food",
    "cost-material": "material",
    "cost-other": "other",
    "cost-salary": "salary",
    "cost-substitutes": "substitutes",
    "cost-supervision": "supervision",
    "cost-travel": "travel",
    "cost-venue": "venue",
    "divided-": "the parts",
    "divided-by_term": "the terms",
    "divided-costs": "the costs",
    "divided-funding": "the schemes",
    "divided-payees": "the payees",
    "grand-total": "All schemes",
    "measure-granted": "granted",
    "measure-notified": "notified",
    "measure-partly-granted": "partly granted",
    "measure-prioritised": "prioritised",
    "measure-refused": "refused",
    "no-scheme": "no scheme",
    "not-given": "not given",
    "stated-by_term": "the sum of the term",
    "stated-coordinator": "the sum for coordinators",
    "stated-costs": "the sum of the cost",
    "stated-granted": "the sum granted",
    "stated-mentioned": "the sum in the text",
    "stated-own_share": "the sum of the own shares",
    "stated-payees": "the sum of the payee",
    "sum-proved": "proved",
    "sum-stated": "only stated",
    "sum-wrong": "wrong",
}

MONEY_PHRASES = {
    "line-behind": "part of the sum",
    "claim-proved": "{topic}[ ({name})][, {column}]: {stated} is proved",
    "claim-stated": (
        "{topic}[ ({name})][, {column}]: {stated} is only stated; {computed} stands "
        "here[, the rest is for {absent}]"
    ),
    "claim-wrong": (
        "{topic}[ ({name})][, {column}]: {stated} is wrong; the measures give {computed}"
    ),
    "coordinator-share": "coordinator: {amount} of {of} ({percent}), {scheme}",
    "sum-is-proved": "proved",
    "sum-is-stated": "only stated",
    "sum-is-wrong": "wrong",
    "sum-partly-stated": "the rows add up, but {n} of {all} are only stated",
}
"""Sentences of amounts and sums, in the form of ``wording``."""
