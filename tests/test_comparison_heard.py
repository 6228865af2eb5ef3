"""Whose words a sentence gives beside a claim, and what follows for the cell."""

import numpy as np
from scipy.sparse import csr_matrix

from analysis.comparison.facts import align_facts
from analysis.comparison.facts.heard import find_heard, match_speakers
from tests.texts_to_facts import mentions_of


class Said:
    """A claim with its speaker and the runs of a quotation."""

    def __init__(self, thing, names=""):
        self.thing, self.names = thing, names


def cells_of(texts):
    """Return label, article and status of all cells of claims."""
    facts = align_facts(mentions_of(texts), sorted(texts))[1]
    facts = facts[facts["kind"] == "claim"]
    return {(row.label, row.doc_id): row.status for row in facts.itertuples()}


def test_speakers_are_matched_by_their_last_word_and_nobody_by_none():
    rows = [Said("ada moor"), Said("moor"), Said("lund"), Said("")]
    one, other, nobody = [1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]
    assert match_speakers(rows).astype(int).tolist() == [one, one, other, nobody]


def test_a_sentence_with_words_of_others_alone_is_foreign_to_a_named_person():
    rows = [Said("ada moor"), Said("bo lund"), Said("police"), Said("moor")]
    held = csr_matrix(np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]))
    same, foreign = find_heard(rows, held, {"moor", "lund"})
    assert same[0].tolist() == [True, False, False, True]
    # Police may be who is named elsewhere, or tell what she told.
    assert foreign[0].tolist() == [False, True, False, False]
    assert not foreign[2].any()


def test_a_quotation_is_foreign_to_whoever_else_is_heard():
    rows = [Said("ada moor", "run"), Said("police")]
    assert find_heard(rows, csr_matrix(np.eye(2)), {"moor"})[1].tolist() == [[False, True], [False, False]]


def test_without_claims_nothing_is_heard():
    same, foreign = find_heard([], csr_matrix((0, 3)), ())
    assert same.shape == foreign.shape == (0, 3)


ONE = "Ada Moor stood on the quay. “The harbour deserves a better ferry than this rusty boat,” Ada Moor said."
TWO = (
    "Bo Lund spoke at noon. “The rusty harbour lights were never repaired,” Bo Lund said. "
    "The council meets again in May. Rain fell on the market."
)


def test_what_another_person_is_quoted_with_does_not_leave_a_quotation_open():
    label = "Moor: harbour deserves better ferry than rusty boat"
    assert cells_of({"a": ONE, "b": TWO})[label, "b"] == "not_mentioned"


def test_what_the_article_says_itself_does():
    own = TWO.replace("“The", "The").replace("repaired,” Bo Lund said.", "repaired, and no ferry came.")
    label = "Moor: harbour deserves better ferry than rusty boat"
    assert cells_of({"a": ONE, "b": own})[label, "b"] == "unclear"
