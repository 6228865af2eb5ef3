"""Words of others that a line leads in, that a heading repeats, or whose opening mark is lost."""

import pytest

from analysis import find_quotes
from analysis.text.reading import read_text

BEFORE = "Ada Moor has edited the Harl Gazette for ten years. The pier of Harl fell in May.\n\n"
PRINTED = "The pier was rotten and the council had known of it since the storm of last winter, when it shook."


def printed(lead, text=PRINTED):
    return [
        (q.speaker, q.kind)
        for q in find_quotes(f"{BEFORE}{lead}\n\n{text}\n\nNobody was hurt.")
        if q.kind in ("verbatim_unmarked", "scare")
    ]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Few were surprised. Moor wrote:", "Ada Moor"),
        ("As the Associated Press reported on Monday:", "Associated Press"),
        ("The reason is simple, as Moor writes,", "Ada Moor"),
        ("More on the pier, according to Reuters:", "Reuters"),
        ("Here is more from Reuters:", "Reuters"),
        ("Writing in the Gazette, Ada Moor (once of the port) also calls the council blind:", "Ada Moor"),
        ("The council has no money left (via Reuters):", "Reuters"),
        ("The company said in a statement:", "company"),
    ],
)
def test_a_paragraph_behind_a_line_that_leads_it_in_is_its_source_s(lead, speaker):
    assert printed(lead) == [(speaker, "verbatim_unmarked")]


@pytest.mark.parametrize(
    "lead",
    [
        "Here is what Moor said:",
        "How the pier fell:",
        "People who say so forget one thing:",
        "Council Was Warned, Moor Says:",
        "I wrote last year:",
        "The mayor faces two questions:",
        "Moor tweeted:",
        "Then the mayor, Ada Moor, told the crew:",
        "The mayor said:",
        "Moor argued that the town could have known how weak its pier had become by then:",
        "Four men fled, police said:",
        "The pier fell at noon, the Gazette reported:",
    ],
)
def test_a_line_that_leads_nothing_in(lead):
    assert printed(lead) == []


@pytest.mark.parametrize("text", ["Wood, nails and rope.", "- " + PRINTED, PRINTED[:-1] + ":"])
def test_a_list_is_no_excerpt(text):
    assert printed("Moor wrote:", text) == []


def test_marked_words_inside_an_excerpt_are_its_source_s():
    text = PRINTED.replace("rotten", "“rotten”")
    assert printed("Moor wrote:", text) == [("Ada Moor", "verbatim_unmarked")]


def test_the_words_of_an_excerpt_are_quoted():
    reading = read_text(f"{BEFORE}Moor wrote:\n\n{PRINTED}\n\nNobody was hurt.")
    assert reading.voices.count("quoted") == len(PRINTED.split())


def test_a_heading_that_repeats_a_quotation_has_its_source():
    text = "Council guilty of ‘neglect’\n\nThe pier fell. “It was neglect,” said Ada Moor of Harl.\n"
    found = [(q.kind, q.speaker) for q in read_text(text).quotes]
    assert found == [("quoted", "Ada Moor"), ("quoted", "Ada Moor")]
    other = read_text(text.replace("was neglect", "was bad luck")).quotes
    assert other[0].kind == "scare"


def test_a_quotation_whose_opening_mark_is_lost():
    text = 'It was neglect and nothing else," Ada Moor said. "It is over."'
    assert [text[q.start : q.start + 6] for q in find_quotes(text)] == ["It was", '"It is']
    assert find_quotes('It was 6 feet" wide and new.') == []


@pytest.mark.parametrize(
    "text",
    [
        "Moor characterized the deal as “reckless”.",
        "Moor portrayed the council as “blind”.",
        "Moor blamed the fall on “sleepy” clerks.",
        "Moor called that the “Pole Star” of the town.",
        "Moor mumbled something about “iron”.",
    ],
)
def test_verbs_that_say_what_something_is(text):
    assert [(q.kind, q.speaker) for q in find_quotes(text)] == [("quoted", "Moor")]


def test_a_reporter_of_the_outlet_or_a_post_in_between_is_no_excerpt():
    assert printed("Our reporter Ada Moor writes:") == []
    text = "One reader wrote:\n\nWhat a day! — Ola Berg (@olaberg) May 3, 2018\n\n" + PRINTED + "\n"
    assert [(q.speaker, q.kind) for q in read_text(BEFORE + text).quotes] == [
        ("Ola Berg", "verbatim_unmarked")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Moor told ABC’s “Good Morning America” last Friday the pier was warm.",
        'Moor told CBS\'s "Face the Nation" the pier was warm.',
        "Moor said on NBC's ''Meet the Press'' in May that the pier was warm.",
    ],
)
def test_a_programme_in_marks_parts_no_claim_from_its_source(text):
    found = [(q.speaker, q.kind, text[q.start : q.end]) for q in find_quotes(text)]
    assert found == [("Moor", "attributed", "the pier was warm")]


@pytest.mark.parametrize("verb", ["believes", "thinks", "says"])
def test_what_somebody_no_longer_thinks_is_no_claim(verb):
    assert find_quotes(f"The mayor no longer {verb} that the pier can be saved.") == []


def test_a_list_behind_a_colon_is_no_excerpt():
    listed = "Turnout: Moor, whose party is small, wants more voters and a longer day for all of Harl."
    assert printed("Lind said the plans of Moor include:", listed) == []
    assert printed("Lind said:", listed) == []


OURS = "I will not leave this pier tonight, because the boat has no fuel left and the night is cold out here."


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("Then the driver told the passengers:", [("driver", "verbatim_unmarked")]),
        ("Then the driver, Bo Ray, told the passengers:", [("Bo Ray", "verbatim_unmarked")]),
        ("Four men fled, police said:", []),
    ],
)
def test_what_somebody_told_is_printed_only_in_the_first_person(lead, found):
    assert printed(lead, OURS) == found
    assert printed(lead) == []


@pytest.mark.parametrize("opening", ["Then the", "Later the", "The"])
def test_who_told_somebody_is_the_source_and_not_the_hearer(opening):
    text = f"{opening} driver, Bo Ray, told the passengers: “Go home.”"
    assert [q.speaker for q in find_quotes(text)] == ["Bo Ray"]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "LIND: I saw that it fell. MOOR: No. You are wrong.",
            [("Bo Lind", "I saw that it fell."), ("Ada Moor", "No. You are wrong.")],
        ),
        ("LIND: I saw that it fell.\n\nHe left.", [("Bo Lind", "I saw that it fell.")]),
        ("WATCH: I saw that it fell.", []),
        ("LIND: Would close the pier, voted no.", []),
    ],
)
def test_a_bit_of_a_transcript_in_an_article(text, turns):
    text = f"Bo Lind met Ada Moor on a show about the pier.\n\n{text}"
    assert [(q.speaker, text[q.start : q.end]) for q in find_quotes(text)] == turns
