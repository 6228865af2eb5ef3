"""The fitted model: how likely each word of a text is loaded, and which features said so."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

import numpy as np

from analysis.measures.loaded.features import (
    FUNCTION_WORDS,
    SENTENCE_CAP,
    entry_phrase,
    is_literal,
    literal_domains,
)
from analysis.measures.loaded.found import Found, is_whole, level_phrases
from analysis.measures.loaded.layout import (
    CLOSES,
    GAP,
    OPENS,
    PLACES,
    TITLE,
    Floats,
    Layout,
    code_places,
    lay_out,
    place_names,
)
from analysis.measures.loaded.lexicon import Hit, entry_of, loaded_phrases
from analysis.measures.loaded.margins import read_margins
from analysis.measures.loaded.readings import COMPANY, homographs, in_company, reads_plain
from analysis.measures.loaded.scenes import find_scenes
from analysis.measures.loaded.topics import TOPIC, topic_features
from analysis.measures.loaded.words import (
    CLEAR,
    HOMOGRAPH,
    LITERAL,
    PHYSICAL,
    REMEMBERED,
    SENSE,
    STRONG,
    THING,
    TOPICAL,
    UNLISTED,
    UPPER,
    Coefficients,
    Numbers,
    WordTable,
)
from analysis.models import read_model
from analysis.text.words import Words

MODEL = "loaded"


class Scorer:
    """Scores words with the fitted coefficients; what depends on the word alone is summed once per word.

    Parameters
    ----------
    model : mapping
        ``intercept`` and ``coefficients`` (feature → log-odds), as fitted.
    """

    __slots__ = (
        *("_coefficients", "_company", "_literal", "_margins", "_phrase", "_places", "_things", "_topic"),
        *("phrase_reasons", "words"),
    )

    def __init__(self, model: Mapping) -> None:
        self._coefficients = Coefficients(model["coefficients"])
        self._company = np.array([self.total([f"sentence={n}"]) for n in range(SENTENCE_CAP + 1)])
        self._places = np.array([self.total(place_names(code)) for code in PLACES])
        self._literal = self.total(["literal"])
        self._things = self.total([COMPANY])
        self._margins = read_margins(model)
        self._topic: float = model.get("topic", 0.0)
        self._phrase = lru_cache(REMEMBERED)(self._weigh_phrase)
        self.phrase_reasons = lru_cache(REMEMBERED)(self._read_phrase)
        self.words = WordTable(self._coefficients, model["intercept"])

    def total(self, features: Iterable[str]) -> float:
        """Add the coefficients of some features, in their order."""
        return self._coefficients.total(features)

    def article(self, words: Words, ranges: Sequence[range]) -> Found:
        """Score the words of an article's sentences, then move those that its topic needs."""
        return self.settle(self.sentences(words, ranges), words.keys)

    def settle(self, found: Found, keys: Sequence[str]) -> Found:
        """Move the words that an article's topic or scenes need, and level those of each phrase."""
        marks = self.words.marks[found.numbers, 0]
        topical, physical = ((marks & flag).nonzero()[0].tolist() for flag in (TOPICAL, PHYSICAL))
        whole = topic_features([keys[i] for i in topical], len(keys))
        for i in topical if whole else ():
            found.scores[i] += sum(self.place_reasons(whole.get(keys[i], ())).values())
        scenes = find_scenes(keys, physical, found.phrases)
        found.scores[list(scenes)] += [self.total([name]) for name in scenes.values()]
        level_phrases(found.scores, found.phrases)
        return found._replace(whole=whole, scenes=scenes)

    def sentences(self, words: Words, ranges: Sequence[range]) -> Found:
        """Return the log-odds of each word of some sentences by themselves, and the phrases in them."""
        texts, keys, numbers = words.texts, words.keys, self.words.rows(words)
        where = lay_out(numbers, ranges)
        marks = self.words.marks[where.line]
        flags = marks[where.at, 0]
        title = 2 * where.tally(flags & UPPER) >= where.sizes
        places = code_places(where, marks[:, 0], title)
        plain = self._read_homographs(where, marks, places, texts, keys)
        numbers[where.words] = where.line[where.at]
        own, before, after = self._neighbors(where)
        scores = own + before + after + self._places[places]
        phrases = self._add_company(where, scores, marks, texts, keys, ranges)
        for n in self._literal_words(where, marks, plain, keys, ranges):
            scores[n] += self._literal
        for n in (marks[where.at, 0] & SENSE).nonzero()[0].tolist():
            i = int(where.words[n])
            if not is_whole(phrases.get(i)) and in_company(texts, keys, ranges[where.sentence[n]], i):
                scores[n] += self._things
        every = np.full((3, len(texts)), -np.inf)
        every[:, where.words] = scores, before, after
        return Found(every[0], phrases, plain, {}, {}, every[1], every[2], numbers)

    def margins(self, found: Found, some: Sequence[int]) -> dict[int, float]:
        """Return which of some words must have more than the threshold, and how much; none in a phrase."""
        unlisted, thing = self._margins
        flags = self.words.marks[found.numbers[some], 0].tolist()
        return {
            i: unlisted if flag & UNLISTED else thing
            for i, flag in zip(some, flags, strict=True)
            if flag & (UNLISTED | THING) and not is_whole(found.phrases.get(i))
        }

    def _read_homographs(
        self, where: Layout, marks: Numbers, places: Numbers, texts: Sequence[str], keys: Sequence[str]
    ) -> set[int]:
        """Put the noun in place of the verb where a homograph is no verb; return those words."""
        some = (marks[where.at, 0] & HOMOGRAPH).nonzero()[0]
        columns = [column[some].tolist() for column in (where.words, where.at, places)]
        plain = set()
        changed = []
        for i, at, place in zip(*columns, strict=True):
            before = "" if place & OPENS else keys[i - 1]
            after = "" if place & CLOSES else keys[i + 1]
            named = place & (UPPER | TITLE | OPENS) == UPPER
            if named or reads_plain(before, after, homographs()[keys[i]]):
                plain.add(i)
                changed.append(at)
                where.line[at] = self.words.plain(texts[i], keys[i])
        self.words.settle()
        marks[changed] = self.words.marks[where.line[changed]]
        return plain

    @staticmethod
    def _literal_words(
        where: Layout, marks: Numbers, plain: Collection[int], keys: Sequence[str], ranges: Sequence[range]
    ) -> Iterator[int]:
        """Yield the words whose sentence has other words of the domain in which they are literal."""
        domains: dict[int, dict[str, int]] = {}  # by sentence: counted once, however long it is
        for n in (marks[where.at, 0] & LITERAL).nonzero()[0].tolist():
            i, number = int(where.words[n]), int(where.sentence[n])
            if number not in domains:
                domains[number] = literal_domains(keys, ranges[number])
            if is_literal(keys[i], entry_of(keys[i], plain=i in plain), domains[number]):
                yield n

    def _neighbors(self, where: Layout) -> tuple[Floats, Floats, Floats]:
        """Return what words by themselves, the words before and the words behind them speak."""
        own, two_before, one_before, one_after, two_after = self.words.sums[where.line].T
        before, after = two_before[:-4] + one_before[1:-3], one_after[3:-1] + two_after[4:]
        return own[where.at], before[where.at - GAP], after[where.at - GAP]

    def _add_company(
        self,
        where: Layout,
        scores: Floats,
        marks: Numbers,
        texts: Sequence[str],
        keys: Sequence[str],
        ranges: Sequence[range],
    ) -> dict[int, Hit]:
        """Add what phrases tell, and the number of other clear words in the sentence; return the phrases."""
        begins = np.searchsorted(where.at, self.words.begins(marks))
        words, around = where.words[begins].tolist(), [ranges[s] for s in where.sentence[begins].tolist()]
        hits = loaded_phrases().find_at(keys, words, [within.stop for within in around])
        order = dict(zip(words, zip(begins.tolist(), around, strict=True), strict=True))
        strong = marks[where.at, 0] & STRONG > 0
        found: dict[int, Hit] = {}
        added: list[float] = []
        places: list[int] = []
        for hit in hits:
            found.update(dict.fromkeys(range(hit.first, hit.last), hit))
            first, within = order[hit.first]
            shift = (
                self._things if is_whole(hit) and in_company(texts, keys, within, hit.first, hit.form) else 0
            )
            added += [value + shift for value in self._phrase(hit.form)]
            places += range(first, first + hit.last - hit.first)
        scores[places] += added
        strong[places] = [hit.entry.weight >= CLEAR for hit in found.values()]
        others = where.tally(strong)[where.sentence] - strong
        scores += self._company[np.minimum(others, SENTENCE_CAP)]
        return found

    def _weigh_phrase(self, form: str) -> list[float]:
        """Add up what a phrase tells of each word in it."""
        entry = loaded_phrases().entries[form]
        return [self.total(entry_phrase(entry, word in FUNCTION_WORDS)) for word in form.split(" ")]

    def _read_phrase(self, form: str, function: bool) -> dict[str, float]:
        """Return what a phrase spoke for a function word in it, or for another."""
        return self.place_reasons(entry_phrase(loaded_phrases().entries[form], function))

    def reasons(self, keys: Sequence[str], i: int, found: Found) -> dict[str, float]:
        """Return what the word itself, its neighbors and the article spoke for word i, as log-odds."""
        lexicon, word, spelling = self._coefficients.parts(keys[i], i in found.plain)
        before, after = float(found.before[i]), float(found.after[i])
        spoke = {"lexicon": lexicon, "word": word, "spelling": spelling, "before": before, "after": after}
        whole = [*found.whole.get(keys[i], ()), *([found.scenes[i]] if i in found.scenes else ())]
        return spoke | self.place_reasons(whole)

    def place_reasons(self, place: Iterable[str]) -> dict[str, float]:
        """Return what the named features of a word's place spoke, as log-odds."""
        spoke: dict[str, float] = {}
        for name in place:
            kind = "phrase" if name.startswith("phrase:") else name.split("=")[0]
            extra = self._topic if name.startswith(TOPIC) else 0.0
            spoke[kind] = spoke.get(kind, 0.0) + self._coefficients.own.get(name, 0.0) + extra
        return spoke


@cache
def loaded_scorer() -> Scorer:
    """Build the scorer of the model that ships."""
    return Scorer(read_model(MODEL))
