"""Names and numbers recognised in the sentences of a story, and where words stand besides, nations' too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from analysis.comparison.facts.fates import have_other_fates
from analysis.comparison.facts.story import Row, Story
from analysis.lexicons.fold import fold_word
from analysis.lexicons.matcher import read_rows
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.stems import NAME, news_stem

# Words that stand together in so many sentences, the rarest never without the others, are a name in any case.
BOUND_AT = 3
PROPER = frozenset({"name", "institution", "place"})
# Regular adjectives of places: what is cut off and what is added; shorter places are other words too often.
PLACE_LETTERS = 4
_NATIONAL = (
    ("", "n"), ("", "an"), ("", "ian"), ("", "i"), ("", "ese"), ("a", "ese"), ("o", "an"), ("y", "ian"),
    ("y", ""),
)  # fmt: skip


class Seen(NamedTuple):
    """The sentences of a story: words of names, quantities, and numbers that several articles tell.

    ``bodies``: the words of institutions and places, by article.
    """

    story: Story
    names: dict[int, list[frozenset[str]]]
    numbers: dict[int, set[float]]
    counts: dict[int, list[Row]]
    bodies: dict[str, set[str]]

    @classmethod
    def of(cls, rows: Sequence[Row], ids: Sequence[str], story: Story) -> Seen:
        """Note what was recognised in every sentence."""
        seen = cls(story, defaultdict(list), defaultdict(set), defaultdict(list), defaultdict(set))
        tellers = Counter(
            fact for fact, _ in {(fact, row.doc_id) for fact, row in zip(ids, rows, strict=True)}
        )
        for fact, row in zip(ids, rows, strict=True):
            at = story.place.get((row.doc_id, row.sent_id), -1)
            if row.kind in PROPER:
                seen.names[at].append(words := frozenset(fold_name_words(row.thing)))
                seen.bodies[row.doc_id] |= words if row.kind != "name" else frozenset()
            elif row.kind == "quantity":
                seen.counts[at].append(row)
                if tellers[fact] > 1:
                    seen.numbers[at] |= {row.low, row.high}
        return seen

    def is_free(self, row: Row, at: int, *, alone: bool = True) -> bool:
        """Tell whether a number in a sentence can be that of a row: it counts nobody with another fate.

        With ``alone`` it is no other fact of several articles either.
        """
        ends = {row.low, row.high}
        if alone and not ends.isdisjoint(self.numbers.get(at, ())):
            return False
        same = (other for other in self.counts.get(at, ()) if not ends.isdisjoint((other.low, other.high)))
        return not any(have_other_fates(row, other) for other in same)

    def find(self, words: Iterable[str], more: Iterable[str] = ()) -> tuple[dict[str, int], dict[str, int]]:
        """Return where all words stand in capitals, for certain and where another name has some of them.

        A sentence where a longer name has them all ("United Nations Command") is none of either.
        """
        wanted = frozenset(words)
        tokens = [*(NAME + word for word in wanted), *more]
        return (
            self.story.holding(tokens, lambda at: not any(wanted & name for name in self.names[at])),
            self.story.holding(tokens, lambda at: not any(wanted <= name for name in self.names[at])),
        )

    def bound(self, words: Sequence[str]) -> tuple[dict[str, int], dict[str, int]]:
        """Return where words stand in any case, for certain if the rarest never stands without the others."""
        wanted, stems = frozenset(words), [news_stem(word) or NAME for word in words]
        free = self.story.holding(stems, lambda at: not any(wanted & name for name in self.names[at]))
        may = self.story.holding(stems, lambda at: not any(wanted <= name for name in self.names[at]))
        together, alone = self.story.count(stems), min(self.story.count([stem]) for stem in stems)
        return (free if BOUND_AT <= together == alone else {}), may


def fold_name_words(form: str) -> tuple[str, ...]:
    """Return the words of a name that carry it, folded, hyphens opened."""
    words = [fold_word(word).removesuffix("'s").replace(".", "") for word in form.split()]
    opened = [part for word in words for part in word.split("-")]
    return tuple(word for word in opened if word and word not in read_function_words())


@cache
def read_nationals() -> dict[str, tuple[str, ...]]:
    """Return the adjectives and peoples that no rule makes, by the folded place.

    >>> read_nationals()["netherlands"], read_nationals()["spain"]
    (('dutch',), ('spaniard', 'spanish'))
    """
    found: dict[str, list[str]] = defaultdict(list)
    for row in read_rows("nationals"):
        found[row["place"]].append(row["adjective"])
    return {place: tuple(words) for place, words in found.items()}


def find_nations(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the adjectives of a place, and who is from there: "South Korean", "South Koreans".

    >>> ("italian",) in find_nations(("italy",)), ("south", "koreans") in find_nations(("south", "korea"))
    (True, True)
    >>> ("dutch",) in find_nations(("netherlands",))
    True
    """
    listed = read_nationals().get(" ".join(words), ())
    for adjective in listed:
        yield tuple(adjective.split())
        yield tuple(f"{adjective}s".split())
    *before, last = words
    for cut, ending in _NATIONAL if not listed else ():
        if last.endswith(cut) and len(last) >= PLACE_LETTERS:
            adjective = last.removesuffix(cut) + ending
            yield (*before, adjective)
            yield (*before, adjective + "s")
