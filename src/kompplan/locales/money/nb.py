"""Words of amounts and sums, in bokmål."""

MONEY_WORDS = {
    "all-schemes": "alle ordninger",
    "divided-": "delene",
    "divided-by_term": "halvårene",
    "divided-costs": "utgiftene",
    "divided-funding": "ordningene",
    "divided-payees": "mottakerne",
    "grand-total": "Sum alle ordninger",
    "line-behind": "inngår i summen",
    "no-scheme": "uten ordning",
    "not-given": "ikke oppgitt",
    "sum-proved": "stemmer",
    "sum-stated": "bare oppgitt",
    "sum-wrong": "stemmer ikke",
}
