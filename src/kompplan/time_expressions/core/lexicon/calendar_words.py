"""Names of what the calendar counts: months, weekdays, terms, weeks, quarters and feasts."""

from kompplan.time_expressions.core.words import Entry, Words, phrases

MONTHS: Words[int] = Words(
    Entry(1, "januar.|jan.", en="january|jan."),
    Entry(2, "februar.|feb.|febr.", en="february|feb."),
    Entry(3, "mars.|mar.", en="march|mar."),
    Entry(4, "april.|apr.", en="april|apr."),
    Entry(5, "mai.", en="may"),
    Entry(6, "juni.|jun.", en="june|jun."),
    Entry(7, "juli.|jul.", en="july|jul."),
    Entry(8, "august.|aug.", en="august|aug."),
    Entry(9, "september.|sept.|sep.", en="september|sept.|sep."),
    Entry(10, "oktober.|okt.", en="october|oct."),
    Entry(11, "november.|nov.", en="november|nov."),
    Entry(12, "desember.|des.", en="december|dec."),
)
"""Months from 1."""

WEEKDAYS: Words[int] = Words(
    Entry(1, "mandag|man.|mand.|ma.", "måndag|mån.|månd.|må.", "monday|mon."),
    Entry(2, "tirsdag|tirs.|tirsd.|tir.|ti.", "tysdag|tys.|tysd.|ty.", "tuesday|tue."),
    # «on» is left out: it is also the English word before a date.
    Entry(3, "onsdag|ons.|onsd.", en="wednesday|wed."),
    Entry(4, "torsdag|tors.|torsd.|tor.|to.", en="thursday|thu."),
    Entry(5, "fredag|fre.|fred.|fr.", en="friday|fri."),
    Entry(6, "lørdag|lør.|lørd.|lø.", "laurdag|lau.|laurd.|la.", "saturday|sat."),
    Entry(7, "søndag|søn.|sønd.|sø.", "søndag|sundag|søn.|sønd.|sun.|sø.", "sunday|sun."),
)
"""Days of the week, Monday is 1 as in ISO 8601."""

WEEKDAYS_EACH: Words[int] = Words(
    Entry(1, "mandager|mandagene", "måndagar|måndagane", "mondays"),
    Entry(2, "tirsdager|tirsdagene", "tysdagar|tysdagane", "tuesdays"),
    Entry(3, "onsdager|onsdagene", "onsdagar|onsdagane", "wednesdays"),
    Entry(4, "torsdager|torsdagene", "torsdagar|torsdagane", "thursdays"),
    Entry(5, "fredager|fredagene", "fredagar|fredagane", "fridays"),
    Entry(6, "lørdager|lørdagene", "laurdagar|laurdagane", "saturdays"),
    Entry(7, "søndager|søndagene", "søndagar|søndagane|sundagar", "sundays"),
)
"""Days of the week in the plural: every one of them."""

WEEK = phrases(
    "uke|uka|uken|uker|ukene|ukenr.|uke nr.|ukenummer|uke nummer|u.",
    "veke|veka|veker|vekene|vekenr.|veke nr.|vekenummer|uke|uka|uker|ukene|vk.",
    "week|weeks|week no.",
)

SEASONS: Words[str] = Words(
    Entry(
        "autumn",
        "høst|høsten|høstens|høsthalvåret|høstsemester|høstsemesteret|høstterminen|høstparten",
        "haust|hausten|haustens|hausthalvåret|haustsemester|haustsemesteret|haustterminen"
        "|haustparten",
        "autumn|the autumn|autumn term|autumn semester|fall",
    ),
    Entry(
        "spring",
        "vår|våren|vårens|vårhalvåret|vårsemester|vårsemesteret|vårterminen|vårparten",
        en="spring|the spring|spring term|spring semester",
    ),
    Entry(
        "summer",
        "sommer|sommeren|sommerens",
        "sommar|sommaren|sommarens|sumar|sumaren",
        "summer|the summer",
    ),
    Entry("winter", "vinter|vinteren|vinterens", en="winter|the winter"),
)
"""Autumn and spring are school terms; summer and winter are seasons."""

