"""Where a turn ends without another label: an article's own words behind a transcript inside it."""

import pytest

from analysis import find_quotes, split_zones
from analysis.text.reading import read_text
from analysis.text.zones.narration import read_speakers, weigh

INTRO = """Riders press council over bus cuts

By Ida Noble

HARTWELL — More than 60 people came to the town hall on Tuesday to ask why three bus lines will end.

Councilman Ray Ortiz had voted for the cuts. Gwen Delaney, 66, takes the No. 4 bus."""
EXCHANGE = """DELANEY: How am I supposed to get to the hospital?

ORTIZ: We are looking at vans. I know it is not enough.

DELANEY: A van twice a week is not a bus. Who will drive it?

CHEN: Ray, tell her the truth. There is no money for vans."""
OUTRO = """The lines carried 1,100 riders a week in 2019. Last year the figure was 380.

“We ran the numbers three times,” said Lucy Chen, the treasurer. “I wish they were different.”

The cuts take effect on June 1."""


def turns_of(text, part):
    """Return the turns of the blocks in a part of a text."""
    at = text.index(part)
    return {block.turn for block in split_zones(text) if at <= block.start < at + len(part)}


def is_freed(text, part):
    return turns_of(text, part) == {None}


def test_narration_behind_the_last_turn_is_the_articles():
    text = f"{INTRO}\n\n{EXCHANGE}\n\n{OUTRO}"
    assert is_freed(text, OUTRO)
    assert [block.turn for block in split_zones(text) if block.turn] == [
        "DELANEY",
        "ORTIZ",
        "DELANEY",
        "CHEN",
    ]
    said = [
        (q.speaker, q.speaker_type) for q in find_quotes(text) if q.start > text.index("The lines carried")
    ]
    assert said == [("Lucy Chen", "official")] * 2


@pytest.mark.parametrize(
    "told",
    [
        "Delaney sat down and folded her coat.",
        "“Nobody had an answer,” one rider said later.",
        "“A bus,” she had said, as she did at “twice a week” meetings before.",
        "Then the treasurer spoke up, and what he said made the room go quiet:",
        "His deputy, Anna Moss, who sat behind him, wrote something on a pad.",
    ],
)
def test_narration_between_turns_is_the_articles(told):
    first, _, rest = EXCHANGE.rpartition("\n\n")
    text = f"{INTRO}\n\n{first}\n\n{told}\n\n{rest}"
    assert is_freed(text, told)
    assert [block.turn for block in split_zones(text) if block.turn][-1] == "CHEN"


@pytest.mark.parametrize(
    "said",
    [
        "I have asked the state twice. You were there.",
        "And then what? It took two years to build.",
        "It's gone. There's nothing left of it.",
        "The first winter was the worst. The tents went on day three.",
        "My sister took the bus for years, “every single day,” until it ended.",
    ],
)
def test_speech_of_several_paragraphs_between_turns_goes_on(said):
    first, _, rest = EXCHANGE.rpartition("\n\n")
    text = f"{INTRO}\n\n{first}\n\n{said}\n\n{rest}"
    assert turns_of(text, said) == {"DELANEY"}


def test_behind_answers_of_several_paragraphs_the_last_goes_on_until_somebody_names_who_speaks():
    talk = [
        ("Q", "What changed?"),
        ("A", "I saw the ice go. I counted it.\n\nThe lake grew behind it, year by year."),
        ("Q", "And now?"),
        ("A", "It is gone.\n\nThe farms went with it, one after another."),
    ]
    lines = "\n\n".join(f"{who}: {said}" for who, said in talk)
    end = "Moor's book comes out in May."
    text = f"The ice does not wait\n\nAnn Moor has measured ice for thirty summers.\n\n{lines}\n\n{end}"
    assert turns_of(text, "The farms went") == turns_of(text, "The lake grew") == {"A"}
    assert is_freed(text, end)


BROADCAST = """Storm hits coast

TESS MALONE, HOST: Good evening. Our correspondent Greg Hale is in Port Ames.

GREG HALE, CORRESPONDENT: The harbor is under water.

The mayor ordered 4,000 people out at noon. Most of them went.

UNIDENTIFIED MALE: It came in like a train.

HALE: Power is out in three counties.

Officials say it could be a week before the lights are on.

CASE: The bridge is gone.

The shelters are full. The high school took 600, and the church took the rest."""


def test_a_transcript_with_nothing_above_it_goes_on_with_speech():
    blocks = [block for block in split_zones(BROADCAST) if block.zone == "body"]
    assert all(block.turn for block in blocks)


def test_a_page_that_says_it_is_a_transcript_goes_on_with_speech():
    text = f"{INTRO}\n\n{EXCHANGE}\n\n{OUTRO.splitlines()[0]}"
    assert is_freed(text, OUTRO.splitlines()[0])
    marked = split_zones(f"{text}\n\nThis transcript was made in a hurry.", "transcript")
    assert {b.turn for b in marked if text.index("The lines carried") <= b.start < len(text)} == {"CHEN"}


