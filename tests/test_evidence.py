"""What speaks for and against two numbers being told of one thing: facts made by hand."""

from math import log

import pytest

from analysis.comparison.facts.alignment import BONUS, Fact, score
from analysis.comparison.facts.contradictions import LIKELY_AT, is_likely
from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.evidence import (
    MOST_RIVALS,
    MOST_SIZE,
    MOST_STEMS,
    POINTS,
    find_evidence,
    find_size,
    is_rival,
    weigh,
)
from analysis.measures.wording.stems import hash_stem
from tests.conflict_stories import build_matrix

ADA, BEA = hash_stem("^ada"), hash_stem("^bea")
DOGS = Fact("a", "quantity", "dog", "", "", frozenset(), False, 40, 40, 0.0, "", "")
JAIL = Fact("a", "quantity", "time", "", "", frozenset(), False, 7, 7, 0.0, "years", "time")


def other(fact, value, **given):
    """Return the fact of another article, with another value."""
    return fact._replace(doc="b", low=value, high=value, **given)


def test_nothing_in_common_but_the_noun():
    found = find_evidence(DOGS, other(DOGS, 80), 0)
    assert {key for key, value in found.items() if value} == {"none", "nothing", "size"}
    assert weigh(found) == pytest.approx(POINTS["none"] + POINTS["nothing"] + POINTS["size"] * log(2))


@pytest.mark.parametrize(
    ("given", "key", "value"),
    [
        ({"about": hash_words("farm raid")}, "stems", 0),
        ({"about": hash_words("kennels")}, "stems", 1),
        ({"about": hash_words("farm raid")}, "nothing", False),
        ({"about": hash_words("farm raid"), "bag": frozenset({BEA})}, "nothing", True),
        ({"bag": frozenset({BEA})}, "elsewhere", True),
        ({"told": frozenset({ADA, BEA})}, "one_event", True),
        ({"told": frozenset({BEA})}, "one_event", False),
        ({"bag": hash_words("a second farm")}, "contrasted", True),
        ({"event": "rescue"}, "other_event", False),
        ({"low": 9, "high": 9}, "small", False),
    ],
)
def test_evidence_of_counts(given, key, value):
    dogs = DOGS._replace(about=hash_words("kennels"), bag=frozenset({ADA}), told=frozenset({ADA}))
    assert find_evidence(dogs, other(dogs, 50)._replace(**given), 0)[key] == value


def test_small_counts_and_other_deeds():
    first = DOGS._replace(low=9, high=9, event="rescue", about=hash_words("rescued"))
    second = other(first, 12, event="kill")._replace(about=hash_words("killed"))
    found = find_evidence(first, second, 9)
    assert (found["small"], found["other_event"], found["other_verbs"]) == (True, True, True)
    assert found["rivals"] == MOST_RIVALS


def test_topics_and_senses_of_measures():
    jailed = JAIL._replace(about=hash_words("jailed for fraud"), relation="duration")
    term = other(JAIL, 9, about=hash_words("nine years in prison"), relation="duration")
    found = find_evidence(jailed, term, 0)
    assert (found["topic"], found["sense"], found["other_topic"]) == (True, True, False)
    walkout = other(JAIL, 9, about=hash_words("walkout"))
    assert find_evidence(jailed, walkout, 0)["other_topic"]
    share = JAIL._replace(
        dimension="share", unit="percent", about=hash_words("a poll"), bag=hash_words("poll")
    )
    assert find_evidence(share, other(share, 9), 0)["poll"]
    cost = JAIL._replace(dimension="dollars", unit="dollars")
    assert find_evidence(cost, other(cost, 9), 0)["any_money"]
    assert not find_evidence(cost._replace(about=(to := hash_words("price"))), other(cost, 9, about=to), 0)[
        "any_money"
    ]
    clock = JAIL._replace(dimension="o'clock", unit="o'clock")
    assert find_evidence(clock, other(clock, 9), 0)["clock"]


