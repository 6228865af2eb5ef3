"""Turns of a transcript that are the outlet's own, and how their speakers are named."""

import pytest

from analysis.text.reading import read_text
from analysis.text.voices.staff import tell_staff

GUEST = ("MAE FOX", "I ran, and my dog ran too.")


@pytest.mark.parametrize(
    "turns",
    [
        [("ANN LEE, HOST", "Bo Ray reports."), ("BO RAY", "A barge sank."), GUEST],
        [("HOST", "Our reporter Bo Ray is there."), ("BO RAY", "A barge sank."), GUEST],
        [("HOST", "Here is NPR's Bo Ray."), ("BO RAY", "A barge sank."), GUEST],
        [("HOST", "News now."), ("BO RAY", "A barge sank. Back to you, Ann."), GUEST],
        [("HOST", "News now."), ("BO RAY", "A barge sank. Bo Ray, Harl News, Tolm."), GUEST],
        [("HOST", "News now."), ("BO RAY", "A barge sank. For Harl News, I'm Bo Ray."), GUEST],
        [("ANN LEE, HOST", "I'm Ann Lee, with Bo Ray. We're late."), ("BO RAY", "A barge sank."), GUEST],
        [("HOST", "Bo Ray is at the quay. Bo?"), ("BO RAY", "A barge sank."), GUEST],
        [("HOST", "Bo Ray in Tolm. Thank you."), ("BO RAY", "A barge sank."), GUEST],
        [("ANN LEE", "Good evening."), ("BO RAY, HARL NEWS", "A barge sank."), GUEST],
        [("ANN LEE, HOST", "News now."), ("BO RAY, BYLINE", "A barge sank."), GUEST],
    ],
)
def test_roles_sign_offs_and_announcements_tell_staff(turns):
    assert tell_staff(turns) == [True, True, False]


def test_a_guest_who_is_greeted_or_named_is_no_staff():
    turns = [("HOST", "Mayor Bo Ray joins us. Bo Ray has a dog."), ("BO RAY", "Thank you, Ann."), GUEST]
    assert tell_staff(turns) == [True, False, False]


def test_a_role_of_a_guest_outweighs_the_name():
    turns = [
        ("ANN RAY, HOST", "Our reporter Bo Ray is there."),
        ("TIM RAY, BARGEMAN", "I slept."),
        ("RAY", "So?"),
    ]
    assert tell_staff(turns) == [True, False, False]


TALK = """Barge hits bridge

HOST: What did you see, Mr. Smith?

JOHN SMITH: I saw the barge.

SHERIFF IDA O'NEIL (on camera): It was luck.

HOST: Anything else?

SMITH: No.

O'NEIL: No.
"""


def test_speakers_are_named_as_a_text_prints_them():
    found = [(quote.speaker, quote.speaker_type) for quote in read_text(TALK).quotes]
    sheriff = ("Ida O'Neil", "official")
    assert found == [("John Smith", "person"), sheriff, ("John Smith", "person"), sheriff]


def test_a_label_on_a_line_of_its_own_opens_a_turn():
    text = TALK.replace("HOST: What", "ANN LEE, HOST:\n\nGood day. What").replace("HOST: Any", "LEE: Any")
    assert [quote.speaker for quote in read_text(text).quotes][:2] == ["John Smith", "Ida O'Neil"]


def test_a_heading_with_a_colon_opens_none():
    text = TALK.replace("HOST: Anything", "In Brief:\n\nHOST: Anything")
    assert "In Brief" not in {block.turn for block in read_text(text).blocks}


FULL = [
    ("LAURA KIM, ANCHOR", "Good evening."),
    ("MAE FOX, PASSENGER", "I ran."),
    ("LAURA KIM", "And then?"),
    ("KIM", "Did you fall?"),
    ("MAE FOX", "What do you think?"),
]


def test_a_role_holds_for_all_turns_of_the_person():
    assert tell_staff(FULL) == [True, False, True, True, False]


@pytest.mark.parametrize(
    ("turns", "staff"),
    [
        ([("ANN LEE", "Why here?"), GUEST, ("ANN LEE", "And why now?"), GUEST], "Lee"),
        ([("ANN LEE", "The baker is Mae Fox. She ran."), GUEST, ("ANN LEE", "So she says.")], "Lee"),
        ([("ANN LEE", "Joining me now is Mae Fox."), GUEST, ("ANN LEE", "I see.")], "Lee"),
        ([("HELEN POST", "A barge sank."), GUEST], ""),
        ([("NPR", "A barge sank."), GUEST], "NPR"),
        ([("ANN LEE", "Now to a barge that sank."), GUEST, ("ANN LEE", "I see.")], "Lee"),
        ([GUEST, ("ANN LEE", "Stay with us."), GUEST], "Lee"),
        ([("ANN LEE", "I walked home."), GUEST, ("ANN LEE", "Who knows? I slept.")], ""),
    ],
)
def test_names_without_a_role_are_staff_by_what_they_do(turns, staff):
    assert tell_staff(turns) == [bool(staff) and staff.upper() in label for label, _ in turns]


