"""Numbers whose noun stands elsewhere, or nowhere."""

import pytest

from analysis.measures.facts import find_mentions


def read(text):
    return [(m.label, m.low, m.part) for m in find_mentions(text) if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sixty passengers were saved, but nobody found the other nine.", ("passengers reached", 9, True)),
        ("Two boats sailed; twelve more were sent last week.", ("boats sent", 12, True)),
        ("She won 15 delegates to her rival's nine.", ("delegates", 9, True)),
        ("Some 40 homes were flooded and 17 destroyed.", ("homes destroyed", 17, True)),
        ("Of the deaths reported by Harl, 83 were in the north.", ("people killed", 83, True)),
        ("Thousands marched through Harl.", ("people marched through Harl", 2000, False)),
        ("It is a risk affecting millions.", ("risk affecting … people", 2_000_000, False)),
        ("Police believe as many as eight were involved.", ("people involved", 0, False)),
        ("Three are in custody.", ("people arrested", 3, False)),
        ("The bus, with 43 on board, overturned.", ("people on board", 43, False)),
        ("Organizers said 60,000 came.", ("people arriving", 60_000, False)),
        ("Everybody came; police put it at 25,000.", ("people", 25_000, False)),
        ("Four of the injured are in a critical condition.", ("people seriously injured", 4, True)),
        ("Three of the wounded remain in Harl.", ("people injured", 3, True)),
        ("Injured: 22.", ("people injured", 22, False)),
        ("The town of 12,000 was cut off.", ("residents cut", 12_000, False)),
        ("It has 120 members, down from 400.", ("members", 400, True)),
        ("The count of cases stands at 812, up 37.", ("cases", 37, True)),
        ("Some 4,000 more are homeless.", ("people displaced", 3200, True)),
        ("Shares fell 17 percent.", ("Shares fell … percent", 17, False)),
        ("It was 46 percent for Mrs. Clinton.", ("percent for Clinton", 46, False)),
        ("Oil rose $1.40 to $83.20.", ("dollars rose", 83.2, False)),
        ("At least one person was killed.", ("person killed", 1, False)),
        ("One of the officers was shot.", ("officers shot", 1, True)),
        ("The ferry, carrying 38 crew, sank.", ("crew on board", 38, False)),
        ("Police took seven into custody.", ("people arrested", 7, False)),
        ("Eleven people, three of them children, drowned.", ("people killed", 3, True)),
        ("Jobless claims rose by 12,000 to 231,000.", ("claims", 231_000, False)),
        ("He is the father of two.", ("father of … children", 2, True)),
        ("A majority of 312 to 104 backed it.", ("votes of losing side", 104, False)),
        ("The mill employs 300.", ("workers", 300, False)),
        ("They did it four to three.", ("votes of losing side", 3, False)),
        ("The bill was defeated 217-205.", ("votes of losing side", 205, False)),
        ("In a 5-4 ruling the court agreed.", ("votes of losing side", 4, False)),
        ("The temperature fell to minus 12.", ("temperature fell to … degrees", -12, False)),
        ("It was the eleventh flight of the year.", ("eleventh flight", 11, True)),
        ("It was her fifth arrest since the spring.", ("fifth arrest", 5, True)),
        ("The death toll could reach 900.", ("people killed", 900, True)),
    ],
)
def test_what_a_lone_number_counts(text, told):
    assert read(text)[-1] == told


