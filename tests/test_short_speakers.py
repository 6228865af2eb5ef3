"""Speakers in labels: two words at most."""

import pytest

from analysis.measures.mentions.short_speakers import short_speaker


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
