"""The plan as a value: equal plans say the same, wherever their words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import TEXTS, PlanData, as_flow_yaml, as_yaml, plans
from tests.support import HEAD, plan_of

if TYPE_CHECKING:
    from kompplan.model import Activity, Plan


@given(plans())
def test_a_generated_plan_loads_whole_and_says_what_was_put_in(data: PlanData) -> None:
    plan = plan_of(as_yaml(data))
    assert plan.head.title == data["plan"]["title"]
    assert plan.head.about == tuple(data["plan"].get("about", ()))
    rows = data.get("activities", {})
    assert list(plan.activities) == list(rows)
    for id_, row in rows.items():
        _assert_says(plan.activities[id_], row)
    for id_, measure in data.get("measures", {}).items():
        amounts = {
            key: f"{value:,}".replace(",", " ")
            for key in ("owner", "uh", "total")
            if (value := getattr(plan.measures[id_].amounts, key)) is not None
        }
        assert amounts == measure["amounts"]
    assert {id_: actor.name for id_, actor in plan.actors.items()} == {
        id_: actor["name"] for id_, actor in data.get("actors", {}).items()
    }


def _assert_says(activity: Activity, row: PlanData) -> None:
    assert activity.title == row["title"]
    assert (activity.when.text if activity.when else None) == row.get("when")
    assert activity.text == row.get("text", "")
    assert activity.mode == row.get("mode")
    assert activity.venue == row.get("venue", "")
    assert activity.section == row.get("section")
    assert list(activity.preparation) == row.get("preparation", [])
    assert list(activity.open) == row.get("open", [])
    assert list(activity.caveats) == row.get("caveats", [])
    assert list(activity.responsible) == row.get("responsible", [])
    assert [p.who for p in activity.participants] == row.get("participants", [])


@given(plans())
def test_block_and_flow_and_another_writer_give_equal_plans(data: PlanData) -> None:
    block = plan_of(as_yaml(data))
    assert plan_of(as_flow_yaml(data) + "\n") == block
    other = yaml.safe_dump(data, allow_unicode=True, width=10_000, sort_keys=False)
    assert plan_of(other) == block


@given(plans(), st.integers(1, 5), st.booleans())
def test_equality_of_plans_ignores_positions(data: PlanData, lines: int, before: bool) -> None:
    text = as_yaml(data)
    empty = "\n" * lines
    moved = f"# merknad\n{empty}{text}" if before else f"{text}{empty}# slutt\n"
    assert plan_of(moved) == plan_of(text)


@given(plans(), TEXTS)
def test_plans_that_say_something_else_are_not_equal(data: PlanData, title: str) -> None:
    changed = {
        **data,
        "plan": {**data["plan"], "title": f"{data['plan']['title']} {title.strip()}"},
    }
    assert plan_of(as_yaml(changed)) != plan_of(as_yaml(data))


def _order(plan: Plan) -> list[str]:
    return list(plan.activities)


def test_activities_stand_in_the_order_of_the_author() -> None:
    rows = "  b: {title: B, when: uke 44}\n  a: {title: A, when: uke 43}\n"
    assert _order(plan_of(f"{HEAD}activities:\n{rows}")) == ["b", "a"]


def test_an_instance_without_a_title_has_that_of_its_activity() -> None:
    plan = plan_of(
        f"{HEAD}activities:\n"
        "  workshop: {title: Workshop 1, when: Jan/feb.}\n"
        "  workshop-nord: {instance_of: workshop, when: 2. februar}\n"
        "  workshop-sør: {instance_of: workshop, title: Workshop 1 sør, when: 3. februar}\n"
    )
    titles = {id_: row.title for id_, row in plan.activities.items()}
    assert titles == {
        "workshop": "Workshop 1",
        "workshop-nord": "Workshop 1",
        "workshop-sør": "Workshop 1 sør",
    }


def test_a_participant_with_a_question_mark_is_uncertain() -> None:
    plan = plan_of(
        f"{HEAD}actors: {{alle: {{name: alle ansatte}}, ppt: {{name: PPT}}}}\nactivities:\n"
        "  a:\n    title: A\n    when: uke 44\n"
        "    participants: ['alle?', ppt, {who: ppt, note: i parentes}]\n"
    )
    assert [(p.who, p.uncertain, p.note) for p in plan.activities["a"].participants] == [
        ("alle", True, ""),
        ("ppt", False, ""),
        ("ppt", False, "i parentes"),
    ]


def test_a_group_of_the_legend_gives_a_row_its_scheme() -> None:
    plan = plan_of(
        "kompplan: 1\nuses: [kompplan:norway]\nplan:\n  id: p\n  title: P\n  year: 2025/2026\n"
        "  legend: {skole: {title: Skole, scheme: decentralised, colour: blue}}\nactivities:\n"
        "  a: {title: A, when: uke 44, group: skole}\n"
        "  b: {title: B, when: uke 44, scheme: inclusion}\n"
        "  c: {title: C, when: uke 44}\n"
    )
    assert [plan.scheme_of(row) for row in plan.activities.values()] == [
        "decentralised",
        "inclusion",
        None,
    ]
