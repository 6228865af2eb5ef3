import pytest

from analysis.lexicons.matcher import read_rows
from analysis.text.voices import find_quotes
from analysis.text.voices.attribution import find_events
from analysis.text.voices.layout import lay_out
from analysis.text.voices.verbs import read_verbs
from analysis.text.words import find_words


def events(text, quotes=()):
    words = find_words(text)
    layout = lay_out(text, words, [0], quotes)
    found = []
    for event in find_events(layout):
        phrase = event.phrase
        named = "" if phrase is None else " ".join(words.texts[phrase.first : phrase.last])
        found.append((event.verb.lemma, named, event.inverted))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Marsh said it held", ("say", "Ada Marsh", False)),
        ("The harbor master has also said it held", ("say", "The harbor master", False)),
        ("On Monday Bo Lind told us", ("tell", "Bo Lind", False)),
        ("Bo Lind, a baker from Ashby, said it held", ("say", "Bo Lind", False)),
        ("Bo Lind (44) said it held", ("say", "Bo Lind", False)),
        ("Bo Lind, who said it held, left", ("say", "Bo Lind", False)),
        ("It held, claimed a retired fisherman", ("claim", "a retired fisherman", True)),
        ("According to the report, it held", ("according to", "the report", True)),
        ("An aide who saw the fire admitted it held", ("admit", "An aide", False)),
        ("An aide that saw the fire admitted it held", ("admit", "An aide", False)),
        ("The harbor board, which said it held, left", ("say", "The harbor board", False)),
        ("Bo Lind (red barge) said it held", ("say", "Bo Lind", False)),
        ("Bo Lind — a baker — said it held", ("say", "Bo Lind", False)),
        ("Yesterday claimed Bo Lind it held", ("claim", "", False)),  # no mark between, no inversion
        ("Bo Lind was quoted on Monday", ("quote", "Bo Lind", False)),
    ],
)
def test_source_of_a_verb(text, expected):
    assert events(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He declined to comment",
        "Bo Lind was told to go",
        "The claims were old",
        "a report",
        "The survivors’ claims were old",
        "The troubling claims were old",
        "The official report held",
        "Anger by claims held",
        "Facts or claims held",
    ],
)
def test_no_attribution(text):
    assert events(text) == []


def test_the_words_of_an_attribution_end_behind_it():
    text = "According to the report, it held"
    layout = lay_out(text, find_words(text), [0], [])
    (event,) = find_events(layout)
    assert (event.first, event.last) == (0, 2)


def test_participles_have_no_source_of_their_own():
    assert events("Bo Lind left, saying it held")[-1] == ("say", "", False)


def test_verbs_within_quotation_marks_do_not_count():
    assert events("She said he said it", [(2, 5)]) == [("say", "She", False)]


def test_lexicon_is_sound():
    rows = read_rows("reporting_verbs")
    assert len({row["term"] for row in rows}) == len(rows) > 500
    uses = set("say tell ask call quote mark find hear think prep refer point".split())
    assert {row["use"] for row in rows} <= uses
    assert read_verbs()["insisted"].load == "insisting"
    assert all(row["load"] for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "The line, often called the “Quiet Zone”, was crossed.",
        "He crossed the Grey Line (sometimes called a “Quiet Zone”) at noon.",
        "The group, dubbed the “Tigers”, left.",
        "It was a process called “milling”",
    ],
)
def test_an_inserted_name_is_nobodys_quotation(text):
    assert [quote.speaker for quote in find_quotes(text) if quote.kind == "quoted"] == []
