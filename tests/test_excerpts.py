"""The words around a measured quantity make its label: what is said beside it, in five words at most."""

import pytest

from analysis.measures.facts import find_mentions
from analysis.measures.quantities.excerpts import GAP, LABEL_WORDS, cut_excerpt, cut_moment
from analysis.text.words import find_words


def labels(text):
    return [m.label for m in find_mentions(text) if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands around
        ("Every rower was given five minutes for a warm-up.", ["rower given … minutes for warm-up"]),
        ("Backers of the pier raised $4.8 million on Monday.", ["pier raised … dollars"]),
        ("Only 40 percent who rented Harl's boats complained.", ["percent who rented"]),
        ("They want 62 percent of the vote in the valley.", ["want … percent of vote"]),
        ("Rents rose 3.2 percent from spring on.", ["Rents rose … percent from spring"]),
        ("The council cut its rent by £250.", ["cut rent by … pounds"]),
        ("The harbour was held for six weeks.", ["harbour held for … weeks"]),
        ("The choir stood in six inches of water.", ["stood in … inches of water"]),
        ("Harl began launching two rockets over the bay.", ["launching … rockets over bay"]),
        ("Two clerks are sent to the mill.", ["clerks sent"]),
        ("They heard two challenges to Lund's rule.", ["heard … challenges to Lund's rule"]),
        ("A fire burned for 90 minutes.", ["fire burned for … minutes"]),
        ("Its rate must not exceed 4 percent.", ["percent"]),
        ("Prices rose from $4 to $6.", ["Prices rose from … dollars", "Prices rose to … dollars"]),
        ("The school had 12 rooms.", ["school had … rooms"]),
        ("They paid a whopping $4 million fine.", ["paid … dollars fine"]),
        ("Two horrific crashes closed it.", ["crashes closed"]),
        ("Some 40 percent of ferries were not searched.", ["percent of ferries"]),
        ("Six years ago Lund left.", ["years ago Lund left"]),
        ("They were in Harl for five years, later in Tolm.", ["in Harl for … years"]),
        ("It asks for a 60-day grace period.", ["days grace period"]),
        ("The record was set three times.", ["record set … times"]),
        # what happened at a clock time
        ("Bottles flew shortly before 9 pm.", ["time: Bottles flew"]),
        ("At 8 pm on Thursday, the polls closed.", ["time: polls closed"]),
        ("The choir will hear from its donors at 11:30 a.m. in the hall.", ["time: donors"]),
        # no label says what the text denies or leaves open
        ("Up to 300 tenants could lose their gardens.", ["tenants"]),
        ("The pier may cost 400 berths.", ["berths"]),
        ("The yard would hire 400 welders.", ["welders"]),
        ("The mill hired 400 welders.", ["mill hired … welders"]),
        ("The firm refused to mend 12 cranes.", ["cranes"]),
        ("The firm failed to mend 12 cranes.", ["cranes"]),
        ("Lund cancelled plans to build 40 kiosks.", ["kiosks"]),
        ("None of the 40 rafts sank.", ["rafts"]),
        ("Not one of the 40 rafts sank.", ["rafts"]),
        ("If the vote fails, 40 kiosks closed in May stay shut.", ["kiosks"]),
        ("The 40 rafts sank.", ["rafts sank"]),
        ("Unemployment declined to 4 percent.", ["Unemployment declined to … percent"]),
        ("Those held on the raft will each get 40 coins.", ["coins"]),
        ("Lund has not watched the pier for one minute.", ["minutes pier"]),
        ("Did the yard sell 40 rafts?", ["rafts"]),
        ("They were not able to agree on 3 clauses.", ["clauses"]),
        ("Lund was cleared of selling 12 cranes.", ["cranes"]),
        ("Jones beat Moore by 21,000 votes.", ["beat Moore by … votes"]),
        ("There were 40 undecided voters whom both camps want.", ["undecided voters"]),
    ],
)
def test_labels(text, expected):
    assert labels(text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The big old grey harbour ferry company paid nearly 4 dollars per litre of good marine fuel oil",
        "9 dollars per litre",
        "and 9 dollars or more",
        "He left, 9 dollars, she said",
    ],
)
def test_never_more_than_five_words(line):
    words = find_words(line)
    first = next(i for i, key in enumerate(words.keys) if key.isdecimal())
    label = cut_excerpt(words, line, first, first + 2, "dollars per litre")
    assert len(label.replace(GAP, "").split()) <= LABEL_WORDS
    assert not label.startswith(GAP)
    assert not label.endswith(GAP)


def test_nothing_beside_a_time_tells_nothing():
    assert cut_moment(find_words("At 9 pm."), "At 9 pm.", 1, 3) == ""
    assert cut_excerpt(find_words("9 percent."), "9 percent.", 0, 2, "percent") == ""
