"""Made-up needs notifications of seven measures: the same number always gives the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MEASURES = 7
SCHEMES = ("regional", "decentralised", "inclusion")
OWNERS = ("solvik", "granvik", "fjellnes", "åsmark")
UNIVERSITIES = ("høgskolen", "universitetet")

SHARED = "kompplan: 1\n\nactors:\n" + "".join(
    f"  {id_}: {{name: {id_.capitalize()}, kind: organisation}}\n"
    for id_ in (*OWNERS, *UNIVERSITIES)
)

_HEAD = """\
kompplan: 1

uses:
  - kompplan:norway
  - shared/parties.yaml

plan:
  id: behov-{number:05}
  title: Behovsmelding nummer {number} for Lykkeland
  kind: needs-notification
  year: 2024/2025
  grant_year: 2024
  language: nb

notification:
  schemes: [regional, decentralised, inclusion]
  owners: [{owner}]
  uh: [{uh}]
  contacts: {{koordinator: {{of: owner, role: Koordinator}}}}
  several_owners: false
  several_uh: false
  several_schemes: true
  co_determination: {{discussed: true, participants: [Tillitsvalgte og koordinator]}}
  unit_counts:
    municipal_kindergartens: {units}
    private_kindergartens: 4
    public_schools: 3
    private_schools: 0
    pp_services: 1

measures:
"""

_MEASURE = """\
  tiltak-{place}:
    number: {place}
    title: Tiltak {place} om lesing og lek i melding {number}
    scheme: {scheme}
    amounts: {{owner: Kr {owner}, uh: Kr {uh}, total: Kr {total}}}
    purpose: implementation
    text: |
      Barnehager og skoler arbeider sammen om lesing og lek, i nettverk på tvers av kommunene. De
      deler erfaringer fra egen avdeling, prøver ut noe nytt mellom samlingene og vurderer det
      sammen med lederne sine.

      Det er lagt vekt på at alle ansatte deltar, og at arbeidet følges opp i den enkelte enhet.
    answers:
      anchoring: Styrere og rektorer har prioritert tiltaket etter en kartlegging i alle enheter.
      collective_process: Personalet arbeider med det samme gjennom året og deler det de finner ut.
      teacher_education: Erfaringene tas med i undervisningen, og studenter får følge arbeidet.
      long_term_plan: Tiltaket følger det området i planen som gjelder språk og fellesskap.
      owner_use: Vikarer, reise, lokaler og servering.
      uh_use: Planlegging, veiledning og reise.
    coordinator: {{needed: false}}
    terms: Vår 2024 ☐ Høst 2024 ☒ Vår 2025 ☒
    target_group: [{party}]
"""


def amounts(number: int, place: int) -> tuple[str, int, int]:
    """Return what a measure asks for: its scheme, the owner's part and the university's."""
    scheme = SCHEMES[(number + place) % len(SCHEMES)]
    return scheme, (number * 7 + place * 13) % 200 * 1000, (number * 11 + place * 17) % 300 * 1000


def parties(number: int) -> tuple[str, str]:
    """Return the owner of a notification and its university."""
    return OWNERS[number % len(OWNERS)], UNIVERSITIES[number % len(UNIVERSITIES)]


def make_notification(number: int) -> str:
    """Return a needs notification in which every sum is right."""
    owner, uh = parties(number)
    rows = [amounts(number, place) for place in range(1, MEASURES + 1)]
    measures = "".join(
        _MEASURE.format(
            number=number,
            place=place,
            scheme=scheme,
            owner=_written(own),
            uh=_written(theirs),
            total=_written(own + theirs),
            party=owner,
        )
        for place, (scheme, own, theirs) in enumerate(rows, start=1)
    )
    head = _HEAD.format(number=number, owner=owner, uh=uh, units=number % 20 + 1)
    return head + measures + _declared(rows)


def write_notifications(folder: Path, count: int) -> None:
    """Write a workspace with that many notifications, and what they share."""
    (folder / "plans" / "shared").mkdir(parents=True)
    (folder / "plans" / "shared" / "parties.yaml").write_text(SHARED, encoding="utf-8")
    for number in range(count):
        path = folder / "plans" / f"behov-{number:05}.yaml"
        path.write_text(make_notification(number), encoding="utf-8")


def _declared(rows: list[tuple[str, int, int]]) -> str:
    lines = ["\ndeclared:", "  schemes:"]
    for wanted in SCHEMES:
        own = [(owner, uh) for scheme, owner, uh in rows if scheme == wanted]
        if own:
            lines.append(f"    {wanted}: {_row(own)}")
    lines += [
        f"  total: {_row([(owner, uh) for _, owner, uh in rows])}",
        f"  measures: {MEASURES}\n",
    ]
    return "\n".join(lines)


def _row(rows: list[tuple[int, int]]) -> str:
    owner, uh = (sum(row[side] for row in rows) for side in (0, 1))
    return f"{{owner: {_written(owner)}, uh: {_written(uh)}, total: {_written(owner + uh)}}}"


def _written(amount: int) -> str:
    return f"{amount:,}".replace(",", " ")
