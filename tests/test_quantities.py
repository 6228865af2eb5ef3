"""Quantities: what is counted, what happened to it, in which unit."""
# ruff: noqa: E501 (short stories, one a line)

import pytest

from analysis.measures.quantities.find import find_quantities
from analysis.measures.wording.fact_words import read_events, read_heads, read_units, stem_of
from analysis.text.words import find_words


def read(text):
    return find_quantities(find_words(text), text)


def only(text):
    (found,) = read(text)
    return found


@pytest.mark.parametrize(
    ("text", "thing", "event", "role"),
    [
        ("Two soldiers dragged him to safety.", "soldier", "rescue", "agent"),
        ("Three South Korean troops crawled to him.", "soldier", "reach", "agent"),
        ("Two soldiers were rescued.", "soldier", "rescue", "patient"),
        ("The fire killed three children.", "child", "kill", "patient"),
        ("Three children were killed in the fire.", "child", "kill", "patient"),
        ("Three people died.", "people", "kill", "patient"),
        ("Seven people injured in the crash.", "people", "injure", "patient"),
        ("He was saved by four firefighters.", "firefighter", "rescue", "agent"),
        ("Police arrested 30 protesters.", "protester", "arrest", "patient"),
        ("There were 12 deaths.", "people", "kill", "patient"),
        ("Two rescuers came down.", "rescuer", "reach", "agent"),
        ("He butchered five people.", "people", "kill", "patient"),
        ("Five women were mowed down.", "woman", "kill", "patient"),
        ("Sacked driver guns down FIVE", "people", "kill", "patient"),
        ("Five women were shot dead.", "woman", "kill", "patient"),
        ("Five women were shot and killed.", "woman", "kill", "patient"),
        ("Five women were shot and wounded.", "woman", "shoot", "patient"),
        ("Four members of Hill Rescue got to the cabin.", "people", "reach", "agent"),
    ],
)
def test_people_and_their_part(text, thing, event, role):
    found = only(text)
    assert (found.thing, found.event, found.role) == (thing, event, role)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The dead are Rita Jena (24), Jin Mallick (45) and Bo Das (31).", [24, 45, 31]),
        ("It lasted an hour and 20 minutes.", [80]),
        ("The report came a full week late.", [1]),
        ("The ship, carrying 156, sank.", [156]),
        ("He put the number on board at 150.", [150]),
    ],
)
def test_numbers_beside_little(text, told):
    assert [one.number.low for one in read(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "It injured 13 people, two of them seriously.",
        "It injured 13, two seriously.",
        "Thirteen people were hurt, two badly, when it fell.",
    ],
)
def test_a_degree_belongs_to_those_beside_it(text):
    assert [(one.number.low, one.event) for one in read(text)] == [(13, "injure"), (2, "injure badly")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The ferry can carry 350 passengers.", "fit"),
        ("It is licensed to carry 350 passengers.", "fit"),
        ("The stand has a capacity of 900 people.", "fit"),
        ("It is licensed to carry 180.", "fit"),
        ("The bus was built for 55.", "fit"),
        ("The hall seats 600.", "fit"),
        ("The ferry was carrying 350 passengers.", "board"),
        ("Ferry with more than 200 aboard grounds off Harl.", "board"),
        ("The school board has seven members.", ""),
    ],
)
def test_who_is_there_and_how_many_there_is_room_for(text, event):
    assert only(text).event == event


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("The deal costs a fortune over three years.", 3),
        ("They built it over three years.", 3),
        ("She lived there for over three years.", float("inf")),
        ("It was over three weeks ago.", float("inf")),
        ("They waited over three hours.", float("inf")),
    ],
)
def test_over_a_stretch_of_time_is_during_or_more(text, high):
    assert only(text).number.high == high


