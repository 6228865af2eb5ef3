"""The verb group and its subject, on single verbs of sentences of our own."""

import pytest

from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.verb_groups import subject_of
from analysis.text.reading import read_text


def subject(text, verb):
    reading = read_text(text)
    clause = Clause(reading.text, reading.words, reading.sentence_words[0], 0)
    return subject_of(clause, reading.words.keys.index(verb))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The guard shot him.", "shot", ("The guard", 2)),
        ("The guard has often shot him.", "shot", ("The guard", 2)),
        ("The guard was slowly beating him.", "beating", ("The guard", 2)),
        ("They've been beating him.", "beating", ("They", 1)),
        ("The guard tried to beat him.", "beat", ("The guard", 2)),
        ("The guard is trying to beat him.", "beat", ("The guard", 2)),
        ("The guard kept beating him.", "beating", ("The guard", 2)),
        ("The guard ran and shot him.", "shot", ("The guard", 4)),
        ("The guard has turned and shot him.", "shot", ("The guard", 5)),
        ("I said he turned and shot him.", "shot", ("he", 5)),
    ],
)
def test_subjects(text, verb, expected):
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The guard wanted to beat him.", "beat"),
        ("The guard was shot him.", "shot"),
        ("Trying to beat him was hard.", "beat"),
        ("There are beating him.", "beating"),
        ("Near the fence and shot him.", "shot"),
    ],
)
def test_none(text, verb):
    assert subject(text, verb)[0] == ""
