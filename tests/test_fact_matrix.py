"""The facts figure: which facts are drawn, in which order, and what stands in the cells."""

import pandas as pd

from analysis.comparison.facts.cells import PLAIN, TELLING
from analysis.measures.quantities.numbers import SIGNS
from analysis.report.fact_matrix import GAP, draw_facts, place_rows
from analysis.report.panels.base import Context
from analysis.report.panels.fact_choice import ALONE_LEAST, GROUPS, MOST, NAMED_MOST, choose_facts
from analysis.report.panels.facts import MEANT, OTHERWISE, _tell_left, _title, facts_rows, tell_facts
from analysis.report.panels.facts import draw_facts as draw_facts_figure

OUTLETS = ["Post", "Herald", "Wire"]
DOCS = pd.DataFrame({"doc_id": list("abc"), "outlet": OUTLETS})


def facts(*rows):
    """Build the facts of three articles: (fact_id, label, cells): "." not told, X conflict, D differing."""
    out = []
    for fact, label, cells in rows:
        told = [value for value in cells if value not in (".", "?")]
        for doc, value in zip("abc", cells, strict=True):
            status = {".": "not_mentioned", "?": "unclear"}.get(value, "told")
            clash = {"X": "conflicting", "D": "differing"}.get(value[0]) if value[1:].isdigit() else None
            alone = len(told) == 1 and "?" not in cells and status == "told"
            shown = value.lstrip("XD") if status == "told" else ""
            head = (fact, fact.split("-")[0], label, doc, clash or status)
            out.append((*head, alone, shown, float("nan"), float("nan")))
    columns = ["fact_id", "kind", "label", "doc_id", "status", "only_here", "value", "low", "high"]
    return {"facts": pd.DataFrame(out, columns=columns).assign(by_hand=""), "documents": DOCS}


STORY = facts(
    ("quantity-001", "people killed", ("X3", "X4", ".")),
    ("quantity-002", "shelter workers", ("5", "5", "5")),
    ("quantity-005", "dogs", ("D73", "D37", "D73")),
    ("claim-001", "Moor: ferry sank", ("Moor: ferry sank", PLAIN, "board: ferry sank")),
    ("place-001", "Leeds", ("Leeds", "Leeds", "Leeds")),
    ("name-001", "Ada Moor, mayor", ("Ada Moor", ".", "Moor")),
    ("date-001", "9 April 2018", ("9 April 2018", "9 April 2018", "?")),
    ("quantity-003", "buses", ("2", ".", ".")),
    ("quantity-004", "stranded dogs", (".", ".", "43")),
    ("claim-002", "Moor: band played", (".", "Moor: band played", "?")),
)


def test_conflicts_first_then_several_then_names_then_one_alone():
    rows = facts_rows(STORY).drop_duplicates("fact_id")
    assert rows["fact_id"].tolist() == [
        "quantity-001",
        "quantity-005",
        "quantity-002",
        "claim-001",
        "name-001",
        "date-001",
        "quantity-004",
        "quantity-003",
    ]
    assert rows["group"].unique().tolist() == list(GROUPS)


def test_a_place_that_all_name_tells_them_not_apart():
    assert "place-001" not in choose_facts(STORY["facts"].merge(DOCS, on="doc_id"))


def test_of_two_outlets_what_both_name_is_drawn():
    both = STORY["facts"][STORY["facts"]["doc_id"] != "c"].merge(DOCS, on="doc_id")
    assert "place-001" in choose_facts(both)


def test_cells_show_values_speakers_and_nothing_twice():
    rows = facts_rows(STORY).set_index(["fact_id", "doc_id"])["value"]
    assert rows["quantity-001"].tolist() == ["3", "4", ""]
    told = facts(("quantity-001", "rescuers", ("5", PLAIN, ".")), ("date-001", "day", ("2 May", PLAIN, ".")))
    assert facts_rows(told)["value"].tolist() == ["5", OTHERWISE, "", "2 May", "", ""]
    assert rows["claim-001"].tolist() == ["Moor", OTHERWISE, "board"]
    assert rows["name-001"].tolist() == ["", "", ""]
    assert rows["date-001"].tolist() == ["", "", ""]


