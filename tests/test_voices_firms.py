"""Firms that speak under several names: "Kemtek Energy", "Kemtek", "the company"."""

import pytest

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


@pytest.mark.parametrize(
    "text",
    [
        "Kemtek Energy left Harl. Kemtek was fined. The firm said it was sorry.",
        "They like Kemtek Energy. Bo Ray works for Kemtek. The company said it was glad.",
        "Kemtek Energy, a firm in Harl, was fined. The company said it was sorry.",
        "Kemtek Energy is a small company. The company said it was sorry.",
    ],
)
def test_the_noun_is_the_firm_that_the_article_is_about(text):
    assert _speakers(text) == ["Kemtek Energy"]


@pytest.mark.parametrize(
    "text",
    [
        "Kemtek Energy was sued by a law firm in Harl. The firm said it was ready.",
        "Kemtek Energy was fined. A small brewery had complained. The company said it was glad.",
        "Kemtek Energy was sued by the firm in May. The firm said it was ready.",
        "They saw it on Facebook. A clerk put it on Facebook. The company said it was late.",
        "A Facebook post told of it. The shop burned down. The company said it was late.",
        "They left the shares of Kemtek Energy to Bo Ray. The company said it was late.",
    ],
)
def test_another_firm_or_a_medium_is_not_meant(text):
    assert _speakers(text) in (["company"], ["firm"])


def test_a_listed_name_keeps_its_apostrophe():
    assert _speakers("McDonald's left Harl. McDonald's said it was late.") == ["McDonald's"]
    assert _speakers("McDonald's left Harl. McDonald's was fined. The firm said it was sorry.") == [
        "McDonald's"
    ]