def test_verbs_around_a_distance_say_nothing():
    first = JAIL._replace(about=hash_words("arrested"))
    second = other(JAIL, 9, about=hash_words("planted"))
    told = [find_evidence(a, b, 0)["other_verbs"] for a, b in [
        (first, second),
        (first._replace(dimension="length"), second._replace(dimension="length")),
        (first._replace(dimension="weight"), second._replace(dimension="weight")),
    ]]  # fmt: skip
    assert told == [False, False, True]


def test_stems_and_size_have_a_limit():
    dogs = DOGS._replace(about=hash_words("kennels farm raid spaniels puppies"))
    assert find_evidence(dogs, other(dogs, 50), 0)["stems"] == MOST_STEMS
    assert find_size(DOGS, other(DOGS, 20)) == pytest.approx(log(2))
    assert find_size(DOGS, other(DOGS, 4000)) == find_size(DOGS, other(DOGS, 0)) == MOST_SIZE


@pytest.mark.parametrize(
    ("given", "rival"),
    [
        ({}, True),
        ({"low": 40, "high": 40}, False),
        ({"part": True}, False),
        ({"vague": True}, False),
        ({"thing": "cat"}, False),
    ],
)
def test_rivals(given, rival):
    assert is_rival(DOGS, DOGS._replace(low=80, high=80)._replace(**given)) is rival


def test_measures_of_other_topics_are_no_rivals():
    jailed = JAIL._replace(about=hash_words("jailed"))
    assert is_rival(jailed, JAIL._replace(low=9, high=9))
    assert not is_rival(jailed, JAIL._replace(low=9, high=9, about=hash_words("walkout")))


def test_likely_is_between_articles_only():
    dogs = DOGS._replace(about=hash_words("kennels farm"), bag=frozenset({ADA}))
    assert weigh(find_evidence(dogs, other(dogs, 50), 0)) > LIKELY_AT
    assert is_likely(dogs, other(dogs, 50), 0)
    assert not is_likely(dogs, other(dogs, 50)._replace(doc="a"), 0)
    assert not is_likely(dogs, other(dogs, 50), 1)


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        (
            "A ferry carrying 212 people caught fire off Ada.",
            "There were 240 passengers aboard the ferry off Ada.",
            True,
        ),
        ("In Ada 212 passengers were evacuated.", "Lifeboats off Ada rescued 240 passengers.", True),
        (
            "The bridge at Ada is expected to cost $2 million.",
            "The bridge at Ada will cost $3 million.",
            True,
        ),
        ("The jet fell 12 miles north of Ada.", "Near Ada, 18 miles away, the jet fell.", True),
        ("In Ada a banker was jailed for 10 years.", "A court in Ada jailed the banker for 14 years.", True),
        ("In Ada 212 passengers were evacuated.", "In Ada 2 passengers were evacuated.", False),
        ("The ferry to Ada carried 44 passengers.", "The ferry to Ada carries 60 passengers a day.", False),
        ("The ferry to Ada carried 44 passengers.", "The ferry to Ada carried 60 passengers.", True),
        ("The bus to Ada carried 44 passengers.", "Buses to Ada carry 90 passengers a day.", False),
    ],
)
def test_pairs_of_sentences(first, second, clash):
    facts = build_matrix({"a": first, "b": second})
    assert (facts["status"] == "conflicting").any() == clash


@pytest.mark.parametrize(
    ("value", "step", "names", "told"),
    [(55, 1, {ADA}, True), (60, 10, {ADA}, False), (9, 1, {ADA}, False), (55, 1, {BEA}, False)],
)
def test_a_telling_number_of_one_event_counts_more(value, step, names, told):
    first = DOGS._replace(low=value, high=value, step=step, told=frozenset({ADA}))
    plain = score(first, other(first, value, told=frozenset()), 0.0)
    found = score(first, other(first, value, told=frozenset(names)), 0.0)
    assert found - plain == pytest.approx(BONUS["telling"] * told)


def test_measures_of_one_topic_count_more():
    jailed = JAIL._replace(about=hash_words("jailed"))
    bare = score(jailed, other(jailed, 7, about=frozenset()), 0.0)
    assert score(jailed, other(jailed, 7), 0.0) - bare == pytest.approx(BONUS["topic"])
