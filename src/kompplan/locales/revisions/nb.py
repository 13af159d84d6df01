"""Bokmål."""

PHRASES = {
    "adopted-by-day": (
        "{file}: vedtatt[ {date}], i revisjon {revision} fra {day}, den siste til og med den dagen"
    ),
    "adopted-by-fingerprint": (
        "{file}: vedtatt[ {date}], funnet i revisjon {revision} fra {day} etter fingeravtrykket"
    ),
    "adopted-by-name": (
        "{file}: vedtatt[ {date}], i revisjon {revision} fra {day}, som vedtaket nevner"
    ),
    "adopted-by-record": (
        "{file}: vedtatt[ {date}], i revisjon {revision} fra {day}, der vedtaket ble ført opp"
    ),
    "adopted-not-found": "ingen revisjon har {file} slik den ble vedtatt[ {date}]",
    "adopted-not-found-hint": (
        "[klonen har ikke hele historien; {shallow}|den vedtatte utgaven ble aldri lagt inn "
        "i git på denne grenen; oppgi en revisjon]"
    ),
    "adopted-not-known": "historikken i {file} sier ikke hvilken revisjon som ble vedtatt[ {date}]",
    "adopted-not-known-hint": (
        "[klonen har ikke hele historien; {shallow}|alle revisjoner er yngre enn vedtaket; "
        "oppgi en revisjon selv]"
    ),
    "adoption-unknown": "{file} har ikke noe vedtak i historikken",
    "adoption-unknown-hint": "før opp vedtaket med kompplan approve, eller oppgi en revisjon",
    "ambiguous-argument": "«{text}» er både en revisjon og en fil",
    "ambiguous-argument-hint": "skriv «{text} --» for revisjonen, eller «-- {text}» for filen",
    "approve-errors": "{file} har {n} feil, og er ikke ført opp som vedtatt",
    "approve-errors-hint": "rett dem, eller før opp vedtaket likevel med --with-errors",
    "approve-incomplete": "{file} bruker filer som ikke kan leses, og er ikke ført opp som vedtatt",
    "approve-incomplete-hint": "kompplan validate viser hvilke",
    "approve-not-a-day": "«{text}» er ikke en dag",
    "approve-not-a-day-hint": "skriv dagen for vedtaket, som 2025-06-11",
    "approve-not-a-line": "{option} må være tekst på én linje",
    "approve-not-a-plan": "{file} er ikke én plan",
    "approve-not-a-plan-hint": "oppgi filen til planen som er vedtatt",
    "approve-not-spliced": "vedtaket kan ikke føres inn i {file} uten å endre noe annet",
    "approve-not-spliced-hint": "skriv dette under history selv: {event}",
    "approve-not-written": "kan ikke skrive {file}: {reason}",
    "approve-not-written-hint": "filen er ikke endret",
    "approve-older": "{date} er før det siste vedtaket, {last}",
    "approve-older-hint": "historikken står med det eldste først; før opp et eldre vedtak for hånd",
    "approve-superseded": "{file} er erstattet av en nyere plan, og kan ikke vedtas",
    "approve-superseded-hint": "vedta den nye planen, eller rett status",
    "approved-adopted": "vedtatt {date} av {by}, med fingeravtrykk {fingerprint}",
    "approved-amended": "endringene vedtatt {date} av {by}, med fingeravtrykk {fingerprint}",
    "approved-before": "alt vedtatt slik den er[, {date}][ av {by}]; filen er ikke endret",
    "changed-after": "Planen er endret etter vedtaket[ {date}].",
    "changed-more": "og {n} til",
    "changelog-no-section": "{file} har ikke ett avsnitt å skrive i",
    "changelog-no-section-hint": (
        "sett inn {start} og {end} på hver sin linje, én gang, der endringene skal stå"
    ),
    "compared": "Fra {old} ({old_day}) til [{new} ({new_day})|arbeidskopien]",
    "fetch-history": "hent resten med git fetch --unshallow",
    "git-failed": "git svarer ikke: {reason}",
    "git-no-revisions": "lageret har ingen revisjoner ennå",
    "git-no-revisions-hint": "legg planen inn med git add og git commit først",
    "git-not-a-repository": "{folder} ligger ikke i noe git-lager",
    "git-not-a-repository-hint": "stå i mappen med planene, eller sammenlign to filer",
    "git-not-installed": "git er ikke installert, og revisjoner kan ikke leses",
    "git-not-installed-hint": "installer git, eller sammenlign to filer",
    "git-not-owned": "git leser ikke {folder}, som eies av en annen bruker",
    "git-not-owned-hint": "stoler du på den: git config --global --add safe.directory {folder}",
    "git-object-missing": "objektet {id} mangler i klonen",
    "git-object-missing-hint": "hent det med git fetch; kompplan henter ingenting selv",
    "git-too-many-files": "revisjonen har mer enn {n} filer",
    "git-too-many-files-hint": "oppgi planene eller mappen de ligger i",
    "in-revision": "I revisjon {revision}:",
    "log-after-decision": "Etter siste vedtak",
    "log-empty": "ingen revisjon har endret noen plan",
    "log-silent": "{n} revisjoner uten endret innhold",
    "log-silent-one": "1 revisjon uten endret innhold",
    "log-title": "Endringer",
    "log-undecided": "Ikke vedtatt",
    "no-revision-by": "ingen revisjon er så gammel som {day}[; den eldste er fra {oldest}]",
    "no-revision-by-hint": "[klonen har ikke hele historien; {shallow}]",
    "path-in-neither": "{text} finnes ikke i noen av de to utgavene",
    "path-in-neither-hint": (
        "[mente du «{suggestion}»?|oppgi stien slik den er, sett fra mappen du står i]"
    ),
    "path-not-in-revision": "{text} finnes ikke i den revisjonen",
    "path-not-in-revision-hint": "oppgi stien slik den er, sett fra mappen du står i",
    "revision-too-long": "«{text}» er for langt til å være navnet på en revisjon",
    "revision-unsafe": "«{text}» kan ikke være navnet på en revisjon",
    "revision-unsafe-hint": "et slikt navn begynner ikke med bindestrek og har ingen styretegn",
    "revisions-unrelated": "de to revisjonene har ikke noe felles opphav",
    "revisions-unrelated-hint": (
        "[klonen har ikke hele historien; {shallow}|skriv to prikker i stedet for tre]"
    ),
    "too-many-revisions": "{texts} er for mange revisjoner å sammenligne",
    "too-many-revisions-hint": "oppgi to, én eller ingen, eller A..B alene",
    "unknown-argument": "«{text}» er verken en revisjon eller en fil",
    "unknown-argument-hint": (
        "[mente du «{suggestion}»?|skriv en gren, et merke, en hash, HEAD~3 eller en dag som "
        "2025-06-11; en fil som er slettet, skrives etter --]"
    ),
    "unknown-revision": "ingen revisjon heter «{text}»",
    "unknown-revision-hint": (
        "[mente du «{suggestion}»?|klonen har ikke hele historien; {shallow}|skriv en gren, "
        "et merke, en hash, HEAD~3 eller en dag som 2025-06-11]"
    ),
}
