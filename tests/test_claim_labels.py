"""Claims and their labels: who says it, and the core of what is said in the article's own order."""

import pytest

from analysis.measures.mentions.claim_cores import IN_A_ROW
from analysis.measures.mentions.claim_labels import CORE_WORDS, label_claim
from analysis.measures.mentions.claims import CLAIM_RUNS, find_claims, hash_runs
from analysis.measures.mentions.mention import Place
from analysis.measures.wording.stems import hash_stem
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.reading import read_text
from analysis.text.words import find_words


def label(line, lead="Moor:"):
    words = find_words(line)
    return label_claim(
        words, line, range(len(words)), lead, {text.lower() for text in words.texts[:1]} - {"i", "i'm"}
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # a short claim is told whole with its auxiliaries
        ("I'm not going to sink", "Moor: I'm not going to sink"),
        ("the council will close two schools", "Moor: council will close two schools"),
        ("no ferry left the port on Monday", "Moor: no ferry left port on Monday"),
        ("The quarry was not drained", "Moor: the quarry was not drained"),
        ("the plan", "Moor: the plan"),
        # a long subject gives way to its head
        ("the envoys of the northern town broke the truce last week", "Moor: envoys broke truce last week"),
        (
            "most of the ferries in the north were late again on Monday",
            "Moor: most ferries were late again on Monday",
        ),
        ("six of its sailors are part of the long strike", "Moor: six sailors are part of long strike"),
        ("at least nine ferries were lost in the storm", "Moor: nine ferries were lost in storm"),
        (
            "a buoy found on Tuesday sank the harbour master's boat",
            "Moor: buoy found on Tuesday sank harbour master's boat",
        ),
        ("any town which lost a ferry would be helped", "Moor: any town would be helped"),
        # what only leads up to it is left out unless it is denied
        ("But on Monday, the ferry sank", "Moor: the ferry sank"),
        ("it is clear that the ferry sank", "Moor: the ferry sank"),
        ("we think the ferry sank", "Moor: the ferry sank"),
        ("I don't think the ferry sank", "Moor: I don't think ferry sank"),
        ("the siren, the mayor said, was late", "Moor: the siren was late"),
        ("PORT ADA, May 4 - the ferry sank at noon", "Moor: the ferry sank at noon"),
        ("the owners have demanded that the fare be cut", "Moor: the fare be cut"),
        ("if the tide turns, the ferry will sail", "Moor: if … the ferry will sail"),
        # a label keeps its verb and its time
        ("he is not going to resign", "Moor: not going to resign"),
        ("It's not going to be easy for any of us", "Moor: not going to be easy"),
        ("nobody is going to drain the old quarry", "Moor: nobody is going to drain old quarry"),
        ("it was because they were sinking fast", "Moor: was because they were sinking …"),
        ("the ferry sank yesterday in the bay", "Moor: ferry sank yesterday in bay"),
        (
            "he will soon announce a new plan for the quarry",
            "Moor: he will soon announce new plan for quarry",
        ),
        ("the quarry in the hills is now in danger", "Moor: quarry is now in danger"),
        ("two men were arrested on Monday night near the quarry", "Moor: two men were arrested"),
        ("the remark this morning about the quarry was not true", "Moor: remark wasn't true"),
    ],
)
def test_labels(line, expected):
    assert label(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the repairs had to wait until the tide had fallen far enough", "Moor: repairs had to wait"),
        ("they would like Moor to explain the price of the ferry", "they would like Moor to …"),
        ("old ferry bells sell for up to $250 each in the port", "ferry bells sell for $250 each in port"),
        ("old ferry bells sell for no more than $250 each in the port", "old ferry bells sell"),
        ("the number of ferries has shot up to 50 in a year", "number of ferries has shot"),
        ("a couple of ferries were seen near the old port", "ferries were seen near old port"),
        ("the rule, which required the owners to have a pilot on deck, failed", "rule failed"),
        ("the owners deploy as many as 300 old boats in the bay", "owners deploy 300 old boats in bay"),
        ("the ferry carried 217 passengers and eleven crates of salted fish", "ferry carried 217 passengers"),
        (
            "the ferry had suffered serious electrical problems",
            "Moor: ferry suffered serious electrical problems",
        ),
        ("they are eager to leave the old port before dusk", "Moor: they're eager to leave old port"),
        ("I rang the harbour and the pilot answered at once", "Moor: I rang harbour"),
        ("repairs cost $1.8 million a year and more", "repairs cost $1.8m a year"),
        ("the ferry sank two Mondays ago near the old port", "ferry sank two Mondays ago"),
        ("the long search took place two Mondays ago in rain", "long search took place"),
        ("this was the third walkout of a ferry crew this year", "was third walkout of ferry crew this year"),
        ("the storm began shortly after 4:30 a.m. near the port", "storm began after 4:30 a.m"),
    ],
)
def test_an_end_is_cut_where_a_phrase_ends(line, expected):
    assert label(line).startswith(expected if ": " in expected else f"Moor: {expected}")


