"""The facts matrix: small invented stories with known grids, and the example study."""
# ruff: noqa: E501 (short stories, one a line)

import csv
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.comparison.facts import FACT_COLUMNS, align_facts, vars_of
from analysis.comparison.facts.acronyms import spell_out
from analysis.comparison.facts.cells import pick_label
from analysis.comparison.facts.same_names import align_names
from analysis.comparison.facts.sizes import Fact, overlap, read_measure, slack_of
from analysis.comparison.facts.values import value_text
from analysis.measures.facts import find_mentions, find_mentions_in
from analysis.text.reading import read_text
from tests.texts_to_facts import facts_of, mentions_of, told_by

EXAMPLE = Path(__file__).parents[1] / "data" / "raw" / "example"


def matrix(texts, published=date(2020, 6, 10), sentences=False):
    return facts_of(texts, published=published, sentences=sentences)


def cells(facts, label, kind="quantity"):
    """Return doc → value of the one fact with a label."""
    rows = facts[(facts["kind"] == kind) & (facts["label"] == label)]
    assert rows["fact_id"].nunique() == 1, sorted(facts["label"].unique())
    return {r.doc_id: r.value for r in rows.itertuples() if r.status != "not_mentioned"}


def conflicts(facts):
    return sorted(facts.loc[facts["status"] == "conflicting", "label"].unique())


FIRE = {
    "post": "Three people died and at least nine were injured when a fire broke out in a tower block in Leeds on Monday. "
    "The first engine arrived 14 minutes after the alarm. About 60 firefighters fought the blaze.",
    "herald": "A fire in Leeds killed three people on Monday, police said. Eleven people were injured. "
    "Residents said it took 35 minutes until the first engine arrived.",
    "wire": "Four people were killed in a blaze in a tower block in Leeds. Some 60 firefighters were at the scene.",
}
STRIKE = {
    "post": "About 2,000 workers walked out on Tuesday. The union wants a pay rise of 6 percent. The plant lies 12 miles from Dover.",
    "herald": "More than 1,800 workers walked out at the plant, which lies 20 kilometres from Dover. The union asks for a 6% pay rise.",
    "wire": "Workers at the plant near Dover stayed away on Tuesday. Two buses stood at the gate.",
}
ELECTION = {
    "post": "Mayor Ada Brook won with 52 percent of the vote on June 7. Turnout was 61 percent. Brook promised 300 new homes.",
    "herald": "Ada Brook took 52% of the vote. Some 300 homes will be built, Brook said. In 2016 she won 44 percent of the vote.",
}
SPORT = {
    "post": "Striker Tom Vale, 24, scored two goals in Porto on Sunday. A crowd of 41,200 watched. Two players were injured.",
    "herald": "Vale, 24, scored two goals as 41,000 fans watched. It was his first match in six weeks.",
}
SHOOTING = {
    "post": "Guards fired more than 40 rounds and he was hit five or six times. Two surgeries followed.",
    "herald": "At least five shots hit him; the guards had fired 40 shots. Doctors did two operations.",
    "wire": "He has five gunshot wounds. He was about 55 yards from the line.",
    "mail": "He fell 50 metres from the line. Surgeons needed two operations.",
}


def test_fire_one_conflict_each_for_the_dead_and_the_minutes():
    facts = matrix(FIRE)
    assert conflicts(facts) == ["minutes until arrival", "people killed"]
    assert cells(facts, "people killed") == {"post": "3", "herald": "3", "wire": "4"}
    assert cells(facts, "minutes until arrival") == {"post": "14 minutes", "herald": "35 minutes"}
    assert cells(facts, "Leeds", "place").keys() == FIRE.keys()


def test_fire_at_least_nine_and_eleven_agree():
    assert cells(matrix(FIRE), "people injured")["herald"] == "11"


def test_strike_rounding_and_units_agree():
    facts = matrix(STRIKE)
    assert conflicts(facts) == []
    assert set(cells(facts, "workers walked")) == {"post", "herald"}
    assert cells(facts, "lies … kilometers from Dover") == {"post": "12 miles", "herald": "20 kilometers"}


def test_election_two_shares_of_votes_are_two_facts():
    facts = matrix(ELECTION)
    assert conflicts(facts) == []
    assert cells(facts, "Ada Brook, mayor", "name").keys() == ELECTION.keys()
    rows = facts[(facts["kind"] == "quantity") & facts["value"].str.contains("percent")]
    together = rows[rows["fact_id"] == rows.loc[rows["value"] == "52 percent", "fact_id"].iloc[0]]
    assert together["value"].tolist() == ["52 percent", "52 percent"]


