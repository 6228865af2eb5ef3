"""Subject and verb of a claim's clause, long ones shortened."""

import pytest

from analysis.measures.mentions.claim_clauses import find_clause
from analysis.measures.mentions.claim_subjects import find_subject, shorten
from analysis.measures.mentions.claim_verbs import find_group, find_verb, is_perfect
from analysis.text.words import find_words


def read(line):
    words = find_words(line)
    clause = find_clause(words, line, range(len(words)))
    return clause, find_verb(clause)


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("the envoys of the town broke the truce", "envoys of town"),
        ("most of the ferries were late", "most ferries"),
        ("dozens of guards were hurt", "dozens of guards"),
        ("40 percent of the fleet was late", "40 percent"),
        ("at least nine ferries were lost", "nine ferries"),
        ("the big old northern port pilots were late", "northern port pilots"),
        ("raiders carrying two guns had gone", "raiders"),
        ("the raiding party had gone", "raiding party"),
        ("Ada and Bea were late", "Ada and Bea"),
    ],
)
def test_subjects(line, subject):
    clause, verb = read(line)
    assert [clause.keys[n] for n in find_subject(clause, verb)] == subject.lower().split()


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("they have really been in Lund", "have been"),
        ("they sank", "sank"),
        ("it will not be drained", "will not be drained"),
        ("it is a plan", "is"),
    ],
)
def test_groups(line, group):
    clause, verb = read(line)
    assert " ".join(clause.keys[n] for n in find_group(clause, verb)) == group


def test_shorter_still():
    clause, verb = read("nine old ferries had ended there")
    assert shorten(clause, [0, 1, 2]) == [0, 2]
    assert shorten(clause, [1, 2]) == [2]
    assert shorten(clause, []) == []
    assert is_perfect(clause, verb)
    assert not is_perfect(clause, verb + 1)
