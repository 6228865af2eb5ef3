"""Noun phrases beside a verb, and the subjects of passives, in sentences of our own."""

import pytest

from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import PHRASE_WORDS, phrase_from
from analysis.measures.agency.phrases_before import nearest_phrase, phrase_before
from analysis.measures.agency.subjects import subject_of_passive
from analysis.text.words import find_words


def clause_of(text):
    words = find_words(text)
    return Clause(text, words, range(len(words)), 0)


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("He saw the man suddenly fall", "saw", "the man"),
        ("He saw the man wearing the hat", "saw", "the man"),
        ("He saw the trade union officials", "saw", "the trade union officials"),
        ("He saw the guards Monday", "saw", "the guards"),
        ("He saw the rights of the forty old clerks", "saw", "the rights"),
        ("He saw the two very old gray city mill clerks", "saw", "old gray city mill clerks"),
        ("He saw not only the guards", "saw", "the guards"),
        ("He saw a heavily armed guard", "saw", "a heavily armed guard"),
        ("He saw that message", "saw", "that message"),
        ("He saw in Harl", "saw", ""),
        ("He saw", "saw", ""),
    ],
)
def test_phrase_after(text, word, phrase):
    clause = clause_of(text)
    found = phrase_from(clause, clause.keys.index(word) + 1)
    assert found == phrase
    assert len(found.split()) <= PHRASE_WORDS


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The man in the mill was", "The man"),
        ("Ten letters addressed to the mill were", "Ten letters"),
        ("He spoke to men who were", "men"),
        ("They believe Ada Lee was", "Ada Lee"),
        ("He expects new clerks were", "new clerks"),
        ("At least two clerks were", "two clerks"),
        ("Items on that list were", "Items"),
        ("On Monday 40 clerks were", "40 clerks"),
        ("Six were", "Six"),
        ("They’ve been", "They"),
        ("The talks would be swift were", ""),
        ("In Harl was", ""),
        ("was", ""),
    ],
)
def test_phrase_before(text, phrase):
    clause = clause_of(text)
    assert phrase_before(clause, len(clause.keys) - 1) == phrase


def test_nearest_phrase_hangs_on_anything():
    clause = clause_of("The chance of a clerk being")
    assert nearest_phrase(clause, 5) == "a clerk"
    assert nearest_phrase(clause, 0) == ""


@pytest.mark.parametrize(
    ("text", "first", "subject"),
    [
        ("It's sold", "it's", "It"),
        ("They spoke of a house that's sold", "that's", "a house"),
        ("The bill is expected to be signed", "to", "The bill"),
        ("He asked them to be moved", "to", "them"),
        ("A right to be heard", "to", ""),
        ("The clerk was heard and was paid", "was", "The clerk"),
        ("Bo Moor, a clerk of Harl, was paid", "was", "Bo Moor"),
        ("He heard of clerks being paid", "being", "clerks"),
        ("He lay there having been paid", "having", ""),
        ("The clerks wrote letters and were paid", "were", "The clerks"),
        ("The clerks arrived and were paid", "were", "The clerks"),
    ],
)
def test_subjects_of_passives(text, first, subject):
    clause = clause_of(text)
    last = len(clause.keys) - 1 - clause.keys[::-1].index(first)
    assert subject_of_passive(clause, last) == subject
