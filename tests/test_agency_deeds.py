"""Who acts in clauses that share a subject, and deeds told from ideas, in invented sentences."""

import pytest

from analysis.measures.agency import find_agency
from analysis.measures.agency.persons import is_abstract


def deeds(text):
    return [(row.actor, row.verb, row.target) for row in find_agency(text) if row.kind == "active"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a participle has the subject of the clause before it
        ("A tram left the rails in Harl, killing three people.", ("A tram", "killing", "three people")),
        ("A tram left the rails, killing two and injuring 43.", ("A tram", "injuring", "43")),
        ("Moor replied by accusing Lund of theft.", ("Moor", "accusing", "Lund")),
        ("Moor was jailed after attacking a guard.", ("Moor", "attacking", "a guard")),
        ("“They lied,” said Ada Moor, accusing the mayor.", ("Ada Moor", "accusing", "the mayor")),
        ("Moor has changed her tone as talks stalled, accusing Lund.", ("Moor", "accusing", "Lund")),
        ("News came as rebels reached Harl, seizing the bridge.", ("rebels", "seizing", "the bridge")),
        ("A gunman fired at an inn where his aunt worked, killing her.", ("A gunman", "killing", "her")),
        ("A boat carrying dozens of clerks sank, killing eight.", ("A boat", "killing", "eight")),
        # a subject stands before what comes between
        ("Moor, head of the port for Harl, Kent, accused Lund of theft.", ("Moor", "accused", "Lund")),
        ("Rep. Moor, D-Calif., who was in Harl, accused Lund.", ("Rep. Moor", "accused", "Lund")),
        ("Moor (D-Calif.) accused Lund.", ("Moor", "accused", "Lund")),
        ("Guards on Sunday night arrested the clerk.", ("Guards", "arrested", "the clerk")),
        ("A fire in May 2011 killed nine clerks.", ("A fire", "killed", "nine clerks")),
        ("Police yesterday arrested the clerk.", ("Police", "arrested", "the clerk")),
        ("The man was in the inn and robbed the clerk.", ("The man", "robbed", "the clerk")),
        ("The raid is said to have killed a guard.", ("The raid", "killed", "a guard")),
        ("It killed a nurse in Harl who attacked the guard.", ("a nurse", "attacked", "the guard")),
        ("The mayor, whose panel is investigating the port, left.", ("panel", "investigating", "the port")),
    ],
)
def test_subjects_that_stand_apart(text, found):
    assert found in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "He denied crimes such as robbing banks, killing guards and the like.",
        "Two cars were attacked near Harl, killing two guards.",
        "He cannot win by attacking the clerks.",
        "She praised the plan for saving lives.",
        "The story is about killing guards.",
    ],
)
def test_a_participle_without_a_doer(text):
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Men looted stores in Harl.", [("Men", "looted", "stores")]),
        ("The clerk stole money.", [("The clerk", "stole", "money")]),
        ("Guards arrested and deported the clerk.", "the clerk"),
        ("Guards accused The Times of theft.", [("Guards", "accused", "The Times")]),
        ("They suspended me for it.", [("They", "suspended", "me")]),
        ("Members pushed out the mayor.", [("Members", "pushed", "the mayor")]),
        ("The court struck down the ban.", []),
        ("It strikes me as odd.", []),
        ("The guards hit hard.", []),
        ("These newly released papers matter.", []),
        ("Weapons seized include two guns.", []),
        ("The clerk threatened action.", []),
        ("The price hit 40 percent.", []),
    ],
)
def test_objects(text, found):
    rows = deeds(text)
    assert [row[2] for row in rows] == [found] * 2 if isinstance(found, str) else rows == found


@pytest.mark.parametrize(
    ("deed", "idea"),
    [
        ("The flood hurt the clerks.", "The decision hurt the clerks."),
        ("The law bans the guns.", "The law hurts the clerks."),
        ("The guards force the clerk to leave.", "This forces the clerk to leave."),
        ("Guards damaged the mill.", "Guards damaged the friendship."),
        ("Medics carried the clerk.", "The trucks carried the clerk."),
        ("The mayor fired the clerk.", "The mayor hit capacity."),
    ],
)
def test_an_idea_neither_acts_nor_comes_to_harm(deed, idea):
    assert len(deeds(deed)) == 1
    assert deeds(idea) == []


@pytest.mark.parametrize("word", ["perceptions", "weakness", "friendship", "policies", "democracies"])
def test_abstract_by_its_ending(word):
    assert is_abstract(word)


