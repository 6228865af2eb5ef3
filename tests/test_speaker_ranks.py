"""What speakers are by their government, by others' words, by their number; who is named by a title alone."""

import pytest

from analysis import find_quotes


def _types(text):
    """Return the types of a text's speakers."""
    return {q.speaker: q.speaker_type for q in find_quotes(text) if q.speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Staff of Ada Moor's administration left. “It is late,” Moor said.",
        "Critics of the Moor administration left. “It is late,” Ada Moor said.",
        "“Senator Moor has had great success,” he said. Ada Moor went home. “It is late,” Moor said.",
    ],
)
def test_an_office_that_is_told_in_passing_makes_an_official(text):
    assert _types(text)["Ada Moor"] == "official"


def test_a_government_that_may_come_makes_none():
    assert _types("A Moor administration would be dear. “It is late,” Ada Moor said.")["Ada Moor"] == "person"


def test_several_are_no_person():
    assert _types("Top Republicans said it was late. Texas Democrats said it was not.") == {
        "Top Republicans": "unnamed",
        "Texas Democrats": "unnamed",
    }


def test_who_is_named_by_a_title_alone_is_meant_by_a_pronoun():
    text = "Bo Lind left. Mr. Moor had a cold, but he called the race “a real joy”."
    assert [q.speaker for q in find_quotes(text)] == ["Moor"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The board was written off by critics as “old men” in May.", "critics"),
        ("The plan was dismissed by Ada Moor as “a toy”.", "Ada Moor"),
        ("He was branded “a liar” by Ada Moor.", "Ada Moor"),
        ("He was labelled a “liar” by Ada Moor.", "Ada Moor"),
        ("Bo Fry, branded “a clown” by critics, left.", "critics"),
        ("The man, described as “armed and dangerous” by police, fled.", "police"),
        ("The plan was, in the words of Ada Moor, “a toy”.", "Ada Moor"),
        ("The board deemed her “well qualified” for it.", "board"),
    ],
)
def test_who_calls_it_so_speaks(text, speaker):
    assert [q.speaker for q in find_quotes(text)] == [speaker]


def test_who_wrote_a_book_does_not_call_it_so():
    assert all(q.speaker != "Ada Moor" for q in find_quotes("It is called “Rain and Snow” by Ada Moor."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Station manager Ada Moor, of Harl Fire and Rescue, said it was out.", "official"),
        ("A Department for Transport spokesman said it was late.", "official"),
        ("The club lost. Harl Rovers said the fee was low.", "institution"),
        ("“The roof came down right in front of me,” said Ada Moor, who works next door.", "witness"),
        ("“The silver will go before our eyes,” said Ada Moor, 71.", "person"),
        ("“The task in front of us is huge,” said Ada Moor, 71.", "person"),
        ("“It was like a bomb going off,” said Ada Moor, 71.", "witness"),
        ("“It was like a dream,” said Ada Moor, 71.", "person"),
    ],
)
def test_the_body_and_the_words_tell_the_type(text, kind):
    assert list(_types(text).values()) == [kind]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Campaigners from Save Our Pier insist the pier can be saved.", "Campaigners from Save Our Pier"),
        ("Gen. Mark A. Moor, from the Air Force, said it was late.", "Mark A. Moor"),
    ],
)
def test_a_small_word_stands_inside_a_name(text, speaker):
    assert list(_types(text)) == [speaker]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("President Moor left.", "official"),
        ("Moor, the mayor of Harl, left.", "official"),
        ("The Moor administration left.", "official"),
        ("Mr. Moor left.", "person"),
        ("“President Moor,” they cried.", "person"),
    ],
)
def test_who_is_named_by_the_surname_alone_is_what_the_article_shows(told, kind):
    assert _types(f"{told} “It is late,” Moor said.")["Moor"] == kind
