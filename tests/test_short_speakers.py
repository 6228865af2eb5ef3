"""Speakers in labels: two words at most."""

import pytest

from analysis.measures.mentions.claims import find_claims
from analysis.measures.mentions.mention import Place
from analysis.measures.mentions.short_speakers import short_speaker
from analysis.text.reading import read_text


@pytest.mark.parametrize(
    ("speaker", "kind", "expected"),
    [
        ("Ada Moor", "person", "Moor"),
        ("Jan van Moor", "person", "van Moor"),
        ("Han Mi-rae", "person", "Han"),
        ("Thomas Moor Jr.", "person", "Moor"),
        ("United Nations Command", "institution", "UN Command"),
        ("Harl Fishing Board", "institution", "Fishing Board"),
        ("spokeswoman for the board", "official", "spokeswoman"),
        ("minister didn’t specify", "official", "minister"),
        ("two witnesses", "witness", "two witnesses"),
        ("it", "unnamed", ""),
        ("", "", ""),
    ],
)
def test_short_speakers(speaker, kind, expected):
    assert short_speaker(speaker, kind) == expected


def test_a_korean_family_name_stands_first():
    assert short_speaker("Han Mi-Rae", "person") == "Han"
    assert short_speaker("Ada Lund-Moor", "person") == "Lund-Moor"


def test_the_son_keeps_his_suffix_where_his_father_speaks():
    text = "Bo Moor Jr. said the mill would be sold. {} said the mill was his."
    assert [m.label.partition(":")[0] for m in find_claims(Place(read_text(text.format("Bo Moor"))))] == [
        "Moor Jr",
        "Moor",
    ]
    assert [m.label.partition(":")[0] for m in find_claims(Place(read_text(text.format("Ada Lund"))))] == [
        "Moor",
        "Lund",
    ]
