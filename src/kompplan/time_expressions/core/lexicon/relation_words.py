"""Words that relate one time to another: before, from, until, at the latest, and their kin."""

from kompplan.time_expressions.core.words import Entry, Words, phrases

THROUGH = phrases(
    "til|til og med|t.o.m.|tom.|fram til|frem til|→|->",
    "til|til og med|t.o.m.|tom.|fram til|→|->",
    "to|through|until",
)
"""Between the ends of a range; both ends are included."""

AND = phrases("og|samt|&", en="and")

OR = phrases("eller|og/eller", en="or")

FROM = phrases(
    "fra|fra og med|f.o.m.|fom.|siden|starter|starter i|starter opp|starter opp i|oppstart"
    "|oppstart i|med oppstart|med oppstart i|med start|start|start i|fra ca.|gjelder fra"
    "|gjelder fra og med|gjeldende fra",
    "frå|frå og med|f.o.m.|fom.|sidan|startar|startar i|startar opp|startar opp i|oppstart"
    "|oppstart i|med oppstart|med oppstart i|med start|start|start i|gjeld frå"
    "|gjeld frå og med|gjeldande frå",
    "from|since|starting",
)

BACK_TO = phrases("helt tilbake til|tilbake til", "heilt tilbake til|tilbake til", "back to")

ONWARDS = phrases(
    "og utover|og fremover|og framover|utover|fremover|framover|og videre|→|->|=>",
    "og utover|og framover|utover|framover|og vidare|→|->|=>",
    "onwards|and onwards",
)

UNTIL = phrases("frem til|fram til|frem mot|fram mot|inntil", "fram til|fram mot|inntil", "until")
"""The day named, or the first day of a longer time, is the first one left out."""

TO = phrases("til")
"""Until a day, but in a term that is to come: «til høsten»."""

UP_TO = phrases(
    "til og med|t.o.m.|tom.|ut", "til og med|t.o.m.|tom.|ut", "through|up to and including"
)
"""The time named is still included."""

BEFORE = phrases("før|like før|rett før", "før|like før|rett før", "before")

AFTER = phrases("etter|like etter|rett etter|straks etter", en="after")

AHEAD = phrases("i forkant", "i forkant|på førehand", "ahead|in advance")

AFTERWARDS = phrases("i etterkant|dagen etterfølges av", "i etterkant", "afterwards")

OF = phrases("av|for", en="of")

BETWEEN = phrases("mellom", en="between")

DURING = phrases("i løpet av", "i løpet av", "during|in the course of|within")
"""Some time within what follows."""

WHOLE = phrases("hele|gjennom", "heile|gjennom", "all|throughout|all of")
"""All through what follows."""

IN = phrases(
    "i|på|den|om|for|ved|on|månedene|i månedene",
    "i|på|den|om|for|ved|on|månadene|i månadene",
    "in|on|the|at|for",
)
"""Little words that may stand before a time without changing it."""

ABOUT = phrases(
    "ca.|cirka|rundt|omkring|omtrent|om lag",
    "ca.|cirka|rundt|omkring|kring|omtrent|om lag",
    "about|around|approximately",
)

MAYBE = phrases(
    "evt.|eventuelt|trolig|muligens|kanskje|sannsynligvis|foreløpig|foreløpig dato|tentativt"
    "|tentativ|tentativ dato|forslag|forslag til dato|antatt",
    "evt.|eventuelt|truleg|kanskje|førebels|førebels dato|tentativt|tentativ|framlegg|forslag",
    "maybe|perhaps|possibly|probably|tentatively|tentative|provisionally|provisional",
)
"""Before or after a time that may change."""

TAKES_PLACE = phrases(
    "gjennomføres|avholdes|holdes|arrangeres|planlagt|planlagt gjennomført|skjer|utføres",
    "blir gjennomført|vert gjennomført|gjennomførast|blir halde|vert halde|haldast|planlagt"
    "|planlagd",
    "held|takes place|planned",
)
"""Before a time, without adding to it."""

LATEST = phrases(
    "senest|seinest|innen senest|senest innen|seinest innen|senest ved",
    "seinast|senast|innan seinast|seinast innan|seinast ved",
    "no later than|at the latest|by",
)

DEADLINE = phrases(
    "frist|fristen|tidsfrist|svarfrist|søknadsfrist|påmeldingsfrist|leveringsfrist|innleveringsfrist"
    "|rapporteringsfrist|frist er|med frist|påmelding senest|høringsfrist|siste frist",
    "frist|fristen|tidsfrist|svarfrist|søknadsfrist|påmeldingsfrist|leveringsfrist"
    "|innleveringsfrist|rapporteringsfrist|frist er|med frist|høyringsfrist|siste frist",
    "deadline|the deadline|deadline is",
)
"""A few words of what is due may follow: «frist for påmelding 1. mai»."""

