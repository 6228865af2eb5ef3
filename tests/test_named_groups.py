"""Companies and groups that the words beside a name show."""

import pytest

from analysis.corpus import Document
from analysis.measures.entities.find import find_entities
from analysis.tables.build import measure_document
from analysis.tables.declared import TABLES
from analysis.text.words import find_words


def kinds(text):
    return {name.key: name.kind for name in find_entities(find_words(text), text)}


@pytest.mark.parametrize(
    "text",
    [
        "They saw two drivers of the company, Brandt Oskar, there.",
        "They saw the haulage firm Brandt Oskar go bust.",
        "They saw Brandt Oskar, the Swedish airline that owns it.",
        "They saw the owners of Brandt Oskar there.",
        "They saw a charity called Brandt Oskar there.",
    ],
)
def test_a_group_is_shown_by_a_noun_beside_it(text):
    assert kinds(text)["brandt oskar"] == "institution"


@pytest.mark.parametrize(
    "text",
    [
        "They saw the head of the company, Ada Oskar, there.",
        "They saw Ada Oskar, a party official, there.",
        "They saw the boss of Ada Oskar there.",
    ],
)
def test_a_person_with_a_given_name_is_no_group(text):
    assert kinds(text).get("ada oskar") == "name"


def test_a_group_shown_once_is_one_everywhere():
    text = "They saw the firm Brandt Oskar. Later Brandt Oskar said no."
    names = [name.kind for name in find_entities(find_words(text), text) if name.key == "brandt oskar"]
    assert names == ["institution"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "They saw the grocery chain Velmo shut.",
        "They saw shoes of the sponsor, Velmo, there.",
        "They saw Velmo, the greedy giant that owns it.",
        "They saw Velmo, an airline with debts.",
    ],
)
def test_a_lone_group_is_shown_by_a_noun_beside_it(text):
    assert kinds(text) == {"velmo": "institution"}


@pytest.mark.parametrize(
    "text",
    [
        "They saw the sponsor, Ada, there.",
        "They saw the sponsor, Velmo, 34, there.",
        "They saw the giant CEOs.",
        "They saw Velmo, the property developer who left.",
    ],
)
def test_a_lone_person_or_plural_is_no_group(text):
    assert "institution" not in kinds(text).values()


def test_unions_of_people_are_one_name():
    assert kinds("They met the Coast Drivers’ Union there.") == {"coast drivers union": "institution"}
    assert "democrats senate" not in kinds("They met the Democrats’ Senate leader there.")


@pytest.mark.parametrize(
    "name",
    [
        "Centers for Disease Control and Prevention",
        "Department of Health and Human Services",
        "Harl Institute for Health Metrics and Evaluation",
    ],
)
def test_an_institution_is_called_by_its_whole_name(name):
    table = measure_document(Document("a", "A", text=f"Staff of the {name} said that it rained."))["mentions"]
    label = TABLES["mentions"].header.index("label")
    assert name in [row[label] for row in table]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They left the Ministry of the Interior there.", "ministry of the interior"),
        ("They left the Oval Office of the White House there.", "white house"),
        ("They met workers of Save the Children there.", "save the children"),
        ("They met the Brady Campaign to Prevent Gun Crime there.", "brady campaign to prevent gun crime"),
        ("They left for Queen's Hospital there.", "queen hospital"),
    ],
)
def test_small_words_inside_the_name_of_an_institution(text, name):
    assert kinds(text)[name] == "institution"


def test_a_square_can_be_called_after_a_word_of_grammar():
    assert kinds("They sat in Times Square there.") == {"times square": "place"}


def test_a_sentence_opens_with_what_is_a_firms():
    text = "Shares of Brandt Foods fell there."
    (name,) = find_entities(find_words(text), text, frozenset({0}))
    assert (name.kind, name.key) == ("institution", "brandt foods")
