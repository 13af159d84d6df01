"""Words that count: numbers, units of time, ordinals, and how often something comes."""

from kompplan.time_expressions.core.words import Entry, Words, phrases

NUMBERS: Words[int] = Words(
    Entry(1, "en|ei|ett|et|én", "ein|ei|eitt|eit|éin|éi", "one|a|an"),
    Entry(2, "to|begge", en="two"),
    Entry(3, "tre", en="three"),
    Entry(4, "fire", en="four"),
    Entry(5, "fem", en="five"),
    Entry(6, "seks", en="six"),
    Entry(7, "sju|syv", "sju", "seven"),
    Entry(8, "åtte", en="eight"),
    Entry(9, "ni", en="nine"),
    Entry(10, "ti", en="ten"),
    Entry(11, "elleve", en="eleven"),
    Entry(12, "tolv", en="twelve"),
)

ORDINALS: Words[int] = Words(
    Entry(1, "første", "første|fyrste", "first|the first"),
    Entry(2, "andre|annen|annet", "andre", "second|the second"),
    Entry(3, "tredje", en="third|the third"),
    Entry(4, "fjerde", en="fourth|the fourth"),
    Entry(5, "femte", en="fifth|the fifth"),
    Entry(6, "sjette", en="sixth"),
    Entry(7, "sjuende|syvende", "sjuande", "seventh"),
    Entry(8, "åttende", "åttande", "eighth"),
    Entry(9, "niende", "niande", "ninth"),
    Entry(10, "tiende", "tiande", "tenth"),
    Entry(12, "tolvte", en="twelfth"),
    Entry(14, "fjortende", "fjortande", "fourteenth"),
    Entry(-1, "siste", en="last|the last"),
)

DAY_UNITS: Words[str] = Words(
    Entry("day", "dag|dager|dagen|døgn", "dag|dagar|dagen|døgn", "day|days"),
    Entry(
        "working-day",
        "virkedag|virkedager|arbeidsdag|arbeidsdager|yrkedager",
        "virkedag|virkedagar|arbeidsdag|arbeidsdagar|yrkedagar",
        "working day|working days",
    ),
    Entry("week", "uke|uker|uka|uken", "veke|veker|veka|uke|uker", "week|weeks"),
    Entry("month", "måned|måneder|måneden|mnd.", "månad|månader|månaden|mnd.", "month|months"),
    Entry("year", "år|året", en="year|years"),
)
"""Units that a distance between days is counted in."""

LENGTH_UNITS: Words[str] = Words(
    Entry("minute", "minutt|minutter|min.", en="minute|minutes|min."),
    Entry("hour", "time|timer|timar|t.", "time|timar|t.", "hour|hours|h"),
    Entry("half-day", "halvdag|halvdager", "halvdag|halvdagar", "half-day|half-days"),
    Entry("day", "dag|dager|dagers|dags|døgn", "dag|dagar|dagars|dags|døgn", "day|days"),
    Entry("week", "uke|uker|ukers", "veke|veker|vekers", "week|weeks"),
    Entry("month", "måned|måneder|måneders|mnd.", "månad|månader|månaders|mnd.", "month|months"),
    Entry("year", "år|års", en="year|years"),
)
"""Units that a length is counted in."""

FOLD = phrases("x|×|ganger", "x|×|gonger", "x|×")
"""Between a count and a length: «3 x 2 timer»."""

HALF = phrases("½|halv|en halv|ein halv", "½|halv|ein halv", "½|half|half a")
EACH_TAKES = phrases("á|à|a", en="of|at")

FREQUENCIES: Words[str] = Words(
    Entry("WEEKLY", "ukentlig|ukentlige|ukesvis", "vekentleg|vekentlege|vekevis", "weekly"),
    Entry("MONTHLY", "månedlig|månedlige|månedsvis", "månadleg|månadlege", "monthly"),
    Entry("HALF-YEARLY", "halvårlig|halvårlige", "halvårleg|halvårlege", "half-yearly"),
    Entry("QUARTERLY", "kvartalsvis|kvartalsvise", en="quarterly"),
    Entry("TERTIALLY", "tertialvis|tertialvise"),
    Entry("YEARLY", "årlig|årlige|årvisst", "årleg|årlege|årvisst", "yearly|annual|annually"),
)

EVERY = phrases(
    "hver|hvert|i hver|i hvert|pr.|per|på hver|hver eneste|hvar",
    "kvar|kvart|i kvar|i kvart|pr.|per",
    "every|each|per",
)

EVERY_OTHER = phrases(
    "annenhver|annethvert|annen hver|annet hvert|annan hver|hver annen|hvert annet|hver andre"
    "|hvert andre|anna hver|annahver|annhver",
    "annankvar|annakvar|annakvart|annan kvar|anna kvar|anna kvart|kvar andre|kvart andre"
    "|kvar annan|kvart anna|kvar anna",
    "every other|every second",
)

