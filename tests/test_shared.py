"""Text that articles have in common: runs worked out by hand, offsets, walls between blocks."""

import time
from pathlib import Path

import pandas as pd

import analysis
from analysis.measures import shared as home
from analysis.measures.shared import COLUMNS, find_runs, find_shared
from analysis.report.findings import pair_shared
from analysis.tables.declared import TABLES
from analysis.tables.files import read_table
from analysis.text.reading import read_text

COPY = "The board said the rope had jumped its wheel in a gust of wind"
READINGS = {
    "a": read_text(f"{COPY} that evening.\n\nNobody else came up the hill for it."),
    "b": read_text(f"Late news.\n\n{COPY.replace('gust', 'Gust')}, and the line was shut."),
    "c": read_text("Quite another story that has no words in common with them at all."),
}


def test_runs_by_hand():
    a = "x one two three four y five six seven".split()
    b = "five six seven z one two three four".split()
    assert find_runs(a, b, min_words=3) == [(6, 0, 3), (1, 4, 4)]


def test_runs_are_as_long_as_they_can_be():
    a = [str(i) for i in range(50)]
    assert find_runs(a, a, min_words=8) == [(0, 0, 50)]
    assert find_runs(a[:7], a[:7], min_words=8) == []
    assert find_runs([], a) == find_runs(a, []) == []


def test_runs_equal_a_slow_search():
    a = "a b a b c a b c d a b".split()
    b = "b c a b c d x a b a b c".split()
    for run in find_runs(a, b, min_words=3):
        assert a[run.at_a : run.at_a + run.n] == b[run.at_b : run.at_b + run.n]
        assert (
            run.at_a + run.n == len(a)
            or run.at_b + run.n == len(b)
            or a[run.at_a + run.n] != b[run.at_b + run.n]
        )


def test_time_grows_with_length():
    words = [f"w{i % 977}" for i in range(20_000)]
    start = time.perf_counter()
    find_runs(words, words[::-1])
    assert time.perf_counter() - start < 1


def test_table_and_offsets():
    table = find_shared(READINGS)
    assert list(table.columns) == COLUMNS
    (row,) = table.itertuples(index=False)
    assert (row.doc_a, row.doc_b, row.words_n) == ("a", "b", 14)
    assert READINGS["a"].text[row.start_a : row.end_a] == COPY
    assert READINGS["b"].text[row.start_b : row.end_b].lower() == COPY.lower()
    assert row.quoted_a_n == row.quoted_b_n == 0


def test_the_public_measure_gives_the_table_as_the_codebook_says():
    tables = analysis.measure(analysis.read_study("data/raw/example"))
    shared = tables["shared"]
    assert list(shared.columns) == TABLES["shared"].header
    written = read_table("shared", Path("data/processed/example"))
    pd.testing.assert_frame_equal(shared, written)
    assert len(shared) > 0


def test_pairs_without_a_run_in_common_are_not_compared(monkeypatch):
    seen = []
    monkeypatch.setattr(home, "find_runs", lambda a, b, min_words: seen.append((a[0], b[0])) or [])
    find_shared(READINGS)
    assert seen == [("\na 0", "\nb 0")]


def test_seven_words_are_shared_and_six_are_not():
    texts = {"a": "Today the line up the hill was shut again.", "b": "We hear the line up the hill was shut."}
    assert find_shared({name: read_text(text) for name, text in texts.items()})["words_n"].tolist() == [7]
    texts["b"] = texts["b"].replace(" was", " is")
    assert find_shared({name: read_text(text) for name, text in texts.items()}).empty


def test_pairs_with_the_share_of_either():
    documents = pd.DataFrame({"doc_id": list("abc"), "outlet": ["Post", "Post", "Sun"]})
    documents["counted_words_n"] = [28, 56, 10]
    (row,) = pair_shared({"shared": find_shared(READINGS), "documents": documents}).itertuples(index=False)
    assert tuple(row) == ("Post (a)", "Post (b)", 1, 14, 0, 0.5, 0.25)
    assert pair_shared({"shared": find_shared({}), "documents": documents}).empty


def test_quoted_words_are_counted_apart():
    text = '"We did what the board told us to do when it told us," said Gerrit Molvane.'
    table = find_shared({"a": read_text(text), "b": read_text("He added: " + text)})
    assert (table["quoted_a_n"] > 0).all()


def test_no_run_crosses_blocks():
    joined = "one two three four five six seven eight nine ten"
    split = "one two three four five\n\nsix seven eight nine ten"
    assert find_shared({"a": read_text(joined), "b": read_text(split)}).empty
