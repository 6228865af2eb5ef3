"""What is reported and by whom: clauses without "that", other words, two sources in one sentence, offices."""

import pytest

from analysis import find_quotes
from analysis.text.zones.title_furniture import bare_title


def _claims(text):
    return [(q.speaker, text[q.start : q.end]) for q in find_quotes(text) if q.kind == "attributed"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The bakers claim the firm lied.", ("bakers", "the firm lied")),
        ("One study suggests it works.", ("One study", "it works")),
        ("Republicans say it's political.", ("Republicans", "it's political")),
        ("Past studies have shown us that many bridges fall.", ("Past studies", "many bridges fall")),
        ("The review calculated that 300 people left.", ("review", "300 people left")),
        ("The court ruled 2-1 on Thursday that the firm must stop.", ("court", "the firm must stop")),
        ("Moor said again that it was late.", ("Moor", "it was late")),
        ("Democrats feared early on that it might rain.", ("Democrats", "it might rain")),
        ("Once, Moor said, the bridge had fallen.", ("Moor", "the bridge had fallen")),
        ("Lind said that as a minister he would stay.", ("Lind", "as a minister he would stay")),
        ("The 9th Circuit ruled that the law was void.", ("9th Circuit", "the law was void")),
    ],
)
def test_clauses_are_claims(text, claim):
    assert _claims(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "He backed a bill like, say, the spending plan of last May.",
        "Friday's jobs report doesn't move the needle on the vote.",
        "All of that helps explain why the shop closed.",
        "It was a case Judge Reed ruled on that deemed the law void.",
        "Anyone who tells you otherwise is selling something.",
        "Others are asking their staff to report who they have met.",
        "He kept the lawmakers informed of the plan and of his own aims.",
        "ISIS has claimed responsibility for the attack, police are searching the house.",
        "The mayor was in no way claiming that the bridge was safe.",
        "After Moor announced the plan on Monday, Lind left.",
        "By the time she concluded, he had left the hall.",
        "Moor reached a settlement alleging he hit a guard.",
        "So Moor thinks it's lawful?",
        "Hours after suggesting that it might rain, the mayor left.",
    ],
)
def test_nothing_is_reported(text):
    assert _claims(text) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The union said 400 workers walked out and the mayor said that half did.",
            [("union", "400 workers walked out"), ("mayor", "half did")],
        ),
        (
            "Tehran said the drone fell on its land and Washington said it happened at sea.",
            [("Tehran", "the drone fell on its land"), ("Washington", "it happened at sea")],
        ),
        (
            "The cost of what police said was a gas leak forced 200 people out.",
            [("police", "was a gas leak")],
        ),
        (
            "The ship has left, one Turkish official told Reuters, speaking on condition of anonymity.",
            [("one Turkish official", "The ship has left")],
        ),
        ("Ada Merk said it was late.\n\nShopkeepers in the street want it open, they said.", None),
    ],
)
def test_a_claim_ends_where_another_speaks(text, claims):
    found = _claims(text)
    assert found == claims if claims is not None else found[1][0] == "Shopkeepers"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Harl President, Ada Moor, said it was late.", ("Ada Moor", "official")),
        ("The lead Senate Democrat, Ada Moor, said it was late.", ("Ada Moor", "official")),
        ("“It fell,” says Ada Moor, a former Department of Justice official.", ("Ada Moor", "official")),
        ("“It fell,” said Ada Moor, a special assistant to Lind on energy.", ("Ada Moor", "official")),
        ("“It fell,” said Ada Moor, head of the Harl Initiative.", ("Ada Moor", "official")),
        ("“It fell,” said Ada Moor, director of the clinic.", ("Ada Moor", "official")),
        ("“It fell,” said Ada Moor, the charity's policy director.", ("Ada Moor", "official")),
        (
            "“It fell,” said Ada Moor, a professor at Harl and a former aide to Lind.",
            ("Ada Moor", "official"),
        ),
        ("“It fell,” said Ada Moor, director of the town orchestra.", ("Ada Moor", "person")),
        ("“It fell,” said Ada Moor, director of the film Rain.", ("Ada Moor", "person")),
        ("“It fell,” said Ada Moor, a journalism major.", ("Ada Moor", "person")),
        ("The U.S. Geological Survey said it fell.", ("U.S. Geological Survey", "institution")),
        ("“It fell,” Bo Lind said. “It did.” Ada Moor agrees. “It is over.”", ("Ada Moor", "person")),
        ("“It is late,” said Ohio state Sen. Will Krane, a lawyer.", ("Will Krane", "official")),
        ("Ann Cole, who was in the shop, said: “It fell.”", ("Ann Cole", "witness")),
        ("Ann Cole said: “I had my hands up and they shot me.”", ("Ann Cole", "witness")),
        ("The drink was spilled, according to a Harl, N.C., police report.", ("police report", "document")),
        (
            "The firm's critics, including members of Congress, who argued it fell.",
            ("firm's critics", "unnamed"),
        ),
        ("His rival in the Senate, Ada Moor of Ohio, said it was late.", ("Ada Moor", "person")),
        ("Sen. Lind left. His son Bo Moor Jr. said it fell. Moor said it was late.", ("Moor", "person")),
        ("“It is late,” Angela Merkel told the crowd.", ("Angela Merkel", "official")),
        ("Donald Trump Jr. came. Trump said it was late.", ("Trump", "person")),
    ],
)
def test_who_is_the_source(text, source):
    last = find_quotes(text)[-1]
    assert (last.speaker, last.speaker_type) == source


def test_a_program_of_an_outlet_is_no_quotation():
    assert find_quotes('Lind made his case on CBS\' "Face the Nation" on Sunday.') == []


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Health | 40 ill after a meal", "Health | 40 ill after a meal"),
        ("War in Harl | Day 40", "War in Harl | Day 40"),
        ("Moor vs Lind | Who won?", "Moor vs Lind | Who won?"),
        ("Ferry sinks off Harl | Harl Gazette", "Ferry sinks off Harl"),
        ("Ferry sinks off Harl | Politics", "Ferry sinks off Harl"),
    ],
)
def test_what_is_told_behind_a_bar_is_the_headline(title, bare):
    assert bare_title(title) == bare
