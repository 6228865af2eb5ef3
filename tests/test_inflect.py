import pytest

from analysis.lexicons.inflect import adverb_of, graded_forms, inflect, noun_forms, respelled, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("slam", ["slam", "slams", "slamming", "slammed"]),
        ("stoke", ["stoke", "stokes", "stoking", "stoked"]),
        ("defy", ["defy", "defies", "defying", "defied"]),
        ("panic", ["panic", "panics", "panicking", "panicked"]),
        ("boot", ["boot", "boots", "booting", "booted"]),
        ("quit", ["quit", "quits", "quitting", "quit"]),
        ("squeeze", ["squeeze", "squeezes", "squeezing", "squeezed"]),
        ("hammer", ["hammer", "hammers", "hammering", "hammered"]),
        ("tear", ["tear", "tears", "tearing", "tore", "torn"]),
        ("veto", ["veto", "vetoes", "vetoing", "vetoed"]),
    ],
)
def test_verbs(lemma: str, forms: list[str]) -> None:
    assert verb_forms(lemma) == forms


def test_verbs_in_el_have_both_spellings() -> None:
    assert {"unraveled", "unravelled"} <= set(verb_forms("unravel"))


def test_nouns_adverbs_and_degrees() -> None:
    assert noun_forms("tragedy") == ["tragedy", "tragedies"]
    assert noun_forms("con man")[-1] == "con men"
    assert [adverb_of(a) for a in ("horrific", "terrible", "crazy", "brutal")] == [
        "horrifically",
        "terribly",
        "crazily",
        "brutally",
    ]
    assert graded_forms("ugly") == ["ugly", "uglier", "ugliest"]


def test_phrases_inflect_their_verb_or_their_noun() -> None:
    assert "lashes out" in inflect("lash out", "v")
    assert "witch hunts" in inflect("witch hunt", "n")
    assert inflect("in tatters", "x") == ("in tatters",)


def test_british_spellings_are_generated() -> None:
    assert "demonised" in inflect("demonize", "v")
    assert respelled("furor") == ["furore"]
    assert respelled("honest") == []


def test_an_unknown_part_of_speech_is_refused() -> None:
    with pytest.raises(ValueError, match="use one of"):
        inflect("slam", "q")