def test_the_caption_explains_the_signs_that_are_drawn_and_no_others():
    assert {sign: MEANT[sign] for sign in SIGNS.values()} == {sign: says for says, sign in SIGNS.items()}
    context = Context(tuple(OUTLETS), (10,) * 3, 3, 3, False)
    story = facts(
        ("quantity-001", "rescuers", ("≲50", "~3–4", ".")),
        ("claim-001", "Moor: safe", ("Moor: x", PLAIN, ".")),
    )
    told = tell_facts(facts_rows(story), context)
    assert (
        "(~ about, ≲ nearly, – a range) or who makes the claim (in other words: a sentence tells it" in told
    )
    plain = tell_facts(facts_rows(facts(("quantity-001", "rescuers", ("5", "5", ".")))), context)
    assert "holds the value told or who makes the claim, a dot" in plain
    assert "nearly" not in plain


def test_the_caption_says_where_numbers_that_clash_are_of_different_days():
    context = Context(tuple(OUTLETS), (10,) * 3, 3, 3, False)

    def told(*days):
        return tell_facts(facts_rows(STORY | {"documents": DOCS.assign(published=list(days))}), context)

    both = "2 of the rows with boxes are of articles of different days: a number may have changed"
    assert both in told("2024-03-14", "2024-03-16", "2024-03-16")
    assert "1 of the rows with boxes is of articles" in told("2024-03-14", "2024-03-14", "2024-03-16")
    assert "different days" not in told("2024-03-14", "2024-03-14", "2024-03-14")
    assert "different days" not in told("2024-03-14", "", "")
    rows = facts_rows(
        STORY | {"documents": DOCS.assign(published=["2024-03-14", "2024-03-16", "2024-03-17"])}
    )
    assert "different days" not in tell_facts(rows.assign(label="by hand: age of Moor"), context)


def test_there_is_room_for_what_one_alone_tells():
    many = [(f"quantity-{n:03d}", f"big things {n}", ("1", "2", ".")) for n in range(40)]
    named = [(f"name-{n:03d}", f"Ada Moor {n}", ("x", "x", ".")) for n in range(20)]
    alone = [(f"claim-{n:03d}", f"Moor: said {n}", ("x", ".", ".")) for n in range(20)]
    rows = facts_rows(facts(*many, *named, *alone)).drop_duplicates("fact_id")
    assert len(rows) == MOST
    kinds = rows["kind"].value_counts()
    assert (kinds["name"], kinds["claim"]) == (NAMED_MOST, ALONE_LEAST)


def test_outlets_take_turns_with_what_they_alone_tell():
    mine = [(f"quantity-{n:03d}", f"tall masts {n}", ("1", ".", ".")) for n in range(9)]
    rows = facts_rows(facts(*mine, ("quantity-100", "old bells", (".", "7", ".")))).drop_duplicates("fact_id")
    assert rows["fact_id"].tolist().index("quantity-100") == 1


def test_what_stands_early_in_an_article_is_drawn_before_what_stands_late():
    mine = [(f"quantity-{n:03d}", f"tall masts {n}", ("1", ".", ".")) for n in range(9)]
    places = pd.DataFrame(
        {
            "fact_id": [fact for fact, *_ in mine] * 2,
            "label": "masts",
            "sent_id": [*range(9, 0, -1), *[20] * 9],
        }
    )
    rows = facts_rows(facts(*mine) | {"mentions": places}).drop_duplicates("fact_id")
    assert rows["fact_id"].tolist()[:2] == ["quantity-008", "quantity-007"]


def test_rows_leave_room_above_each_group():
    rows = pd.DataFrame({"rank": [2, 0, 1], "label": list("cab"), "group": ["y", "x", "x"]})
    placed = place_rows(rows)
    assert placed["label"].tolist() == ["a", "b", "c"]
    assert placed["y"].tolist() == [GAP, 1 + GAP, 2 + 2 * GAP]
    assert placed["opens"].tolist() == [True, False, True]


