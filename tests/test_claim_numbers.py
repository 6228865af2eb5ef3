"""Claims of those who are counted, figures that a source puts, clauses before "X said, adding"."""

import pytest

from analysis import find_quotes


def claims(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, text[q.start : q.end]) for q in find_quotes(text) if q.kind == "attributed"]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("About 3 in 10 say they want a new bridge.", "3 in 10", "they want a new bridge"),
        ("Just 42% say that they trust the council.", "42%", "they trust the council"),
        ("At least 2,000 said they would march.", "2,000", "they would march"),
        ("Three-fourths say the tram is too slow.", "Three-fourths", "the tram is too slow"),
        ("By a wide margin, those polled say the tram is slow.", "those polled", "the tram is slow"),
    ],
)
def test_those_who_are_counted_are_a_source(text, speaker, said):
    assert claims(text) == [(speaker, said)]
    assert {q.speaker_type for q in find_quotes(text)} <= {"unnamed"}


@pytest.mark.parametrize(
    "text",
    [
        "The toll rises in 2030 said nobody.",
        "4) Mr. Voss went as far as he could.",
        "It was page 40, say, or page 41.",
    ],
)
def test_other_numbers_say_nothing(text):
    assert not any(name[:1].isdigit() for name, _ in claims(text))


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("The ministry put the death toll at 41.", "ministry", "the death toll at 41"),
        ("Halyard puts the cost at no more than £3m.", "Halyard", "the cost at no more than £3m"),
        ("Analysts estimated the losses at about 40 percent.", "Analysts", "the losses at about 40 percent"),
    ],
)
def test_who_puts_a_figure_at_a_number_claims_it(text, speaker, said):
    assert claims(text) == [(speaker, said)]


@pytest.mark.parametrize(
    "text",
    [
        "She put the cup at the edge of the table.",
        "The move put the firm at risk and 20 people left.",
        "He put the lamp at one end.",
        "The move put 400 jobs at risk.",
    ],
)
def test_other_things_are_only_put(text):
    assert claims(text) == []


def test_what_is_added_is_a_claim_beside_the_first():
    text = "The two will meet next week, Brant said, adding that they need to talk."
    assert claims(text) == [("Brant", "The two will meet next week"), ("Brant", "they need to talk")]


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        ("recalling the winter of 1988", "She had struggled all her life"),
        ("pointing to the gate", "She had struggled all her life"),
    ],
)
def test_what_a_source_does_meanwhile_is_no_claim(behind, said):
    assert claims(f"She had struggled all her life, Voss explained, {behind}.") == [("Voss", said)]


def test_a_condition_alone_is_no_claim():
    found = claims("If 3 per cent fail, Voss wrote, citing a chart, that means 40 pupils.")
    assert all(said != "If 3 per cent fail" for _, said in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Voss said the wall had been checked, but police said it was never safe.",
            [("Voss", "the wall had been checked"), ("police", "it was never safe")],
        ),
        (
            "Police put the crowd at 4,000; organisers said it was 20,000.",
            [("Police", "the crowd at 4,000"), ("organisers", "it was 20,000")],
        ),
        (
            "Nearly 70% said they had seen it, and 20% said they had not.",
            [("Nearly 70%", "they had seen it"), ("20%", "they had not")],
        ),
        (
            "Voss said that it had rained, and that the mayor said nothing.",
            [("Voss", "it had rained, and that the mayor said nothing")],
        ),
    ],
)
def test_a_claim_ends_before_what_another_source_says(text, expected):
    assert claims(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two people who watched as a van hit the wall on Monday say that it was empty.", "Two people"),
        ("A union that represents ferry crews said staffing had been cut.", "union"),
        ("All the experts I interviewed said her plan was sound.", "experts"),
        ("Survivors interviewed by the Ledger said the boat was full.", "Survivors"),
        ("According to a former IT worker, the same password opened every door.", "former IT worker"),
        ("The reports echo those of Fire Chief Clara Voss, who has said the wall was cracked.", "Clara Voss"),
        ("Women would have had to travel 200 miles, the clinics said.", "clinics"),
    ],
)
def test_whose_claim_it_is_behind_a_clause(text, speaker):
    assert [name for name, _ in claims(text)] == [speaker]


def test_they_are_those_who_spoke_before():
    text = "The deal is close, according to two people familiar with the talks. Both signed, they said."
    assert {name for name, _ in claims(text)} == {"two people familiar with the talks"}
