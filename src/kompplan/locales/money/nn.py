"""Words of amounts and sums, in nynorsk."""

MONEY_WORDS = {
    "all-schemes": "alle ordningar",
    "divided-": "delane",
    "divided-by_term": "halvåra",
    "divided-costs": "utgiftene",
    "divided-funding": "ordningane",
    "divided-payees": "mottakarane",
    "grand-total": "Sum alle ordningar",
    "line-behind": "inngår i summen",
    "no-scheme": "utan ordning",
    "not-given": "ikkje oppgitt",
    "sum-proved": "stemmer",
    "sum-stated": "berre oppgitt",
    "sum-wrong": "stemmer ikkje",
}
