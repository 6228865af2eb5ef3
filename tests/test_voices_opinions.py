"""What sources think and courts hear; people from nearby, parts of groups, roles before names."""

import pytest

from analysis.text.voices import find_quotes
from analysis.text.voices.presence import tells_of_seeing


def told(text):
    return [(text[q.start : q.end], q.speaker, q.speaker_type, q.cue) for q in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        ("Police believe that the ferry was stolen.", "the ferry was stolen", "Police", "believe"),
        ("Ms Marsh believes the bridge should close.", "the bridge should close", "Marsh", "believes"),
        ("Residents fear that the mill will shut.", "the mill will shut", "Residents", "fear"),
        ("The union hopes the strike will end soon.", "the strike will end soon", "union", "hopes"),
        ("Holt thought that the gate was shut.", "the gate was shut", "Holt", "thought"),
        ("The bridge is safe, Ada Holt believes.", "The bridge is safe", "Ada Holt", "believes"),
    ],
)
def test_what_a_source_thinks_is_a_claim(text, content, speaker, cue):
    ((found, name, _, verb),) = told(text)
    assert (found, name, verb) == (content, speaker, cue)


@pytest.mark.parametrize(
    "text",
    [
        # what nobody is said to think is none
        "I think the bridge is safe.",
        "Who thinks the bridge is safe?",
        "Holt does not believe that the bridge is safe.",
        "Holt hoped to close the gate before it was dark.",
        "Holt expects the gate to close once the wall is dry.",
        "She felt the ground had moved.",
        "They thought about the bridge that was gone.",
        "Ms Marsh, who believes the bridge is safe, went home.",
        "Holt learned that the bridge was safe.",
        # nobody else does
        "Holt heard that the train was late.",
        "The committee heard evidence that the pipes were old.",
        "Holt was told that the ferry had sunk.",
        # nouns and participles report nothing
        "The board fell over alleged links to the port that was shut.",
        "Some news reports have indicated that.",
        "In May, reports began to appear that Holt had left.",
        "There was no telling who was at the port.",
        "He read the letter that was left.",
        # what is not said is no claim
        "Moor isn't saying much about the gate that was shut.",
        "Moor did not deny that the gate was shut.",
        "Moor has not yet said why the gate was shut.",
        "You cannot say that the gate was shut.",
        "Moor had singers writing songs about him that were sung.",
    ],
)
def test_no_claim(text):
    assert told(text) == []


def test_a_thought_takes_no_words_from_what_is_said():
    text = "Asked if he thought the gate was safe, Bo Holt said it had been shut."
    assert [row[0] for row in told(text)] == ["it had been shut"]


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        ("The court heard that the driver had slept.", "the driver had slept", "court", "heard"),
        ("The inquest heard the brakes had failed.", "the brakes had failed", "inquest", "heard"),
        ("Jurors were told that the roof was on fire.", "the roof was on fire", "Jurors", "told"),
        ("A hearing was told the ferry was full.", "the ferry was full", "hearing", "told"),
        ("The driver ran away, the court heard.", "The driver ran away", "court", "heard"),
    ],
)
def test_a_court_hears_claims(text, content, speaker, cue):
    assert told(text) == [(content, speaker, "institution", cue)]


def test_who_tells_others_is_no_hearer():
    text = "People inside the port are telling the press that the crane fell."
    assert told(text)[0][0] == "the crane fell"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("One of them said the path was icy.", "One of them"),
        ("“It was dark,” one of them said.", "one of them"),
        ("“It was dark,” said one of them.", "one of them"),
        ("According to two of them, the path was icy.", "two of them"),
        ("Some of the workers said the alarm never rang.", "Some of the workers"),
    ],
)
def test_a_part_of_a_group_is_a_source(text, speaker):
    assert [row[1:3] for row in told(text)] == [(speaker, "unnamed")]


def test_none_of_a_group_is_no_source():
    assert told("None of them said the path was icy.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A neighbour said the house had been empty for months.", "unnamed"),
        ("“They were quiet,” neighbour Ada Marsh said.", "person"),
        ("A neighbour, who saw the smoke, said the house was burning.", "witness"),
        ("A neighbour who heard two shots said a car sped off.", "witness"),
        ("“I saw the flames from my bed,” neighbour Ada Marsh said.", "witness"),
        ("“We heard a bang,” said one resident.", "witness"),
        ("One resident said he heard a bang.", "witness"),
        ("“I heard about the fire,” said one resident.", "unnamed"),
        ("“I saw the flames,” said the nurse.", "unnamed"),
    ],
)
def test_people_from_nearby_are_witnesses_of_what_they_saw(text, kind):
    assert {row[2] for row in told(text)} == {kind}


