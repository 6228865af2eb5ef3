"""Verbs by which a number changes."""

from analysis.measures.wording.word_kinds import read_moves


def test_all_forms_of_the_verbs():
    assert {"rose", "risen", "rising", "fell", "slid", "jumped", "gains"} <= read_moves()


def test_no_other_verbs():
    assert read_moves().isdisjoint({"sold", "stood", "up", ""})
