"""The frame cues: forms, context rules and patterns on texts of our own."""

from collections import Counter
from importlib.resources import files

import pytest

from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import read_rows
from analysis.measures.frames.cues import FRAMES, LEXICON_VERSION, cue_matcher, find_cues
from analysis.text.words import find_words


def cues(text, frame):
    return [
        text[hit.start : hit.end].lower()
        for hit in find_cues(text, find_words(text))
        if hit.cue.frame == frame and not hit.suppressed
    ]


def test_every_frame_has_groups_and_forms():
    groups = {(row["frame"], row["group"]) for row in read_rows("frames")}
    assert {frame for frame, _ in groups} == set(FRAMES)
    assert min(Counter(frame for frame, _ in groups).values()) >= 4
    assert len(cue_matcher()) > 3000


def test_forms_are_inflected_and_folded():
    assert cues("They criticised the plan and are criticizing it still.", "conflict") == [
        "criticised",
        "criticizing",
    ]


@pytest.mark.parametrize(
    ("text", "frame", "expected"),
    [
        ("The tackle shop by the quay sold bait and tackle.", "responsibility", []),
        ("They will tackle flooding and tackle crime.", "responsibility", ["tackle", "tackle"]),
        ("It is a market town with a market square.", "economic", []),
        ("The market fell on Monday.", "economic", ["market", "fell"]),
        ("She taught our children to read.", "morality", []),
        ("They promised it to our children.", "morality", ["our children"]),
    ],
)
def test_plain_senses_are_taken_back(text, frame, expected):
    assert cues(text, frame) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Critics attacked the budget in a long letter.", ["critics", "attacked"]),
        ("Troops attacked the town with rockets.", []),
        ("The senators fought over the clause.", ["fought"]),
        ("Soldiers fought near the bridge.", []),
        ("The storm battered the coast and crews fought the flood.", []),
        ("She turned to the left side of the road.", []),
        ("Reform angered the far left.", ["angered", "far left"]),
        ("The mayor told lies about the clerk.", ["lies"]),
        ("The island lies seven miles off the coast.", []),
        ("The Otters were defeated in the cup match.", []),
        ("Two men were fighting for their lives after the ferry slammed into rocks.", []),
        ("The two buses clashed on a narrow bridge.", []),
        ("The mayor clashed with the council over the bridge.", ["clashed with"]),
        ("The truck hit back into the wall.", []),
        ("A fight broke out and ended in the yard.", []),
        ("The blast tore through the market.", []),
        ("The senator blasted the plan.", ["blasted"]),
        ("A brawl between rival gangs woke the street.", []),
        ("The man is accused of stabbing a clerk.", []),
        ("The mayor accused the clerk of waste.", ["accused"]),
        ("Officers shot and shot back at the men.", []),
        ("The king condemned the bombing.", []),
        ("The union condemned the plan.", ["condemned"]),
        ("A tram derailed near the mill, and its passengers fled.", []),
        ("Nurses gave the weekly jab to forty clerks.", []),
        ("The mayor took a jab at the clerk.", ["jab"]),
        ("Rival chains sell jam for less.", []),
        ("The rival camps met at noon.", ["rival"]),
        ("The mill dismissed dozens of workers.", []),
        ("The mayor dismissed the idea.", ["dismissed"]),
        ("The critics of the film law met at noon.", ["critics"]),
        ("The mayor dismissed claims that workers were hurt.", ["dismissed"]),
        ("The maker beat analysts' estimates.", []),
        ("The island battled the flu.", []),
        ("The keeper blocked the first shot of the match.", []),
    ],
)
def test_literal_fights_are_no_conflict(text, expected):
    assert cues(text, "conflict") == expected


def test_who_hides_or_fights_for_life_has_a_face():
    text = "She hid in a shed when she heard gunshots; her aunt is fighting for her life."
    assert {"hid in", "heard gunshots", "fighting for her life"} <= set(cues(text, "human_interest"))


def test_justice_as_an_office_is_no_moral_cue():
    assert cues("The Justice Department met the chief justice.", "morality") == []
    assert cues("They asked for justice and mercy.", "morality") == ["justice", "mercy"]


