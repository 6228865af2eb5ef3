"""One pass over one article: blocks, words, sentences, quotations and voices, shared by every instrument."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat

from analysis.text.sentences import Sentence, split_sentences
from analysis.text.voices import find_quotes_in, voices_of
from analysis.text.voices.corrections import Correction, correct_quotes
from analysis.text.voices.quotes import Quote
from analysis.text.words import Words, find_words, require_text
from analysis.text.wraps import blank_breaks
from analysis.text.zones import Block, split_zones


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read once.

    Attributes
    ----------
    text : str
        The text, line feeds inside its blocks as blanks; every offset indexes it.
    blocks : list of Block
        Stretches with one zone each.
    words : Words
        Every word of the text.
    sentences : list of Sentence
        In order, none across two blocks.
    sentence_words : list of range
        Word indices of each sentence, aligned with ``sentences``.
    quotes : list of Quote
        Quotations, attributed claims and scare quotes.
    voices : list of str
        "own", "quoted" or "unclear" for each word.
    """

    text: str
    blocks: list[Block]
    words: Words
    sentences: list[Sentence]
    sentence_words: list[range]
    quotes: list[Quote]
    voices: list[str]

    def block_of_words(self) -> list[int]:
        """Return the block number of each word, -1 for a word outside every block."""
        numbers = [-1] * len(self.words)
        for sentence, within in zip(self.sentences, self.sentence_words, strict=True):
            for i in within:
                numbers[i] = sentence.block
        return numbers


def read_text(
    text: str,
    *,
    format: str | None = None,
    headline: str | None = None,
    blocks: Sequence[Block] | None = None,
) -> Reading:
    """Read an article once for all instruments.

    ``text``: normalised text (Unicode NFC, line feeds). ``format``: the article's format, a hint for the
    zones ("transcript", "portal", "viral", "listicle", "magazine"). ``headline``: the article's headline,
    where it is known: what the text begins with may be something else. ``blocks``: the zones, where they are
    known already. Returned: everything empty for an empty text.
    """
    require_text(text)
    zoned = split_zones(text, format, headline=headline) if blocks is None else blocks
    return read_texts([text], [list(zoned)])[0]


def read_texts(
    texts: Sequence[str],
    zoned: Sequence[list[Block]],
    corrections: Sequence[Sequence[Correction]] = (),
    outlets: Iterable[Collection[str]] = repeat(()),
) -> list[Reading]:
    """Read articles whose zones are known, all of them step by step; voices follow corrected quotations.

    ``outlets``: the names of outlets that each knows beside the listed ones.

    A line feed inside a block is read as the blank that it stands for.
    What a step looks words up in then stays near the processor: a tenth less time.
    """
    texts = [
        blank_breaks(text, [(block.start, block.end) for block in blocks])
        for text, blocks in zip(texts, zoned, strict=True)
    ]
    words = list(map(find_words, texts))
    sentences = list(map(split_sentences, texts, zoned))
    quotes = list(map(find_quotes_in, texts, zoned, words, sentences, outlets))
    if any(corrections):
        quotes = list(map(correct_quotes, quotes, corrections))
    voices = list(map(voices_of, words, zoned, quotes))
    within = list(map(_sentence_words, words, sentences))
    return list(map(Reading, texts, zoned, words, sentences, within, quotes, voices))


def _sentence_words(words: Words, sentences: Sequence[Sentence]) -> list[range]:
    """Return the word indices of each sentence."""
    starts = words.starts
    return [range(bisect_left(starts, start), bisect_left(starts, end)) for start, end, _ in sentences]