def test_sport_agrees():
    facts = matrix(SPORT)
    assert conflicts(facts) == []
    assert cells(facts, "goals") == {"post": "2", "herald": "2"}
    assert cells(facts, "age of Vale") == {"post": "24 years", "herald": "24 years"}


def test_shooting_agrees_throughout():
    facts = matrix(SHOOTING)
    assert conflicts(facts) == []
    assert cells(facts, "hits") == {"post": "5–6", "herald": "≥5", "wire": "5"}
    assert cells(facts, "shots fired") == {"post": ">40", "herald": "40"}
    assert set(cells(facts, "fell … meters from line")) == {"wire", "mail"}
    assert facts[facts["value"].eq("2")].groupby("fact_id").size().tolist() == [3]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Five people were killed.", "Five or six people were killed."),
        ("Five people were killed.", "At least five people were killed."),
        ("Two people were killed.", "Two people were injured and three arrested."),
        ("Two soldiers were rescued.", "Three soldiers rescued him."),
        ("Two of the soldiers rescued him.", "Three soldiers rescued him."),
        ("Two soldiers were killed.", "Three others were killed."),
        ("Two North Korean guards fired at him.", "Three South Korean guards fired at him."),
        ("Nine children were killed.", "Twelve people were killed."),
        ("He is 27.", "She is 63."),
        ("The line will cost $4 million.", "The line lost $2 million."),
        ("The new mast will cost £85,000.", "The fair cost £240,000 to stage."),
        (
            "The firm gave £4,000 of food to the shelter.",
            "The firm gave 2,500 kilograms of food to the shelter.",
        ),
        ("He dived in three times to save her.", "Tom Vale had rung the harbor office four times."),
        ("He was shot five times in the chest.", "He was shot seven times."),
        (
            "Two firefighters were injured, and 20 residents rescued.",
            "Firefighters pulled out 20 people; two were hurt.",
        ),
        ("She waited 40 minutes for a bus.", "The bus arrived 15 minutes after the train."),
        ("The club paid $40 million for the striker.", "The striker earns $8 million a year."),
        ("Five soldiers fired at the car.", "Three soldiers were shot."),
        ("The quake killed 30 people in the north.", "The 2010 quake killed 120 people."),
        ("The quake killed 30 people.", "A quake killed 120 people in 2010."),
    ],
)
def test_no_conflict(first, second):
    assert conflicts(matrix({"a": first, "b": second})) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Two rescuers reached the cabin.", "Three rescuers came to the cabin."),
        ("He was found 12 minutes later by the guards.", "The guards found him after about 40 minutes."),
        ("Two soldiers dragged him to safety.", "Three South Korean soldiers dragged him to safety."),
        ("The crash killed six people near Leeds.", "Eight people died in the crash near Leeds."),
        ("Police arrested 30 protesters at the port.", "At the port 45 protesters were arrested."),
        (
            "It took 20 minutes for an ambulance to reach her.",
            "The ambulance arrived about 45 minutes after the call.",
        ),
        ("She was shot seven times.", "Doctors treated her for three gunshot wounds."),
        ("He underwent three operations.", "He has had two surgeries."),
        (
            "The blaze destroyed 12 homes in the valley.",
            "Twenty houses in the valley were destroyed by the fire.",
        ),
        (
            "Four divers pulled the boys out of the cave.",
            "The boys were rescued from the cave by seven divers.",
        ),
        ("The company will cut 300 jobs at the plant.", "Some 900 jobs will be cut at the plant."),
        ("He was fined $5,000 for the crash.", "The court fined him $15,000 over the crash."),
        (
            "She was found alive 3 days after the quake.",
            "Rescuers found her 5 days later, alive under the rubble.",
        ),
        ("The bridge will be closed for two weeks.", "The bridge stays shut for at least five weeks."),
    ],
)
def test_conflict(first, second):
    facts = matrix({"a": first, "b": second})
    assert len(conflicts(facts)) == 1
    assert set(facts.loc[facts["status"] == "conflicting", "doc_id"]) == {"a", "b"}


def test_an_article_that_gives_both_values_contradicts_nobody():
    both = "Two people were killed in the crash, police said. A witness said three people were killed in the crash."
    facts = matrix({"a": both, "b": "Three people were killed in the crash."})
    assert conflicts(facts) == []