def test_a_suppressed_cue_is_kept_with_its_rule():
    text = "Rebels attacked a checkpoint."
    [hit] = [hit for hit in find_cues(text, find_words(text)) if hit.cue.term == "attack"]
    assert hit.suppressed in hit.cue.rule.split(";")
    assert hit.suppressed.startswith("not_near:@armed")


def test_sums_of_money_and_ages_are_found_by_pattern():
    assert "$4" in cues("It took $4 from each.", "economic")
    assert "£1,200" in cues("She owed £1,200 then.", "economic")
    assert cues("Mara Finch, 34, waved.", "human_interest") == ["34"]
    assert cues("The 12-year-old waved.", "human_interest") == ["12-year-old"]
    assert cues("On May 3, 12, and 14, it rained.", "human_interest") == []


def test_offsets_and_order():
    text = "“Shame!” they cried, blaming the $9 fee — and the minister’s greed."
    hits = find_cues(text, find_words(text))
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    assert {text[hit.start : hit.end] for hit in hits} >= {"Shame", "blaming", "$9", "fee", "greed"}


@pytest.mark.parametrize("text", ["", "…!?", "漢字 だけ", "$", "$9"])
def test_odd_texts(text):
    assert all(text[hit.start : hit.end] for hit in find_cues(text, find_words(text)))


@pytest.mark.parametrize(
    ("frame", "text", "expected"),
    [
        # the words that stand for a frame
        ("conflict", "The ladder leaned against a low wall.", []),
        ("conflict", "Half the council voted against the plan.", ["against"]),
        ("conflict", "A divided highway runs there, divided into four lanes.", []),
        ("conflict", "The guards thwarted an attack by gunmen.", []),
        ("conflict", "The town faces many challenges.", []),
        ("conflict", "Two firms challenged the rule.", ["challenged"]),
        ("human_interest", "I think the bill will pass, and my colleagues agree.", []),
        ("human_interest", "I felt my heart stop.", ["i felt", "my heart"]),
        ("human_interest", "The recall election is a nightmare for her husband.", ["nightmare", "husband"]),
        ("economic", "They wage war and pay tribute to the State of the Union.", []),
        (
            "economic",
            "The union says wages and jobs are lost as the economy slows.",
            ["wages", "jobs", "economy"],
        ),
        ("economic", "Donors raised $3 million for her campaign.", []),
        ("morality", "Police said he lied under oath while on duty.", []),
        ("morality", "It is our moral duty to stop this injustice.", ["moral", "duty", "injustice"]),
        ("morality", "Evangelical voters went to a church in Harl.", []),
        ("morality", "The church teaches that greed is a sin.", ["church", "greed", "sin"]),
        ("responsibility", "The United Nations official met the governor in the Senate building.", []),
        (
            "responsibility",
            "The governor failed to act and the council must fix the crisis.",
            ["governor", "failed to", "council", "must", "fix"],
        ),
        ("responsibility", "She walked a few steps behind the mayor.", []),
        # cues of the fifth version
        ("conflict", "An air strike hit a clinic, doctors said.", []),
        ("conflict", "Miners went on strike over their pay.", ["went on strike"]),
        ("conflict", "She split the log and stacked it by the wall.", []),
        ("conflict", "The coalition split over the bridge.", ["split over"]),
        ("conflict", "Rebels marched on the harbour and shelled it.", []),
        ("conflict", "Crowds marched outside the town hall to demand answers.", ["marched"]),
        ("conflict", "Doctors questioned the patient.", []),
        ("conflict", "Two members questioned the wisdom of the sale.", ["questioned"]),
        ("conflict", "The stage collapsed and the relations of the drummer came.", []),
        ("conflict", "The talks collapsed within an hour.", ["collapsed"]),
        ("economic", "Snow fell on the hills and the river rose.", []),
        ("economic", "Ferry fares rose and takings fell.", ["fares", "rose", "takings", "fell"]),
        ("economic", "They posted shares of the photograph.", []),
        ("economic", "Shares in the airline slid.", ["shares", "airline", "slid"]),
        ("economic", "The yen to travel took him north.", []),
        ("human_interest", "The strike paralyzed the harbour.", []),
        ("human_interest", "He misses his brother and sleeps with the light on.", ["misses his", "brother"]),
        ("human_interest", "Tax breaks for families were cut.", []),
        ("human_interest", "Her family held a vigil.", ["family", "vigil"]),
        ("morality", "To be honest, it rained.", []),
        ("morality", "An honest broker would have told them.", ["an honest"]),
        ("responsibility", "The kite failed in the wind.", []),
        ("responsibility", "The contractor and the council failed.", ["council", "failed"]),
        ("responsibility", "The city will see snow.", []),
        ("responsibility", "The city will repair the dam.", ["will", "repair"]),
        ("responsibility", "Warning of rain, she took a hat.", []),
        ("responsibility", "Complaints and warnings were dismissed.", ["warnings"]),
    ],
)
def test_cues(frame, text, expected):
    assert cues(text, frame) == expected


