"""Sources without a listed verb, and attributions that stand as a sentence of their own."""

import pytest

from analysis.text.voices import find_quotes


def speakers(text):
    return [q.speaker for q in find_quotes(text) if q.kind == "quoted"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada King came. “The road will always be here,” an angry Lind retaliated.", "Lind"),
        ("Ada King came. “You know how it is,” Bo Lind shot back.", "Bo Lind"),
        ("Ada King came. “We never saw it at all.”\n\n- Bo Lind.\n\nLind tends to boast.", "Bo Lind"),
        ("Ada King came. Bo Lind gave the idea a try on Monday: “You can all go home now.”", "Bo Lind"),
        ("Ada King came. A top official put it bluntly: “I do not know it.”", "top official"),
        ("Ada King came. “I begged them,” one of the injured workers, Ed Moss, told the Gazette.", "Ed Moss"),
        ("Ada King came. “I begged them,” one of the workers, Ted Moss, grumbled.", "Ted Moss"),
        ("Ada King spoke. Transcript as follows: “I will not go home now.”", "Ada King"),
    ],
)
def test_sources_without_a_listed_verb(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize("stop", ["?", "!", "."])
def test_a_sentence_of_attribution_belongs_to_the_quotation_before_it(stop):
    text = f"Ada King came. “You will see it{stop}” Bo Lind said. “It is big.”"
    assert speakers(text) == ["Bo Lind", "Bo Lind"]


def test_an_attribution_that_leads_on_belongs_to_what_follows():
    assert speakers("Ada King left. “We saw it.” Bo Lind said, “It is big.”")[1] == "Bo Lind"


def test_a_month_behind_a_title_is_a_name():
    assert speakers("“We are all here,” Mrs May said. “It is big.”") == ["May", "May"]


def test_a_woman_does_not_get_the_words_of_a_man_who_is_named_by_title():
    text = "President Lind came with Anna Lind. “No, we are not,” Lind said."
    assert speakers(text) == ["Lind"]
    assert speakers("Anna Lind came. “No, we are not,” Lind said.") == ["Anna Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "The state rules say nothing of New York State buses and 8 of 10 state roads.",
        "A group advised by Ada King spent 5 million on roads that were closed.",
        "There is no wonder that the roads were closed all year.",
    ],
)
def test_words_that_only_look_like_reporting(text):
    assert [q.cue for q in find_quotes(text) if q.cue in ("state", "advised", "wonder")] == []