def test_grain_status_and_order():
    facts = matrix(FIRE)
    assert list(facts.columns) == FACT_COLUMNS
    assert not facts.duplicated(["fact_id", "doc_id"]).any()
    assert set(facts["status"]) == {"told", "not_mentioned", "conflicting"}
    assert facts.groupby("fact_id").size().eq(len(FIRE)).all()
    assert (facts.groupby("fact_id")["only_here"].sum() <= 1).all()
    pd.testing.assert_frame_equal(facts, matrix(dict(reversed(FIRE.items()))))


def test_articles_without_mentions():
    facts = matrix({"a": "Two buses left.", "b": ""})
    assert facts["status"].tolist() == ["told", "not_mentioned"]
    assert facts["only_here"].tolist() == [True, False]
    assert align_facts(pd.DataFrame(), ["a"])[1].empty


def fact(low, high, **given):
    base = Fact("a", "people", "", "", frozenset(), False, low, high, 0.0, "", "")
    return base._replace(**given)


def test_ranges_by_hand():
    inf = float("inf")
    assert overlap(fact(5, 5), fact(5, 6))
    assert overlap(fact(5, inf), fact(7, 7))
    assert not overlap(fact(2, 2), fact(3, 3))
    yards = fact(50.292, 50.292, unit="yards", dimension="length")
    assert overlap(yards, fact(50, 50, unit="meters", dimension="length"))
    assert not overlap(yards, fact(60, 60, unit="meters", dimension="length"))


def test_a_pound_of_money_is_no_weight():
    texts = {"a": "The club collected £2,205.", "b": "The club collected 1,000 kilograms."}
    quantities = matrix(texts).query("kind == 'quantity'")
    assert quantities["fact_id"].nunique() == 2


def test_rounding_by_hand():
    assert slack_of(30_000, 30_000, 10_000, "") == 5_000
    assert slack_of(31_200, 31_200, 100, "") == 50
    assert slack_of(20, 20, 10, "") == 0
    assert slack_of(40, 40, 10, "time") == 5
    assert slack_of(32, 48, 10, "time") == 0
    assert read_measure("hours") == ("time", 3600)


class Row:
    low, high, qualifier, unit, part = 80.0, 120.0, "about", "feet", False


class Time:
    low, high, qualifier, unit, part = 6 + 10 / 60, 7 + 10 / 60, "about", "o'clock", False


def test_values_as_text():
    assert value_text(Row) == "~100 feet"
    assert value_text(Time) == "~6:40"
    assert pick_label(pd.Series(["two", "one", "two"])) == "two"


@pytest.fixture(scope="module")
def example():
    with (EXAMPLE / "sources.csv").open(encoding="utf8") as file:
        sources = list(csv.DictReader(file))
    rows = []
    for source in sources:
        text = (EXAMPLE / source["path"]).read_text(encoding="utf8")
        reading = read_text(text, format=source["format"])
        found = find_mentions_in(reading, published=date.fromisoformat(source["published"]))
        rows += [vars_of(mention) | {"doc_id": source["doc_id"]} for mention in found]
    return align_facts(pd.DataFrame(rows), [source["doc_id"] for source in sources])[1]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("rescuers", {"channel8": "2", "gushly": "2", "hearthpage": "4", "sextant": "4"}),
        ("dollars cost", {"ironporch": "4,000,000 dollars", "sextant": "2,400,000 dollars"}),
        (
            "passengers",
            {"channel8": "9", "gushly": "9", "hearthpage": "9–10", "ironporch": "9", "sextant": "≥9"},
        ),
        ("places", {"channel8": "3", "gushly": "3", "hearthpage": "3"}),
        ("turns", {"gushly": "61"}),
        ("sausage dog", {"gushly": "1"}),
    ],
)
def test_example_cells(example, label, expected):
    assert cells(example, label) == expected


def test_example_conflicts_are_the_three_that_were_written_in(example):
    assert conflicts(example) == ["dollars cost", "minutes until reached", "rescuers"]


def test_example_measures_in_two_units_are_one_fact(example):
    told = example[(example["kind"] == "quantity") & (example["status"] != "not_mentioned")]
    rows = told.groupby("fact_id")["value"].agg(set).tolist()
    assert {"44 miles per hour", "71 kilometers per hour"} in rows
    assert {"~60 meters", "~200 feet"} in rows


