import numpy as np

from analysis.measures.loaded.features import in_title_case
from analysis.measures.loaded.layout import PLACES, code_places, lay_out, place_names
from analysis.measures.loaded.places import place_features
from analysis.measures.loaded.words import UPPER, Coefficients, WordTable
from analysis.text.words import find_words

TEXT = "The Mayor of Storm Lake met NATO. Rain fell. Storm Hits the Coast."
RANGES = [range(7), range(7, 9), range(9, 13)]


def _places(text: str, ranges: list[range]) -> list[list[str]]:
    """Name the features of each word's place by its code."""
    words, table = find_words(text), WordTable(Coefficients({}), 0.0)
    where = lay_out(table.rows(words), ranges)
    title = np.array([in_title_case(words.texts, within) for within in ranges])
    codes = code_places(where, table.marks[where.line, 0], title)
    return [[name for name in place_names(code) if name] for code in codes.tolist()]


def test_a_line_has_two_edges_around_every_sentence():
    where = lay_out(np.array([7, 8, 9]), [range(2), range(2, 2), range(2, 3)])
    assert where.line.tolist() == [0, 0, 7, 8, 0, 0, 0, 0, 9, 0, 0]
    assert where.line[where.at].tolist() == [7, 8, 9]
    assert (where.sentence.tolist(), where.opens.tolist(), where.closes.tolist()) == (
        [0, 0, 2],
        [0, 2],
        [1, 2],
    )


def test_words_outside_every_sentence_are_left_out():
    where = lay_out(np.array([5, 6, 7, 8]), [range(1, 2), range(3, 4)])
    assert where.words.tolist() == [1, 3]
    assert where.line[where.at].tolist() == [6, 8]


def test_nothing_laid_out_is_a_line_of_edges():
    assert lay_out(np.zeros(0, np.intp), []).line.tolist() == [0, 0]


def test_words_are_counted_by_sentence():
    where = lay_out(np.array([5, 6, 7]), [range(2), range(2, 2), range(2, 3)])
    assert where.tally(np.array([1, 1, 0])).tolist() == [2, 0, 0]
    assert where.tally(np.array([True, False, True])).tolist() == [1, 0, 1]


def test_codes_name_the_features_that_the_fit_saw():
    words = find_words(TEXT)
    names = _places(TEXT, RANGES)
    for within in RANGES:
        for n, found in zip(within, place_features(words.texts, words.keys, within, []), strict=True):
            wanted = {name for name in found if not name.startswith(("sentence=", "literal", "company"))}
            assert set(names[n]) == wanted, words.texts[n]


def test_every_code_has_names():
    assert len(PLACES) == 128
    assert place_names(0) == [""] * 6
    assert place_names(UPPER)[0] == "name"
