"""Deeds in the active voice beyond verb and object: groups of verbs, particles, shared subjects."""

import pytest

from analysis.measures.agency import find_agency


def actives(text):
    return [(row.actor, row.target, row.category) for row in find_agency(text) if row.kind == "active"]


@pytest.mark.parametrize(
    ("text", "actor", "target", "category"),
    [
        # progressives and verbs of beginning
        ("The soldiers were firing at the crowd.", "The soldiers", "the crowd", "harm"),
        ("Rebels have been shelling the town.", "Rebels", "the town", "harm"),
        ("He's been harassing her for weeks.", "He", "her", "force"),
        ("A deputy started firing at him.", "A deputy", "him", "harm"),
        ("Then the older boys began to beat the clerk.", "the older boys", "the clerk", "harm"),
        ("The sniper continued shooting at the nurses.", "The sniper", "the nurses", "harm"),
        ("Police helped carry the wounded driver.", "Police", "the wounded driver", "help"),
        # particles and prepositions before the object
        ("The troops opened fire on the marchers.", "The troops", "the marchers", "harm"),
        ("The officer fired at the van.", "The officer", "the van", "harm"),
        ("Agents fired into the crowd.", "Agents", "the crowd", "harm"),
        ("A shopkeeper chased after the thief.", "A shopkeeper", "the thief", "force"),
        ("The dog chases after the courier.", "The dog", "the courier", "force"),
        ("The baker grabbed hold of the girl.", "The baker", "the girl", "force"),
        ("Two cousins beat up the waiter.", "Two cousins", "the waiter", "harm"),
    ],
)
def test_actives_of_several_words(text, actor, target, category):
    assert actives(text) == [(actor, target, category)]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("A porter ran in and dragged him away.", "A porter", "him"),
        ("She knelt down and grabbed the boy.", "She", "the boy"),
        ("On Monday, a cook knelt down and slapped the guest.", "a cook", "the guest"),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text, actor, target):
    assert actives(text) == [(actor, target, "force" if target != "the guest" else "harm")]


@pytest.mark.parametrize(
    "text",
    [
        "They wanted to shoot the man.",
        "It was all about punishing him.",
        "He spoke of an attempt to arrest the clerk.",
        "The guard was not beating the clerk.",
        "It's striking that the clerk left.",
        "The fund saw storms and fires that hit late.",
        "The guard fired into the air.",
        "The bank is charging the clerk $50.",
        "The clerk is treating the game as a job.",
        "Lee Moor is beating the mayor by six points.",
        "The clerk saved the money.",
        "The clerk saved us money.",
        "The clerk is dragging her feet.",
        "A deal is unlikely barring a change of heart.",
        "The cook turned it over and it rolled and hit the guest.",
        "The clerk was picked out and treated this way.",
        "The mayor is pushing the plan.",
        "There, firing at the crowd, stood a van.",
    ],
)
def test_no_deeds(text):
    assert actives(text) == []


def test_a_chase_with_an_article_stays_a_noun():
    [row] = find_agency("The long chase after the courier ended.")
    assert row.kind == "nominalisation"
