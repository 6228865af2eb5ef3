"""Claims with marked fragments in them, and attributions like "per the FDA"."""

import pytest

from analysis.text.voices import find_quotes


def claims(text):
    return [(text[q.start : q.end], q.speaker) for q in find_quotes(text) if q.kind == "attributed"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("A clerk who “steals a coin” is sacked, Moor said.", "A clerk who “steals a coin” is sacked"),
        ("Moor said a “small” wall would be built by May.", "a “small” wall would be built by May"),
        ("Moor said on Friday that “a bomb” had gone off in Harl.", "a bomb” had gone off in Harl"),
        (
            "Using the old tax to pay for it “is a mess,” said Ada Moor.",
            "Using the old tax to pay for it “is a mess",
        ),
        ("Moor began by saying he would “never” go.", "he would “never” go"),
        ("It has closed for good, per the FDA.", "It has closed for good"),
        ("The wall is shut, per NBC News.", "The wall is shut"),
        ("The clerk did not read it. What did the review find? It found that he slept.", "he slept"),
        ("His agent says it slipped.", "it slipped"),
        ("Witnesses say this all happened in May.", "this all happened in May"),
        ("A man who feared for his job claimed the guards sell the fish.", "the guards sell the fish"),
        ("Kelmar plc told investors profits had halved.", "profits had halved"),
        ("Moor said after the talks he would not sign.", "he would not sign"),
        ("Researchers at the University of Harl found that bees slept.", "bees slept"),
        ("Prices rose by May, The Harl Journal reports.", "Prices rose by May"),
        ("Sen. Ada Moor (D-Conn.), who left, said it was over.", "it was over"),
        ("About 63 percent said the plan was good.", "the plan was good"),
    ],
)
def test_claims_are_found(text, claim):
    assert claim in [words for words, _ in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        # no claim
        "He said “no” and left the room at once.",
        "“We lost everything we had,” he said.",
        "On Sunday’s “Harl Today Tonight,” Moor said so.",
        "The fee is $5 per day, he paid.",
        "It cost a lot, per the Moor plan.",
        # what only tells how it was said is no claim
        "I say this with a great deal of joy.",
        "Mr. Moor told reporters outside the House chamber.",
        "In his “I Have a Dream” speech, Moor said:",
    ],
)
def test_no_claim(text):
    assert claims(text) == []


def test_whom_a_question_asks_about_is_who_found_it():
    text = "What did the review find? It found that the clerk had slept."
    assert claims(text) == [("the clerk had slept", "review")]


@pytest.mark.parametrize(
    "text",
    [
        "The tower (better known as the “Pencil”), an officer said, will be searched.",
        "The gang (also called “the Harl boys”), an officer said, has 40 members.",
        "The Harl Act (the “Act”) was broken, the court said.",
    ],
)
def test_a_name_given_in_brackets_is_no_quotation(text):
    assert all(quote.kind == "attributed" for quote in find_quotes(text))


def test_so_called_words_are_said_by_nobody():
    quote = find_quotes("Moor blasted the so-called “experts” at the port.")[0]
    assert (quote.kind, quote.speaker) == ("scare", "")


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Minister for Health Fergal Hynes said it was over.", "Fergal Hynes", "official"),
        ("State Epidemiologist Dr. Ruth Pell said it was over.", "Ruth Pell", "official"),
        ("Ruth Pell, the county's medical examiner, said it was over.", "Ruth Pell", "official"),
        ("Campaign group Clean Harl said it was over.", "Clean Harl", "institution"),
        ("The firm has apologised “unreservedly”.", "firm", "institution"),
        ("The inspection report, which we got, flags “standing water”.", "inspection report", "document"),
        ("Ada Moor posted a photo of a glass. Her caption? “Hydrated.”", "Ada Moor", "person"),
        ("Ada Moor likened the plan to “a wet towel”.", "Ada Moor", "person"),
    ],
)
def test_speakers(text, speaker, kind):
    quote = find_quotes(text)[0]
    assert (quote.speaker, quote.speaker_type) == (speaker, kind)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The indictment alleges the pair stole $4 million.", "the pair stole $4 million"),
        ("Inspectors believe the fire started in the attic.", "the fire started in the attic"),
    ],
)
def test_a_past_form_behind_a_noun_makes_a_clause(text, claim):
    assert [words for words, _ in claims(text)] == [claim]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The checkers rated most of the Liberal claims as “false”.", "checkers"),
        ("Fans walking through the port chanted “One more!” at noon.", "Fans"),
        ("It rained -- which the firm's head, Tim Orr, called “rubbish” -- and it was late.", "Tim Orr"),
    ],
)
def test_who_stands_before_a_verb(text, speaker):
    assert find_quotes(text)[0].speaker == speaker