def test_acronyms_and_shortened_names_are_one_institution():
    texts = {
        "a": "It was the United Nations Command.",
        "b": "It came from the UNC.",
        "c": "It was the UN Command.",
        "d": "It was the Lift Safety Board.",
        "e": "It was the Safety Board.",
    }
    facts = matrix({doc: f"Nobody was there at the time, they said. {text}" for doc, text in texts.items()})
    told = facts[(facts["kind"] == "institution") & (facts["status"] == "told")]
    assert sorted(told.groupby("fact_id")["doc_id"].agg("".join)) == ["abc", "de"]


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["ostmer mining plc", "ostmer"], [0, 0]),
        (["ostmer mining institute", "ostmer"], [0, 1]),
        (["ministry of road transport", "transport ministry"], [0, 0]),
        (["harl state highway patrol", "harl highway patrol"], [0, 0]),
        (["ohio state university", "ohio university"], [0, 1]),
        (["ministry of road transport", "ministry of sea transport", "transport ministry"], [0, 1, 2]),
    ],
)
def test_firms_go_by_their_first_words_and_ministries_by_some(names, groups):
    assert align_names(pd.DataFrame({"kind": "institution", "thing": names})) == groups


def test_claims_need_more_than_a_name_in_common():
    texts = {
        "a": "Police said the North Korea guards crossed the frozen river at night.",
        "b": "Officials said North Korea had sold coal abroad.",
        "c": "Witnesses said guards had crossed the frozen river after midnight.",
    }
    facts = matrix(texts)
    told = facts[(facts["kind"] == "claim") & (facts["status"] == "told")]
    assert sorted(told.groupby("fact_id")["doc_id"].agg("".join)) == ["ac", "b"]


def test_counts_of_two_places_are_two_facts():
    texts = {
        "a": "Police in Chicago arrested 30 protesters at the march.",
        "b": "Police in Boston arrested 45 protesters at the march.",
    }
    assert conflicts(matrix(texts)) == []


def test_an_article_with_two_counts_of_the_like_contradicts_nobody():
    older = "Six people were killed in the attack. In August, 12 people were killed in an attack on a hotel."
    assert conflicts(matrix({"a": older, "b": "Nine people were killed in the attack."})) == []


def test_including_marks_a_part():
    texts = {"a": "Nine people, including four guards, were killed.", "b": "Five guards were killed."}
    assert conflicts(matrix(texts)) == []


def test_vague_words_are_shown_as_they_stand():
    facts = matrix({"a": "Dozens of shots were fired.", "b": "They fired more than 40 bullets."})
    assert cells(facts, "shots fired") == {"a": "dozens", "b": ">40"}


def test_a_table_read_back_from_a_file_gives_the_same(tmp_path):
    table = mentions_of(SHOOTING, sentences=False)
    table.to_csv(tmp_path / "mentions.csv", index=False)
    again = pd.read_csv(tmp_path / "mentions.csv")
    pd.testing.assert_frame_equal(
        align_facts(table, list(SHOOTING))[1], align_facts(again, list(SHOOTING))[1]
    )


@pytest.mark.parametrize(
    ("kind", "texts", "expected"),
    [
        ("claim", ['"She is safe," said Ada Moor.', 'A nurse called Ada Moor said: "She is safe. Nobody saw her."'], "ab/"),
        ("date", ["It was a 1964 treaty.", "They signed the 1964 treaty.", "Nobody came."], "ab/"),
        ("date", ["It sank on April 9.", "On 9 April it went down."], "ab/"),
        ("date", ["It sank on April 9.", "On 9 April 2015 it went down."], "ab/"),
        ("institution", ["It was the Harl Fishing Board (HFB).", "It came from the HFB."], "ab/"),
        ("place", ["They left the no-fishing zone (NFZ).", "It lay in the NFZ."], "ab/"),
        ("institution", ["It was the Harl Fishing Board.", "The harl fishing board met."], "a/b"),
        ("place", ["It was a U.S. ship.", "It was a US ship."], "ab/"),
        ("name", ["We met Ada Moor-Lee.", "It was shown in Ada Moor Lee's film."], "ab/"),
        ("quantity", ["Nine nurses sang.", "There were nurses; all nine had sung."], "ab/"),
        ("quantity", ["Nine nurses sang a hymn.", "Tall nurses left at nine for the old town hall."], "a/b"),
        ("quantity", ["Nine nurses sang.", "There were nurses. It struck nine."], "a/"),
        ("quantity", ["Nine nurses sang.", "There were nurses."], "a/"),
    ],
)  # fmt: skip
def test_one_fact_in_other_words(kind, texts, expected):
    assert told_by(facts_of(dict(zip("abc", texts, strict=False))), kind) == [expected]


