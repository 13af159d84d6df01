"""A small plan that most tests of changes edit, and what came of an edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff import diff
from kompplan.diff.sentences import sentence_of
from kompplan.locales import locale_of
from tests.support import analyse_text

if TYPE_CHECKING:
    from kompplan.diff import Change

PLAN = """\
kompplan: 1
plan:
  id: prøve
  title: Prøveplan
  year: 2026/2027
  status: hearing
  legend:
    barnehage: {title: Barnehage, scheme: regional, colour: green}
    skole: {title: Skole, scheme: decentralised, colour: blue}
schemes:
  regional: {name: Regional ordning}
  decentralised: {name: Desentralisert ordning}
actors:
  ppt: {name: PPT}
  sepu: {name: SePU}
  lærere: {name: lærere}
  alle: {name: alle ansatte, members: [lærere, ppt]}
sections:
  høst: {title: Høst 2026, when: høst 2026}
  vår: {title: Vår 2027, when: vår 2027}
activities:
  samling:
    section: høst
    when: 14. oktober kl. 9-11
    title: Samling for PPT
    text: De som deltar, tar med seg notatene fra forrige samling og et spørsmål til de andre.
    venue: Vadsø
    participants: [ppt, sepu]
    responsible: sepu
    group: barnehage
    agenda:
      - {at: kl. 9-10, title: Innledning}
      - {at: kl. 10-11, title: Gruppearbeid}
    deadlines:
      saker: {when: senest 1 uke før møtet, title: Saker meldes inn}
    points: [Erfaringer, Veien videre]
  oppfølging:
    section: høst
    when: 2 uker etter Samling for PPT
    anchor: samling
    title: Oppfølging
    participants: [lærere]
  karavane: {section: høst, when: uke 44, title: Læringskaravane, participants: ["alle?"]}
  fagdag: {section: vår, when: februar, title: Fagdag, participants: [alle]}
roles:
  leder:
    title: Gruppeleder
    who: lærere
    duties:
      møter: {text: Lede møtene, when: minst 4 møter hvert semester}
measures:
  nettverk:
    number: 1
    title: Nettverk
    scheme: regional
    amounts: {owner: 50 000, uh: 150 000, total: 200 000}
  kurs:
    number: 2
    title: Kurs
    scheme: regional
    amounts: {owner: 10 000, uh: 20 000}
declared:
  schemes:
    regional: {owner: 60 000, uh: 170 000, total: 230 000}
  total: {total: 230 000}
"""


def changes_of(*edits: tuple[str, str], plan: str = PLAN) -> tuple[Change, ...]:
    """Return what a plan has changed after some of its text was replaced."""
    return diff(analyse_text(plan), analyse_text(edited(*edits, plan=plan)))


def edited(*edits: tuple[str, str], plan: str = PLAN) -> str:
    """Return a plan with some of its text replaced, each once."""
    for old, new in edits:
        assert plan.count(old) >= 1, old
        plan = plan.replace(old, new, 1)
    return plan


def told(*edits: tuple[str, str], language: str = "nb", plan: str = PLAN) -> list[str]:
    """Return the sentences of what has changed, no-break spaces as blanks."""
    found = changes_of(*edits, plan=plan)
    locale = locale_of(language)
    return [sentence_of(change, locale).replace("\N{NO-BREAK SPACE}", " ") for change in found]