@pytest.mark.parametrize("word", ["explosion", "government", "stations", "city", "ship", "police", "men"])
def test_not_abstract(word):
    assert not is_abstract(word)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A man carrying a knife was arrested.", "A man"),
        ("A bill targeting the port was dropped.", "A bill"),
        ("She left, saying the port was closed.", "the port"),
        ("An evening White House meeting was called.", "White House meeting"),
    ],
)
def test_what_somebody_does_is_not_done_to_him(text, target):
    [row] = find_agency(text)
    assert row.target == target


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Guards have been accused of seizing clerks.", ("Guards", "seizing", "clerks")),
        ("The mayor has accused Lund directly of attacking tankers.", ("Lund", "attacking", "tankers")),
        ("On Monday, police charged Dan Cole, 18, with beating a clerk.", ("Dan Cole", "beating", "a clerk")),
        ("Men charged with beating Ann King were freed.", ("Men", "beating", "Ann King")),
        ("He pleaded guilty to killing two clerks.", ("He", "killing", "two clerks")),
        ("A jury found Moe guilty of killing the nurse.", ("Moe", "killing", "the nurse")),
        ("A video shows him firing at the crowd.", ("him", "firing", "the crowd")),
        ("Footage of guards beating clerks was sold.", ("guards", "beating", "clerks")),
        ("Hours before shooting the guards, Hall had left.", ("Hall", "shooting", "the guards")),
        ("The bus was full when it hit a wall, killing two.", ("The bus", "killing", "two")),
        (
            "It answers air strikes on Lund that have killed thousands.",
            ("air strikes", "killed", "thousands"),
        ),
    ],
)
def test_who_is_blamed_shown_or_named_behind_acts(text, found):
    assert found in deeds(text)


@pytest.mark.parametrize(
    "text", ["A jury acquitted Hall of killing the clerk.", "He was never charged with killing the clerk."]
)
def test_who_is_cleared_does_not_act(text):
    assert "killing" not in [verb for _, verb, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A gunman opened fire in May and killed two.",
            [("A gunman", "fire", ""), ("A gunman", "killed", "two")],
        ),
        ("Police gave chase and arrested Hall.", [("Police", "chase", ""), ("Police", "arrested", "Hall")]),
        ("A bullet hit a girl playing in her yard.", [("A bullet", "hit", "a girl")]),
        ("Troops shelled the village overnight.", [("Troops", "shelled", "the village")]),
        ("The gunman started firing.", [("The gunman", "firing", "")]),
        ("The gunmen took 17 clerks hostage.", [("The gunmen", "took", "17 clerks")]),
        ("She took a bus into town and took her time.", []),
        ("Two men gunned down a guard.", [("Two men", "gunned", "a guard")]),
        ("He put his gun down the drain.", []),
        ("Two bombers blew themselves up in Harl.", [("Two bombers", "blew", "themselves")]),
        ("The wind blew hard up the hill.", []),
        ("Hall shot and wounded his aunt.", [("Hall", "shot", "his aunt"), ("Hall", "wounded", "his aunt")]),
        ("Officers shot someone.", [("Officers", "shot", "someone")]),
        ("An aide shot a guard.", [("An aide", "shot", "a guard")]),
        ("One of the bullets struck the man.", [("One of the bullets", "struck", "the man")]),
        ("Ten men ran in before firing on guards.", [("Ten men", "firing", "guards")]),
        ("They need to indict officers who kill clerks.", [("officers", "kill", "clerks")]),
        ("Mobs of 30 to 40 men had surrounded the inn.", [("Mobs", "surrounded", "the inn")]),
    ],
)
def test_deeds_of_more_than_a_verb(text, found):
    assert deeds(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ten were killed and at least 40 injured.", [("Ten", "killed"), ("40", "injured")]),
        ("He was arrested Monday in Harl and charged with theft.", [("He", "arrested"), ("He", "charged")]),
        ("He was arrested in May and fled.", [("He", "arrested")]),
        ("She was last seen near the port.", [("She", "seen")]),
        ("Six guards were taken hostage.", [("Six guards", "taken")]),
        ("The aunt of cook Ann Lee, who was shot, fled.", [("The aunt", "shot")]),
        ("The father of cook Ann Lee, who was shot, fled.", [("cook Ann Lee", "shot")]),
        ("The plan to evict the tenants was delayed.", [("The plan", "delayed")]),
    ],
)
def test_passives_that_share_an_auxiliary_or_a_noun(text, found):
    rows = [row for row in find_agency(text) if row.kind == "agentless_passive"]
    assert [(row.target, row.verb) for row in rows] == found


def test_nouns_of_breaking_rules_and_of_powers_are_no_deeds():
    text = "The violation of the rule and the separation of powers were told, and his injuries."
    assert not [row for row in find_agency(text) if row.kind == "nominalisation"]
    assert find_agency("The separation of families went on.")[0].target == "families"


@pytest.mark.parametrize(
    "text",
    [
        "Two were killed and at least",
        "He was shot and about",
        "Lee pleaded guilty to",
        "Lee wore a cap and stole",
        "Then, he",
    ],
)
def test_a_text_that_breaks_off_is_read_to_its_end(text):
    assert all(text[row.start : row.end] for row in find_agency(text))


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Gunman guns down FIVE.", "guns", ("Gunman", "FIVE", "harm")),
        ("A driver butchered five people.", "butchered", ("A driver", "five people", "harm")),
        ("Riders wrestled the man to the floor.", "wrestled", ("Riders", "the man", "force")),
        ("The man was pinned to the ground.", "pinned", ("", "The man", "force")),
        ("Riders wrestled him to the ground and left.", "wrestled", ("Riders", "him", "force")),
        ("Moor's fatal shooting shook the town.", "shooting", ("", "Moor's", "harm")),
        ("The guard's shooting of Moor shook the town.", "shooting", ("The guard's", "Moor", "harm")),
    ],
)
def test_deeds_of_one_word_with_another(text, verb, told):
    assert [row[3:5] + (row.category,) for row in find_agency(text) if row.verb == verb] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The band butchered the song.",
        "She wrestled with the question.",
        "He blew a lead and ended up last.",
        "They pinned their hopes on Moor.",
        "She pinned her hopes on the ground crew.",
    ],
)
def test_figures_of_butchers_and_wrestlers_are_no_deeds(text):
    assert not [row for row in find_agency(text) if row.category]


