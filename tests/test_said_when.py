"""Claims behind the time or place of saying, without "that"; names in apposition to a role."""

import pytest

from analysis import find_quotes


def claims(text):
    return [(text[q.start : q.end], q.speaker) for q in find_quotes(text) if q.kind == "attributed"]


@pytest.mark.parametrize(
    "when",
    [
        "on Monday",
        "Monday",
        "late on Monday",
        "last week",
        "this morning",
        "this week",
        "yesterday",
        "in a statement",
    ],
)
def test_a_claim_follows_the_time_of_saying(when):
    text = f"The ministry said {when} the bridge would close."
    assert claims(text) == [("the bridge would close", "ministry")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor said on Monday, the last day of the fair.",
        "Ada Moor said this morning and left.",
        "Ada Moor said yesterday was the end.",
        "Ada Moor said on Monday.",
    ],
)
def test_a_time_alone_is_no_claim(text):
    assert claims(text) == []


def test_a_name_in_commas_behind_a_role_is_whom_a_pronoun_means():
    text = "Paul Lind said it was fun.\n\nThe manager, Brezn Moor, blamed nobody. “We were beaten,” he said."
    assert [q.speaker for q in find_quotes(text)] == ["Paul Lind", "Brezn Moor"]


@pytest.mark.parametrize("time", ["the morning after the storm", "the day before the vote"])
def test_a_time_behind_where_it_was_said_is_no_claim(time):
    assert claims(f"“It was a fine night,” Ada Moor said in a statement {time}.") == []
    told = f"Ada Moor said in a letter {time} that the mill was lost."
    assert claims(told) == [("the mill was lost", "Ada Moor")]


@pytest.mark.parametrize("note", ["[Updated 12:45 p.m. ET] ", "[Updated 9:05 a.m.]: ", ""])
def test_a_note_with_a_clock_neither_speaks_nor_is_claimed(note):
    text = f"{note}Divers have found the ferry, said Bo Lind, head of the Ashby police."
    assert claims(text) == [("Divers have found the ferry", "Bo Lind")]


def test_a_clock_is_kept_whole_and_is_no_claim_alone():
    text = "The quay at 10:30 a.m. was still under water, police said."
    assert claims(text) == [("The quay at 10:30 a.m. was still under water", "police")]
    alone = claims("About 9:20 p.m., according to the harbor log, the ferry left for the island.")
    assert all("9:20" not in claim for claim, _ in alone)


@pytest.mark.parametrize(
    "text",
    [
        "They deserve a mayor who tells the truth and a press that asks hard questions.",
        "Ada Moor told the story of a baker who had lost his shop in the flood.",
    ],
)
def test_what_is_told_without_a_hearer_is_no_claim(text):
    assert claims(text) == []


def test_a_body_named_for_the_truth_is_told_something():
    text = "Ada Moor told the truth commission that the mill was lost."
    assert claims(text) == [("the mill was lost", "Ada Moor")]


def test_a_claim_ends_with_its_sentence_before_single_marks():
    text = "Neighbors said he had sold the car for $600 last week. 'He was a time bomb,' said Ada Moor."
    assert claims(text) == [("he had sold the car for $600 last week", "Neighbors")]


@pytest.mark.parametrize("behind", ["My prayers are with them.", "Nothing was lost.", "Thanks to all."])
@pytest.mark.parametrize("mark", ["is so,”", "is so, ”"])
def test_what_is_said_next_is_no_part_of_the_verb(behind, mark):
    text = f"Bo Lind came to the quay.\n\n“My understanding is that it {mark} he said. “{behind}”"
    assert [q.speaker for q in find_quotes(text)] == ["Bo Lind", "Bo Lind"]


def test_who_calls_something_so_keeps_the_word_that_others_pass_on():
    text = "In his book, according to excerpts, Bo Lind describes Moor as “untethered to truth.”"
    assert [q.speaker for q in find_quotes(text) if q.kind == "quoted"] == ["Bo Lind"]
    text = "According to the police, Ada Moor called the fire “a mess of their own.”"
    assert [q.speaker for q in find_quotes(text) if q.kind == "quoted"] == ["Ada Moor"]


def test_what_somebody_adds_of_a_measure_is_theirs():
    text = "Bo Lind met the mayor. He said he saw the boat -- a joke -- saying it was “smaller than mine.”"
    assert {q.speaker for q in find_quotes(text)} == {"Bo Lind"}


def test_two_bodies_are_no_office_and_its_holder():
    text = "Amnesty International and Human Rights Watch, both of which work there, said the army had left."
    assert [q.speaker for q in find_quotes(text)] == ["Amnesty International and Human Rights Watch"]
    text = "The Minister of Health and Human Services Ada Moor said the clinic had closed."
    assert [q.speaker for q in find_quotes(text)] == ["Ada Moor"]