def test_sums_and_ages_know_their_company():
    assert cues("The 23-year-old agreement and the 12-year-old boy.", "human_interest")[0] == "12-year-old"
    assert cues("She paid $4 to settle.", "economic") == []


def test_a_place_counts_once_for_a_frame():
    text = "Taxes pay for reform, the budget was partisan, and the tax budget is one."
    found = [hit for hit in find_cues(text, find_words(text)) if not hit.suppressed]
    assert len({(hit.start, hit.cue.frame) for hit in found}) == len(found)
    assert cues("The boy was 9 years old.", "human_interest") == ["boy", "9 years old"]


def test_what_stands_counts_before_what_is_taken_back():
    text = "Two rival plans."
    [hit] = [hit for hit in find_cues(text, find_words(text)) if hit.cue.frame == "conflict"]
    assert not hit.suppressed


def test_frames_share_a_form_only_where_the_lexicon_says_so():
    frames = {}
    for row in read_rows("frames"):
        for form in inflect(row["term"], row["pos"]):
            frames.setdefault(form, {})[row["frame"]] = row["rule"]
    shared = {form: rules for form, rules in frames.items() if len(rules) > 1}
    assert {"trade war", "livelihood"} <= set(shared)
    assert all("shared" in rule.split(";") for rules in shared.values() for rule in rules.values())


@pytest.mark.parametrize(
    ("frame", "text", "expected"),
    [
        ("human_interest", "She recalled a policy of the firm.", []),
        ("human_interest", "Sick leave is paid.", []),
        ("human_interest", "He was sick for years.", ["sick"]),
        ("economic", "He showed his tax returns.", []),
        ("morality", "The Pope landed in Harl.", []),
        ("morality", "The pope preached mercy.", ["pope", "mercy"]),
        ("responsibility", "By any measure it was cold.", []),
        ("responsibility", "The shell failed to explode near the state office.", []),
        ("responsibility", "He must wonder why the country changed.", []),
        ("responsibility", "The government must end the shortage.", ["must", "end the"]),
        ("responsibility", "The army has a nuclear program to reduce waste.", ["reduce"]),
    ],
)
def test_cues_of_the_third_version_need_their_company(frame, text, expected):
    found = cues(text, frame)
    assert [cue for cue in found if cue in expected] == [cue for cue in expected if cue in found]
    assert bool(found) == bool(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fought over the budget the day after a deadly bombing.", ["fought"]),
        ("The senators fought about the gun bill.", ["fought"]),
        ("The standoff had focused on timber provisions before the raid.", ["standoff"]),
        ("She condemned the tax a week after the shooting.", ["condemned"]),
        ("They pushed back on reports of the raid.", ["pushed back"]),
        ("It was a concerted attack by the White House.", ["attack"]),
        ("Prosecutors weighed the false allegation.", ["false allegation"]),
        ("World leaders condemned the bombing.", []),
        ("The mayor condemned the shooting in remarks.", []),
        ("Troops fought rebels as budget talks went on.", []),
        ("The army pushed back militants.", []),
        ("He was charged with making a false allegation.", []),
    ],
)
def test_disputes_beside_violence(text, expected):
    assert cues(text, "conflict") == expected


def test_versions_agree():
    assert LEXICON_VERSION == "frames-9"
    assert f"| {LEXICON_VERSION} |" in (files("analysis.lexicons") / "README.md").read_text(encoding="utf8")
