"""The figure of agency: its rows by hand, and the same numbers in its alt text."""

import pandas as pd
import pytest

from analysis.report.panels.agency import ACTORS, agency_rows, alt_agency, draw_agency, tell_agency
from analysis.report.panels.base import Context

DEEDS = [
    ("a", "guard", "clerk", "harm"),
    ("a", "", "clerk", "force"),
    ("a", "clerk", "plan", ""),
    ("b", "", "clerk", "law"),
]


def tables(deeds):
    agency = pd.DataFrame(deeds, columns=["doc_id", "actor_head", "target_head", "category"])
    agency = agency.assign(
        actor="the " + agency["actor_head"], target="Ada " + agency["target_head"].str.title()
    )
    agency["verb"] = [("Shot", "hit", "shot", "dragged")[i % 4] for i in range(len(agency))]
    outlets = {"doc_id": ["a", "b"], "outlet": ["Bugle", "Courier"]}
    return {"agency": agency, "documents": pd.DataFrame(outlets)}


def nouns(deeds):
    found = tables(deeds)
    return found | {"agency": found["agency"].assign(target="the " + found["agency"]["target_head"])}


CONTEXT = Context(("Bugle", "Courier"), (10, 10), 2, 2, False)


def test_rows_count_deeds_by_outlet_and_actor():
    rows = agency_rows(tables(DEEDS)).set_index(["unit", "category"])
    assert list(rows.loc["Bugle"].index) == ["Clerk", "guard"]
    assert rows.loc[("Bugle", "Clerk"), ["acts_n", "acted_upon_n", "by_nobody_n"]].tolist() == [0, 2, 1]
    assert rows.loc[("Bugle", "guard"), "value"] == 1
    assert rows.loc[("Courier", "Clerk"), "told"] == "acts 0; acted upon 1 (1*)"
    assert rows.loc[("Bugle", "Clerk"), "words"] == "hit, shot"
    assert rows.loc[("Courier", "guard"), "words"] == ""
    assert rows.loc[("Courier", "guard"), "told"] == ""


def test_a_word_without_a_deed_is_a_dash_and_named_or_not():
    said = pd.DataFrame({"doc_id": ["a", "b", "b"], "word": ["guard", "clerk", "guards"], "n": [1, 1, 1]})
    deeds = [("a", "guard", "clerk", "harm"), ("b", "", "officer", "law")]
    rows = agency_rows(nouns(deeds) | {"words": said}).set_index(["unit", "category"])
    assert rows["value"].isna().sum() == 3
    assert rows.loc[("Courier", "clerk"), "told"] == "named, no deed"
    assert rows.loc[("Courier", "guard"), "told"] == "named, no deed"
    assert rows.loc[("Bugle", "officer"), "told"] == "not named so"
    [ax] = draw_agency(rows.reset_index(), CONTEXT).axes
    assert "–" in [text.get_text() for text in ax.texts]


def test_a_body_is_named_by_all_its_words():
    words = ["harbor", "administration", "clerk"]
    said = pd.DataFrame({"doc_id": ["a", "b", "b"], "word": words, "n": [1, 1, 1]})
    deeds = [("a", "harbor administration", "guard", "law"), ("b", "", "clerk", "law")]
    rows = agency_rows(nouns(deeds) | {"words": said}).set_index(["unit", "category"])
    assert rows.loc[("Courier", "harbor administration"), "told"] == "not named so"


def test_an_idea_that_only_undergoes_is_no_column():
    deeds = [("a", "guard", "clerk", "harm"), ("a", "", "change", "force"), ("a", "gust", "clerk", "harm")]
    assert set(agency_rows(nouns(deeds))["category"]) == {"guard", "clerk", "gust"}


def test_two_long_words_of_action_are_one():
    found = tables([("a", "guard", "clerk", "harm")] * 2)
    found["agency"]["verb"] = ["assassinated", "investigated"]
    assert set(agency_rows(found).query("unit == 'Bugle'")["words"]) == {"assassinated"}


def test_words_of_action_stand_once_for_each_stem_the_most_used_first():
    verbs = ["chased", "Chasing", "chased", "arrested", "killed", "killed"]
    found = tables([("a", "guard", "clerk", "harm")] * len(verbs))
    found["agency"]["verb"] = verbs
    assert set(agency_rows(found).query("unit == 'Bugle'")["words"]) == {"chased, killed"}


def test_a_noun_that_may_be_two_persons_is_marked_in_its_cell():
    both = [("a", "guard", "clerk", "harm"), ("a", "", "guard", "law"), ("b", "guard", "", "law")]
    several = [("a", "pilot (several)", "", "law"), ("a", "pilot", "", "law"), ("b", "pilot", "", "law")]
    rows = agency_rows(nouns([*both, *several])).set_index(["unit", "category"])
    assert rows.loc[("Bugle", "guard"), "mark"] == "†"  # acts, and is acted upon
    assert rows.loc[("Courier", "guard"), "mark"] == ""  # acts only
    assert rows.loc[("Bugle", "clerk"), "mark"] == ""
    assert rows.loc[("Bugle", "pilot"), ["mark", "acts_n"]].tolist() == ["†", 2]  # one column, marked
    assert rows.loc[("Courier", "pilot"), "mark"] == ""


