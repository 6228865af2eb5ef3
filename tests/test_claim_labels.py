"""Claims and their labels: five words at most, who says it and what, never a fragment."""

import pytest

from analysis.measures.mentions.claim_labels import LABEL_WORDS, label_claim
from analysis.measures.mentions.claims import CLAIM_RUNS, find_claims, hash_runs
from analysis.measures.mentions.mention import Place
from analysis.measures.wording.stems import hash_stem
from analysis.text.reading import read_text
from analysis.text.words import find_words


def label(line, speaker="Moor"):
    words = find_words(line)
    return label_claim(words, range(len(words)), speaker, plain={text.lower() for text in words.texts[:1]})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the northern guards violated the armistice", "Moor: northern guards violated armistice"),
        ("the ferry was not inspected before it sank", "Moor: ferry not inspected sank"),
        ("no ferry left the port on Monday", "Moor: no ferry left port"),
        ("the council will close two schools", "Moor: council close two schools"),
        ("an angry crowd", "Moor: angry crowd"),
    ],
)
def test_the_verb_and_what_stands_around_it(line, expected):
    assert label(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("envoys of North Lund broke the truce", "Harbour Board: envoys broke truce"),
        ("at noon North Lund broke the truce", "Harbour Board: North Lund broke"),
        ("North Lund Ferry Guild members broke the truce", "Harbour Board: members broke truce"),
        ("the aunt of Ada Moor broke the truce", "Harbour Board: aunt broke truce"),
        ("Ada Moor broke the truce", "Harbour Board: Moor broke truce"),
        ("the Old North Lund Ferry Guild broke the truce", "Harbour Board: Ferry Guild broke"),
    ],
)
def test_a_name_before_the_verb_is_whole_but_a_person_and_leaves_room(line, expected):
    assert label(line, "Harbour Board") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the rescue of a sailor fleeing from the storm took hours", "Moor: rescue sailor fleeing storm"),
        ("the arrest of a sailor fleeing the storm shook the harbour", "Moor: arrest shook harbour"),
        ("an unnamed sailor fleeing the war was rescued by guards", "Moor: unnamed sailor rescued guards"),
        ("the sailor carried by the guards left the port", "Moor: sailor left port"),
        ("the sailor was fleeing from the storm", "Moor: sailor fleeing storm"),
        ("fleeing sailors crowded the harbour", "Moor: fleeing sailors crowded harbour"),
    ],
)
def test_a_participle_behind_a_noun_is_not_the_verb(line, expected):
    assert label(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the ferry broke centuries-old customs", "Harbour Board: ferry broke customs"),
        ("the ferry broke a cease-fire", "Harbour Board: ferry broke cease-fire"),
        ("the ferry broke the cease-fire agreed at noon", "Harbour Board: ferry broke cease-fire"),
        ("the ferry carried 217 passengers", "Harbour Board: ferry carried passengers"),
        ("the fine was reduced by 12 crowns", "Harbour Board: fine reduced"),
    ],
)
def test_no_adjective_and_no_number_ends_a_label_without_its_noun(line, expected):
    assert label(line, "Harbour Board") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the envoys of North Lund broke the truce", "Moor: envoys broke truce"),
        ("dozens of guards broke the truce", "Moor: dozens guards broke truce"),
        ("the mayor, a farmer, has resigned on Monday", "Moor: mayor resigned"),
        ("the mayor, a farmer from Lund, has abandoned the plan", "Moor: mayor abandoned plan"),
        ("the storm hit, and he abandoned the boat", "Moor: storm hit abandoned boat"),
        ("if the storm hits, the ferry will sink", "Moor: storm hits ferry sink"),
        ("the ferries that sank carried no boats", "Moor: ferries carried no boats"),
        ("the findings are that the guards broke the truce", "Moor: guards broke truce"),
        ("punishing guards who broke truces works wonders", "Moor: punishing guards works wonders"),
        ("the guards want to protect abandoned posts", "Moor: guards protect abandoned posts"),
        ("law-abiding gun owners will not accept the ban", "Moor: owners not accept ban"),
        ("the mayor “quietly abandoned” the plan", "Moor: mayor abandoned plan"),
    ],
)
def test_a_label_keeps_who_does_what(line, expected):
    assert label(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the guards were not trying to drown the sailor", "Moor: guards not drown sailor"),
        ("the agents don’t follow the rules of the port", "Moor: agents don’t follow rules"),
        ("it had no news and closed the port", "Moor: no news closed port"),
        ("no amount of rain will flood the harbour", "Moor: no amount flood harbour"),
    ],
)
def test_what_is_denied_is_never_told_as_so(line, expected):
    assert label(line) == expected


def test_without_a_speaker_there_is_no_colon():
    assert label("the council closed two village schools", "") == "council closed two village schools"


@pytest.mark.parametrize("speaker", ["", "Moor", "Safety Board"])
def test_never_more_than_five_words(speaker):
    line = "seven guards dragged the wounded soldier across the frozen river before the patrol arrived"
    assert len(label(line, speaker).split()) <= LABEL_WORDS


def test_a_negation_stays_with_its_verb():
    assert "didn’t" in label("the mayor didn’t close the bridge")


def claims(text):
    return list(find_claims(Place(read_text(text))))


def test_fragments_and_furniture_claim_nothing():
    assert claims('It was "highly likely," said Ada Moor.') == []
    assert [m.label for m in claims('"She is safe," said Ada Moor.')] == ["Moor: safe"]


def test_a_denial_in_the_verb_of_reporting_is_in_the_bag():
    said, denied = (
        claims(f"The board {verb} that the ferry had been inspected.") for verb in ("said", "denied")
    )
    assert "!" not in said[0].about.split()
    assert not denied or "!" in denied[0].about.split()


def test_spans_of_claims():
    text = "The board said that no ferry had left the port that night."
    found = claims(text)[0]
    assert text[found.start : found.end].startswith("no ferry")
    assert found.thing == "board"


def test_years_stay_out_of_labels():
    assert label("the patrol violated the 1953 armistice") == "Moor: patrol violated armistice"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doctors say the driver is doing better, George. Thanks.", "Doctors: driver better"),
        ("Doctors say the driver lives in Boston, Georgia. Thanks.", "Doctors: driver lives Boston Georgia"),
    ],
)
def test_who_is_addressed_is_no_part_of_the_claim(text, expected):
    found = claims(text)[0]
    assert found.label == expected
    assert text[found.start : found.end].startswith("the driver")


def test_runs_need_a_word_of_news():
    long = [f"word{i}x" for i in range(40)]
    assert hash_runs("of the and the of".split()) == hash_runs(["ferry", "sank"]) == hash_runs([]) == ""
    assert hash_runs("of the and the ferry".split()) == hash_stem("and the ferry")
    assert len(hash_runs(long).split()) == CLAIM_RUNS
    assert set(hash_runs(long[5:]).split()) & set(hash_runs(long).split())
    assert hash_runs(long).split() == sorted(hash_runs(long).split())
