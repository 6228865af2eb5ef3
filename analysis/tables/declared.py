"""Every table of a study, declared once: the codebook, the checks and the files follow from here."""

from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.frames import FRAMES
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.tables.declared_estimates import (
    COMPARISONS,
    ESTIMATES,
    INDEX_WEIGHTS,
    PROFILE,
    ROBUSTNESS,
    ROBUSTNESS_CHOICES,
    ROBUSTNESS_UNITS,
)
from analysis.tables.declared_framing import AGENCY, FACTS, KEYNESS, MENTIONS, QUOTES, SHARED, WORDS
from analysis.tables.schema import (
    COUNTED,
    DOC,
    END,
    OUTLET,
    SENT,
    START,
    VOICE,
    VOICES,
    ZONE,
    declare,
)
from analysis.text.zones import ZONES

__all__ = ["CATEGORIES", "TABLES", "VOICES"]


def _counts(names: tuple[str, ...], what: str) -> list[tuple[str, str, str]]:
    """Declare one column of counted words per name."""
    return [(f"{name}_words_n", "int", f"Words {what} {name}") for name in names]


def _says_marker(name: str) -> str:
    """Describe the column of a marker."""
    ours = "; by the lexicon that ships, also with one of one's own" if name == "emotional" else ""
    return f"Trigger words of the marker '{name}', joined by '; '; empty if absent{ours}"


DOCUMENTS = declare(
    "documents",
    "article",
    "doc_id",
    DOC,
    OUTLET,
    ("format", "str", "Format given in sources.csv; empty if none"),
    ("headline", "str", "Headline without furniture: of sources.csv, else of the text"),
    ("published", "str", "ISO date of sources.csv; empty if none"),
    ("sha256", "str", "SHA-256 of the normalised text (Unicode NFC, line feeds, UTF-8)"),
    ("chars_n", "int", "Characters of the normalised text"),
    ("words_n", "int", "Words of the whole text"),
    ("counted_words_n", "int", "Words of the counted blocks: the denominator of shares by voice"),
    *_counts(VOICES, "of the counted blocks in voice"),
    *_counts(ZONES, "of the whole text in zone"),
    ("sentences_n", "int", "Sentences of the counted blocks"),
    (
        "lix",
        "float",
        "LIX readability of the counted blocks, about 20 (easy) to 60 (hard); NaN without words",
    ),
    ("flesch_kincaid", "float", "Flesch-Kincaid grade (school years in the US) of the counted blocks"),
    *[
        (
            f"frame_{name}",
            "float",
            f"Probability, 0 to 1, that a coder finds the frame '{name}' in the article",
        )
        for name in FRAMES
    ],
)

BLOCKS = declare(
    "blocks",
    "block",
    "doc_id block_id",
    DOC,
    ("block_id", "int", "Number of the block within the article, from 0"),
    ZONE,
    START,
    END,
    (
        "turn",
        "str",
        "Speaker label of a transcript's turn; 'unnamed' for speech without one; empty elsewhere, also where "
        "the article goes on behind a turn, by rule or because zones.csv sets the block. The labels "
        "themselves and stage directions are blocks of their own: boilerplate, in no count of words",
    ),
    (
        "repeat_of",
        "float",
        "block_id of the block that it repeats word for word: an earlier one, or one that holds it whole "
        "(a sentence that the page sets large); NaN if none",
    ),
    ("by_hand", "bool", "Whether the study's zones.csv sets the zone, and not the rules"),
    COUNTED,
    ("words_n", "int", "Words of the block"),
)