def test_a_name_and_a_sign_are_printed_as_they_stand():
    assert label("US ferries sank 40% of the rafts").startswith("Moor: US ferries sank 40%")
    assert label("it will cost £300", "") == "it will cost £300"


LONG = "seven armed guards dragged the badly wounded soldier across the wide frozen river before noon"


@pytest.mark.parametrize("lead", ["", "Moor:", "Safety Board:", "Lund Coast Pilots:"])
def test_never_a_sentence(lead):
    core = label(LONG, lead).removeprefix(lead).split()
    assert 2 <= len(core) <= CORE_WORDS
    assert all(" ".join(core[i : i + IN_A_ROW + 1]) not in LONG for i in range(len(core) - IN_A_ROW))


def test_long_verbs_are_cut_too():
    line = "they would certainly not have been being very closely and carefully watched there by all of us"
    assert label(line, "") == "they would not have been being and watched …"
    assert len(find_words(label(line, ""))) <= CORE_WORDS


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # a cut that changes what is said shows
        ("the bridge would have been safe if the county had paid", "bridge would have been safe …"),
        ("the ferry could have been saved had the crew been trained", "ferry could have been saved …"),
        ("the crew may not have slept in the hut", "crew may not have slept …"),
        ("the ferry was not only late but full", "ferry wasn't only late …"),
        ("this is a matter not just for farmers or fishermen", "this is matter not just for farmers …"),
        ("the crew would like Moor to steer the ferry home next spring", "crew would like Moor to …"),
        ("nobody was hurt in the crash", "nobody was hurt in crash"),
        # a bound a head and an object stay
        ("up to 40 workers were hurt in the old mill", "up to 40 workers hurt in old mill"),
        ("there was no exchange of fire in the port", "no exchange of fire in port"),
        ("there’s no sign of any leak in the old quarry", "there’s no sign of leak in old quarry"),
        ("the ledger does not show any private payments", "ledger doesn't show private payments"),
        ("a post saying the firm is late does not break the rules", "post doesn't break rules"),
        ("for example, the firm spent thousands of dollars", "firm spent thousands of dollars"),
        # what turns a claim round is never left out
        ("no “serious” side-effects had been reported so far", "no serious side-effects reported"),
        ("she will not only paint with a brush", "she won't only paint …"),
        ("it is impossible that a rocket hit the ferry", "it's impossible that rocket hit ferry"),
        ("there is no evidence that the ferry sank", "there's no evidence that ferry sank"),
        ("there can be no doubt that the ferry sank", "the ferry sank"),
        ("the board denied that the ferry sank", "board denied that ferry sank"),
        ("the pilot believes that the ferry sank", "pilot believes that ferry sank"),
        ("the ferry is likely to sink before the winter", "ferry is likely to sink"),
        ("not one other decent outlet has seen fit to air it", "not one decent outlet has seen fit …"),
        ("the former president of the club was hurt in the crash", "former president was hurt in crash"),
        ("it is too early to tell who did it", "too early to tell"),
        ("it was too soon to tell whether the quarry leaked", "was too soon to tell"),
        ("the boats arrived too late to help them", "boats arrived too late"),
        ("the boats in the old port never look good", "boats never look good"),
        ("the boats of the town in no way help ferries", "boats in no way help ferries"),
        ("the quarry had nearly flooded the village", "quarry had nearly flooded village"),
        ("the pilot allegedly sank two boats in the bay before he fled", "pilot allegedly sank two boats"),
        ("the owners illegally dumped nine tons of oil in the bay", "owners illegally dumped nine tons …"),
        (
            "neither the owner nor the pilot had been told about the leak",
            "neither owner nor pilot told about leak",
        ),
        # short forms
        ("they did not say that the old ferry is sinking", "they didn't say that old ferry is sinking"),
        ("around 10 per cent of the old ferries leaked", "around 10% of old ferries leaked"),
        ("80 percent of the sailors in the north left the port", "80% of sailors left port"),
        ("the repairs cost £3 billion and took a year", "repairs cost £3bn"),
        ("they are not late but the old ferry in the bay is", "they're not late"),
        # what bounds a count stays with it
        (
            "more than half of the sailors at the port want to strike",
            "more than half of sailors want to strike",
        ),
        ("one in three of the sailors at the port want to strike", "one in three sailors want to strike"),
        ("up to 40 sailors had been hurt in the blast at the port", "up to 40 sailors hurt in blast"),
        ("fewer than 30 of the 400 sailors were paid for May", "fewer than 30 sailors were paid for May"),
        (
            "more than 30 sailors of the port left the old ferry on Monday",
            "more than 30 sailors left ferry on Monday",
        ),
        ("no more than 12 of the sailors left the port on Monday", "no more than 12 sailors left port"),
    ],
)
def test_labels_without_a_lead(line, expected):
    assert label(line, "") == expected