DONE = phrases(
    "ferdig|ferdigstilles|ferdigstilt|leveres|levert|levering|innlevering|innleveres|innlevert"
    "|sendes|sendes inn|sendes ut|gjennomføres|gjennomført|fullføres|fullført|avsluttes|avsluttet"
    "|på plass|klar|klart|rapporteres|rapportering|påmelding|innmelding|meldes inn|vedtas"
    "|evalueres|utarbeides|utarbeidet|revideres|må være levert|må leveres|skal være ferdig"
    "|skal leveres",
    "ferdig|ferdigstillast|ferdigstilt|leverast|levert|levering|innlevering|sendast|sendast inn"
    "|gjennomførast|gjennomført|fullførast|fullført|avsluttast|avslutta|på plass|klar|klart"
    "|rapporterast|rapportering|påmelding|innmelding|meldast inn|vedtakast|evaluerast"
    "|utarbeidast|reviderast|må vere levert|skal vere ferdig",
    "done|finished|delivered|submitted",
)
"""Before «innen» and «senest»: what is to be done by then."""

WITHIN = phrases("innen", "innan", "within")
"""At the latest, though it does not say clearly whether the day itself is in it."""

NEXT_TIMES: Words[str] = Words(
    Entry(
        "this",
        "denne|dette|inneværende|innværende|gjeldende|nåværende",
        "denne|dette|inneverande|gjeldande|noverande",
        "this|the current",
    ),
    Entry("previous", "foregående|forrige|fjorårets", "føregåande|førre", "last|the previous"),
    Entry("next", "neste|kommende|påfølgende", "neste|komande|påfølgjande", "next|the coming"),
)

PERIOD_WORD = phrases(
    "perioden|periode|planperioden|tidsrommet|prosjektperioden|virkeperioden|avtaleperioden"
    "|tiltaksperioden|satsingsperioden",
    "perioden|periode|planperioden|tidsrommet|prosjektperioden|verkeperioden|avtaleperioden"
    "|tiltaksperioden|satsingsperioden",
    "period|the period|the plan period|the project period",
)

EVENT_OF_TERM: Words[str] = Words(
    Entry(
        "school-start",
        "skolestart|første skoledag|skoleårets start|skoleårets begynnelse",
        "skulestart|første skuledag|skuleårets start",
        "school start|start of school|first day of school|the first day of school",
    ),
    Entry(
        "school-end",
        "skoleslutt|siste skoledag|skoleårets slutt",
        "skuleslutt|siste skuledag|skuleårets slutt",
        "end of school|last day of school|the last day of school",
    ),
    Entry("kindergarten-start", "barnehagestart", en="kindergarten start"),
    Entry("kindergarten-end", "barnehageårets slutt"),
    Entry("", "semesterstart"),
)
"""Events that a plan may have as an activity; those with a key stand in calendars as well."""
START_OF_TERM = phrases("oppstart|start", en="start")
"""After a term: «høstens oppstart»."""

SELF = phrases(
    "møtet|samlingen|samlinga|kurset|workshopen|fagdagen|seminaret|kurset|arrangementet|konferansen"
    "|nettverksmøtet|nettverkssamlingen|dagen|kursdagen",
    "møtet|samlinga|kurset|workshopen|fagdagen|seminaret|arrangementet|konferansen|dagen"
    "|nettverksmøtet|nettverkssamlinga|kursdagen",
    "the meeting|the workshop|the course|the seminar",
)
"""Words for the activity that the expression belongs to."""

SELF_BARE: Words[bool] = Words(Entry(True, "møte|samling|kurs|seminar|fagdag|workshop"))
"""The same, unless an activity has such a title: «to uker før samling»."""

NOT_ANCHORS = phrases(
    "hvert|oppsatt|avtale|hverandre|og|eller|som|å|at|nærmere avtale|behov|før|etter|senest|innen"
    "|søknad|ønske|forespørsel",
    "kvart|oppsett|avtale|kvarandre|og|eller|som|å|at|nærare avtale|behov|før|etter|seinast|innan"
    "|søknad|ønske|førespurnad",
    "all|that|and|or",
)
"""Words that make «før» and «etter» something else than a relation to an activity."""

INSIDE_OF = phrases(
    "innenfor et tidsrom på|innenfor|inntil|i et tidsrom på",
    "innanfor eit tidsrom på|innanfor",
    "within",
)
BEFORE_OR_AFTER = phrases(
    "før eller etter|før og etter|før/etter", en="before or after|before and after"
)
PLUS_MINUS_FROM = phrases("fra|rundt|", "frå|rundt", "from|around")
AROUND_ALL = phrases(
    "både før under og etter|både før, under og etter|før, under og etter|før under og etter"
    "|både før og etter|før og etter|i forkant og etterkant av|i forkant og i etterkant av"
    "|i for- og etterkant av",
    "både før, under og etter|før, under og etter|både før og etter|i forkant og etterkant av"
    "|i for- og etterkant av",
    "before, during and after|before and after",
)
"""Before it and after it: no bound at all."""
OVER = phrases("over|like over|rett over", en="")
"""After a feast: «over nyttår»."""

BOUND_WORDS = phrases(
    "ut|før|etter|til og med|t.o.m.|frem til|fram til|fra|senest|innen",
    "ut|før|etter|til og med|t.o.m.|fram til|frå|seinast|innan",
    "before|after|until|through|from",
)
"""Words that begin a bound, so that an activity's name ends before them."""