SENTENCES = declare(
    "sentences",
    "sentence",
    "doc_id sent_id",
    DOC,
    SENT,
    ("block_id", "int", "Block that holds it"),
    ZONE,
    COUNTED,
    START,
    END,
    ("words_n", "int", "Words of the sentence"),
    *[(f"{voice}_words_n", "int", f"Words in voice {voice}") for voice in VOICES],
    ("compound", "float", "vaderSentiment compound of the sentence, -1 (negative) to 1; NaN without words"),
    ("neg", "float", "vaderSentiment share of negative weight, 0 to 1; NaN without words"),
    ("neu", "float", "vaderSentiment share of neutral weight, 0 to 1; NaN without words"),
    ("pos", "float", "vaderSentiment share of positive weight, 0 to 1; NaN without words"),
    ("compound_masked", "float", "Compound with proper names taken as neutral, -1 to 1; NaN without words"),
    ("compound_supplement", "float", "Compound with names masked and the news supplement added, -1 to 1"),
    ("compound_own", "float", "Compound of the words in own voice, -1 to 1; NaN without any"),
    ("compound_quoted", "float", "Compound of the quoted words, -1 to 1; NaN without any"),
    ("compound_masked_own", "float", "Masked compound of the words in own voice, -1 to 1; NaN without any"),
    (
        "compound_supplement_own",
        "float",
        "Masked compound with supplement, words in own voice; NaN without any",
    ),
    ("loaded_own_n", "int", "Loaded-language hits in own voice"),
    ("loaded_quoted_n", "int", "Loaded-language hits in quotations"),
    ("loaded_own_weight", "float", "Sum of the weights (1 mild, 2 clear, 3 strong) of the hits in own voice"),
    *[
        (f"frame_{name}", "float", f"Strength of the frame '{name}': 0 without a cue, .5 with one, below 1")
        for name in FRAMES
    ],
)

TERMS = declare(
    "terms",
    "hit of a lexicon",
    "doc_id instrument category start end",
    DOC,
    SENT,
    START,
    END,
    ("term", "str", "The words as printed, at most five; a longer hit is cut"),
    (
        "instrument",
        "str",
        "loaded (also in a block zoned headline, judged with the article's topic and tone; `headlines` "
        "counts those of the headline by itself); sentiment (a word that moved the raw score); frame (a cue "
        "of a generic frame)",
    ),
    ("category", "str", "Category within the instrument"),
    (
        "weight",
        "float",
        "loaded: 1 mild, 2 clear, 3 strong; sentiment: valence after negation, boosters and 'but'",
    ),
    (
        "rule",
        "str",
        "What raised the hit: `cue` (frames), `vader` (sentiment); of loaded terms the features that spoke "
        "most for it: +lexicon (its entry), +word, +spelling, +before and +after (words beside it), +phrase; "
        "`user lexicon`: a word of a lexicon of one's own (--lexicon)",
    ),
    ZONE,
    VOICE,
    COUNTED,
)

HEADLINES = declare(
    "headlines",
    "article with a headline",
    "doc_id",
    DOC,
    OUTLET,
    ("headline", "str", "Headline without furniture"),
    ("words_n", "int", "Words of the headline"),
    ("own_words_n", "int", "Words of the headline outside quotation marks"),
    *[(name, "str", _says_marker(name)) for name in MARKERS],
    ("markers_n", "int", f"Markers present, 0 to {len(MARKERS)}"),
    (
        "strength",
        "float",
        "Clickbait strength, 0 (none) to 1: expected mean rating of five judges; NaN below 3 words",
    ),
    (
        "low",
        "float",
        "Lower end of the range where a fresh panel's mean rating is expected in 90 of 100 cases",
    ),
    ("high", "float", "Upper end of that range"),
    ("probability", "float", "Calibrated probability that most judges would call it clickbait, 0 to 1"),
    ("reasons", "str", "What raised (+) and lowered (-) the strength most, joined by '; '"),
    (
        "loaded_own_n",
        "int",
        "Loaded-language hits in the headline outside quotation marks; scored by itself: the "
        "article's topic and tone do not count, so `terms` may differ",
    ),
    ("compound", "float", "vaderSentiment compound of the headline, -1 to 1"),
    ("compound_masked", "float", "The same with proper names taken as neutral"),
    ("compound_supplement", "float", "The same with names masked and the news supplement added"),
)

MEASURED = (DOCUMENTS, BLOCKS, SENTENCES, TERMS, QUOTES, HEADLINES, MENTIONS, AGENCY, WORDS)
COMPARED = (
    FACTS,
    KEYNESS,
    SHARED,
    ESTIMATES,
    COMPARISONS,
    ROBUSTNESS,
    ROBUSTNESS_UNITS,
    ROBUSTNESS_CHOICES,
    PROFILE,
    INDEX_WEIGHTS,
)
TABLES = {table.name: table for table in MEASURED + COMPARED}