def test_odd_claims_have_a_label():
    for line in ("Yes", "the", "Run!", "of the", "12", "and, but", "“ok” (no)"):
        words = find_words(line)
        assert label_claim(words, line, range(len(words)), "")


def test_a_negation_stays_with_its_verb():
    assert "didn’t" in label("the mayor of the old northern port didn’t close the bridge")


@pytest.mark.parametrize("noun", ["meeting", "morning", "hundred", "the"])
def test_no_verbs(noun):
    assert not is_verb([noun], 0)


def claims(text):
    return list(find_claims(Place(read_text(text))))


def test_fragments_and_furniture_claim_nothing():
    assert claims('It was "highly likely," said Ada Moor.') == []
    assert [m.label for m in claims('"She is safe," said Ada Moor.')] == ["Moor: She is safe"]


def test_a_denial_in_the_verb_of_reporting_is_in_label_and_bag():
    said, denied = (
        claims(f"The board {verb} that the ferry had been inspected.") for verb in ("said", "denied")
    )
    assert "!" not in said[0].about.split()
    assert "!" in denied[0].about.split()
    assert [found[0].label for found in (said, denied)] == [
        "board: the ferry had been inspected",
        "board: denied the ferry had been inspected",
    ]


def test_spans_of_claims():
    text = "The board said that no ferry had left the port that night."
    found = claims(text)[0]
    assert text[found.start : found.end].startswith("no ferry")
    assert found.thing == "board"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doctors say the driver is doing better, George. Thanks.", "Doctors: the driver is doing better"),
        ("Doctors say the driver lives in Boston, Georgia. Thanks.", "Doctors: driver lives in Boston"),
    ],
)
def test_who_is_addressed_is_no_part_of_the_claim(text, expected):
    found = claims(text)[0]
    assert found.label == expected
    assert text[found.start : found.end].startswith("the driver")


def test_runs_need_a_word_of_news():
    long = [f"word{i}x" for i in range(40)]
    assert hash_runs("of the and the of".split()) == hash_runs(["ferry", "sank"]) == hash_runs([]) == ""
    assert hash_runs("of the and the ferry".split()) == hash_stem("and the ferry")
    assert len(hash_runs(long).split()) == CLAIM_RUNS
    assert set(hash_runs(long[5:]).split()) & set(hash_runs(long).split())
    assert hash_runs(long).split() == sorted(hash_runs(long).split())


