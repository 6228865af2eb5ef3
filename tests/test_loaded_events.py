"""Words that the event itself needs are plain; the same words as colour are loaded."""

import pytest

from analysis.measures.loaded import find_loaded

REST = "The council met on Tuesday and approved a budget of 40 million dollars for the school."

# stem, a sentence in which the event needs it, one in which it adds force
PAIRS = [
    # fires
    (
        "destroy",
        "A fire destroyed four cottages in Harling on Monday.",
        "They want to destroy our way of life.",
    ),
    ("explo", "The gas cylinder exploded in the kitchen at 6 a.m.", "The minister exploded with rage."),
    ("burn", "Two warehouses burned through the night.", "He has a burning hatred of the press."),
    ("blaze", "Crews put out the blaze at four.", "Their love affair was set ablaze by the tabloids."),
    # crashes
    ("crash", "The bus crashed into a wall near Orton.", "His hopes came crashing down in disgrace."),
    ("wreck", "Divers found the wreck of the trawler.", "The reckless plan will wreck the economy."),
    ("overheat", "The engine overheated on the hill.", "His overheated, hysterical rhetoric helps nobody."),
    ("smash", "The windows of the bus were smashed.", "She smashed her pathetic rivals with glee."),
    # storms
    ("storm", "A storm brought rain to the coast on Friday.", "The remark set off a storm of fury."),
    (
        "blast",
        "Snow was blasted off the runway with machines.",
        "She blasted the shameful and cowardly deal.",
    ),
    ("flood", "The river flooded the lower streets.", "A flood of lies poured from his office."),
    ("storm", "Storm Ada reached the islands on Friday.", "He weathered a perfect storm of spite."),
    # crime
    ("assault", "A man of 30 was charged with assault.", "It is a brazen assault on our freedom."),
    ("rob", "Two men robbed the bank at noon.", "This scandalous tax robs honest pensioners blind."),
    ("crush", "Crush two cloves of garlic with the salt.", "It was a crushing humiliation for the premier."),
    ("victim", "The victim was taken to hospital.", "He loves to play the victim."),
    ("aground", "The ferry ran aground on a reef near Orton.", "His shabby, hopeless plan has run aground."),
    ("dark", "The hall was dark when the lights failed.", "It was the darkest hour of a doomed regime."),
    ("alarm", "Burglar alarms rang at two shops.", "Her reckless gamble set alarm bells ringing."),
    ("thie", "Thieves broke into the museum on Monday.", "These shameless thieves in suits bled us dry."),
    ("clog", "Leaves clogged the drains of the school.", "Frivolous, greedy lawsuits clog the courts."),
    ("avalanche", "An avalanche buried two skiers.", "An avalanche of lies buried the truth."),
    # war
    (
        "rocket",
        "A rocket hit the house before dawn.",
        "His rocket-fueled, reckless spending spree is insane.",
    ),
    ("bomb", "The bomb was found in a parked van.", "She dropped a bombshell on the stunned party."),
    ("slaughter", "The calves are slaughtered in autumn.", "It was a savage slaughter of the innocents."),
    ("explosive", "The explosive was packed in a steel pipe.", "An explosive scandal has rocked the palace."),
    # sport
    ("beat", "Orton beat Lund 3-1 on Saturday.", "They were beaten to a pulp in a humiliating rout."),
    (
        "attack",
        "The club signed a midfielder for its attack.",
        "It was a vicious, hateful attack on her honor.",
    ),
    ("shot", "Her shot hit the post in the last minute.", "It was a cheap shot from a bitter man."),
    ("drive", "He drove the ball down the middle.", "It was a relentless drive to crush all dissent."),
    # science
    ("massive", "A massive star ends as a black hole.", "It was a massive and disgraceful fraud."),
    ("violent", "The reaction with water is violent.", "He is a violent, vile thug."),
    ("collaps", "The core of the star collapsed.", "The whole rotten scheme has collapsed in shame."),
    ("star", "The star exploded 3,000 years ago.", "She is a shining superstar of the movement."),
    # arts
    (
        "hero",
        "The hero of the novel dies in the third chapter.",
        "Our brave heroes deserve better than this.",
    ),
    ("drama", "The drama teacher retired in May.", "The vote ended in high drama and fury."),
    ("thrill", "Her second novel is a thriller.", "A thrilling, breathtaking finish stunned the crowd."),
    ("horror", "He directed two horror films.", "Parents watched in horror as the monster fled."),
    ("tragedy", "The play is a tragedy in five acts.", "The heartbreaking tragedy left a family shattered."),
]


def hit_words(sentence: str) -> list[str]:
    """Return the words of the hits in a sentence that stands in a plain text."""
    return [word for term in find_loaded(f"{sentence} {REST}") for word in term.term.split()]


@pytest.mark.parametrize(("stem", "plain"), [(stem, plain) for stem, plain, _ in PAIRS])
def test_a_word_that_the_event_needs_is_plain(stem: str, plain: str) -> None:
    assert not [word for word in hit_words(plain) if stem in word]


@pytest.mark.parametrize(("stem", "loaded"), [(stem, loaded) for stem, _, loaded in PAIRS])
def test_the_same_word_as_color_is_loaded(stem: str, loaded: str) -> None:
    assert [word for word in hit_words(loaded) if stem in word]


# Words whose plain sense is the common one in news; the other sense is rare and weighs little.
PLAIN = [
    ("pedestrian", "A pedestrian was hit by a van near Orton."),
    ("butcher", "A butcher in Harling sold the meat."),
    ("landmine", "Officers removed a landmine from the field."),
    ("shootout", "Two people died in a shootout with police on Friday."),
    ("hyena", "The region is home to a hyena and a lynx."),
    ("coronation", "The coronation was held in the abbey."),
    ("arsenal", "The army keeps 200 tanks in its arsenal."),
    ("first-class", "Stamps for first-class mail will cost two cents more."),
    ("composed", "The panel is composed of nine members."),
    ("mechanical", "The mechanical part was replaced by the crew."),
    ("chorus", "The sound of the chorus was heard in the hall."),
    ("footnote", "She wrote the footnote on page nine."),
    ("complete", "The work will be complete by May, the ministry said."),
]


@pytest.mark.parametrize(("word", "sentence"), PLAIN)
def test_a_word_with_a_common_plain_sense_is_no_hit(word: str, sentence: str) -> None:
    assert word not in hit_words(sentence)