@pytest.mark.parametrize(
    "text",
    [
        "Nine were painted green.",
        "All but two were saved.",
        "Both drivers were unhurt.",
        "Business groups spent millions aiming to keep it low.",
        "Leeds were defeated 3-2.",
        "They were outnumbered four to one.",
        "He works from nine to five.",
        "He lives on the third floor of the tower.",
        "In 2019 were the first.",
        "One day it will grow up.",
        "In one case, a school closed.",
        "The couple gave speeches.",
        "A pair of trousers, every third day.",
        "Euro 96 drew crowds.",
        "A 51-49 majority holds.",
        "The Senate had a 50-50 split.",
        "The third State of the Union speech.",
        "Voters under 30 are few.",
        "Two Times reporters wrote it.",
    ],
)
def test_no_count(text):
    assert [row for row in read(text) if row[0] != "reporters"] == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Six people were taken to hospital.", "treat"),
        ("Two were rushed to a hospital.", "treat"),
        ("Nine were hospitalized.", "treat"),
        ("Four people remain in the hospital.", "treat"),
        ("Eight people needed hospital treatment.", "treat"),
        ("Doctors at the hospital saw 12 people.", ""),
        ("He fell because two men pushed.", ""),
        ("After the murder, two officials said it was over.", ""),
        ("The court heard it. He was given four years.", "jail"),
        ("The trust was given four years.", "donate"),
        ("Three children were let go.", "rescue"),
        ("None of the 31 crew was hurt.", "injure"),
        ("There were a dozen infections, among them two deaths.", ""),
        ("He was given four years to finish.", "donate"),  # a known miss
    ],
)
def test_the_event_is_that_of_the_counted(text, event):
    found = [m.event for m in find_mentions(text) if m.kind == "quantity"]
    assert found[:1] == [event]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1 out of every 10 homes burned.", 10, 10),
        ("A trio of burglars fled.", 3, 3),
        ("A score of villagers fled.", 20, 20),
        ("Six or seven hundred sheep died.", 600, 700),
        ("It cost 40p.", 40, 40),
        ("It cost 30,000 baht.", 30_000, 30_000),
        ("At 71, Lind still skis.", 71, 71),
        ("Sam Lund, who turns 90 soon, spoke.", 90, 90),
        ("Five of the most senior managers left.", 5, 5),
        ("She got four years and six months.", 4.5, 4.5),
        ("She swam it in 11 hours 30 minutes.", 11.5, 11.5),
        ("Some burned: 250 km2 of forest.", 250, 250),
        ("It went 60 km/h.", 60, 60),
        ("The temperature hit a fine 26C there.", 26, 26),
        ("It was 26°C there.", 26, 26),
        ("The workers, numbering 2,600, left.", 2600, 2600),
        ("It sold 1,20,000 scooters.", 120_000, 120_000),
        ("The fund stands at N3.1 million.", 3.1e6, 3.1e6),
        ("It cost R2.5bn.", 2.5e9, 2.5e9),
        ("He said so a fortnight ago.", 1, 1),
        ("Six in hospital after leak at pool.", 6, 6),
        ("Two of every five wells are dry.", 40, 40),
        ("It rose from 12 to 19 per cent.", 19, 19),
        ("He stayed from 4 to 9 days.", 4, 9),
        ("They saw increases ranging from 4 to 9 percent.", 4, 9),
        ("Twenty of these things have burned.", 20, 20),
        ("None of the crew was hurt.", 0, 0),
        ("The pair, both 19, left.", 19, 19),
        ("It was shut for 47 straight days.", 47, 47),
    ],
)
def test_values(text, low, high):
    assert [(m.low, m.high) for m in find_mentions(text) if m.kind == "quantity"] == [(low, high)]


def test_lengths_per_hour_are_speeds():
    (found,) = [m for m in find_mentions("It went 60 km/h.") if m.kind == "quantity"]
    assert found.unit == "kilometers per hour"
    (found,) = [m for m in find_mentions("It went 60 km from Harl.") if m.kind == "quantity"]
    assert found.unit == "kilometers"


@pytest.mark.parametrize("text", ["Seat 26C was hers.", "It was hot in flat 5c."])
def test_a_letter_alone_is_no_scale(text):
    assert not [m for m in find_mentions(text) if m.kind == "quantity"]


def test_cents_are_no_dollars():
    assert [m.unit for m in find_mentions("It pays 12 cents a share.") if m.kind == "quantity"] == ["cents"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two people, Ana Ruiz, 34, and Tom Vale, 71, were killed.", "people killed"),
        ("Two men, Al Ruiz and Tom Vale, were rescued.", "men rescued"),
        ("He swam out three times to save her.", "swam out … times to save"),
        ("He was rescued three times.", "times rescued"),
        ("Two people, unlike Tom Vale, 71, sang.", "people"),
    ],
)
def test_what_happened_stands_behind_the_names_and_before_the_purpose(text, told):
    assert read(text)[0][0] == told


def test_the_injured_before_a_noun_are_not_those_counted():
    text = "Four of the injured drivers are in a critical condition."
    (told,) = [m for m in find_mentions(text) if m.kind == "quantity"]
    assert text[told.start : told.end].endswith("drivers")