def test_a_name_keeps_its_capital():
    text = "Ada Moor said North Korea fired two shots. The guards walked north of the river."
    assert [m.label for m in find_claims(Place(read_text(text)))] == ["Moor: North Korea fired two shots"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Moor called the ferry “a floating coffin”.", "Moor: called ferry floating coffin"),
        ("Ada Moor said the crews were “sleeping on deck”.", "Moor: crews were sleeping on deck"),
        ("Ada Moor said: “Close the harbour at once.”", "Moor: Close the harbour at once"),
        ("Ada Moor of the port board, “floating coffins all of them”, left.", None),
    ],
)
def test_a_quotation_that_is_no_clause_is_told_with_the_words_before_it(text, expected):
    found = [claim.label for claim in claims(text)]
    assert not expected or expected in found
    assert all("of the port" not in one for one in found)


def test_only_a_pronoun_of_the_speaker_is_left_out():
    line = "they planned to give sailors boots for the winter"
    assert label(line) == "Moor: they planned to give sailors …"
    assert claims(f"The crews said {line}.")[0].label == "crews: planned to give sailors boots"


def test_a_passive_is_told_as_in_a_headline_where_there_is_no_room():
    line = "the old ferry port had been given until Friday to close"
    assert label(line) == "Moor: port given until Friday to close"


@pytest.mark.parametrize(
    "line",
    [
        "they do not want what we do not have",
        "we will not sell and they will not buy",
        "it is not over and we are not done yet",
    ],
)
def test_a_short_form_counts_as_the_words_it_stands_for(line):
    told = label(line, "").replace("won't", "will not").replace("n't", " not")
    told = told.replace("'s", " is").replace("'re", " are")
    words = told.split()
    assert all(" ".join(words[i : i + IN_A_ROW + 1]) not in line for i in range(len(words) - IN_A_ROW))


