"""Words of sums over several plans, in English."""

SUM_WORDS = {
    "all-plans": "All plans",
    "budget": "Budget",
    "budget-of": "{n} plan || {n} plans",
    "by-measure": "Measure",
    "by-owner": "Owners",
    "by-payee": "Payee",
    "by-purpose": "Purpose",
    "by-scheme": "Scheme",
    "by-term": "Term",
    "by-year": "Year",
    "chart": "Amounts by scheme, owner and university",
    "chart-about": (
        "Horizontal bars: solid for owners, hatched for universities. "
        "The same figures stand in the table."
    ),
    "granted-before": "granted",
    "in-all": "Sum",
    "n-measures": "1 measure || {n} measures",
    "no-purpose": "not chosen",
    "not-a-count": "“{text}” is not a number",
    "only-stated": "Only stated",
    "only-stated-row": "Only stated, with no measures in the plan",
    "proved-in-all": "Proved by the measures",
    "refused-before": "not granted",
    "requested-again": "Asked for the year before as well",
    "stage-asked": "Asked for",
    "stage-forecast": "Later estimates",
    "stage-granted": "Granted",
    "stage-revised": "Changed to",
    "sum-partly": "partly only stated",
    "together": "{names} (together)",
    "undivided": "{names} (not divided)",
    "units-reached": "Units included",
}