@pytest.mark.parametrize(
    ("text", "unit", "relation"),
    [
        ("Twelve minutes later he was found.", "minutes", "elapsed"),
        ("They came after about 40 minutes.", "minutes", "elapsed"),
        ("It hung 35 metres (115 feet) above the river.", "meters", "height"),
        ("It lay about 55 yards from the line.", "yards", "distance"),
        ("A 27-year-old driver stopped.", "years", "age"),
        ("Ann Hollis, 27, stopped.", "years", "age"),
        ("She is 27.", "years", "age"),
        ("The road was closed for six weeks.", "weeks", "duration"),
        ("He left 12 years ago.", "years", "ago"),
        ("It cost $2.4 million.", "dollars", ""),
        ("Pay rose 3%.", "percent", ""),
        ("Pay rose 3 per cent.", "percent", ""),
        ("It blew at 71 kilometers per hour.", "kilometers per hour", ""),
        ("It blew at 44 mph.", "miles per hour", ""),
    ],
)
def test_measures(text, unit, relation):
    found = only(text)
    assert found.unit is not None
    assert (found.unit.name, found.relation) == (unit, relation)


def test_a_rate_keeps_its_time():
    found = only("They lose $90,000 a day.")
    assert (found.unit.name, found.per) == ("dollars", "days")


def test_synonyms_are_one_thing():
    assert {only(f"Doctors did two {noun}.").thing for noun in ("surgeries", "operations")} == {"surgery"}
    assert read_heads()["troops"].group == read_heads()["soldiers"].group == read_heads()["guards"].group


@pytest.mark.parametrize(
    "text",
    [
        # what counts nothing
        "",
        "Cabin 4 stopped.",
        "It aired on Channel 8.",
        "It was one of the worst nights.",
        "They won 3-2.",
        "He is number 7.",
        "The cabin was empty.",
        # one in an idiom counts nothing
        "At one point he fell.",
        "At one stage it rained.",
        "One thing is clear.",
        # numbers behind signs and of times count nothing
        "#40 soldiers came.",
        "12/40 soldiers came.",
        "by 5:30 soldiers came.",
        "One man came.",  # one of a kind is told only of what happened to it
    ],
)
def test_what_counts_nothing(text):
    assert read(text) == []


def test_spans_and_order():
    text = "At least six divers were missing and more than 70 crates were lost; 25 minutes later, three boats came."
    words = find_words(text)
    printed = [text[words.starts[q.first] : words.ends[q.last - 1]] for q in read(text)]
    assert printed == ["At least six divers", "more than 70 crates", "25 minutes", "three boats"]


def test_names_between_number_and_noun():
    assert only("Three South Korean troops ran.").names == ("south", "korean")


def test_lexicon_is_sound():
    assert read_events()["dragged"] == "rescue"
    assert "last" not in read_events()
    assert all(unit.factor > 0 for unit in read_units().values())
    assert stem_of("gusts") == stem_of("wind")
    assert stem_of("operations") == stem_of("surgery")


def test_a_word_in_a_name_is_no_event():
    assert only("Six members of Brookside Rescue waited.").event != "rescue"


def test_people_by_their_nation_are_people():
    found = only("More than 20,000 North Harlians left.")
    assert (found.thing, found.noun, found.number.low) == ("people", "North Harlians", 20_000)
    assert only("Nine Canadians sang.").thing == "people"


@pytest.mark.parametrize(
    ("text", "thing", "event"),
    [
        ("One house burned.", "house", "destroy"),
        ("One soldier was killed.", "soldier", "kill"),
        ("One shot was fired.", "shot", "fire"),
    ],
)
def test_one_counts_where_something_happened_to_it(text, thing, event):
    found = only(text)
    assert (found.noun, found.event, found.number.low) == (thing, event, 1)


@pytest.mark.parametrize(
    "text", ["The S&P 500 index fell.", "Two of the Fortune 500 firms.", "A Boeing 737 jet rose."]
)
def test_numbers_of_series_count_nothing(text):
    assert not [q for q in find_quantities(find_words(text), text) if q.number.low > 100]


@pytest.mark.parametrize(
    ("line", "value", "unit"),
    [
        ("He paid P1,500 for it.", 1500, "pesos"),
        ("He paid Rs 500 for it.", 500, "rupees"),
        ("It cost RM2.5 million.", 2.5e6, "ringgit"),
        ("It cost 3 crore rupees.", 3e7, "rupees"),
        ("He stole 3.8 million leva.", 3.8e6, "leva"),
        ("It cost ₦5,000.", 5000, "naira"),
    ],
)
def test_currencies_of_the_world(line, value, unit):
    (found,) = find_quantities(find_words(line), line)
    assert (found.number.low, found.unit.name) == (value, unit)


