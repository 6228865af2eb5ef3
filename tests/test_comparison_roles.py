"""An age "of the attendant" is that of whom others name, if the story has one attendant."""

import pandas as pd
import pytest

from analysis.comparison.facts.same_names import add_roles
from tests.texts_to_facts import facts_of

NAMED = "Ada Moor, 41, was rescued. “I was lucky,” said Ada Moor, the pilot of the ferry, on Tuesday."
TOLD = "The pilot, {}, was rescued by the coast guard after the ferry sank."


def ages(*texts):
    facts = facts_of({str(i): text for i, text in enumerate(texts)}, sentences=False)
    mine = facts[facts["label"].str.startswith("age") & (facts["status"] != "not_mentioned")]
    return mine[["fact_id", "doc_id", "status", "value"]].to_dict("list")


def test_a_role_and_a_name_are_one_age():
    found = ages(NAMED, TOLD.format(41))
    assert len(set(found["fact_id"])) == 1
    assert found["status"] == ["told", "told"]


def test_other_ages_of_one_person_conflict():
    found = ages(NAMED, TOLD.format(44))
    assert found["status"] == ["conflicting", "conflicting"]


def test_a_role_of_two_persons_tells_nobody():
    rows = [
        ("name", "ada moor", "pilot", "", ""),
        ("name", "bo lind", "pilot", "", ""),
        ("quantity", "", "", "age", "moor"),
    ]
    mentions = pd.DataFrame(rows, columns=["kind", "thing", "qualifier", "relation", "names"])
    assert add_roles(mentions)["names"].tolist() == ["", "", "moor"]


@pytest.mark.parametrize("kind", ["name", "quantity"])
def test_without_ages_nothing_changes(kind):
    mentions = pd.DataFrame(
        [(kind, "ada moor", "pilot", "", "x")], columns=["kind", "thing", "qualifier", "relation", "names"]
    )
    pd.testing.assert_frame_equal(add_roles(mentions), mentions)
