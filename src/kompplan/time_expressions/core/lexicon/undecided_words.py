"""Words that say a time is not decided, or is the whole of the plan's period."""

from kompplan.time_expressions.core.words import phrases

UNDECIDED = phrases(
    "dato kommer|dato kommer senere|datoer kommer|tid kommer|tidspunkt kommer|kommer|kommer senere"
    "|kommer tilbake til|avtales|avtales senere|avtales nærmere|avtales lokalt|avtales individuelt"
    "|tidspunkt avtales|tidspunkt avtales senere|tid avtales|dato avtales|dato avtales senere"
    "|dato ikke satt|dato ikke fastsatt|ikke fastsatt|ikke bestemt|ikke avklart|ikke avtalt"
    "|ikke satt|ikke tidfestet|uavklart|settes senere|fastsettes senere|dato settes senere"
    "|dato fastsettes senere|tidspunkt fastsettes senere|etter avtale|etter nærmere avtale"
    "|ved behov|etter behov|tba|tbd|nærmere dato kommer|tidspunkt ikke fastsatt|dato ikke avklart",
    "dato kjem|dato kjem seinare|datoar kjem|tid kjem|tidspunkt kjem|kjem|kjem seinare"
    "|kjem tilbake til|blir avtalt|avtalast|avtalast seinare|avtalast nærare|tidspunkt avtalast"
    "|tid avtalast|dato avtalast|ikkje fastsett|ikkje bestemt|ikkje avklart|ikkje avtalt"
    "|uavklart|fastsetjast seinare|dato ikkje fastsett|etter avtale|etter nærare avtale"
    "|ved behov|etter behov|tba|tbd",
    "to be announced|to be decided|to be agreed|by agreement|as needed|tba|tbd",
)

ONGOING = phrases(
    "kontinuerlig|løpende|fortløpende|gjennomgående",
    "kontinuerleg|løpande|fortløpande|gjennomgåande",
    "continuously|ongoing",
)
"""All through the period of the plan."""

THE_YEAR = phrases("året", "året", "the year")
"""The year of the plan, after «hele» or «i løpet av»."""