def test_who_was_seen_has_seen_nothing():
    assert not tells_of_seeing("who was seen at the port".split())
    assert tells_of_seeing("who had seen it".split())
    assert not tells_of_seeing("who heard of it".split())
    assert not tells_of_seeing([])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rapper Olo Dean said the show would go on.", "Olo Dean"),
        ("Shopkeeper Lena Orr said the street was flooded.", "Lena Orr"),
        ("Economist Ada van der Moor warned that prices would rise.", "Ada van der Moor"),
        ("Baker Mayfield said the team was ready.", "Baker Mayfield"),
        ("Mother Teresa said the poor come first.", "Mother Teresa"),
        ("Members of Moor Watch said the gate was shut.", "Members of Moor Watch"),
    ],
)
def test_what_a_person_does_is_no_part_of_the_name(text, name):
    assert [row[1] for row in told(text)] == [name]


def test_that_before_a_verb_opens_no_clause():
    text = "The union said in a note that was sent on Friday that the gate would close."
    assert [row[0] for row in told(text)] == ["the gate would close"]
    assert told("The best way to respond to that was to close the gate.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "“The gate held,” said Moa Inga. Ada Parada added the videos “changed the world.”",
            "Moa Inga, Ada Parada",
        ),
        ("One state trooper said the road was shut.", "One state trooper"),
        ("Media reports said the gate was shut.", "Media reports"),
        (
            "Praise came from Rep. Bo Holt of Ashby, the former mayor, who called it a “big win”.",
            "Bo Holt",
        ),
        (
            "Sens. Ada Holt and Bo Moor, said Monday the board's decision is “sneaky” and late.",
            "Ada Holt, Ada Holt",
        ),
        ("People inside the port said the crane fell.", "People"),
    ],
)
def test_names_end_where_they_end(text, names):
    assert ", ".join(row[1] for row in told(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "“We walked,” Ada Holt said, pointing to three boxes of water that were on ice.",
        "“It was late,” Ada Holt told CNN, her voice so low that it was not heard.",
    ],
)
def test_what_a_comma_parts_from_a_speaker_is_not_said(text):
    assert [row[0] for row in told(text)] == [text[: text.index("”") + 1]]


@pytest.mark.parametrize(
    "text",
    [
        "The most telling moment came a day later.",
        "The timing of the speech is telling, and the gate was shut.",
        "If Holt is telling the truth, and there is no doubt, the gate was shut.",
        "The paper ran a story announcing Abu Holt's arrest at the port.",
        "The party attacks those who say “no”, and nobody else.",
        "None acknowledged that the road was bad.",
        "There is no law that says the ferry must wait.",
        "Under old Dutch law that emphasizes care, the ferry must wait.",
    ],
)
def test_no_claims(text):
    assert not [q for q in find_quotes(text) if q.kind == "attributed"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It was shut,” said House Majority Leader Eric Holt of Virginia.", "official"),
        ("“It was shut,” U.S. Attorney Holt said.", "official"),
        ("“It was shut,” said team leader Eric Holt.", "person"),
        ("One state trooper said the road was shut.", "official"),
        ("A port welder said the road was shut.", "unnamed"),
    ],
)
def test_offices_that_take_two_words(text, kind):
    assert [row[2] for row in told(text)] == [kind]


