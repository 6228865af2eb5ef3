"""Where attributions stand, what belongs to a source: inserts, documents, clauses, outlets, idioms."""

import pytest

from analysis.text.voices import find_quotes


def claims(text):
    return [(text[q.start : q.end], q.speaker, q.speaker_type) for q in find_quotes(text) if q.speaker]


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("The wall, engineers said, would hold for a year.", "would hold for a year", "engineers"),
        ("The wall, said Mr Holt, had been built too low.", "had been built too low", "Holt"),
        ("The wall, according to the builder, has sunk by a foot.", "has sunk by a foot", "builder"),
        (
            "The wall, according to the builder, has sunk.",
            "The wall, according to the builder, has sunk",
            "builder",
        ),
        ("Holt had, according to Ada Moor, left.", "Holt had, according to Ada Moor, left", "Ada Moor"),
        ("The wall is too low, said farmers.", "The wall is too low", "farmers"),
    ],
)
def test_an_attribution_inside_its_claim_or_behind_it(text, content, name):
    assert [claim[:2] for claim in claims(text)] == [(content, name)]


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("Floods have doubled, a report by the port said.", "Floods have doubled", "report"),
        ("A report by the river board found that floods had doubled.", "floods had doubled", "report"),
        ("A survey published in the journal Tide found that most walls held.", "most walls held", None),
        ("According to a report by the port, floods have doubled.", "floods have doubled", "report"),
        ("Data released on Monday showed floods fell in June.", "floods fell in June", "Data"),
        (
            "Records from the port show that floods have doubled.",
            "floods have doubled",
            "Records from the port",
        ),
        ("The contract states that the wall is theirs.", "the wall is theirs", "contract"),
        ("Holt signed a contract that says the wall is theirs.", "the wall is theirs", "contract"),
        (
            "Holt, according to court papers, owed the port a million.",
            "owed the port a million",
            "court papers",
        ),
    ],
)
def test_documents_are_sources_and_their_makers_are_not(text, content, name):
    ((found, speaker, kind),) = claims(text)
    assert (found, kind) == (content, "document")
    assert name in (None, speaker)


def test_researchers_find_that_something_is_so_and_nobody_else_does():
    assert claims("Researchers have found that floods doubled.")[0][1:] == ("Researchers", "unnamed")
    assert claims("Ada Moor found that the door was shut.") == []
    assert claims("The report showed a man on the wall.") == []
    assert claims("The study shows how walls have sunk.") == []
    assert claims("The findings contradicted a port claim that walls hold.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Three men who were on the Ada Lind told reporters that it rained.", "Three men"),
        ("The clerk who robbed Ada Lind said that it rained.", "clerk"),
        ("Kim Oda, who saw Ada Lind, said that it rained.", "Kim Oda"),
    ],
)
def test_a_name_at_the_end_of_a_relative_clause_is_no_source(text, name):
    assert name in [claim[1] for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It held,” said her brother, Ed Lind.", "Ed Lind"),
        ("“It held,” said her older sister.", "her older sister"),
        ("“I will say no,” said Ada Moor.", "Ada Moor"),
        ("“No,” said Ada Moor.", "Ada Moor"),
    ],
)
def test_her_and_no_beside_a_verb(text, name):
    ((_, speaker, _),) = claims(text)
    assert speaker == name
    assert find_quotes(text)[0].kind == "quoted"


@pytest.mark.parametrize(
    "text",
    [
        "It goes without saying that the wall is high.",
        "He said goodbye to the crew.",
        "They said a prayer for the crew.",
        "She read “The Wall and the Sea” twice.",
        "The Gulf states that Holt knew had walls.",
        "There were no reported floods in the town.",
    ],
)
def test_what_reports_nothing(text):
    assert find_quotes(text) == []


@pytest.mark.parametrize(
    ("text", "outlet", "content"),
    [
        ("Ada Moor told the Sunday Times she was late.", "Sunday Times", "she was late"),
        ("Ada Moor told The Harl Beacon that she was late.", "Harl Beacon", "she was late"),
        ("Ada Moor told The Hague that she was late.", "", "she was late"),
        ("Ada Moor told ABC’s Good Morning America she was late.", "ABC", "she was late"),
        ("Ada Moor told Sky’s Jo Lind that she was late.", "Sky", "she was late"),
        ("Ada Moor told WKLM that she was late.", "WKLM", "she was late"),
        ("Ada Moor told WNBA that she was late.", "", "she was late"),
        ("In an interview with the BBC, Ada Moor said she was late.", "BBC", "she was late"),
        ("Ada Moor told a news agency that she was late.", "", "she was late"),
    ],
)
def test_outlets_that_somebody_told_something(text, outlet, content):
    (quote,) = find_quotes(text)
    assert (quote.outlet, text[quote.start : quote.end]) == (outlet, content)


def test_verbs_of_anger_are_cues_beside_marks_alone():
    (quote,) = find_quotes("A source close to the crew raged: “It sank.”")
    assert (quote.cue, quote.speaker_type) == ("raged", "unnamed")
    assert find_quotes("The storm raged for a day.") == []
    assert find_quotes("The “red wave” roared in June.")[0].kind == "scare"
