"""Which other numbers of two articles could be the one that is told: facts made by hand."""

from analysis.comparison.facts.contrasts import hash_words
from analysis.comparison.facts.rivals import Rivals
from analysis.comparison.facts.sizes import Fact

DOGS = Fact("a", "dog", "", "", frozenset(), False, 73, 73, 0, "", "", step=1.0)


def other(value, doc="b", **changes):
    """Return a number of dogs in an article."""
    return DOGS._replace(doc=doc, low=value, high=value, **changes)


def test_every_two_numbers_agree_differ_or_are_of_two_things():
    rivals = Rivals.of([DOGS, other(73), other(60), other(9, thing="truck")])
    assert rivals.agree[0].tolist() == [True, True, False, False]
    assert rivals.differ[0].tolist() == [False, False, True, False]
    assert not rivals.differ[1, 2]  # of one article
    assert (rivals.agree == rivals.agree.T).all()
    assert rivals.article.tolist() == [0, 1, 1, 1]


def test_a_number_that_has_its_like_is_left_for_no_other():
    dogs = [DOGS, other(60), other(40)]
    assert Rivals.of(dogs).is_left(0, 1)
    assert not Rivals.of(dogs[:2]).is_left(0, 1)
    assert not Rivals.of([*dogs, other(40, "a")]).is_left(0, 1)
    assert Rivals.of([*dogs, other(40, "c")]).is_left(0, 1)  # a third article tells nothing of these


def test_words_of_the_labels_tell_who_is_left():
    kennel, truck = hash_words("kennel"), hash_words("truck")
    dogs = [DOGS._replace(said=kennel), other(60, said=kennel), other(40, said=truck)]
    assert not Rivals.of(dogs).is_left(0, 1)
    assert Rivals.of([*dogs[:2], other(40, said=kennel)]).is_left(0, 1)


def test_without_numbers():
    assert Rivals.of([]).agree.shape == (0, 0)