def test_a_name_that_acts_and_is_acted_upon_is_one_person():
    assert agency_rows(tables([*DEEDS, ("a", "clerk", "", "law")]))["mark"].tolist() == [""] * 4


def test_a_noun_that_acts_in_one_article_and_undergoes_in_the_next_is_not_marked():
    found = nouns([("a", "guard", "", "harm"), ("b", "", "guard", "harm")])
    found["documents"]["outlet"] = "Bugle"
    assert agency_rows(found)["mark"].tolist() == [""]


def test_marks_quotation_marks_and_what_they_mean_are_drawn():
    rows = agency_rows(nouns([("a", "guard", "clerk", "harm"), ("a", "Lund", "guard", "harm")]))
    canvas = draw_agency(rows, CONTEXT)
    [ax] = canvas.axes
    assert [label.get_text() for label in ax.get_xticklabels()] == ["“guard”", "Lund", "“clerk”"]
    assert "2†" in [text.get_text() for text in ax.texts]
    assert any("† Acts and is" in text.get_text() for text in canvas.texts)
    assert "guard† 1/1/0" in alt_agency(rows, CONTEXT)
    assert "Columns are words, not persons" in tell_agency(rows, CONTEXT)


def test_actors_of_most_outlets_come_first_and_few_are_shown():
    many = [("a", f"actor{i}", "", "harm") for i in range(9) for _ in range(5)]
    rows = agency_rows(tables([*DEEDS, *many]))
    shown = list(dict.fromkeys(rows["category"]))
    assert shown[0] == "Clerk"
    assert len(shown) == ACTORS


@pytest.mark.parametrize("deeds", [DEEDS, []])
def test_drawn_and_told(deeds):
    rows = agency_rows(tables(deeds))
    canvas = draw_agency(rows, CONTEXT)
    drawn = [text.get_text() for ax in canvas.axes for text in ax.texts]
    assert drawn.count("acted upon 2 (1*)") == (1 if deeds else 0)
    assert ("Clerk 0/2/1" in alt_agency(rows, CONTEXT)) == bool(deeds)
    assert "two times in three" in tell_agency(rows, CONTEXT)


def test_a_name_that_the_clause_does_not_print_is_printed_as_elsewhere():
    mentions = pd.DataFrame({"kind": ["name", "claim"], "label": ["Ada Lund-Aas", "the guard"]}).assign(
        doc_id="a"
    )
    found = nouns([("a", "guard", "lund-aas", "harm")]) | {"mentions": mentions}
    found["agency"]["target"] = "her"
    assert set(agency_rows(found)["category"]) == {"guard", "Lund-Aas"}


def named(deeds, *labels):
    """Tables with mentions of persons, all in the Bugle."""
    mentions = pd.DataFrame({"doc_id": "a", "kind": "name", "label": labels})
    return tables(deeds) | {"mentions": mentions}


def test_beside_few_words_with_deeds_stand_the_persons_named_most_with_none():
    rows = agency_rows(named([("a", "guard", "", "harm")], "Bo Lind", "Ann Lee", "Lee", "Cy Poe"))
    assert rows.query("unit == 'Bugle'").fillna({"value": 0})[["category", "value"]].values.tolist() == [
        ["guard", 1],
        ["Lee", 0],
        ["Lind", 0],
    ]
    assert rows.query("unit == 'Courier'")["value"].isna().all()
    assert agency_rows(named([("a", "guard", "", "")], "Bo Lind")).empty


@pytest.mark.parametrize(
    ("phrase", "shown"), [("Guards", "guards"), ("Lind", "Lind"), ("Ada Guards", "Guards")]
)
def test_a_noun_that_opens_a_sentence_is_no_name(phrase, shown):
    found = named([("a", phrase.split()[-1].lower(), "", "harm")], "Bo Lind")
    found["agency"]["actor"] = phrase
    assert shown in set(agency_rows(found)["category"])


def test_names_of_two_words_are_printed_whole():
    found = tables([("a", "guard", "white house", "harm")])
    found["agency"]["target"] = "the White House"
    assert set(agency_rows(found)["category"]) == {"guard", "White House"}


def test_without_a_deed_the_title_says_so():
    rows = agency_rows(tables([("a", "guard", "clerk", "harm")]))
    canvas, empty = (draw_agency(table, CONTEXT) for table in (rows, rows.head(0)))
    assert canvas.texts[0].get_text() == "Who acts and who is acted upon"
    assert empty.texts[0].get_text() == "Who acts and who is acted upon: no deed recognised"
    assert not empty.axes
    assert alt_agency(rows.head(0), CONTEXT).startswith("Who acts and who is acted upon: no deed recognised")