SEASON_LETTERS: Words[str] = Words(Entry("autumn", "h"), Entry("spring", "v"))
"""H and V with a year after them, as in H25."""

LATE_SEASONS: Words[str] = Words(
    Entry("autumn", "senhøst|senhøsten|seinhøst|seinhøsten", "seinhaust|seinhausten"),
    Entry("winter", "senvinter|senvinteren|seinvinter|seinvinteren", "seinvinter|seinvinteren"),
)
"""The last part of a season in one word."""

SCHOOL_YEAR = phrases(
    "skoleåret|skoleår|barnehageåret|barnehageår|studieåret|skole/barnehageåret"
    "|skole-/barnehageåret|barnehage- og skoleåret|skole- og barnehageåret"
    "|skole/barnehageår|barnehage/ -skoleår|barnehage-/skoleåret|barnehage/skoleåret"
    "|bhg.året|bhg.år|bhg.-året|bhg.-år|barnehageårene|skoleårene|undervisningsåret",
    "skuleåret|skuleår|barnehageåret|barnehageår|studieåret|skule/barnehageåret"
    "|skule-/barnehageåret|barnehage- og skuleåret|skule- og barnehageåret|bhg.året|bhg.år"
    "|bhg.-året|bhg.-år|skuleåra|barnehageåra",
    "school year|the school year|academic year",
)

CALENDAR_YEAR = phrases("år|året|kalenderåret|årene|åra", "år|året|kalenderåret|åra", "year|years")

MONTH_WORD = phrases("måned|månad", "månad", "month")

QUARTERS = phrases("kvartal|kv.|kvart.", en="quarter")
QUARTER_LETTER = phrases("q", en="q")
TERTIALS = phrases("tertial|tert.", en="tertial")
"""Thirds of a calendar year, by which municipalities report."""
HALVES = phrases("halvår", en="half|half-year")

FEASTS: Words[str] = Words(
    Entry("christmas", "jul|jula|julen|juletider", "jol|jola|jul|jula", "christmas"),
    Entry("romjul", "romjul|romjula|romjulen", "romjul|romjula|romjol|romjola"),
    Entry("new-year", "nyttår|årsskiftet|årsskifte", en="new year"),
    Entry("easter", "påske|påska|påsken", en="easter"),
    Entry("whitsun", "pinse|pinsa|pinsen", en="whitsun|pentecost"),
    Entry("palm-sunday", "palmesøndag", en="palm sunday"),
    Entry("maundy-thursday", "skjærtorsdag", "skjærtorsdag|skirtorsdag", "maundy thursday"),
    Entry("good-friday", "langfredag", en="good friday"),
    Entry("ascension", "kristi himmelfartsdag|kristi himmelfart", en="ascension day"),
)

SCHOOL_HOLIDAYS: Words[str] = Words(
    Entry(
        "autumn",
        "høstferie|høstferien|høstferieuka|høstferieuken|skolens høstferie",
        "haustferie|haustferien|haustferieveka",
        "autumn break|autumn holiday|the autumn break|autumn holidays|the autumn holidays",
    ),
    Entry(
        "winter",
        "vinterferie|vinterferien|vinterferieuka|vinterferieuken|skolens vinterferie",
        "vinterferie|vinterferien|vinterferieveka",
        "winter break|winter holiday|the winter break|winter holidays|the winter holidays",
    ),
    Entry(
        "christmas",
        "juleferie|juleferien|skolens juleferie",
        "juleferie|juleferien|joleferie|joleferien",
        "christmas break|christmas holiday|the christmas break|christmas holidays"
        "|the christmas holidays",
    ),
    Entry(
        "easter",
        "påskeferie|påskeferien|skolens påskeferie",
        "påskeferie|påskeferien",
        "easter break|easter holiday|the easter break|easter holidays|the easter holidays",
    ),
    Entry(
        "summer",
        "sommerferie|sommerferien|skolens sommerferie",
        "sommarferie|sommarferien",
        "summer break|summer holiday|the summer break|summer holidays|the summer holidays",
    ),
)
"""Holidays whose days each municipality or county decides."""
