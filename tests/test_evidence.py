"""What speaks for and against two numbers being told of one thing: facts made by hand."""

from math import log

import pytest

from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.evidence import (
    MOST_LABEL,
    MOST_RIVALS,
    MOST_SIZE,
    Told,
    find_evidence,
    find_size,
    is_rival,
    place_numbers,
    read_points,
    weigh,
)
from analysis.comparison.facts.sizes import Fact
from analysis.measures.wording.stems import hash_stem
from analysis.validity.fact_stories import build_matrix

DOGS = Fact("a", "dog", "", "", frozenset(), False, 40, 40, 0.0, "", "")
JAIL = Fact("a", "time", "", "", frozenset(), False, 7, 7, 0.0, "years", "time")


def other(fact, value, **given):
    """Return the fact of another article, with another value."""
    return fact._replace(doc="b", low=value, high=value)._replace(**given)


def weigh_two(a, b, *beside):
    """Return the evidence of two numbers, with others in their articles."""
    first, second, *_ = place_numbers([a, b, *beside])
    return {key: value for key, value in find_evidence(first, second).items() if value}


def test_nothing_in_common_but_the_noun():
    found = weigh_two(DOGS, other(DOGS, 80))
    assert found == {"largest": True, "clash": True, "size": pytest.approx(log(2))}
    points = read_points(clash=True)
    expected = points["none"] + points["largest"] + points["size"] * log(2)
    assert weigh(found) == pytest.approx(expected)


def test_words_of_two_labels_tell_the_more_the_longer_the_articles_are():
    said = hash_words("kennel farm")
    dogs = DOGS._replace(said=said, sentences=10)
    alike = weigh_two(dogs, other(dogs, 80, said=hash_words("kennel")))
    assert alike["label"] == pytest.approx(log(8))
    assert weigh_two(dogs, other(dogs, 80))["label"] == pytest.approx(2 * log(8))
    assert weigh_two(dogs, other(dogs, 80, sentences=90))["label"] == MOST_LABEL
    short = dogs._replace(sentences=1)
    assert "label" not in weigh_two(short, other(short, 80))
    assert "label" not in weigh_two(dogs, other(dogs, 80, said=hash_words("truck")))
    assert weigh_two(DOGS._replace(said=said), other(DOGS, 80, said=said))["label"] > 0


def test_names_beside_two_numbers():
    leeds, dover = frozenset({hash_stem("^leeds")}), frozenset({hash_stem("^dover")})
    assert weigh_two(DOGS._replace(bag=leeds), other(DOGS, 50, bag=dover))["names"]
    assert "names" not in weigh_two(DOGS._replace(bag=leeds), other(DOGS, 50, bag=leeds | dover))
    votes = DOGS._replace(thing="vote", bag=leeds)
    assert "names" not in weigh_two(votes, other(votes, 50, bag=dover))
    killed = DOGS._replace(thing="people", event="kill", relation="patient", bag=leeds)
    assert "names" not in weigh_two(killed, other(killed, 50, bag=dover))
    few = killed._replace(low=3, high=3)
    assert weigh_two(few, other(few, 5, bag=dover))["names"]


def test_rivals_of_two_labels_that_share_a_word_are_those_that_have_it_too():
    said = hash_words("kennel")
    dogs, rest = DOGS._replace(said=said), DOGS._replace(low=9, high=9)
    found = weigh_two(dogs, other(dogs, 50), rest)
    assert found["rivals"] == 1
    assert "rivals_of_label" not in found
    assert weigh_two(dogs, other(dogs, 50), rest._replace(said=said))["rivals_of_label"] == 1
    assert weigh_two(DOGS, other(DOGS, 50), rest)["rivals_of_label"] == 1


def test_numbers_that_agree_have_nothing_that_parts_them():
    found = weigh_two(DOGS._replace(about=hash_words("a second farm")), other(DOGS, 40))
    assert found == {"largest": True}
    assert weigh_two(DOGS, other(DOGS, 30, high=float("inf"))) == {"largest": True, "open": True}


@pytest.mark.parametrize(
    ("given", "key", "expected"),
    [
        ({"bag": hash_words("a second farm")}, "contrasted", True),
        ({"about": hash_words("rose")}, "update", True),
        ({"where": frozenset({"ely"})}, "other_places", True),
        ({"where": frozenset({"hull", "ely"})}, "other_places", False),
        ({"when": ((20200608.0, 20200608.0),)}, "other_times", True),
        ({"event": "rescue", "relation": "patient"}, "event", True),
        ({"event": "rescue", "relation": "agent"}, "event", False),
        ({"bag": hash_words("loot")}, "topic", True),
        ({"bag": hash_words("kennels")}, "topic_of_one", True),
        ({"bag": hash_words("redundancy")}, "other_topic", True),
    ],
)
def test_evidence_of_counts(given, key, expected):
    dogs = DOGS._replace(
        where=frozenset({"hull"}), when=((20200609.0, 20200609.0),), event="rescue", relation="patient",
        bag=hash_words("stolen"),
    )  # fmt: skip
    like = {"where": dogs.where, "when": dogs.when, "bag": dogs.bag}
    found = weigh_two(dogs, other(DOGS, 50, **like | given))
    assert bool(found.get(key)) is expected


def test_kinds_of_numbers():
    people = DOGS._replace(thing="people")
    assert weigh_two(people, other(people, 50))["anybody"]
    killed = people._replace(event="kill", relation="patient", low=9, high=9)
    found = weigh_two(killed, other(killed, 12))
    assert {"event", "strong_event", "small"} <= found.keys()
    assert "anybody" not in found
    for dimension, key in (("share", "share"), ("length", "length"), ("o'clock", "clock")):
        told = JAIL._replace(dimension=dimension)
        assert key in weigh_two(told, other(told, 9))


def test_other_numbers_of_the_articles():
    more = [DOGS._replace(low=n, high=n) for n in (50, 60, 70, 80, 90, 90)]
    found = weigh_two(DOGS, other(DOGS, 45), *more[:1])
    assert found["rivals"] == 1
    assert "largest" not in found
    assert weigh_two(DOGS, other(DOGS, 45), *more)["rivals"] == MOST_RIVALS
    assert "rivals" not in weigh_two(DOGS, other(DOGS, 45), more[0]._replace(doc="c"))


def test_size_has_a_limit():
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
    assert is_rival(*map(Told.of, (DOGS, DOGS._replace(low=80, high=80)._replace(**given)))) is rival


def test_people_of_other_events_are_no_rivals():
    hurt = DOGS._replace(thing="people", event="injure", relation="patient")
    assert is_rival(*map(Told.of, (hurt, hurt._replace(low=80, high=80))))
    assert not is_rival(*map(Told.of, (hurt, hurt._replace(low=80, high=80, event=""))))
    assert not is_rival(*map(Told.of, (hurt, hurt._replace(low=80, high=80, event="board"))))


def test_measures_of_other_topics_are_no_rivals():
    jailed = JAIL._replace(about=hash_words("jailed"))
    assert is_rival(*map(Told.of, (jailed, JAIL._replace(low=9, high=9))))
    assert not is_rival(*map(Told.of, (jailed, JAIL._replace(low=9, high=9, about=hash_words("walkout")))))
    since = jailed._replace(relation="ago"), JAIL._replace(low=9, high=9, relation="elapsed")
    assert not is_rival(*map(Told.of, since))


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