def test_an_unclear_fact_is_told_by_nobody_alone():
    texts = {"a": "Nine nurses sang a hymn.", "b": "Tall nurses left at nine for the old town hall."}
    facts = matrix(texts, sentences=True)
    assert facts["status"].tolist() == ["told", "unclear"]
    assert not facts["only_here"].any()
    assert matrix(texts)["only_here"].tolist() == [True, False]


def test_a_claim_told_without_a_source_is_told():
    texts = {
        "a": "The mayor said the flooded quarry would be drained before winter.",
        "b": "Before winter comes, workers will have drained the flooded quarry. The mayor was silent.",
        "c": "The mayor opened a school.",
    }
    assert told_by(facts_of(texts)) == ["ab/"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("On Tuesday the officers arrested pilot Omar Lund at the quay.", "ab/"),
        ("Pilot Omar Lund was not arrested on Tuesday, the officers at the quay insisted.", "a/b"),
        ("The pilot is Omar Lund. On Tuesday nobody saw the officers at the quay.", "a/b"),
    ],
)
def test_a_denial_or_a_name_alone_does_not_tell_a_claim(other, expected):
    texts = {
        "a": "The harbour office said pilot Omar Lund was arrested by officers on Tuesday at the quay.",
        "b": other,
    }
    facts = facts_of(texts)
    assert told_by(facts[facts["label"].str.startswith("harbour office")]) == [expected]


def test_parts_of_one_claim_are_one_fact():
    text = 'The port said it needed "new cranes, deeper water and a longer quay" before spring.'
    assert len(told_by(facts_of({"a": text}))) == 1


def test_hashed_stems_align_like_plain_ones():
    rows = [m._asdict() | {"doc_id": d} for d, text in FIRE.items() for m in find_mentions(text)]
    plain = align_facts(pd.DataFrame(rows), list(FIRE))[1]
    pd.testing.assert_frame_equal(plain, matrix(FIRE, published=None))


def test_two_meanings_leave_an_acronym_alone():
    rows = [("institution", "hfb", "harl fishing board"), ("institution", "hfb", "harl fire brigade")]
    table = pd.DataFrame(rows, columns=["kind", "thing", "names"]).assign(label="HFB")
    assert spell_out(table)["thing"].tolist() == ["hfb", "hfb"]


def test_counts_of_two_days_do_not_contradict_their_sum():
    texts = {
        "a": "Police arrested 12 people on Monday and five on Tuesday.",
        "b": "Seventeen people were arrested.",
    }
    assert conflicts(matrix(texts)) == []


def test_two_terms_of_prison():
    texts = {"a": "The judge sentenced him to six years in prison.", "b": "He was jailed for nine years."}
    assert conflicts(matrix(texts))


def test_a_number_of_another_size_is_of_another_event():
    texts = {"a": "The attack killed 130 people in Leeds.", "b": "An attack in Leeds killed 14 people."}
    assert conflicts(matrix(texts)) == []
    assert conflicts(matrix({**texts, "a": "The attack killed 30 people in Leeds."})) == ["people killed"]


def test_who_alone_makes_a_claim_shows_it_as_the_row_does(example):
    alone = example[(example["kind"] == "claim") & example["only_here"] & example["value"].str.contains(": ")]
    assert len(alone) > 5
    assert (alone["value"] == alone["label"]).all()


def test_a_count_is_called_by_what_happened_where_one_article_says_so():
    texts = {
        "a": "“They took 26 of our friends,” a nurse said.",
        "b": "Soldiers arrested 26 staff members in a raid on the ward.",
        "c": "Twenty-six people were arrested in a raid on the ward.",
    }
    facts = matrix(texts)
    assert set(facts.loc[facts["kind"] == "quantity", "label"]) == {"people arrested"}


def test_a_dateline_in_capitals_names_no_place_that_is_printed_otherwise():
    texts = {
        "a": "MARLOW FALLS (Agency) — Two boats sank in Marlow Falls on Monday.",
        "b": "Two boats sank near Marlow Falls on Monday, police said.",
    }
    labels = set(matrix(texts).query("kind == 'place'")["label"])
    assert labels == {"Marlow Falls"}
    alone = matrix({"a": texts["a"].replace("Marlow Falls", "the bay"), "b": "Two boats sank on Monday."})
    assert "MARLOW FALLS" in set(alone["label"])


def test_a_count_of_which_one_article_says_the_opposite_is_called_by_its_noun():
    facts = matrix({"a": "The yard hired 437 welders in Harl.", "b": "The yard fired 437 welders."})
    assert cells(facts, "welders") == {"a": "437", "b": "437"}