def test_names_and_hedges_before_a_subject_stay():
    assert "Old Harbour Board" in label("the Old Harbour Board lost nine ferries in the great storm of May")
    assert label("the loss of the ferry was a blow") == "Moor: loss of ferry was blow"
    assert "of" in label("a number of old boats in the north left the port for good").split()
    assert "yet" in label("the pilot had yet to prove that any of the boats had left the port").split()
    assert label("if we could close the harbour before the tide turns again").startswith("Moor: if we")
    assert label("3.5 million sailors of the north have been given new boots by the board").startswith(
        "Moor: 3.5 million"
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a ferry full of men, and nobody is charged", "Moor: nobody is charged"),
        (
            "accused the keeper of a crew that has put men at risk",
            "Moor: accused keeper of crew that has put men",
        ),
        ("that means fewer patrols", "Moor: that means fewer patrols"),
        ("a 2012 ruling on the pier favored the town", "Moor: 2012 ruling favored town"),
        ("the sailors were laughed at but did not answer", "Moor: sailors were laughed at"),
        ("the matter, which came up after a man was hurt, was closed at once", "Moor: matter was closed"),
        ("he, who was ill after the war, returned to the port in May", "Moor: he returned to port in May"),
        ("the guards they hire and pay can hurt the old harbor", "Moor: guards can hurt old harbor"),
        ("you know, none of them swam to the harbor", "Moor: none of them swam to harbor"),
        ("the patient being kept in care could get worse", "Moor: patient could get worse"),
        ("the recovery of the bay is going to be long term", "Moor: recovery of bay will be long term"),
        ("there had been four such fires in the harbor", "Moor: four such fires in harbor"),
        (
            "there had only been four such fires in the past five years",
            "Moor: only four such fires in past five years",
        ),
        ("the town needs help as it has never been so poor", "Moor: town needs help"),
        ("as the town has seen, trust between the guards and the port is gone", "Moor: trust is gone"),
        (
            "the chance of a raid on the port is 1 in 3.6 billion per year",
            "Moor: chance of raid is 1 in 3.6bn",
        ),
        (
            "President Lind's council carried out nine raids on the port",
            "Moor: council carried out nine raids",
        ),
    ],
)
def test_a_label_has_the_subject_of_its_own_verb(line, expected):
    assert label(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("only armed action will work", "Moor: only armed action will work"),
        ("almost all of the boats sank in the first hour", "Moor: almost all of boats sank in first hour"),
        ("they could not always pick the right men", "Moor: they couldn't always pick right men"),
        ("the storm showed no sign of ending before noon on the coast", "Moor: storm showed no sign …"),
        (
            "there are very few men in the old town who have never owned a boat",
            "Moor: there are few men in old town …",
        ),
        ("the board began an intense, honest inquiry", "Moor: board began intense honest inquiry"),
        ("none of that was done in a timely way", "Moor: none of was done in timely way"),
        (
            "it was the worst storm to hit the old harbor of Lund since the war",
            "Moor: it was worst storm to hit old harbor …",
        ),
        ("the fatal shooting of two guards shocked the town", "Moor: fatal shooting shocked town"),
        ("the men talking of a strike were sent home", "Moor: men were sent home"),
        ("I walk the dog twice a day", "Moor: I walk dog twice a day"),
        (
            "the angry pilot, 47, went berserk after losing the race",
            "Moor: angry pilot went berserk after losing race",
        ),
        ("the man, 47, wounded in the attack, died on Monday", "Moor: man died on Monday"),
        ("the mate, a former pilot, told the board of the leak", "Moor: mate told board of leak"),
        ("the mate, a pilot hired in May, would be replaced in June", "Moor: mate would be replaced in June"),
        (
            "no federal agency had been told of the leak in the dam",
            "Moor: no federal agency told of leak in dam",
        ),
        ("a silencer is anything but quiet", "Moor: silencer is anything but quiet"),
        ("they told her to leave the pier by noon", "Moor: they told her to leave pier by noon"),
        (
            "while the ferries have long been the pride of the town and of all who live in the valley, "
            "they have become a danger to its children",
            "Moor: they have become danger to its children",
        ),
    ],
)
def test_what_carries_the_sense_is_left(line, expected):
    assert label(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("if the wind turns, we will sail at noon", "Moor: if … we will sail at noon"),
        ("unless the board pays, they will strike in May", "Moor: unless … they will strike in May"),
        ("without much, if any, pay they will strike", "Moor: they will strike"),
        ("when the wind turns, we will sail at noon", "Moor: when … we will sail at noon"),
        ("when the wind turned, we sailed at noon with the tide", "Moor: we sailed at noon with tide"),
        ("provided the money comes, the pier will be built", "Moor: provided … the pier will be built"),
        ("provided by the port, the boats were useless", "Moor: provided were useless"),
        ("even if they had sails, it was not enough", "Moor: it was not enough"),
        ("if you ask me, the road is shut", "Moor: the road is shut"),
        ("if you ask for boats, you will get them", "Moor: if … you will get them"),
        ("unless I am mistaken, the ferry sank", "Moor: the ferry sank"),
        (
            "impossible to believe that a child can drown there",
            "Moor: impossible to believe that child can drown",
        ),
        ("despite being hurt he swam across the bay", "Moor: he swam across bay"),
    ],
)
def test_a_condition_that_is_left_out_shows(line, expected):
    assert label(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # "be" of a demand is the verb, not what is told behind its list
        (
            "the toll not be a usual part of the fare, but a last step taken seldom and only to mend roads",
            "Moor: toll not be usual part of fare …",
        ),
        ("NO BOAT IN THE OLD HARBOR WILL BE SAFE", "Moor: NO BOAT IN OLD HARBOR WILL BE SAFE"),
        # a pronoun that describes the noun before it keeps its verb
        ("the mill he swam at closed", "Moor: mill he swam at closed"),
        (
            "part of the work we're doing here is the bridge",
            "Moor: part of work we're doing here is bridge",
        ),
        (
            "the best we've ever had to winter gear in this town",
            "Moor: best we've had to winter gear in town",
        ),
        ("this past spring we've had to buy nine new boats", "Moor: we've had to buy nine boats"),
        # an object is no subject, a form in -ing behind "those" no noun
        ("now Ada's going to make it safer for our crews", "Moor: Ada's going to make"),
        ("those hoping to leave by sea must wait for the old ferry", "Moor: those must wait for old ferry"),
        ("him being late, the crew is angry", "Moor: him being late is angry"),
        # what stops before a verb shows it; "at least" ends nothing
        ("I don't think anyone is about to pay for it", "Moor: I don't think anyone …"),
        ("the boat was hit at least nine times", "Moor: boat was hit"),
    ],
)
def test_a_label_keeps_to_its_own_clause(line, expected):
    assert label(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # "only" has what it bounds, or gives way to a number, an object, a condition
        ("only 74,000 boats had been added to the fleet in May", "only 74,000 boats added to fleet in May"),
        ("only 40 boats were saved in the storm last week", "40 boats were saved in storm last week"),
        ("only one harbor-linked account had spent money on it", "only one harbor-linked account …"),
        ("the owners have only five or six expert pilots in town", "owners have five or six expert pilots"),
        (
            "crews can run from the storm only if they know where it is",
            "crews can run from storm …",
        ),
        ("sailors can flee from the fire only when the bridge is open", "sailors can flee from fire …"),
        ("the ferry was now only a small part of their old plan", "ferry was only small part of old plan"),
        ("the toll will only offer relief to sailors who came before 2014", "toll will only offer relief …"),
        ("that's the only berth which they could rent for all of the boats", "that's only berth …"),
        ("it's not going to be only in Lund", "it's not going to …"),
        ("he either sank the boat or he was part of the plot to hide it", "he either sank boat …"),
        (
            "the owners knew about the leak as early as 2014 and did nothing",
            "owners knew about leak as early as 2014",
        ),
        ("reports that a message was passed last night to the crew are false", "reports are false"),
        ("over the weekend that the ferry would sail", "the ferry would sail"),
        ("if they lose they will appeal the ruling in June", "if … they will appeal ruling in June"),
        ("it is Moor's $5 trillion tax cut that would raise the debt", "it's Moor's $5tn tax …"),
        ("only men of the north were linked with the loss", "men were linked with loss"),
        ("only 364 of the more than 2,500 old boats had been mended", "only 364 old boats had been mended"),
        # "nearly" and "twice" too; before a verb or "no" they stay
        (
            "nearly 300 sailors were hurt in the storm off the old coast",
            "300 sailors were hurt in storm off coast",
        ),
        ("nearly twice as many river pilots are women as in May", "nearly twice as many pilots are women"),
        ("the boats in the old port nearly sank in the storm", "boats nearly sank in storm"),
        ("the vote has virtually no practical impact on the town", "vote has virtually no impact on town"),
        # "anything" only with what follows
        ("in truth there's almost nobody in the old port but the pilot", "in truth there's …"),
        ("our town has never seen anything like it before", "our town has never seen …"),
        ("the new rule would cause anything from nine to 3.7 million lost boats", "new rule would cause …"),
        # a verb has its object, an owner his name
        (
            "East Lund authorities must release journalists Ada Moor and her crew at once",
            "authorities must release journalists Moor and her crew",
        ),
        (
            "North Lund police must cease the raids on the boats of men",
            "North Lund police must cease raids on boats …",
        ),
        ("the guards also detained Moor and Lund's two children in the raid", "guards detained Moor …"),
        ("Gov. Ada Moor's announcement is not legislation", "Moor's announcement isn't legislation"),
        ("I remember telling her to be safe and to have fun", "I remember telling her to …"),
        ("we're saying we did not always pay the men", "we didn't always pay men"),
        (
            "the storm had spurred attacks by very angry old sailors",
            "storm had spurred attacks by angry old sailors",
        ),
        ("there appeared to be no other leaks in the port", "there appeared no other leaks in port"),
    ],
)
def test_a_number_an_object_and_a_name_go_before_what_only_bounds(line, expected):
    assert label(line, "") == expected
