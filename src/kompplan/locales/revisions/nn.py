"""Nynorsk."""

PHRASES = {
    "adopted-by-day": (
        "{file}: vedteken[ {date}], i revisjon {revision} frå {day}, den siste til og med den dagen"
    ),
    "adopted-by-fingerprint": (
        "{file}: vedteken[ {date}], funnen i revisjon {revision} frå {day} etter fingeravtrykket"
    ),
    "adopted-by-name": (
        "{file}: vedteken[ {date}], i revisjon {revision} frå {day}, som vedtaket nemner"
    ),
    "adopted-by-record": (
        "{file}: vedteken[ {date}], i revisjon {revision} frå {day}, der vedtaket vart ført opp"
    ),
    "adopted-not-found": "ingen revisjon har {file} slik planen vart vedteken[ {date}]",
    "adopted-not-found-hint": (
        "[klonen har ikkje heile historia; {shallow}|den vedtekne utgåva vart aldri lagd inn "
        "i git på denne greina; oppgi ein revisjon]"
    ),
    "adopted-not-known": "historikken i {file} seier ikkje kva revisjon som vart vedteken[ {date}]",
    "adopted-not-known-hint": (
        "[klonen har ikkje heile historia; {shallow}|alle revisjonar er yngre enn vedtaket; "
        "oppgi ein revisjon sjølv]"
    ),
    "adoption-unknown": "{file} har ikkje noko vedtak i historikken",
    "adoption-unknown-hint": "før opp vedtaket med kompplan approve, eller oppgi ein revisjon",
    "ambiguous-argument": "«{text}» er både ein revisjon og ei fil",
    "ambiguous-argument-hint": "skriv «{text} --» for revisjonen, eller «-- {text}» for fila",
    "approve-errors": "{file} har {n} feil, og er ikkje ført opp som vedteken",
    "approve-errors-hint": "rett dei, eller før opp vedtaket likevel med --with-errors",
    "approve-incomplete": (
        "{file} bruker filer som ikkje kan lesast, og er ikkje ført opp som vedteken"
    ),
    "approve-incomplete-hint": "kompplan validate viser kva for nokre",
    "approve-not-a-day": "«{text}» er ikkje ein dag",
    "approve-not-a-day-hint": "skriv dagen for vedtaket, som 2025-06-11",
    "approve-not-a-line": "{option} må vere tekst på éi linje",
    "approve-not-a-plan": "{file} er ikkje éin plan",
    "approve-not-a-plan-hint": "oppgi fila til planen som er vedteken",
    "approve-not-spliced": "vedtaket kan ikkje førast inn i {file} utan å endre noko anna",
    "approve-not-spliced-hint": "skriv dette under history sjølv: {event}",
    "approve-not-written": "kan ikkje skrive {file}: {reason}",
    "approve-not-written-hint": "fila er ikkje endra",
    "approve-older": "{date} er før det siste vedtaket, {last}",
    "approve-older-hint": (
        "historikken står med det eldste først; før opp eit eldre vedtak for hand"
    ),
    "approve-superseded": "{file} er erstatta av ein nyare plan, og kan ikkje vedtakast",
    "approve-superseded-hint": "vedta den nye planen, eller rett status",
    "approved-adopted": "vedteken {date} av {by}, med fingeravtrykk {fingerprint}",
    "approved-amended": "endringane vedtekne {date} av {by}, med fingeravtrykk {fingerprint}",
    "approved-before": "alt vedteken slik han er[, {date}][ av {by}]; fila er ikkje endra",
    "changed-after": "Planen er endra etter vedtaket[ {date}].",
    "changed-more": "og {n} til",
    "changelog-no-section": "{file} har ikkje eitt avsnitt å skrive i",
    "changelog-no-section-hint": (
        "set inn {start} og {end} på kvar si linje, éin gong, der endringane skal stå"
    ),
    "compared": "Frå {old} ({old_day}) til [{new} ({new_day})|arbeidskopien]",
    "fetch-history": "hent resten med git fetch --unshallow",
    "git-failed": "git svarer ikkje: {reason}",
    "git-no-revisions": "lageret har ingen revisjonar enno",
    "git-no-revisions-hint": "legg planen inn med git add og git commit først",
    "git-not-a-repository": "{folder} ligg ikkje i noko git-lager",
    "git-not-a-repository-hint": "stå i mappa med planane, eller samanlikn to filer",
    "git-not-installed": "git er ikkje installert, og revisjonar kan ikkje lesast",
    "git-not-installed-hint": "installer git, eller samanlikn to filer",
    "git-not-owned": "git les ikkje {folder}, som er eigd av ein annan brukar",
    "git-not-owned-hint": "lit du på den: git config --global --add safe.directory {folder}",
    "git-object-missing": "objektet {id} manglar i klonen",
    "git-object-missing-hint": "hent det med git fetch; kompplan hentar ingenting sjølv",
    "git-too-many-files": "revisjonen har meir enn {n} filer",
    "git-too-many-files-hint": "oppgi planane eller mappa dei ligg i",
    "in-revision": "I revisjon {revision}:",
    "log-after-decision": "Etter siste vedtak",
    "log-empty": "ingen revisjon har endra nokon plan",
    "log-silent": "{n} revisjonar utan endra innhald",
    "log-silent-one": "1 revisjon utan endra innhald",
    "log-title": "Endringar",
    "log-undecided": "Ikkje vedteken",
    "no-revision-by": "ingen revisjon er så gammal som {day}[; den eldste er frå {oldest}]",
    "no-revision-by-hint": "[klonen har ikkje heile historia; {shallow}]",
    "path-in-neither": "{text} finst ikkje i nokon av dei to utgåvene",
    "path-in-neither-hint": (
        "[meinte du «{suggestion}»?|oppgi stien slik han er, sett frå mappa du står i]"
    ),
    "path-not-in-revision": "{text} finst ikkje i den revisjonen",
    "path-not-in-revision-hint": "oppgi stien slik han er, sett frå mappa du står i",
    "revision-too-long": "«{text}» er for langt til å vere namnet på ein revisjon",
    "revision-unsafe": "«{text}» kan ikkje vere namnet på ein revisjon",
    "revision-unsafe-hint": "eit slikt namn byrjar ikkje med bindestrek og har ingen styreteikn",
    "revisions-unrelated": "dei to revisjonane har ikkje noko felles opphav",
    "revisions-unrelated-hint": (
        "[klonen har ikkje heile historia; {shallow}|skriv to prikkar i staden for tre]"
    ),
    "too-many-revisions": "{texts} er for mange revisjonar å samanlikne",
    "too-many-revisions-hint": "oppgi to, éin eller ingen, eller A..B åleine",
    "unknown-argument": "«{text}» er verken ein revisjon eller ei fil",
    "unknown-argument-hint": (
        "[meinte du «{suggestion}»?|skriv ei grein, eit merke, ein hash, HEAD~3 eller ein "
        "dag som 2025-06-11; ei fil som er sletta, skriv ein etter --]"
    ),
    "unknown-revision": "ingen revisjon heiter «{text}»",
    "unknown-revision-hint": (
        "[meinte du «{suggestion}»?|klonen har ikkje heile historia; {shallow}|skriv ei "
        "grein, eit merke, ein hash, HEAD~3 eller ein dag som 2025-06-11]"
    ),
}
