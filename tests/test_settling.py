"""One type per speaker and article: ranks, bodies with bare names, promises of anonymity."""

import pytest

from analysis.text.voices import find_quotes
from analysis.text.voices.organizations import is_organization


def types(text):
    return [(quote.speaker, quote.speaker_type) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Bo Lind said it rained. “It held,” Lind added. “It is old,” he said.",
        "“It held,” said Lind. Mayor Bo Lind had opened the bridge.",
        "Governor Bo Lind walked home. “It held,” Lind said.",
        "Bo Lind, the mayor of Ashby, walked home. “It held,” Lind said.",
        "“It held,” said Bo Lind, a spokesman for the port. “It is old,” Lind said.",
        "“It held,” said Bo Lind. A passenger saw spokesman Bo Lind run.",
    ],
)
def test_an_official_is_one_in_every_row(text):
    assert set(types(text)) == {("Bo Lind", "official")}


def test_a_witness_is_one_in_every_row_unless_also_an_official():
    text = "“It held,” said passenger Ada Moor. “It is old,” Moor said."
    assert set(types(text)) == {("Ada Moor", "witness")}
    assert set(types(text + " Senator Ada Moor had a ticket.")) == {("Ada Moor", "official")}


@pytest.mark.parametrize(
    "text",
    [
        "“It held,” said Bo Lind. He met Ada Moor, the mayor said.",
        "“It held,” said Bo Lind. Kim Oda told officials Bo Lind had gone.",
        "“It held,” said Bo Lind. The mayor's sister, Ada Moor, left.",
    ],
)
def test_another_person_s_office_is_not_taken_over(text):
    assert ("Bo Lind", "official") not in types(text)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Greenpeace", "institution"),
        ("Toyota", "institution"),
        ("Hezbollah", "institution"),
        ("Save the Children", "institution"),
        ("Oskel Ferries", "institution"),
        ("Oskel AB", "institution"),
        ("Oskel, a maker of pumps,", "institution"),
        ("Ada Waters", "person"),
        ("Ada Steel", "person"),
        ("Ada Ferries", "institution"),
        ("Oskel, a keen sailor,", "person"),
    ],
)
def test_bare_names_of_bodies(name, kind):
    found = types(f"{name} said that the road would open.")
    assert found == [(name.split(",")[0], kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oskel have said that it held.", "institution"),
        ("Oskel said its pumps had held all night.", "institution"),
        ("Oskel Energy built the dam. Oskel said that it had held.", "institution"),
        ("Oskel said that it had held.", "person"),
        ("Bo Oskel runs the port. Oskel said its pumps had held.", "person"),
        ("Ada and Oskel have said that it held.", "unnamed"),
    ],
)
def test_the_article_shows_what_bears_a_bare_name(text, kind):
    assert {found for _, found in types(text)} == {kind}


def test_a_surname_of_the_list_is_a_person_s():
    assert is_organization("Ford")
    assert types("Harry Ford ran. “It held,” Ford said.") == [("Harry Ford", "person")]


@pytest.mark.parametrize(
    "text",
    [
        "“It held,” said an official who asked not to be named.",
        "A ministry official, speaking on condition of anonymity, said that it had held.",
        "“It held,” a ministry official said. The official was not authorized to speak.",
    ],
)
def test_who_is_not_named_is_unnamed_whatever_the_rank(text):
    assert {kind for _, kind in types(text)} == {"unnamed"}


def test_the_promise_reaches_one_person_in_the_article_but_not_all_officials():
    text = "A ministry official, who declined to be named, said that it held. “It is old,” the official said."
    assert [kind for _, kind in types(text)] == ["unnamed", "unnamed"]
    text = "Officials said that it was old. “It held,” said two officials, who asked not to be identified."
    assert [kind for _, kind in types(text)] == ["official", "unnamed"]
    assert types("The mayor, Bo Lind, said that he was not authorized to pay.")[0][1] == "official"


def test_plural_nouns_that_open_a_sentence_are_groups_and_surnames_are_not():
    assert types("Engineers say the dam is safe.") == [("Engineers", "unnamed")]
    assert types("“It held,” Carpenter said.")[0] == ("Carpenter", "person")
    assert types("“It held,” the carpenter said.")[0] == ("carpenter", "unnamed")
