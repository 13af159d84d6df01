"""Words that may stand before a time in its cell without being part of it."""

from kompplan.time_expressions.core.words import phrases

LABELS = phrases(
    "dato|datoer|tid|tidspunkt|når|periode|tidsrom|tidsperiode|tid og sted"
    "|møtedato|møtedatoer|samling|samlinger|møte|møter|digitalt|fysisk|webinar|nettmøte",
    "dato|datoar|tid|tidspunkt|når|periode|tidsrom|tid og stad|møtedato"
    "|samling|samlingar|møte|møter|digitalt|fysisk|webinar|nettmøte",
    "date|dates|time|when|period|meeting",
)
"""Labels before a colon."""

MEETING_LABELS = phrases(
    "dato|tidspunkt|samling|samlinger|møte|møter|fagdag|fagdager|kursdag|kursdager|kurs|webinar"
    "|nettmøte|nettverksmøte|nettverkssamling|oppstartssamling|oppstartsmøte|planleggingsdag"
    "|planleggingsdager|studiedag|workshop|seminar|personalmøte|foreldremøte|styrermøte"
    "|evalueringsmøte|avslutning|digital samling|fysisk samling|digitalt møte"
    "|felles planleggingsdag",
    "dato|tidspunkt|samling|samlingar|møte|fagdag|fagdagar|kursdag|kursdagar|kurs|webinar"
    "|nettmøte|nettverksmøte|nettverkssamling|oppstartssamling|oppstartsmøte|planleggingsdag"
    "|planleggingsdagar|plandag|plandagar|studiedag|workshop|seminar|personalmøte|foreldremøte"
    "|evalueringsmøte|avslutning|digital samling|fysisk samling|digitalt møte",
    "meeting|workshop|seminar|session",
)
"""Labels that may stand right before a time: «Fagdag 14. oktober»."""

REVISED = phrases(
    "versjon|oppdatert|datert|revidert|sist endret|sist oppdatert|sist revidert|vedtatt|godkjent"
    "|godkjent av styret|behandlet|per|pr.",
    "versjon|oppdatert|datert|revidert|sist endra|sist oppdatert|vedteken|vedtatt|godkjend|per|pr.",
    "version|updated|dated|revised|adopted|approved|as of",
)
MOVED_FROM = phrases(
    "flyttet fra|utsatt fra|opprinnelig", "flytta frå|utsett frå|opphavleg", "moved from"
)
MOVED_TO = phrases(
    "flyttet til|utsatt til|ny dato|nytt tidspunkt", "flytta til|utsett til|ny dato", "moved to"
)
