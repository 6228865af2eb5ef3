"""Tables of the report page: the right rows and columns, readable numbers, nothing made up."""

import pandas as pd
import pytest

from analysis.comparison import compare
from analysis.report.findings import label_articles
from analysis.report.grids import articles_grid, build_grid, build_grids, format_number
from analysis.report.grids_evidence import context_of, evidence_grids, speakers_grid, tell_evidence
from analysis.report.grids_facts import facts_grid, mentions_grid
from analysis.report.panels.voices import sourcing_rows
from analysis.text.voices.quotes import SPEAKER_TYPES

NAN = float("nan")


@pytest.fixture(scope="module")
def tables(tables):
    return tables | compare(tables)


def facts(*rows):
    columns = ["fact_id", "kind", "label", "doc_id", "status", "only_here", "value", "low", "high"]
    return pd.DataFrame([(*row, NAN, NAN) for row in rows], columns=columns).assign(by_hand="")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (NAN, "–"), (0, "0"), (-3, "−3"), (12345, "12,345"), (0.5, "0.500"), (-0.25, "−0.250"),
        (2.5, "2.50"), (45.678, "45.7"), (184.44, "184"), (0.00002, "2e−05"), (float("inf"), "inf"),
    ],
)  # fmt: skip
def test_numbers_have_about_three_digits(value, text):
    assert format_number(value) == text


def test_cells_sort_by_value_not_by_what_is_printed():
    frame = pd.DataFrame({"a": [10.0, NAN], "b": ["Zed", "aa"], "c": [True, False]})
    grid = build_grid("x", "X", frame)
    assert [[(cell.text, cell.sort) for cell in row] for row in grid.rows] == [
        [("10", "10.0"), ("Zed", "zed"), ("yes", "1")],
        [("–", ""), ("aa", "aa"), ("", "0")],
    ]
    assert [cell.look for cell in grid.rows[0]] == ["number", "", ""]


def test_headings_carry_what_the_codebook_says(tables):
    grid = articles_grid(tables)
    assert ("words", "Words of the whole text") in grid.columns
    assert len(grid.rows) == 5


def test_every_table_of_the_page_has_rows_and_a_title(tables):
    grids = build_grids(tables)
    assert [grid.name for grid in grids][0] == "estimates"
    assert len({grid.name for grid in grids}) == len(grids)
    for grid in grids:
        assert grid.title
        assert all(len(row) == len(grid.columns) for row in grid.rows)


def test_tables_that_are_not_there_are_left_out(tables):
    few = {name: tables[name] for name in ("documents", "terms", "headlines")}
    assert [grid.name for grid in build_grids(few)] == ["headlines"]
    assert facts_grid(few) is None
    assert [grid.name for grid in evidence_grids(few, "Gushly", {})] == ["terms", "headline-terms"]


def test_facts_matrix_has_conflicts_first_and_empty_cells_for_silence():
    documents = pd.DataFrame({"doc_id": ["a", "b"], "outlet": ["A", "B"]})
    rows = facts(
        ("f1", "count", "nine people", "a", "told", True, "nine"),
        ("f1", "count", "nine people", "b", "not_mentioned", False, ""),
        ("f2", "count", "rescuers", "a", "conflicting", False, "two"),
        ("f2", "count", "rescuers", "b", "conflicting", False, "four"),
    )
    grid = facts_grid({"facts": rows, "documents": documents})
    assert [label for label, _ in grid.columns] == ["fact", "kind", "told by", "A", "B"]
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["rescuers", "count", "2", "≠ two", "≠ four"],
        ["nine people", "count", "1", "nine", ""],
    ]
    assert "An empty cell: no mention recognised" in grid.note  # as in the figure, whose dot means told
    assert [cell.look for cell in grid.rows[1][3:]] == ["only", "absent"]


def test_every_cell_of_the_matrix_that_is_not_empty_has_its_words(study, tables):
    texts = {document.doc_id: document.text for document in study.documents}
    grid = mentions_grid(tables, texts)
    columns = ["fact", "context", "article", "published", "told", "kind", "start"]
    assert [label for label, _ in grid.columns] == columns
    one_day = tables | {"documents": tables["documents"].assign(published="2018-03-21")}
    assert "published" not in {label for label, _ in mentions_grid(one_day, texts).columns}
    assert "of several days" in facts_grid(tables).note
    assert "of several days" not in facts_grid(one_day).note
    facts_told = tables["facts"].query("status != 'not_mentioned'")
    outlets = tables["documents"].set_index("doc_id")["outlet"]
    wanted = set(zip(facts_told["label"], facts_told["doc_id"].map(outlets), strict=True))
    assert {(row[0].text, row[2].text) for row in grid.rows} == wanted
    matrix = [row[0].text for row in facts_grid(tables).rows]
    shown = [row[0].text for row in grid.rows]
    assert list(dict.fromkeys(shown)) == list(dict.fromkeys(matrix))
    ways = facts_told.set_index(["label", "doc_id"])["status"]
    assert {row[4].text for row in grid.rows} <= {*ways, "in other words", "may tell it"}
    assert "unclear" not in {row[4].text for row in grid.rows}
    for row in grid.rows:
        text = texts[outlets[outlets == row[2].text].index[0]]
        start = int(row[-1].text.replace(",", ""))
        assert " ".join(text[start:].split()).startswith(row[1].text.partition("[")[2][:12].partition("]")[0])
    assert "context" not in {label for label, _ in mentions_grid(tables, {}).columns}


def test_articles_of_one_outlet_are_told_apart():
    documents = pd.DataFrame({"doc_id": ["a", "b", "c"], "outlet": ["A", "A", "C"]})
    assert label_articles(documents) == {"a": "A (a)", "b": "A (b)", "c": "C"}