def test_why_opens_what_is_explained():
    assert told("Holt explained why he disagrees with the board.")[0][0] == "why he disagrees with the board"


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        # offices and names in letters
        ("The Prime Minister said the gate was shut.", "Prime Minister", "official"),
        ("The Attorney General said the gate was shut.", "Attorney General", "official"),
        ("The US President said the gate was shut.", "US President", "official"),
        ("The US said it was late.", "US", "institution"),
        ("Yasser el-Moor argued that the gate was shut.", "Yasser el-Moor", "person"),
        ("The gate was shut, according to a poll released Monday by the board.", "poll", "document"),
        ("It was Bo Holt, the US envoy to Ashby, who told the mayor that he left.", "Bo Holt", "official"),
        ("According to Moor, Holt claims that the gate was shut.", "Moor", "person"),
        # where and from whom something is said is no source
        ("“It is late and the port is shut,” the email read.", "email", "document"),
        ("But Ada Moor in his interview claimed he had left.", "Ada Moor", "person"),
        ("Holt played clips from experts who have argued that the gate was shut.", "experts", "unnamed"),
        ("On Monday, the Post reported that the gate was shut.", "Post", "outlet"),
        # ranks and inserts
        ("The chief executive, Dr Ada Moor, said the gate was shut.", "Ada Moor", "official"),
        ("Council chair Angus John Moor said the pier was old.", "Angus John Moor", "official"),
        ("City Engineer Paula Moor said the bridge was safe.", "Paula Moor", "official"),
        (
            "The Crown Prosecution Service said the case was closed.",
            "Crown Prosecution Service",
            "institution",
        ),
        ("The bridge, built in May, was unsafe, said Capt. Bo Moor, harbour master.", "Bo Moor", "official"),
        ("The BMA reckons the backlog will last a year.", "BMA", "institution"),
        ("Moor hit back: “We will not pay.”", "Moor", "person"),
    ],
)
def test_sources_with_their_types(text, speaker, kind):
    assert told(text)[0][1:3] == (speaker, kind)


def test_a_name_with_an_article_is_found_without_it():
    text = "“It held,” said Rabab el-Moor, 41. “It is late,” Ms. Moor said. “We left,” she said."
    assert {row[1] for row in told(text)} == {"Rabab el-Moor"}


def test_us_is_a_state_and_no_plural():
    assert told("Every US state was under a warning.") == []
    assert told("According to US media reports, the gate was shut.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "But officials in Ashby played down security fears, noting that no town was left.",
            "officials in Ashby",
        ),
        ("After Rice spoke in Ashby, Utah, Bo Holt penned a note suggesting: “Is it her?”", "Bo Holt"),
        ("Director of National Intelligence James Holt wrote: “It held.”", "Intelligence James Holt"),
        ("He preys on our fears and calls people “losers”.", ""),
    ],
)
def test_nouns_and_places_are_no_sources(text, speaker):
    assert told(text)[0][1].lower() == speaker.lower()


def test_what_is_not_said_gives_no_quotation_its_source():
    text = "The board said it was “put on standby.” It didn't clarify further."
    assert {row[1] for row in told(text)} == {"board"}


def test_a_program_may_begin_with_a_number():
    assert told("Holt said on “60 Minutes” that he had left.") == [("he had left", "Holt", "person", "said")]


def test_directors_of_state_are_officials():
    assert told("FBI Director Ada Holt said the gate was shut.")[0][2] == "official"
    assert told("Museum Director Ada Holt said the gate was shut.")[0][2] == "person"


def test_a_dateline_is_no_source():
    text = "ASHBY -- Ada Moor, opening the museum on Monday, said it would tell a story."
    assert told(text)[0][:2] == ("it would tell a story", "Ada Moor")


def test_a_label_in_capitals_opens_a_quoted_transcript():
    text = "Mayor Ada Moor was asked by Bo Wallace. “WALLACE: Was the gate shut?” “MOOR: It was.”"
    assert [row[1] for row in told(text)] == ["Bo Wallace", "Ada Moor"]
    assert "Breaking" not in {row[1] for row in told("A line like this one: “BREAKING: GATE SHUT.”")}


def test_a_quotation_in_a_claim_has_its_source():
    text = "Mr Moor added that the island had been asking for a new pier for “donkey's years”."
    assert {row[1] for row in told(text)} == {"Moor"}
    text = "Mr Moor said that the mayor told him it was “late”."
    assert told(text)[-1][1] == "mayor"


def test_what_follows_a_fragment_and_its_speaker_is_said():
    text = "But “by March,” the board says, the number of boats was falling."
    assert told(text)[-1][0] == "the number of boats was falling"


def test_who_calls_somebody_names_keeps_the_verb():
    text = "“He is late,” Ada Moor said. She left, calling him a “fool” and claiming that he was rich."
    assert ("“fool”", "Ada Moor", "person", "calling") in told(text)


def test_what_is_added_is_told_by_its_own_verb():
    text = "The tone was “harsh,” Ada Moor said, adding that the gate was shut."
    assert told(text)[-1] == ("the gate was shut", "Ada Moor", "person", "adding")
