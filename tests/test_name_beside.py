"""What stands beside a name: an apposition with its noun, a verb of saying, an age; and what names nobody."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.text.words import find_words


def names(text):
    """Return label, kind and role of every name of a text; its first word opens a sentence."""
    words = find_words(text)
    return [
        (" ".join(words.texts[n.first : n.last]), n.kind, n.role)
        for n in find_entities(words, text, frozenset({0}))
    ]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("He met Ada Moor, the director of the port, at noon.", "director"),
        ("He met Ada Moor, a police spokeswoman.", "police spokeswoman"),
        ("He met Ada Moor, the acting deputy director of parks, at noon.", "deputy director"),
        ("He met Ada Moor, a lawyer representing the crew, at noon.", "lawyer"),
        ("He met Ada Moor, a police spokeswoman said on Friday.", ""),
        ("He saw a talk with Ada Moor, the former president revealed.", ""),
        ("They praised spokeswoman Ada Moor for it.", "spokeswoman"),
    ],
)
def test_an_apposition_ends_with_its_noun(line, role):
    assert names(line)[-1] == ("Ada Moor", "name", role)


@pytest.mark.parametrize(
    "line",
    [
        'At noon she said: "Thank you for coming."',
        "At noon she said, “Look, it was no use.”",
        "The chief of the Union for Change said it was late.",
        "The head of the Agency for Rest and Prevention, said it was late.",
        "They asked about Hispanic voters and Muslim clerics, said Latinos came.",
    ],
)
def test_capitals_that_name_nobody(line):
    assert not [name for name in names(line) if name[1] == "name"]


def test_a_verb_of_saying_still_names_somebody():
    assert names("It was late, Ostrow said.") == [("Ostrow", "name", "")]
    assert names("It was late, said Ostrow.") == [("Ostrow", "name", "")]
    assert ("Ostrow", "name", "") in names("It was late, Moor and Ostrow said.")


def test_organisations_that_no_noun_tells_and_things_that_are_nobody():
    found = names("At noon Hamas said it met Al Qaeda, said Ostrow. Easter and Ebola, said Sens. Ada Moor.")
    assert ("Hamas", "institution", "") in found
    assert ("Al Qaeda", "institution", "") in found
    assert {name for name, kind, _ in found if kind == "name"} == {"Ostrow", "Ada Moor"}
