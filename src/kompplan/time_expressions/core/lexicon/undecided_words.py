"""Words that say a time is not decided, or is the whole of the plan's period."""

from kompplan.time_expressions.core.words import phrases

UNDECIDED = phrases(
    "dato kommer|dato kommer senere|datoer kommer|tid kommer|tidspunkt kommer|kommer|kommer senere"
    "|tid og sted kommer|nærmere dato kommer|nærmere tidspunkt kommer|nærmere info kommer"
    "|mer info kommer|kommer tilbake til|kommer tilbake med dato|kommer tilbake med tidspunkt"
    "|avtales|avtales senere|avtales nærmere|avtales lokalt|avtales individuelt|avtales særskilt"
    "|tidspunkt avtales|tidspunkt avtales senere|tid avtales|dato avtales|dato avtales senere"
    "|tid og sted avtales|datoer avtales|blir avtalt|vil bli avtalt|etter avtale"
    "|etter nærmere avtale|etter søknad|etter ønske|etter forespørsel|på forespørsel"
    "|dato ikke satt|dato ikke fastsatt|dato ikke avklart|dato ikke bestemt|tidspunkt ikke fastsatt"
    "|tidspunkt ikke avklart|ikke fastsatt|ikke bestemt|ikke avklart|ikke avtalt|ikke satt"
    "|ikke tidfestet|ikke tidsfestet|ikke datofestet|uavklart|må avklares|avklares|avklares senere"
    "|dato må avklares|dato avklares|tidspunkt avklares|settes senere|fastsettes|fastsettes senere"
    "|bestemmes senere|dato settes senere|dato fastsettes|dato fastsettes senere"
    "|datoer fastsettes|datoer settes|dato bestemmes|tidspunkt fastsettes"
    "|tidspunkt fastsettes senere|ved behov|etter behov|ved anledning|når det er behov"
    "|når det passer"
    "|snarest|snarest mulig|så snart som mulig|så fort som mulig|umiddelbart|straks|asap"
    "|jevnlig|jevnlige|regelmessig|regelmessige|med jevne mellomrom|underveis|ved oppstart"
    "|etter behov/avtale|ved behov/avtale|løpende ved behov|fortløpende ved behov"
    "|i gang|er i gang|igangsatt|pågår|pågående|avlyst|utgår|utsatt|utsettes|på vent|tba|tbd",
    "dato kjem|dato kjem seinare|datoar kjem|tid kjem|tidspunkt kjem|kjem|kjem seinare"
    "|tid og stad kjem|nærare dato kjem|meir info kjem|kjem tilbake til|kjem tilbake med dato"
    "|blir avtalt|blir avtala|blir avtalt seinare|blir avtala seinare|vert avtalt|vert avtala"
    "|avtalast|avtalast seinare|avtalast nærare|avtalast lokalt|tidspunkt avtalast|tid avtalast"
    "|dato avtalast|dato blir avtalt|etter avtale|etter nærare avtale|etter søknad|etter ønske"
    "|ikkje fastsett|ikkje bestemt|ikkje avklart|ikkje avklara|ikkje avtalt|ikkje avtala"
    "|ikkje tidfesta|ikkje datofesta|uavklart|uavklara|må avklarast|avklarast|dato må avklarast"
    "|fastsetjast|fastsetjast seinare|blir fastsett|blir fastsett seinare|blir bestemt seinare"
    "|vert fastsett|vert bestemt|dato ikkje fastsett|dato ikkje avklart|ved behov|etter behov"
    "|etter behov/avtale|løpande ved behov|fortløpande ved behov|når det er behov"
    "|når det passar|snarast|snarast råd|snarast mogleg|så snart som mogleg"
    "|så snart som råd|straks|med ein gong|jamleg|jamlege|jamnleg|jamnlege|regelmessig"
    "|regelmessige|med jamne mellomrom|undervegs|ved oppstart|i gang|er i gang|pågår|pågåande"
    "|avlyst|går ut|utgår|utsett|blir utsett|på vent|tba|tbd",
    "to be announced|to be decided|to be agreed|by agreement|as needed|as soon as possible|asap"
    "|regularly|cancelled|postponed|tba|tbd",
)

ONGOING = phrases(
    "kontinuerlig|løpende|fortløpende|gjennomgående|hele tiden|hele tida|til enhver tid",
    "kontinuerleg|løpande|fortløpande|gjennomgåande|heile tida|til kvar tid",
    "continuously|ongoing",
)
"""All through the period of the plan."""

REGULARLY = phrases(
    "jevnlig|regelmessig|jevnt",
    "jamleg|jamnleg|regelmessig|jamt",
    "regularly",
)
"""Again and again, which has no time of its own, but may stand before one."""

THE_YEAR = phrases("året", "året", "the year")
"""The year of the plan, after «hele» or «i løpet av»."""
