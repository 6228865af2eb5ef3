"""Firms that speak under several names: "Kemtek Energy", "Kemtek", "the company"."""

from analysis import find_quotes


def _speakers(text):
    """Return the speakers of a text's claims."""
    return [q.speaker for q in find_quotes(text) if q.kind == "attributed"]


def test_the_short_name_and_the_noun_are_the_firms():
    text = "Kemtek Energy said it was late. Kemtek said it was sorry. The company said it was not."
    assert _speakers(text) == ["Kemtek Energy"] * 3


def test_of_two_firms_the_noun_names_neither():
    text = "Kemtek Energy left. Moor Steel left. The company said it was sorry."
    assert _speakers(text) == ["company"]


def test_a_firm_named_later_is_not_meant():
    assert _speakers("The company said it was sorry. Kemtek Energy left.") == ["company"]


def test_a_product_is_not_its_firms_full_name():
    long = "It was a long day in the hills of Harl. " * 5
    text = f"{long}Velmo said it was late. Velmo Analytics is new."
    assert _speakers(text) == ["Velmo"]