@pytest.mark.parametrize(
    ("text", "verb", "actor"),
    [
        ("The director was accused of abuse by two actors.", "abuse", ""),
        ("He was convicted of theft by a jury.", "theft", ""),
        ("He was jailed for the murder by a court.", "murder", ""),
        ("The club was fined for the abuse by the league.", "abuse", ""),
        ("She made a film about the killing by Ann Lowe.", "killing", ""),
        ("The report on the abuse by Judge Reed came out.", "abuse", ""),
        ("The arrest of its leader by police shook the party.", "arrest", "police"),
        ("Ten people were killed in an attack by rebels.", "attack", "rebels"),
        ("Victims of abuse by priests sued.", "abuse", "priests"),
    ],
)
def test_who_accuses_judges_or_tells_of_a_deed_has_not_done_it(text, verb, actor):
    assert [row.actor for row in find_agency(text) if row.verb == verb] == [actor]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The drivers' strike began on Monday.", False),
        ("The strike by nurses enters its third day.", False),
        ("The players' strike hit the league.", False),
        ("A strike killed two farmers.", True),
        ("The strike on the port went on.", True),
        ("A drone strike hit the port.", True),
        ("The strike hit the farm and killed nine.", True),
        ("After the strikes, Moor said the army would stop.", True),
        ("The rebels' strike began at dawn.", True),
        ("The drivers' strike began. The strike hurt the city.", False),
        ("The rail strike hurt the city.", False),
        ("The union's strike ended.", False),
        ("A strike over pay ended.", False),
        ("The prisoners began a hunger strike.", False),
        ("The film that strikes a tone was praised.", False),
        ("Nurses went on strike as a strike killed ten in Harl.", True),
        ("The union said the strike killed nine of its members.", True),
        ("Workers were on strike. A meteor strike destroyed a house.", True),
        ("Guards strike inmates.", True),
    ],
)
def test_a_stoppage_is_no_harm(text, found):
    assert bool([row for row in find_agency(text) if row.category]) is found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Guards shot Moor. Moor's shooting shook the town.", ("", "Moor's")),
        ("Brooks was stabbed in Harl. The town met after Brooks' stabbing.", ("", "Brooks")),
        ("Moor's shooting by guards shook the town.", ("guards", "Moor's")),
        ("Her fatal stabbing shook the town.", ("", "Her")),
        ("The gunman's shooting lasted ten minutes.", ("The gunman's", "")),
        ("Lund killed nine clerks. Lund's shooting shook the town.", ("Lund's", "")),
        ("Lund's shooting shook the town.", ("", "")),
        ("Lund was hurt. Lund's shooting from the line was poor.", ("", "")),
        ("Police shot the suspect. The suspect's shooting shook the town.", ("", "The suspect's")),
        ("A shooting by two guards shook the town.", ("two guards", "")),
    ],
)
def test_whose_shooting_it_was_is_told_by_the_rest(text, who):
    rows = [row for row in find_agency(text) if row.kind == "nominalisation"]
    assert [(row.actor, row.target) for row in rows] == [who]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The mob set a bus on fire.", ("The mob", "a bus", "harm")),
        ("The mob set fire to a bus.", ("The mob", "a bus", "harm")),
        ("A bus was set ablaze.", ("", "A bus", "harm")),
        ("Floods swept away three houses.", ("Floods", "three houses", "force")),
        ("The quake flattened the mill.", ("The quake", "the mill", "force")),
        ("Officers tased the clerk.", ("Officers", "the clerk", "harm")),
        ("Crews freed two men.", ("Crews", "two men", "help")),
        ("Mounted police charged the crowd.", ("Mounted police", "the crowd", "force")),
        ("Police charged the clerk.", ("Police", "the clerk", "law")),
        ("Saudi Arabia and the U.S. bombed Harl.", ("Saudi Arabia and the U.S", "Harl", "harm")),
        ("Police and the army beat the clerk.", ("Police and the army", "the clerk", "harm")),
    ],
)
def test_fires_floods_and_joint_subjects(text, row):
    assert row in [(found.actor, found.target, found.category) for found in find_agency(text)]


@pytest.mark.parametrize("text", ["He set a record.", "A date was set.", "The firm set a fire drill."])
def test_what_is_set_is_not_set_on_fire(text):
    assert [row for row in find_agency(text) if row.category] == []