def test_the_chart_holds_the_table():
    rows = facts_rows(STORY)
    ax = draw_facts(rows, OUTLETS)
    told = rows[rows["status"].isin(TELLING)]
    assert len(ax.patches) == len(told)
    boxed = [patch for patch in ax.patches if patch.get_linewidth() > 0]
    assert len(boxed) == 5
    dashed = [patch for patch in boxed if patch.get_linestyle() != "solid"]
    assert len(dashed) == (rows["status"] == "differing").sum() == 3
    texts = [text.get_text() for text in ax.texts]
    assert texts.count("?") == (rows["status"] == "unclear").sum()
    assert set(GROUPS) <= set(texts)
    assert [tick.get_text() for tick in ax.get_xticklabels()] == OUTLETS


def test_nothing_recognised():
    rows = facts_rows(facts())
    assert rows.empty
    assert len(draw_facts(rows, OUTLETS).patches) == 0


def test_the_title_counts_conflicts_and_what_is_to_be_checked():
    assert _title(facts_rows(STORY)) == ("Facts: by rule, 1 of 10 facts is in conflict; 1 to check; 8 drawn")
    both = facts_rows(STORY)
    both.loc[both.index[both["status"] == "conflicting"][0], "status"] = "differing"
    assert _title(both) == _title(facts_rows(STORY))  # a row in conflict is not counted twice
    calm = facts(("quantity-001", "buses", ("2", "2", ".")))
    assert _title(facts_rows(calm)) == "Facts: no conflict recognised among 1"


def test_labels_that_several_facts_share_are_told_apart_where_cells_show_no_value():
    twice = facts(
        ("quantity-001", "dockers", ("~40", "40", ".")), ("quantity-002", "dockers", (".", ".", "120"))
    )
    context = Context((*OUTLETS, "D", "E", "F", "G"), (10,) * 7, 3, 7, False)
    [ax] = draw_facts_figure(facts_rows(twice), context).axes
    assert [label.get_text() for label in ax.get_yticklabels()] == ["dockers (~40)", "dockers (120)"]
    few = Context(tuple(OUTLETS), (10,) * 3, 3, 3, False)
    [ax] = draw_facts_figure(facts_rows(twice), few).axes
    assert [label.get_text() for label in ax.get_yticklabels()] == ["dockers", "dockers"]


def test_values_that_clash_are_named_by_more_than_one_word_where_a_mention_has_more():
    told = facts(("quantity-1", "people", ["X4", "X5", "."]), ("quantity-2", "goats", ["X2", "X3", "."]))
    named = {"quantity-1": ["people", "people taken ill", "people ill"], "quantity-2": ["animals in field"]}
    rows = [(fact, label, 1) for fact, labels in named.items() for label in labels]
    told["mentions"] = pd.DataFrame(rows, columns=["fact_id", "label", "sent_id"])
    assert facts_rows(told)["label"].unique().tolist() == ["people taken ill", "goats"]
    told["facts"]["by_hand"] = "row"
    assert facts_rows(told)["label"].unique().tolist() == ["by hand: people", "by hand: goats"]


def test_the_foot_counts_what_is_not_drawn():
    named = ("name-1", "Ida Moor", ["Ida Moor"] * 3)
    rows = facts_rows(facts(named, *[(f"quantity-{n}", "goats", ["1", "1", "."]) for n in range(MOST + 2)]))
    foot = draw_facts_figure(rows, Context(tuple(OUTLETS), (9,) * 3, 9, 3, False)).texts[-1].get_text()
    told = "names, places and dates that all tell 1, others 2."
    assert f"\nNot drawn, but in the table of facts: {told}" in foot
    few = facts_rows(facts(("quantity-1", "goats", ["1", "1", "."])))
    assert _tell_left(few) == _tell_left(few.head(0)) == ""
