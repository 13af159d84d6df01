"""Words of amounts and sums, in English."""

MONEY_WORDS = {
    "all-schemes": "all schemes",
    "divided-": "the parts",
    "divided-by_term": "the terms",
    "divided-costs": "the costs",
    "divided-funding": "the schemes",
    "divided-payees": "the payees",
    "grand-total": "All schemes",
    "line-behind": "part of the sum",
    "no-scheme": "no scheme",
    "not-given": "not given",
    "sum-proved": "proved",
    "sum-stated": "only stated",
    "sum-wrong": "wrong",
}