@pytest.mark.parametrize("outlet", ["Channel 8 Vell", "Gushly", "Iron Porch", "Weekly Sextant"])
def test_the_headlines_own_hits_stand_apart_and_are_as_many_as_its_row_counts(tables, outlet):
    grids = {grid.name: grid for grid in evidence_grids(tables, outlet, {})}
    wanted = tables["headlines"].set_index("outlet").loc[outlet]
    found = (
        [[cell.text for cell in row] for row in grids["headline-terms"].rows]
        if wanted["loaded_own_n"]
        else []
    )
    assert [row[4] for row in found].count("own") == wanted["loaded_own_n"]
    for row in found:
        assert wanted["headline"].lower().replace("’", "'")[int(row[-1]) :].startswith(row[0])
    assert ("headline-terms" in grids) == bool(found)


def test_evidence_is_counted_by_voice_with_the_headline_apart(tables):
    documents = tables["documents"].set_index("outlet")["doc_id"]
    terms = tables["terms"].query("instrument == 'loaded' and counted")
    mine = terms[terms["doc_id"] == documents["Gushly"]]["voice"].eq("own")
    told = tell_evidence(evidence_grids(tables, "Gushly", {}))
    start = (
        f"{mine.sum()} loaded words in own voice, {(~mine).sum()} in others, 1 in the headline by itself, "
    )
    assert told.startswith(start)
    assert told.endswith("quotations and claims")
    assert tell_evidence(evidence_grids(tables, "Weekly Sextant", {})).startswith(
        "0 loaded words in own voice, "
    )


def test_the_headlines_of_a_lexicon_of_ones_own_are_not_looked_for_with_ours(tables):
    own = {**tables, "terms": tables["terms"].assign(rule="user lexicon")}
    assert [grid.name for grid in evidence_grids(own, "Gushly", {})] == ["terms", "quotes"]


def test_evidence_has_context_only_with_the_text(study, tables):
    bare = evidence_grids(tables, "Gushly", {})[0]
    assert "context" not in [label for label, _ in bare.columns]
    text = {d.doc_id: d.text for d in study.documents}
    full = evidence_grids(tables, "Gushly", text)[0]
    assert [label for label, _ in full.columns][1] == "context"
    assert len(full.rows) == len(bare.rows) > 0
    for row in full.rows:
        assert f"[{row[0].text}]" in row[1].text


def test_context_is_cut_at_the_ends_of_the_text():
    text = "first " * 20 + "shock " + "later " * 20
    assert context_of(text, 120, 125) == f"… {'first ' * 7}[shock]{' later' * 7} …"
    assert context_of("x" * 100 + " shock " + "y" * 100, 101, 106) == "… [shock] …"
    assert context_of("shock", 0, 5) == "[shock]"
    assert context_of("", 3, 5) == ""
    assert context_of(("word " * 100).strip(), 0, 499) == f"[{'word ' * 18}… {'word ' * 8}word]"


def test_the_words_around_a_hit_are_those_of_its_block():
    text = "A dreadful flood\n\nPublished 07:12\n\nIt rained."
    borders = [0, 16, 18, 33, 35, 45]
    assert context_of(text, 2, 10, borders) == "A [dreadful] flood"
    assert context_of(text, 38, 44, borders) == "It [rained]."
    assert context_of(text, 11, 27, borders) == "A dreadful [flood Published] 07:12"


def test_evidence_of_a_study_keeps_to_blocks(tables, study):
    texts = {document.doc_id: document.text for document in study.documents}
    blocks = tables["blocks"]
    ends = [" ".join(texts[b.doc_id][b.start : b.end].split()) for b in blocks.itertuples()]
    shown = [
        row[1].text.strip("…")
        for outlet in tables["documents"]["outlet"]
        for row in evidence_grids(tables, outlet, texts)[0].rows
    ]
    assert len(shown) > 9
    assert all(any(words.replace("[", "").replace("]", "") in end for end in ends) for words in shown)


def test_who_speaks_where_adds_up_to_the_sourcing_figure(tables):
    grid = speakers_grid(tables)
    outlets = tables["documents"]["outlet"].tolist()
    assert [label for label, _ in grid.columns] == ["speaker", "type", "outlets", *outlets]
    counts = pd.DataFrame([[float(cell.sort) for cell in row[3:]] for row in grid.rows], columns=outlets)
    sourcing = sourcing_rows(tables)
    named = sourcing[sourcing["category"].isin(SPEAKER_TYPES)].groupby("unit")["numerator"].sum()
    assert "(nobody named)" in {row[0].text for row in grid.rows}
    assert counts.sum().to_dict() == named.to_dict()
    assert [int(row[2].text) for row in grid.rows] == (counts > 0).sum(axis=1).tolist()
    assert grid.rows == sorted(grid.rows, key=lambda row: -int(row[2].text))


def test_one_speaker_under_two_spellings_has_one_row():
    quotes = pd.DataFrame(
        [
            ("a", 0, 9, "quoted", "Bo Lind", "person", True, 9),
            ("b", 0, 9, "quoted", "Lind", "official", True, 4),
            ("b", 20, 30, "attributed", "Lind", "official", True, 6),
            ("b", 40, 50, "scare", "", "", True, 1),
        ],
        columns=["doc_id", "start", "end", "kind", "speaker", "speaker_type", "counted", "words_n"],
    )
    documents = pd.DataFrame({"doc_id": ["a", "b"], "outlet": ["A", "B"]})
    (row,) = speakers_grid({"quotes": quotes, "documents": documents}).rows
    assert [cell.text for cell in row] == ["Bo Lind", "official", "2", "1 (9 words)", "2 (4 words)"]
    assert speakers_grid({"quotes": quotes.assign(speaker_type=""), "documents": documents}) is None