def test_a_guest_who_asks_stays_a_guest():
    turns = [
        ("ANN LEE, HOST", "With us is Mae Fox."),
        ("MAE FOX", "Who knew?"),
        ("LEE", "Who?"),
        ("FOX", "Who did?"),
    ]
    assert tell_staff(turns) == [True, False, True, False]


@pytest.mark.parametrize(
    "said",
    [
        "I waited for more than a year. We turn our lights off at ten.",
        "Something was coming up the stairs, and we go to bed early.",
        "We will be back. When we come back to Tolm we will see.",
        "The mayor told me to stay with us, as ever.",
    ],
)
def test_what_guests_say_too_makes_no_staff(said):
    assert tell_staff([("HOST", "News now."), ("BO RAY", said), GUEST]) == [True, False, False]


@pytest.mark.parametrize(
    "said", ["Bo Ray has the right to know.", "Bo Ray was in Tolm on Monday.", "Bo Ray in Tolm saw Mae Fox."]
)
def test_of_whom_staff_tells_is_no_staff(said):
    assert tell_staff([("HOST", said), ("BO RAY", "A barge sank."), GUEST]) == [True, False, False]


INTERVIEW = [
    ("ADA MOOR", "When will it open?"),
    ("BO RAY", "We hope in June. The steel came late."),
    ("ADA MOOR", "And the ferry? Who pays?"),
    ("BO RAY", "The county."),
]
STORY = " The bridge has been shut since May, when a lorry hit the pier. The county spent months on plans."


@pytest.mark.parametrize("around", ["", STORY])
@pytest.mark.parametrize(
    ("named", "is_staff"),
    [
        ("Ada Moor, a journalist at Harl TV, met Mayor Bo Ray.", True),
        ("Ada Moor, who presents “Tide”, went to see the mayor.", True),
        ("Our reporter Ada Moor asked the mayor.", True),
        ("Journalist Ada Moor pressed Mayor Bo Ray.", True),
        ("Mayor Bo Ray spoke to Ada Moor on Monday.", True),
        ("In an interview with Ada Moor, the mayor was calm.", True),
        ("Reporter Ada Moor of Harl TV sat down with the mayor.", True),
        ("Mayor Bo Ray spoke to Ada Moor, a baker, at the hall.", False),
        ("Prosecutor Ada Moor questioned Bo Ray.", False),
        ("Ada Moor, 66, who takes the bus, asked the mayor.", False),
        ("Ada Moor, angry at a reporter who laughed, asked the mayor.", False),
        ("Ada Moor, a former host of a quiz, asked the mayor.", False),
        ("Bo Ray was interviewed by Detective Ada Moor.", False),
        ("Senator Ada Moor questioned Bo Ray, a former reporter.", False),
    ],
)
def test_an_article_names_who_asks_for_an_outlet(named, is_staff, around):
    assert tell_staff(INTERVIEW, named + around) == [is_staff, False, is_staff, False]


def test_a_surname_like_a_call_sign_is_a_person_where_the_text_names_one():
    turns = [("KPIX", "A barge sank."), ("WEBB", "I ran."), ("SEN. KELL", "So did we.")]
    assert tell_staff(turns, "Jim Webb was there.") == [True, False, False]
    assert tell_staff([*turns, ("MOOR", "Senator Webb ran.")]) == [True, False, False, False]


def test_who_is_named_and_no_more_leads_unless_the_turns_are_an_extract():
    named = "Ada Moor asked the mayor."
    assert tell_staff(INTERVIEW, named)[0]
    assert not tell_staff(INTERVIEW, named + STORY)[0]
    assert not tell_staff(INTERVIEW, f"Shopkeeper {named}")[0]


@pytest.mark.parametrize("said", ["Stay with us.", "We have to leave it there.", "We will be right back."])
def test_who_is_on_the_air_is_staff_whatever_stands_around(said):
    turns = [*INTERVIEW, ("ADA MOOR", said)]
    assert tell_staff(turns, f"Ada Moor met the mayor.{STORY * 3}")[-1]
