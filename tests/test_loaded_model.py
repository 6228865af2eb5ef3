import math

import pytest

from analysis.fitting.loaded_rows import sentence_features
from analysis.measures.loaded import model as loaded_model
from analysis.measures.loaded.features import (
    case_feature,
    find_phrases,
    in_title_case,
    is_literal,
    lexicon_features,
    literal_domains,
    neighbor_features,
    spelling_features,
    suffix_of,
)
from analysis.measures.loaded.lexicon import loaded_forms
from analysis.measures.loaded.model import MODEL, Scorer, loaded_scorer
from analysis.measures.loaded.places import own_features, place_features
from analysis.measures.loaded.topics import probability
from analysis.models import read_model
from analysis.text import vocabulary
from analysis.text.words import find_words


def test_log_odds_become_probabilities() -> None:
    assert probability(0) == 0.5
    assert probability(2) == pytest.approx(0.880797, abs=1e-6)
    assert probability(-1000) == 0


def test_a_word_is_scored_by_the_sum_of_its_coefficients() -> None:
    scorer = Scorer(
        {"intercept": -1.0, "coefficients": {"word=slam": 2.0, "-1:key=the": 0.5, "+1:edge": 0.25}}
    )
    found = scorer.sentences(find_words("the slam"), [range(2)])
    assert found.scores.tolist() == [pytest.approx(-1.0), pytest.approx(-1.0 + 2.0 + 0.5 + 0.25)]


def test_edges_count_where_a_neighbor_is_missing() -> None:
    edges = {f"{o:+d}:edge": w for o, w in ((-2, 0.1), (-1, 0.2), (1, 0.4), (2, 0.8))}
    scorer = Scorer({"intercept": 0.0, "coefficients": edges})
    assert scorer.sentences(find_words("a"), [range(1)]).scores.tolist() == [pytest.approx(1.5)]
    assert scorer.sentences(find_words("a a a a a"), [range(5)]).scores[2] == 0


def test_sentences_are_scored_as_if_each_stood_alone() -> None:
    text = (
        "Mayor SLAMS rivals. The fire crews of Storm Lake fought a fire out of control! Chaos. NATO said so."
    )
    words, scorer = find_words(text), loaded_scorer()
    ranges = [range(3), range(3, 3), range(3, 14), range(14, 15), range(15, len(words))]
    together = scorer.sentences(words, ranges).scores
    for within in ranges:
        alone = scorer.sentences(words, [within]).scores
        assert [alone[i] for i in within] == [pytest.approx(together[i]) for i in within]
        assert all(alone[i] == -math.inf for i in range(len(words)) if i not in within)


def test_no_words_have_no_scores() -> None:
    for ranges in ([], [range(0)]):
        found = loaded_scorer().article(find_words(""), ranges)
        assert (found.scores.tolist(), found.phrases, found.whole) == ([], {}, {})


def test_reasons_add_up_to_the_score() -> None:
    weights = {"word=slam": 2.0, "-1:key=the": 0.5, "initcap": 0.3, "suffix=ing": 1.0}
    scorer = Scorer({"intercept": -1.0, "coefficients": weights})
    words = find_words("The slam")
    found = scorer.sentences(words, [range(2)])
    place = place_features(words.texts, words.keys, range(2), [])[1]
    reasons = scorer.reasons(words.keys, 1, found) | scorer.place_reasons(place)
    assert -1.0 + sum(reasons.values()) == pytest.approx(found.scores[1])
    assert reasons["before"] == 0.5


def test_case_of_a_word() -> None:
    assert case_feature("Storm", True, False) == "initcap"
    assert case_feature("Storm", False, False) == "name"
    assert case_feature("Storm", False, True) == "titlecap"
    assert (case_feature("storm", False, True), case_feature("storm", False, False)) == ("titlelow", "")
    assert in_title_case(["Storm", "Hits", "the", "Coast"], range(4))
    assert not in_title_case(["Storm", "hits", "the", "coast"], range(4))


def test_a_literal_sense_needs_another_word_of_its_domain() -> None:
    fire = next(e for e in loaded_forms().values() if e.unless == "fire")
    keys = "the fire crews left".split()
    domains = literal_domains(keys, range(4))
    assert domains["fire"] == 2
    assert is_literal("fire", fire, domains)
    assert not is_literal("fire", fire, {"fire": 1})
    assert not is_literal("fire", None, domains)


def test_features_of_words() -> None:
    assert suffix_of("shamelessly") == "ly"
    assert lexicon_features("tuesday") == ["unlisted"]
    assert any(name.startswith("lexicon:theme=") for name in lexicon_features("disgraceful"))
    assert "letters=^sla" in spelling_features("slam")
    assert spelling_features("the") == ["function"]
    assert spelling_features("1917") == ["digit"]
    assert neighbor_features("the") == ["key=the"]
    assert own_features("slam")[0] == "word=slam"


def test_places_know_names_phrases_and_company() -> None:
    texts = "the mayor of Storm Lake was out of control".split()
    keys = [text.lower() for text in texts]
    places = place_features(texts, keys, range(9), find_phrases(keys, range(9)))
    assert {"name", "nextname"} <= set(places[3])
    assert "phrase:any" in places[8]
    assert "first" in places[0]
    assert "last" in places[8]
    assert "sentence=2" in places[8]  # out, of; a storm is mild


@pytest.mark.parametrize(
    "text",
    [
        "The fire crews of Storm Lake fought a raging fire that was out of control, NATO said.",
        "Mayor SLAMS Shameless Rivals in an All-Out War of Words",
        "Chaos",
        "A state of emergency is in force; critics lash out at their hollow promises.",
    ],
)
def test_the_quick_sums_are_those_of_the_named_features(text: str) -> None:
    words, scorer = find_words(text), loaded_scorer()
    within = range(len(words))
    scores = scorer.sentences(words, [within]).scores
    for n, row in enumerate(sentence_features(words.texts, words.keys, within)):
        assert scorer.total(row) + read_model(MODEL)["intercept"] == pytest.approx(scores[n], abs=1e-9)


def test_a_phrase_is_loaded_as_a_whole_or_not_at_all() -> None:
    words = find_words("rivals are in hot water under a state of emergency")
    scorer = loaded_scorer()
    by_word = scorer.sentences(words, [range(10)]).scores
    scores = scorer.article(words, [range(10)]).scores
    assert scores[2:5].tolist() == pytest.approx([by_word[2:5].mean()] * 3)
    assert len(set(by_word[2:5].tolist())) == 3
    assert scores[5:].tolist() == by_word[5:].tolist()


def test_words_kept_are_bounded(monkeypatch):
    monkeypatch.setattr(vocabulary, "MOST", 2)
    monkeypatch.setattr(vocabulary, "KEPT", 1)
    monkeypatch.setattr(vocabulary, "_CURRENT", vocabulary._Current())
    scorer, text = loaded_scorer(), "slammed the disgraceful plan"
    first = scorer.sentences(find_words(text), [range(4)]).scores.tolist()
    words = find_words("slammed")
    assert scorer.sentences(words, [range(1)]).scores.tolist()
    assert len(words.vocabulary) == 1
    assert scorer.sentences(find_words(text), [range(4)]).scores.tolist() == first


def test_the_domains_of_a_sentence_are_counted_once(monkeypatch):
    calls = []
    count = loaded_model.literal_domains
    monkeypatch.setattr(
        loaded_model, "literal_domains", lambda keys, within: calls.append(within) or count(keys, within)
    )
    words = find_words("storm fire storm fire " * 50)
    loaded_scorer().sentences(words, [range(100), range(100, 200)])
    assert calls == [range(100), range(100, 200)]
