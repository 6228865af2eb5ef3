"""What is denied, blamed, promised or demanded without a clause of its own."""

import pytest

from analysis.measures.mentions.acts import find_acts
from analysis.measures.mentions.claims import find_claims
from analysis.measures.mentions.mention import Place
from analysis.text.reading import read_text


def acts(text):
    at = Place(read_text(text))
    words = at.reading.words
    return [(a.speaker, text[words.starts[a.first] : words.ends[a.last - 1]]) for a in find_acts(at, ())]


def claims(text):
    return list(find_claims(Place(read_text(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ada Moor rejected the plan.", ("Mayor Ada Moor", "rejected the plan")),
        ("The ministry has ruled out any talks.", ("ministry", "ruled out any talks")),
        ("Police put the crowd at 900.", ("Police", "put the crowd at 900")),
        ("Residents blamed the port for the noise.", ("Residents", "blamed the port for the noise")),
        ("Ada Moor, the pilot, accused him of lying.", ("Ada Moor", "accused him of lying")),
        ("Lund's pilot, Ada Moor, refused to blame him.", ("Ada Moor", "refused to blame him")),
        ("Lund vowed to rebuild the pier, but no money came.", ("Lund", "vowed to rebuild the pier")),
        ("Officials believe the fire was lit.", ("Officials", "the fire was lit")),
        ("The union called for a strike on Monday.", ("union", "called for a strike on Monday")),
    ],
)
def test_who_does_what_with_words(text, expected):
    assert acts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Officials do not believe a bird was at fault.", "Officials: don't believe bird was at fault"),
        (
            "The ministry never confirmed that the ferry was late.",
            "ministry: never confirmed that ferry was late",
        ),
        ("Ada Moor doesn't think the ferry will sail.", "Moor: doesn't think ferry will sail"),
    ],
)
def test_what_denies_the_verb_is_said_and_is_in_the_bag(text, label):
    assert [claim.label for claim in claims(text)] == [label]
    assert "!" in claims(text)[0].about.split()


@pytest.mark.parametrize(
    "text",
    [
        "The plan was rejected by the council.",
        "Lund would reject the plan.",
        "The promised report is late.",
        "She has to blame the port for the noise.",
        "The harbour wants paint.",
        "Police put the boat on a lorry.",
        "I blamed the port for the noise.",
        "They rejected the plan.",
        "The owners he blamed for it are gone.",
        "He was accused of lying.",
        "",
        "Blamed.",
    ],
)
def test_nobody_does_it(text):
    assert acts(text) == []


def test_a_pronoun_is_who_spoke_last_and_fits():
    text = "The Harbour Board rejected the plan. It blamed the mayor for the delay."
    assert [who for who, _ in acts(text)] == ["Harbour Board", "Harbour Board"]
    assert [who for who, _ in acts(text.replace("It ", "He "))] == ["Harbour Board"]
    far = "Ada Moor rejected the plan. Rain fell. Snow fell. Hail fell. She blamed the mayor for the delay."
    assert len(acts(far)) == 1


def test_he_is_no_several_and_a_risk_is_no_toll():
    assert len(claims("Bo Lind should resign, campaigners say. He has denied wrongdoing.")) == 1
    assert len(claims("A guard said the door was open. He denied wrongdoing.")) == 2
    assert claims("Strike puts 300 flights at risk.") == []


def test_an_act_is_a_claim_with_its_verb():
    (found,) = claims("The ministry has ruled out any talks with the rebels.")
    assert (found.label, found.qualifier, found.thing) == (
        "ministry: ruled out any talks with rebels",
        "ruled",
        "ministry",
    )
    (denied,) = claims("Ada Moor denied the charges.")
    assert denied.label == "Moor: denied the charges"
    assert "!" in denied.about.split()


def test_what_is_a_claim_already_is_not_told_twice():
    text = "Ada Moor blamed the port, saying that the noise was too loud for the residents."
    spans = sorted((m.start, m.end) for m in claims(text))
    assert len(spans) == 2
    assert all(a_end <= b_start for (_, a_end), (b_start, _) in zip(spans, spans[1:], strict=False))
    assert claims("Lund said that Ada Moor rejected the plan of the port.")[0].label.startswith("Lund:")


def test_an_act_without_a_word_of_news_is_none():
    assert claims("Ada Moor rejected it.") == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The officer said she was punished for it.", "officer: she was punished for it"),
        ("The manager said there would be no lay-offs.", "manager: there would be no lay-offs"),
        ("The chief told reporters that five gunmen were inside.", "chief: five gunmen were inside"),
        ("The ministry denied that rubber bullets had been used.", "ministry: denied"),
    ],
)
def test_short_clauses_are_claims(text, label):
    (found,) = claims(text)
    assert found.label.startswith(label)
