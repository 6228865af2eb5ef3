import pytest

from analysis.text.voices import find_quotes


def claims(text):
    return [
        (text[q.start : q.end], q.kind, q.speaker, q.outlet)
        for q in find_quotes(text)
        if q.kind in ("attributed", "verbatim_unmarked")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Bo Lind said on Monday that the wall had held.", "the wall had held"),
        ("Bo Lind told reporters in Ashby the wall had held.", "the wall had held"),
        ("Bo Lind told reporters that the wall had held.", "the wall had held"),
        ("Bo Lind insisted the wall had held.", "the wall had held"),
        ("The wall had held, said Bo Lind, who built it.", "The wall had held"),
        ("According to Bo Lind, a builder, the wall had held.", "the wall had held"),
        ("The wall had held, according to Bo Lind.", "The wall had held"),
    ],
)
def test_where_a_claim_begins_and_ends(text, content):
    assert claims(text) == [(content, "attributed", "Bo Lind", "")]


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday, Bo Lind proposed to his friend.",
        "Bo Lind acknowledged the applause.",
        "“It held,” Bo Lind said on Monday in Ashby.",
        "Bo Lind added, “It held.”",
        "Bo Lind said so.",
    ],
)
def test_no_claim(text):
    assert claims(text) == []


def test_an_outlet_that_passes_a_claim_on():
    assert claims("Bo Lind said the wall had held, Reuters reported.") == [
        ("the wall had held", "attributed", "Bo Lind", "Reuters")
    ]
    assert [c[2] for c in claims("Reuters reported that an aide admitted the wall had been weak.")] == [
        "Reuters",
        "aide",
    ]


LONG = (
    "The wall had been looked at twice in the spring and once in the fall "
    "by two engineers from the harbor board"
)


def test_statements_without_marks():
    assert claims(f"{LONG}, Bo Lind, the board's spokesman, told reporters.") == [
        (LONG, "verbatim_unmarked", "Bo Lind", "")
    ]
    assert claims("We have lost our wall, Bo Lind, a builder, said.")[0][1] == "verbatim_unmarked"


def test_a_short_or_unnamed_statement_is_a_claim():
    short = "The wall had been looked at, Bo Lind, the board's spokesman, told reporters."
    assert claims(short)[0][1] == "attributed"
    assert claims(f"{LONG}, officials said.")[0][1] == "attributed"


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The wall has given way, residents said, and the gap is growing.", "The wall has given way"),
        (
            "Nine of them were mended, an engineer told me, on condition of anonymity.",
            "Nine of them were mended",
        ),
        (
            "Some are sleeping in schools, the Red Cross said; others went home.",
            "Some are sleeping in schools",
        ),
        ("Her lawyer claimed she planned to repay it.", "she planned to repay it"),
    ],
)
def test_another_clause_may_follow_an_attribution(text, claimed):
    assert claimed in [text[q.start : q.end] for q in find_quotes(text)]


@pytest.mark.parametrize(
    "end", ["said over the", "said by the", "told the Gazette by the", "said on", "said in a"]
)
def test_a_text_may_break_off_behind_an_attribution(end):
    assert find_quotes(f"Bo Ray {end}") == []


def test_what_was_said_over_the_phone_begins_behind_it():
    assert claims("Bo Ray told the Gazette by the phone the gate was shut.")[0][0] == "the gate was shut"
