"""Pairs of numbers of invented events, labelled by the sheet of what each article tells."""

from analysis.fitting.number_pairs import FITTED, find_event_pairs, read_events
from analysis.fitting.numbers import STORIES

ARTICLES = """event,half,article,text
fire,fitted,a1,"In Ada 73 dogs were seized. The 73 dogs were fed by nine men."
fire,fitted,a2,"Vets washed 60 dogs in Ada. Two men helped."
flood,check,a1,"Two men died."
"""
FACTS = """event,half,fact,kind,status,a1,a2
fire,fitted,dogs,number,{status},In Ada 73 dogs,60 dogs
"""


def label(folder, status):
    (folder / "event_articles.csv").write_text(ARTICLES, encoding="utf8")
    (folder / "event_facts.csv").write_text(FACTS.format(status=status), encoding="utf8")
    return [pair.one for pair in find_event_pairs(folder)]


def test_numbers_of_one_row_are_one_wherever_they_are_told_again(tmp_path):
    assert label(tmp_path, "conflict") == [True, False, True] or label(tmp_path, "conflict") == [
        True,
        True,
        False,
    ]


def test_a_number_that_replaces_another_is_left_out(tmp_path):
    assert label(tmp_path, "update") == [False]


def test_halves_kept_for_measuring_are_not_fitted_on():
    events = read_events(STORIES)
    assert len(events) == 10 + 12 + 6
    assert {fact["half"] for event in events.values() for fact in event.sheet} == set(FITTED)
    assert len(read_events(STORIES, ("check",))) == 8
    assert len(read_events(STORIES, ("last check",))) == 6
