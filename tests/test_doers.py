"""Whose verb it is: documents and who got hold of them, participles, times before the verb, names given."""

import pytest

from analysis.text.voices import find_quotes


def sources(text):
    return [(q.kind, q.speaker, q.speaker_type) for q in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("A video obtained by the Ashford Gazette shows that he fell twice.", "video", "document"),
        ("Memos reviewed by Reuters say the pipes were old.", "Memos", "document"),
        ("The soldier crawled to the wall, a video shows.", "video", "document"),
        ("The firm knew of the leak, documents show.", "documents", "document"),
        ("Ada Moor this week said the pipes were old.", "Ada Moor", "person"),
        ("The march ended early, with two aides saying the road was icy.", "two aides", "official"),
        ("The mayor’s aide, Ada Moor, read a letter saying the road was icy.", "Ada Moor", "official"),
    ],
)
def test_whose_claim(text, speaker, kind):
    assert sources(text) == [("attributed", speaker, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "It is fair to say the road was icy all week.",
        "That isn’t to say the road was icy all week.",
        "An estimated forty men were on the road.",
        "The port’s proposed move to the east that day was late.",
        "The yearly harbor report that came on Monday was late.",
    ],
)
def test_no_claim(text):
    assert sources(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They use a process called “slow boiling” in the plant.",
        "The men filmed cop shows like “Night Watch” and “Blue” here.",
        "The “phase one” plan that Bo Lind drew up says little.",
    ],
)
def test_a_name_given_has_no_speaker(text):
    assert all(not q.speaker for q in find_quotes(text) if q.start == text.index("“"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Lind described the plan as “a gift to thieves.”", "Bo Lind"),
        ("Ada Moor called it “a farce.” Critics dubbed him “the fox.”", "Ada Moor"),
        ("Bo Lind accused the board of “a witch hunt” after a tape showed that it had met.", "Bo Lind"),
        ("The Moor tweet: “The board made a bad mistake.”", "Moor"),
    ],
)
def test_whose_quotation(text, speaker):
    assert find_quotes(text)[0].speaker == speaker
