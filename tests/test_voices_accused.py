"""Witnesses are bystanders and victims: no suspects, robbers and prisoners, nobody who denies it."""

import pytest

from analysis.text.voices import find_quotes


def kinds(text):
    return {quote.speaker_type for quote in find_quotes(text) if quote.speaker == "Dana Crole"}


@pytest.mark.parametrize(
    "text",
    [
        "Police charged Dana Crole with arson. Crole was hiding in a shed when officers found him.",
        "Dana Crole robbed two shops. Crole was driving home when police stopped him.",
        "Dana Crole was in jail when the vote was held.",
        "Dana Crole spoke. He was in the helicopter when it was hit, he falsely said.",
        "Dana Crole spoke. She was arrested on Monday. She saw the bus go over.",
        "Dana Crole, who was charged with theft, spoke. He saw the bus go over.",
        "The suspect Dana Crole spoke. He saw the bus go over.",
        "Charges against Dana Crole were read. He saw the bus go over.",
        "Dana Crole was found guilty. He heard three shots.",
        "Passenger Dana Crole pleaded guilty to theft.",
        "Dana Crole denied that he saw the truck jump the lights.",
        "Dana Crole wondered if he saw the truck jump the lights.",
        "Dana Crole wrote a book. It suggests he saw the fire himself, Bo Fry wrote.",
        "Dana Crole spoke at the place where he saw the body.",
        "Dana Crole was on a train when the vote was held.",
        "Dana Crole was eating when officers came.",
    ],
)
def test_suspects_and_those_who_deny_are_no_witnesses(text):
    assert kinds(f"{text} “My brother planned it,” Crole said.") == {"person"}


@pytest.mark.parametrize(
    "text",
    [
        "Dana Crole was walking home when the wall fell.",
        "Dana Crole was in the stand when it collapsed.",
        "Dana Crole was shot in the leg. She saw the bus go over.",
        "Dana Crole accused the driver. She saw the bus go over.",
        "Dana Crole was found by a nurse. She heard three shots.",
        "Dana Crole heard three shots. Police arrested Bo Fry.",
    ],
)
def test_bystanders_and_victims_stay_witnesses(text):
    assert kinds(f"{text} “It was loud,” Crole said.") == {"witness"}


@pytest.mark.parametrize(
    ("more", "kind"),
    [("Crole was charged with murder.", "person"), ("Crole was hurt.", "witness")],
)
def test_who_is_charged_is_no_witness_of_own_words(more, kind):
    assert kinds(f"“I saw a man running,” said Dana Crole. {more}") == {kind}


def test_who_was_stopped_by_police_was_not_caught_up_in_anything():
    assert kinds("“It was late,” said Dana Crole, who was driving when police stopped her.") == {"person"}
    assert kinds("“It was late,” said Dana Crole, who was driving when the bridge fell.") == {"witness"}
