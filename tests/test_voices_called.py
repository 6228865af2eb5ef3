"""Persons named by one word, behind an adjective or by what they lead; witnesses by what is told of them."""

import pytest

from analysis.text.voices import find_quotes


def told(text):
    return [(quote.speaker, quote.speaker_type) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lind, 51, saw the flood rise. Lewis, 34, waded in. “It was deep,” he said.",
        "Bo Lind saw the flood rise. Lewis, a plasterer, waded in. “It was deep,” he said.",
        "Bo Lind saw the flood rise. Her neighbour Lewis waded in. “It was deep,” he said.",
        "Bo Lind saw the flood rise. Lewis, who lives there, waded in. “It was deep,” he said.",
    ],
)
def test_a_person_named_by_one_word_is_meant_by_the_next_pronoun(text):
    assert told(text)[0] == ("Lewis", "person")


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lind saw the flood rise. Harl, 34 miles off, was dry. “It was deep,” he said.",
        "Bo Lind saw the flood rise. Before Easter, the mayor will move. “It was deep,” he said.",
        "Bo Lind saw the flood rise. Kelmar, a supplier of pumps, came. “It was deep,” he said.",
        "Bo Lind saw the flood rise. A major German firm came. “It was deep,” he said.",
    ],
)
def test_a_place_a_feast_or_a_firm_is_no_such_person(text):
    assert told(text)[0] == ("Bo Lind", "person")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Brave Lewis Carrow, 12,", "Lewis Carrow"),
        ("Furious Derek Moor", "Derek Moor"),
        ("Heartbroken Quillan Moor", "Quillan Moor"),
        ("Mum-of-three Stacey Moor", "Stacey Moor"),
        ("Tearful Gemma", "Gemma"),
        ("Restaurateur Ada Moor", "Ada Moor"),
        ("Little Richard", "Little Richard"),
        ("United Irving Stores", "United Irving Stores"),
    ],
)
def test_an_adjective_that_opens_a_sentence_is_no_part_of_a_name(source, name):
    assert told(f"{source} said it was over.")[0][0] == name


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        # who leads or serves a public body is an official
        ("The council leader, Ada Moor,", "official"),
        ("Ada Moor, leader of the opposition group,", "official"),
        ("Labour leader Ada Moor", "official"),
        ("The head of the fire service, Ada Moor,", "official"),
        ("Union leaders", "official"),
        ("Border Patrol agent Ada Moor", "official"),
        ("Ex-detective Ada Moor", "official"),
        ("Firefighter Ada Moor", "official"),
        ("Local TD Fergal Moor", "official"),
        ("Estate agent Ada Moor", "person"),
        ("Ada Moor, head of security at the mall,", "person"),
        ("Muslim leader Ada Moor", "person"),
        ("Hospital bosses", "unnamed"),
        # offices and places of speakers
        ("School board member Ada Moor", "official"),
        ("Club member Ada Moor", "person"),
        ("District Collector Ada Moor", "official"),
        ("Art collector Ada Moor", "person"),
        ("The Emir of Kazure, Alhaji Nuhu Bello,", "official"),
        ("NATO secretary-general Ada Moor", "official"),
        ("Ada Moor, who was on the second carriage,", "witness"),
        ("Ada Moor, who was on the board,", "person"),
        ("Supermarket chain Kelmar", "institution"),
    ],
)
def test_types_of_speakers(source, kind):
    assert told(f"{source} said it was over.")[0][1] == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It was loud,” said Ann Poole. She saw the bus go over.", "witness"),
        ("“It was loud,” said Ann Poole. She was walking home when the wall fell.", "witness"),
        ("Ann Poole heard three shots. “It was loud,” she said.", "witness"),
        ("Ann Poole said she saw the truck jump the lights.", "witness"),
        ("“It was loud,” said Ann Poole. She saw a chance and took it.", "person"),
        ("“It was loud,” said Ann Poole. She was walking home when she chose to move.", "person"),
        ("“It was loud,” said Mayor Ann Poole. She saw the bus go over.", "official"),
    ],
)
def test_who_is_told_to_have_seen_what_happened_is_a_witness(text, kind):
    assert told(text)[0] == ("Ann Poole", kind)


def test_news_reports_are_no_person():
    assert ("News", "person") not in told("News reports later said he was. As Ada Moor says, it was over.")


@pytest.mark.parametrize(
    ("source", "speaker", "kind"),
    [
        ("Age UK", "Age UK", "institution"),
        ("Public Health England", "Public Health England", "institution"),
        ("Kathy Ireland", "Kathy Ireland", "person"),
        ("Pals", "Pals", "unnamed"),
        ("Kwa-Zulu health MEC Sindi Ngcobo", "Sindi Ngcobo", "official"),
        ("The village head, Ram Prasad,", "Ram Prasad", "official"),
        ("A spokesman for Bo Fry declined to comment, but his sister, Ada Fry,", "Ada Fry", "person"),
    ],
)
def test_bodies_with_a_country_and_titles_of_other_places(source, speaker, kind):
    assert told(f"{source} said it was over.")[0] == (speaker, kind)


def test_a_tourist_who_saw_what_happened_is_a_witness():
    text = "Holidaymaker Ken Ball, 66, watched the helicopter land. “It was chaos,” he said."
    assert told(text)[0] == ("Ken Ball", "witness")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In the words of one guard, it was “a bloodbath”.", "one guard"),
        ("“Devastating,” is how Anna Pell, 52, describes the loss.", "Anna Pell"),
    ],
)
def test_in_whose_words(text, speaker):
    assert told(text)[0][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("“It was late,” one passenger, Ada Dunmore, said.", "Ada Dunmore", "witness"),
        ("Eyewitness Tariq Jameel said it was late.", "Tariq Jameel", "witness"),
        ("District attorney Moe Sands said it was late.", "Moe Sands", "official"),
        ("Defense attorney Moe Sands said it was late.", "Moe Sands", "person"),
        ("City council member Ty Boggs voted no. “It is late,” he said.", "Ty Boggs", "official"),
        ("“It was late,” said a woman who gave her name only as Fatima.", "Fatima", "person"),
    ],
)
def test_roles_before_names_and_names_that_sources_give(text, speaker, kind):
    assert told(text)[0] == (speaker, kind)
