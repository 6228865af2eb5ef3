"""The clause of a claim that its label is made of, and the letters of its words."""

import pytest

from analysis.measures.mentions.claim_clauses import find_clause
from analysis.measures.mentions.claim_verbs import find_verb
from analysis.measures.mentions.claim_words import letter_inside, letter_of
from analysis.text.words import find_words


def clause_of(line):
    words = find_words(line)
    return find_clause(words, line, range(len(words)))


def verb_of(line):
    clause = clause_of(line)
    n = find_verb(clause)
    return clause.keys[n] if n >= 0 else ""


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("the ferry was late", "was"),
        ("the ferry sank", "sank"),
        ("a buoy found on Monday was hers", "was"),
        ("any town which lost a ferry would be helped", "would"),
        ("the pilot, who had slept, was ill", "was"),
        ("she rings me every night", "rings"),
        ("shelter counts for more", "counts"),
        ("I'm ill", "i'm"),
        ("the board rightly rejects the plan", "rejects"),
        ("check your sheds", "check"),
        ("rejected the plan", "rejected"),
        ("an angry crowd", ""),
        ("owners will fight", "will"),
        ("the Will Marsh ferries sank", "sank"),
    ],
)
def test_the_finite_verb(line, verb):
    assert verb_of(line) == verb


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("But the ferry sank", "the"),
        ("Well, on Monday, the ferry sank", "the"),
        ("Speaking in Lund, he denied it", "he"),
        ("there is no doubt that the ferry sank", "the"),
        ("tests suggest two ferries sank", "two"),
        ("the main finding is that no ferry sank", "no"),
        ("the lie is that a ferry sank", "the"),
        ("it may be that the ferry sank", "it"),
        ("nobody can show that the ferry sank", "nobody"),
        ("I don't believe the ferry sank", "i"),
        ("How they did it is unclear", "how"),
        ("Yes. The ferry sank", "the"),
        ("Mr. Moor saw it", "mr"),
    ],
)
def test_where_a_clause_begins(line, first):
    assert clause_of(line).keys[0] == first


def test_who_says_it_is_no_part_of_it():
    assert " ".join(clause_of("the siren, said Ada Moor, was late").keys) == "the siren was late"
    assert " ".join(clause_of("the siren, an old one, was late").keys) == "the siren an old one was late"


def test_letters():
    assert "".join(map(letter_of, "no ferry has ever sunk in 40 years".split())) == "qwxyvp#w"
    assert letter_inside("will") == "x" != letter_inside("Will") == "w"
    assert letter_of("they've") == "j"
    assert letter_inside("Red") == "w"


def test_what_is_said_begins_behind_a_long_lead():
    line = "the main findings of the long report on the port are that the crane was rotten"
    assert " ".join(clause_of(line).keys) == "the crane was rotten"
    denied = "one of the things that nobody on the board could show was that the crane was rotten"
    assert " ".join(clause_of(denied).keys) == denied