def test_numbers_of_roads_and_masks_are_no_money():
    line = "They wore the N95 on route R2 and K9 units came."
    assert not [q for q in find_quantities(find_words(line), line) if q.unit]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("It held R$1.4 billion.", [(1.4e9, "reais")]),
        ("It lost 1,100 of the plant's 1,300 workers.", [(1100, "worker"), (1300, "worker")]),
        ("The judge gave her six months in jail.", [(6, "time")]),
        ("People over 65 died more often.", []),
        ("They searched for 10 US sailors.", [(10, "crew")]),
        ("Police held 12 U.S. Marines.", [(12, "soldier")]),
        ("Seven New Yorkers were charged.", [(7, "people")]),
        ("It names three “credible threats” there.", [(3, "threat")]),
        ("Six shots were fired, including two in the head.", [(6, "bullet"), (2, "bullet")]),
        ("Its population was about 10,000 then.", [(8000, "resident")]),
        ("He spoke to a crowd of a few hundred.", [(200, "crowd")]),
        ("The toll rose to 14 on Monday from 9 the day before.", [(14, "people"), (9, "people")]),
        ("A midnight curfew took effect.", [(0, "clock")]),
        ("It missed a midnight deadline.", [(24, "clock")]),
        ("Votes fell from sixteen to five.", [(16, "vote"), (5, "vote")]),
        ("The 918-word post was deleted.", [(918, "word")]),
        ("It sold one point four million jars.", [(1400000, "jar")]),
        ("At one point four men ran in.", [(4, "man")]),
        ("At one point five million people marched.", [(5e6, "people")]),
        ("There were 4.2 cases per 1,000 patients.", []),
        ("He scored before half-time.", []),
        ("It is 0.79 (95% confidence interval 0.68 to 0.92).", []),
    ],
)
def test_what_numbers_count_in_the_words_of_many_desks(line, found):
    assert [(q.number.low, q.thing) for q in find_quantities(find_words(line), line)] == found


@pytest.mark.parametrize(
    ("line", "low", "unit"),
    [
        ("Unemployment rose to eight point two percent.", 8.2, "share"),
        ("The rate ticked up to 6.2%.", 6.2, "share"),
        ("He faces up to 10 years in jail.", 0, "time"),
        ("It will cost 12 million pounds.", 12e6, "pounds"),
        ("It cost 12 pounds of flour.", 12, "weight"),
        ("It weighs 140 pounds.", 140, "weight"),
        ("The court fined the firm nearly 3 million pounds.", 2.4e6, "pounds"),
        ("He won a clock worth 500 pounds.", 500, "pounds"),
        ("They agreed on a price of about 40 pounds.", 32, "pounds"),
        ("He paid to ship 900 pounds by sea.", 900, "weight"),
        ("The farm sold 900 pounds in May.", 900, "weight"),
        ("The prize fish was 60 pounds.", 60, "weight"),
        ("It raised a 200 pounds calf.", 200, "weight"),
        ("The plant shipped 3 million pounds of its cost.", 3e6, "weight"),
        ("The firm paid. He lost 40 pounds.", 40, "weight"),
        ("Inflation stood at one point five percent.", 1.5, "share"),
        ("40 percent of intervals were short.", 40, "share"),
    ],
)
def test_measures_as_they_are_meant(line, low, unit):
    (found,) = find_quantities(find_words(line), line)
    assert (found.number.low, found.unit.dimension) == (low, unit)


def test_another_count_of_the_same_crowd():
    line = "Police counted 5,000 demonstrators; organizers spoke of 20,000."
    first, second = find_quantities(find_words(line), line)
    assert (second.number.low, second.thing) == (20000, first.thing)


def test_a_term_in_prison_is_a_stretch_of_time_however_it_is_told():
    lines = [
        "He was sentenced to nine years in prison.",
        "He got nine years for murder.",
        "He was jailed for nine years.",
    ]
    found = [find_quantities(find_words(line), line)[0] for line in lines]
    assert {(q.number.low, q.event, q.relation) for q in found} == {(9.0, "jail", "duration")}