PERIODS: Words[str] = Words(
    Entry("DAILY", "dag", en="day|days"),
    Entry("WEEKLY", "uke|uka|uken", "veke|veka", "week|weeks"),
    Entry("MONTHLY", "måned|måneden|mnd.", "månad|månaden|mnd.", "month|months"),
    Entry("QUARTERLY", "kvartal|kvartalet", en="quarter"),
    Entry("TERTIALLY", "tertial|tertialet"),
    Entry("TERMLY", "semester|semesteret|termin|terminen", "semester|semesteret|termin", "term"),
    Entry("HALF-YEARLY", "halvår|halvåret", en="half-year"),
    Entry(
        "YEARLY",
        "år|året|skoleår|skoleåret|barnehageår|barnehageåret"
        "|skoleår/barnehageår|barnehageår/skoleår",
        "år|året|skuleår|skuleåret|barnehageår|barnehageåret|skuleår/barnehageår",
        "year|years|school year",
    ),
)

PER_DEFINITE: Words[str] = Words(
    Entry("WEEKLY", "i uken|i uka|ukentlig", "i veka|i uka|vekentleg", "a week"),
    Entry("MONTHLY", "i måneden|månedlig|i mnd.", "i månaden|månadleg|i mnd.", "a month"),
    Entry("TERMLY", "i semesteret|i terminen", "i semesteret", "a term"),
    Entry("HALF-YEARLY", "i halvåret|halvårlig", "i halvåret|halvårleg", "a half-year"),
    Entry(
        "YEARLY",
        "i året|i skoleåret|i barnehageåret|årlig|i løpet av et år|i løpet av året"
        "|i løpet av skoleåret|i løpet av barnehageåret",
        "i året|i skuleåret|i barnehageåret|årleg|i løpet av eit år|i løpet av året"
        "|i løpet av skuleåret|i løpet av barnehageåret",
        "a year|yearly",
    ),
)

FEW_TIMES: Words[int] = Words(Entry(1, en="once"), Entry(2, en="twice"))

AT_LEAST = phrases("minimum|minst", "minimum|minst", "at least|a minimum of")
AT_MOST = phrases(
    "inntil|opptil|maksimum|maks.|høyst", "inntil|opptil|maksimum|maks.|høgst", "at most"
)
TIMES = phrases("ganger|gang|g.|x|×", "gonger|gong|gangar|gang|ganger|g.|x|×", "times|time|x|×")
BOXES: Words[bool] = Words(Entry(False, "☐|□", en="☐|□"), Entry(True, "☒|☑|✓|✔|■", en="☒|☑|✓|✔|■"))

MEETINGS = phrases(
    "samling|samlinger|møte|møter|ganger|gang|veiledning|veiledninger|fagdag|fagdager|kursdag"
    "|kursdager|kurs|workshop|workshops|workshoper|webinar|webinarer|seminar|seminarer|økt|økter"
    "|nettverksmøte|nettverksmøter|nettverkssamling|nettverkssamlinger|studiedag|studiedager"
    "|besøk|kveld|kvelder|personalmøter|planleggingsdager",
    "samling|samlingar|møte|gonger|gong|rettleiing|rettleiingar|fagdag|fagdagar|kursdag"
    "|kursdagar|kurs|workshop|workshops|webinar|seminar|økt|økter|nettverksmøte"
    "|nettverkssamling|nettverkssamlingar|studiedag|studiedagar|besøk|kveld|kveldar"
    "|personalmøte|planleggingsdagar",
    "meeting|meetings|session|sessions|workshop|workshops",
)
"""What is counted within a term: «4 samlinger høst 2024»."""

THE_DAY = phrases("dagen", en="the day")
EVERY_YEAR = phrases("hvert år|årlig", "kvart år|årleg", "every year|each year|yearly")

LASTING = phrases(
    "perspektiv på|varighet|varer|varer i|lengde|et perspektiv på",
    "perspektiv på|varigheit|varer|varer i|lengd|eit perspektiv på",
    "lasting|duration",
)
YEARS_OF_PLAN: Words[int] = Words(
    Entry(2, "toårsplan|toårig", "toårsplan|toårig", "two-year plan"),
    Entry(3, "treårsplan|treårig", "treårsplan|treårig", "three-year plan"),
    Entry(4, "fireårsplan|fireårig", "fireårsplan|fireårig", "four-year plan"),
)
THE_UNITS: Words[str] = Words(
    Entry(
        "week",
        "uken|uka|siste uke|siste uka|siste uken|første uke|første uka|første uken|i uken|i uka",
        "veka|uka|siste veke|siste veka|første veke|første veka|fyrste veke|fyrste veka|i veka",
        "the week|the last week|the first week",
    ),
    Entry("month", "måneden|siste måned", "månaden|siste månad", "the month"),
)
