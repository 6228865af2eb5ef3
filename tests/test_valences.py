"""Valences in their surroundings: both lexicons in one look, negation, capitals, "but" and "no"."""

import random
from types import SimpleNamespace

import pytest

from analysis.measures.sentiment import tokens as cutting
from analysis.measures.sentiment.rule_words import (
    SparingRules,
    has_phrase,
    phrases,
    read_analyzer,
    read_supplement,
    shift_by_but,
)
from analysis.measures.sentiment.tokens import BUT, EMOJI, PLAIN, Kinds, split_tokens
from analysis.measures.sentiment.valences import Scorer, find_places, find_valences

SUPPLEMENT = read_supplement()
KINDS = Kinds(SUPPLEMENT)
NEWS_LEXICON = {**read_analyzer().lexicon, **SUPPLEMENT}
LIBRARY = Scorer(KINDS, read_analyzer().lexicon)
NEWS = Scorer(KINDS, NEWS_LEXICON, LIBRARY)
NEWS_APART = Scorer(KINDS, NEWS_LEXICON)
WORDS = [
    "good", "bad", "GOOD", "Terrible!", "massacre", "slams", "SURGE", "share", "no", "No", "not", "never",
    "very", "VERY", "kind", "of", "but", "but,", "least", "at", "so", "this", "the", "talks", "bomb",
    "won't",
]  # fmt: skip


def valences_of(scorer: Scorer, text: str) -> list[float]:
    _, tokens, codes = split_tokens(KINDS, text)
    return find_valences(scorer, tokens, codes)


@pytest.mark.parametrize("seed", range(5))
def test_what_scorers_share_is_found_as_by_one_alone(seed):
    chance = random.Random(seed)
    for _ in range(400):
        text = " ".join(chance.choices(WORDS, k=chance.randrange(1, 12)))
        _, tokens, codes = split_tokens(KINDS, text)
        assert find_valences(NEWS, tokens, codes) == valences_of(NEWS_APART, text), text


def test_a_word_of_the_supplement_counts_for_the_second_score_only():
    _, tokens, codes = split_tokens(KINDS, "a massacre")
    assert find_valences(LIBRARY, tokens, codes) == [0.0]
    assert find_valences(NEWS, tokens, codes) == [SUPPLEMENT["massacre"]]
    assert find_places(codes) == [1]
    assert not codes.isascii()
    assert not LIBRARY.has(codes[1])
    assert NEWS.has(codes[1])


def test_a_character_stands_for_each_token():
    _, tokens, codes = split_tokens(KINDS, "The talks, but not “good” or good!")
    assert len(codes) == len(tokens)
    assert codes[:3] == PLAIN + PLAIN + BUT
    assert [KINDS.words[code] for code in codes[3:]] == ["not", "", "or", KINDS.words[KINDS["good"]]]
    assert not codes.isprintable()
    assert split_tokens(KINDS, "fine 🎉")[0] == "fine party popper"


def test_words_with_one_effect_share_a_character():
    assert KINDS["isn't"] == KINDS["Cannot"] != KINDS["never"]
    assert KINDS["very"] == KINDS["extremely,"] != KINDS["hardly"]
    assert KINDS["VERY"] != KINDS["very"]
    assert KINDS["death"] == KINDS["Death,"]
    assert not KINDS["death"].isprintable()


def test_a_phrase_may_have_punctuation_in_it():
    assert has_phrase(["a", '"kind"', "of", "good"], phrases())
    assert not has_phrase(["a", "kind", "good", "of"], phrases())
    assert not has_phrase(["at", "the", "least"], phrases())
    assert has_phrase(["At", "least"], [["at", "least"]])
    assert not has_phrase(["at", "least"], [["kind", "of"]])


@pytest.mark.parametrize(
    ("text", "valences"),
    [("good", [1.9]), ("no good", [0.0, 1.9 * -0.74]), ("no table", [-1.2]), ("GOOD table", [1.9 + 0.733])],
)
def test_surroundings_change_a_valence(text, valences):
    assert valences_of(LIBRARY, text) == pytest.approx(valences)


def test_but_halves_what_stands_before_it():
    assert shift_by_but([2.0, 3.0], 1) == [1.0, 4.5]
    assert shift_by_but([2.0, 1.0], 1) == [0.5, 1.0]  # the library changes the first equal value
    assert valences_of(LIBRARY, "good but bad") == pytest.approx([1.9 * 0.5, -2.5 * 1.5])


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
        assert shift_by_but(values, sum(at < but for at in places)) == [expected[at] for at in places]


def test_of_plain_tokens_those_met_first_are_kept(monkeypatch):
    monkeypatch.setattr(cutting, "PLAIN_REMEMBERED", 2)
    kinds = Kinds({})
    codes = [kinds[token] for token in ("one", "two", "three", "not", "good", "four")]
    assert [code == PLAIN for code in codes] == [True, True, True, False, False, True]
    assert list(kinds) == ["one", "two", "not", "good"]


def test_tokens_are_forgotten_all_at_once(monkeypatch):
    monkeypatch.setattr(cutting, "REMEMBERED", 2)
    kinds = Kinds({}, str.istitle)
    good = kinds["good"]
    assert [kinds["Bad"] == PLAIN, kinds["😁"]] == [False, EMOJI]
    assert kinds.nameable == {"Bad"}
    assert split_tokens(kinds, "")[2] == ""
    assert not kinds.nameable | kinds.keys()
    assert split_tokens(kinds, "one Bad good")[2][2] == good
    assert kinds.nameable == {"Bad"}


def test_rules_that_are_asked_sparingly_say_the_same():
    chance, analyzer = random.Random(6), read_analyzer()
    sparing = SparingRules(analyzer.lexicon)
    for _ in range(2000):
        words = [*chance.choices(["", "not", "never", "this", "so", "without", "doubt", "very"], k=3), "bad"]
        text = SimpleNamespace(words_and_emoticons=words, is_cap_diff=False)
        asked = [one.sentiment_valence(0, text, "bad", 3, [])[0] for one in (analyzer, sparing)]
        assert asked[0] == asked[1], words