BRIEFING = """MS. VOIGHT: Good afternoon. Two things.

The Secretary of Labor, who was in Lisbon, signed the pact. In a statement the unions welcomed it.

The Army will send Col. Alan Pike, a builder of dams. “The levees will hold,” he said.

Q: When does the money come?

MS. VOIGHT: “On Monday,” as the pact says.

The counties have to ask for it. “On Monday,” they wrote, it would be too late.

Q: Thank you."""


@pytest.mark.parametrize(
    "above",
    [
        "",
        "Press Room of the Old Palace\n\n1:12 P.M. EST\n\n",
        "The committee met at 9:30 a.m. in Room 226. Sen. Joyce Kell, chair of the committee, presided.\n\n",
        "The following is a transcript of a briefing that was held on March 4.\n\n",
    ],
)
def test_in_a_record_of_what_was_said_plain_words_and_quotations_are_speech(above):
    text = f"Briefing by Carol Voight\n\n{above}{BRIEFING}"
    at = text.index("MS. VOIGHT")
    assert all(block.turn for block in split_zones(text) if block.start > at and block.zone == "body")
    assert is_freed(text + "\n\nMS. VOIGHT: Bye.\n\nVoight took office in May.", "Voight took office")


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("Carla Hoyt took the stand in the trial.", "The judge wrote something down."),
        ("A prosecutor asked Carla Hoyt about the call.", "Several jurors leaned forward."),
        ("Carla Hoyt spoke in court on Friday.", "The trial resumes on Monday."),
        ("Carla Hoyt came to the council on Friday.", "The whole audience laughed."),
    ],
)
def test_what_judge_jury_and_audience_do_is_told_by_the_article(above, told):
    talk = ["SAND: Who was there?", "HOYT: My son. He slept.", told, "SAND: Nobody else?", "HOYT: No."]
    text = "\n\n".join(["A widow speaks", above, *talk])
    assert is_freed(text, told)
    plain = text.replace(told, "The judge was from Tolm.")
    for speech in (
        plain.replace("My son.", "Ann, the judge."),
        plain.replace(above, "Hoyt spoke to the Echo."),
    ):
        assert turns_of(speech, "The judge was") == {"HOYT"}


def test_an_extract_printed_as_one_paragraph_ends_with_it():
    shown = "LANGLEY: How is Biscuit? FLINT: A terror. LANGLEY: And the debt? FLINT: We are working on it."
    end = "Two minutes of eight went to the debt."
    text = f"Anchor lets Flint off\n\nPete Langley asked Gov. Nora Flint about her dog.\n\n{shown}\n\n{end}"
    assert is_freed(text, end)


def test_words_behind_speech_in_marks_or_a_heading_are_the_articles():
    marked = EXCHANGE.replace(": ", ": “").replace("\n\n", "”\n\n") + "”"
    text = f"{INTRO}\n\n{marked}\n\nYou could hear the rain, and nobody spoke."
    assert is_freed(text, "You could hear")
    headed = f"{INTRO}\n\n{EXCHANGE}\n\nWhat comes next\n\nIt depends on the state. Buses need drivers."
    assert is_freed(headed, "It depends")


SPEAKERS = read_speakers(["ANN MOOR, HOST", "SEN. BO RAY (D-OH)", "REPORTER", "A"], "Fenn")


def test_speakers_are_known_by_their_last_names():
    assert SPEAKERS.names == {"ANN MOOR, HOST": "moor", "SEN. BO RAY (D-OH)": "ray", "A": "fenn"}
    assert read_speakers(["REPORTER"], "").pattern.findall("Moor and the Reporter") == []


@pytest.mark.parametrize(
    ("printed", "is_own"),
    [
        ("Moor shook her head.", True),
        ("“I slept,” said a man at the quay.", True),
        ("The lamp of 1911 was sold in May.", True),
        ("Ann Moor, Harl News.", False),
        ("I slept, and you know it.", False),
        ("Well, the lamp was sold.", False),
        ("—and then the lamp went out—", False),
    ],
)
def test_a_paragraph_is_weighed_by_its_wording(printed, is_own):
    assert (weigh(printed, "", SPEAKERS, "ANN MOOR, HOST").points > 0) == is_own


def test_residents_who_ask_are_quoted_and_hosts_of_others_too():
    text = f"{INTRO}\n\n{EXCHANGE}\n\n{OUTRO}"
    assert [q.speaker for q in find_quotes(text)].count("Gwen Delaney") == 2
    own = "Pete Langley of Channel 6 asked Gov. Nora Flint about her dog."
    talk = [
        ("LANGLEY", "How is he?"),
        ("FLINT", "Fine."),
        ("LANGLEY", "And the debt?"),
        ("FLINT", "It is large, but we manage, as we have managed every year since I took office."),
    ]
    show = "\n\n".join(f"{who}: {said}" for who, said in talk)
    quoted = [q.speaker for q in read_text(f"Anchor asks\n\n{own}\n\n{show}").quotes]
    assert quoted.count("Pete Langley") == 2
    ours = own.replace("of Channel 6 asked", "sat down with").replace(" about", " to talk about")
    assert "Pete Langley" not in {q.speaker for q in read_text(f"Anchor asks\n\n{ours}\n\n{show}").quotes}
