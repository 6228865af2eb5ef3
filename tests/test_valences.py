"""Valences in their surroundings: both lexicons in one look, negation, capitals, "but" and "no"."""

import random

import pytest

from analysis.measures import tokens as cutting
from analysis.measures.supplement import read_supplement
from analysis.measures.tokens import Kinds, Roles, read_analyzer, split_tokens
from analysis.measures.valences import Pair, Scorer, shift_by_but

SUPPLEMENT = read_supplement()
KINDS = Kinds(SUPPLEMENT)
ROLES = Roles(SUPPLEMENT, far=True), Roles(SUPPLEMENT, far=False)
LIBRARY = Scorer(KINDS, ROLES, read_analyzer().lexicon)
NEWS = Scorer(KINDS, ROLES, {**read_analyzer().lexicon, **SUPPLEMENT})
PAIR = Pair(KINDS, LIBRARY, NEWS)
WORDS = [
    *("good", "bad", "GOOD", "Terrible!", "massacre", "slams", "SURGE", "share", "no", "No", "not", "never"),
    *(
        "very",
        "VERY",
        "kind",
        "of",
        "but",
        "but,",
        "least",
        "at",
        "so",
        "this",
        "the",
        "talks",
        "bomb",
        "won't",
    ),
]


def hits_of(scorer: Scorer, text: str) -> tuple[list[int], list[float]]:
    _, tokens, places = split_tokens(KINDS, text)
    return scorer.find_hits(tokens, places)


@pytest.mark.parametrize("seed", range(5))
def test_one_look_finds_what_two_find(seed):
    chance = random.Random(seed)
    for _ in range(400):
        text = " ".join(chance.choices(WORDS, k=chance.randrange(1, 12)))
        _, tokens, places = split_tokens(KINDS, text)
        assert PAIR.find_hits(tokens, places) == (hits_of(LIBRARY, text), hits_of(NEWS, text)), text


def test_a_word_of_the_supplement_counts_for_the_second_score_only():
    _, tokens, places = split_tokens(KINDS, "a massacre")
    library, news = PAIR.find_hits(tokens, places)
    assert library == ([], [])
    assert news == ([4], [SUPPLEMENT["massacre"]])


@pytest.mark.parametrize(
    ("text", "valences"),
    [("good", [1.9]), ("no good", [0.0, 1.9 * -0.74]), ("no table", [-1.2]), ("GOOD table", [1.9 + 0.733])],
)
def test_surroundings_change_a_valence(text, valences):
    assert hits_of(LIBRARY, text)[1] == pytest.approx(valences)


def test_but_halves_what_stands_before_it():
    assert shift_by_but([3, 5], [2.0, 3.0], 4) == [1.0, 4.5]
    assert shift_by_but([3, 5], [2.0, 1.0], 4) == [0.5, 1.0]  # the library changes the first equal value
    assert hits_of(LIBRARY, "good but bad")[1] == pytest.approx([1.9 * 0.5, -2.5 * 1.5])


def test_but_changes_values_as_the_library_does():
    chance = random.Random(4)
    for _ in range(2000):
        places = sorted(chance.sample(range(3, 20), chance.randrange(1, 6)))
        but = chance.choice([at for at in range(3, 20) if at not in places])
        values = chance.choices([0.0, 0.5, 1.0, 1.5, 2.0, -1.0, -2.0, -0.5], k=len(places))
        whole = [0.0] * 20
        for at, value in zip(places, values, strict=True):
            whole[at] = value
        words = ["but" if at == but else "x" for at in range(20)]
        expected = read_analyzer()._but_check(words, list(whole))
        assert shift_by_but(places, values, but) == [expected[at] for at in places]


def test_of_plain_tokens_those_met_first_are_kept(monkeypatch):
    monkeypatch.setattr(cutting, "PLAIN_REMEMBERED", 3)
    kinds, roles = Kinds({}, str.istitle), Roles({}, far=False)
    for kept in (kinds, roles):
        assert list(map(bool, map(kept.__getitem__, ["one", "two", "three", "not"])))[:3] == [False] * 3
        assert list(kept)[:3] == ["", "one", "two"]
    assert "three" not in kinds.keys() | roles.keys()
    assert roles["not"] == "not"
    assert "not" in roles


def test_tokens_are_forgotten_all_at_once(monkeypatch):
    monkeypatch.setattr(cutting, "REMEMBERED", 3)
    kinds = Kinds({}, str.istitle)
    assert list(map(bool, map(kinds.__getitem__, ["good", "Bad", "😁"]))) == [True] * 3
    assert (kinds.nameable, kinds.emoji) == ({"Bad"}, {"😁"})
    assert split_tokens(kinds, "")[2] == []
    assert list(kinds) == [""]
    assert not kinds.nameable | kinds.emoji
    assert split_tokens(kinds, "one Bad good")[2] == [4, 5]
    assert kinds.nameable == {"Bad"}
