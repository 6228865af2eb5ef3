"""Sources and claims by cause, each in several wordings."""

import pytest

from analysis import find_quotes
from analysis.text.voices.full_names import find_alone, is_called_by_last
from analysis.text.voices.layout import lay_out
from analysis.text.voices.name_runs import find_runs
from analysis.text.words import find_words


def told(text):
    return [(quote.speaker, quote.cue) for quote in find_quotes(text) if quote.kind != "scare"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ada Moor called the plan “a slow disaster”. She said the pier would fall.", ("Ada Moor", "called")),
        (
            "Bo Lind dismissed the report as “idle talk”. He added that he would stay.",
            ("Bo Lind", "dismissed"),
        ),
        ("The union branded the offer “an insult”. It said members would vote.", ("union", "branded")),
    ],
)
def test_a_stop_behind_the_marks_ends_the_sentence(text, source):
    assert told(text)[0] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # claims with their verbs
        ("Bo Lind moans that the trial was a circus.", ("Bo Lind", "moans")),
        ("Ida Falk fumed that nobody had called her.", ("Ida Falk", "fumed")),
        ("Bo Lind was angry. He reckons the ref murdered the game.", ("Bo Lind", "reckons")),
        ("Ida Falk claims the club owes her money.", ("Ida Falk", "claims")),
        ("His agent claims there is a deal with Braga.", ("His agent", "claims")),
        ("The mayor says at least 3,000 ballots were swapped.", ("mayor", "says")),
        ("Police said about 40 people were held.", ("Police", "said")),
        ("About half of them stayed home, the mayor said.", ("mayor", "said")),
        (
            "About 78 percent of the voters cast their ballots, according to the clerk.",
            ("clerk", "according"),
        ),
        ("The judge ruled that the sale was void.", ("judge", "ruled")),
        ("Lind took 3 million crowns in 2016, the court ruled.", ("court", "ruled")),
        # sources by place
        ("“Wait and see,” Ida Falk used to say.", ("Ida Falk", "say")),
        ("“Roads are long,” my grandfather used to say.", ("my grandfather", "say")),
        ("In December the council closed it, citing “deep cracks” in the wall.", ("council", "citing")),
        ("Last week the bank shut the branch, citing “low demand”.", ("bank", "citing")),
        (
            "A guard, who asked not to be named, recalls the day:\n\n“The door just fell.”",
            ("guard", "recalls"),
        ),
        ("The mayor was late. “The tram broke,” he said.", ("mayor", "said")),
        ("Lind broke the news himself: “This was my last dance.”", ("Lind", "")),
        ("His niece, state Senator Ida Falk, said he was fine.", ("Ida Falk", "said")),
    ],
)
def test_one_claim(text, source):
    assert told(text) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "The king ruled the country for ten years.",
        "The board ruled out a sale of the pier.",
        "The union fears pay cuts.",
        "He answers a question, it moves on.",
        "False claims of fraud hurt trust.",
        "Moor denied the charges and blamed the press.",
    ],
)
def test_what_is_no_claim(text):
    assert told(text) == []


@pytest.mark.parametrize("name", ["Carthage Air", "Kelmar", "Bantay Boto"])
def test_which_is_a_bodys(name):
    quotes = find_quotes(f"{name}, which runs the mine, said it would close.")
    assert [(quote.speaker, quote.speaker_type) for quote in quotes] == [(name, "institution")]


@pytest.mark.parametrize(
    ("noun", "kind"), [("passengers", "witness"), ("officials at the pier", "official"), ("guests", "person")]
)
def test_who_was_among_them(noun, kind):
    text = f"Ida Falk was among the {noun}. “It was late,” Falk said."
    assert [quote.speaker_type for quote in find_quotes(text)] == [kind]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’"])
def test_a_nickname_is_no_quotation(marks):
    name = f"Ernesto {marks[0]}Boy{marks[1]} Ybarra"
    text = f"{name} lost. Ybarra slept. “I am tired,” Ernesto Ybarra said."
    assert [quote.speaker for quote in find_quotes(text)] == [name]


def test_marked_words_between_capitals_are_a_quotation_elsewhere():
    assert [quote.kind for quote in find_quotes("The Harl “Boy” Ybarra was late.")] == ["scare"]


def called(text, name):
    words = find_words(text)
    layout = lay_out(text, words, [0], [])
    runs = find_runs(layout)
    return is_called_by_last(layout, next(run for run in runs if run[4] == name), find_alone(layout, runs))


def test_an_unlisted_name_is_a_persons_if_the_last_word_stands_alone():
    assert called("we met Rowyna Magban. then Magban left", "Rowyna Magban")
    assert not called("we met Rowyna Magban. then she left", "Rowyna Magban")
    assert not called("we met Harlo Tagpur. it rained in Tagpur", "Harlo Tagpur")
    assert not called("we saw Googla Class. then Googla left as Class did", "Googla Class")
    text = "Rowyna Magban walked out to the crowd. “I can wait,” she told them. Magban left."
    assert told(text) == [("Rowyna Magban", "told")]
