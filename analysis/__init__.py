"""Same Story: how several outlets tell one event, measured, compared and cited.

A study is a folder with sources.csv and texts; a document is one article.

    read_study(folder)      a Study of Documents; InputError says what cannot be used
    measure(study)          its tables: documents, sentences, terms, quotes, headlines, mentions, …
    compare(tables)         estimates with intervals, differences, facts, robustness, profile
    find_loaded(text)       list of Term: loaded wording
    find_quotes(text)       list of Quote: quotations, claims, scare quotes with their speakers
    split_zones(text)       list of Block: headline, dek, body, caption, credit, …
    score_sentiment(text)   Sentiment of a sentence
    score_headline(text)    Headline: clickbait markers and strength
    score_frames(text)      frame to probability
    show(document)          the article with its hits highlighted, for a notebook

CODEBOOK.md defines every measure and column, README.md says how right each instrument is. These names are the
package's contract; CHANGELOG.md says when one changes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from analysis.version import VERSION

if TYPE_CHECKING:
    from analysis.comparison import compare
    from analysis.corpus import Document, InputError, Study, read_study
    from analysis.measures.clickbait import Headline, score_headline
    from analysis.measures.frames import score_frames
    from analysis.measures.loaded import find_loaded
    from analysis.measures.loaded.terms import Term
    from analysis.measures.sentiment import Sentiment, score_sentiment
    from analysis.report.annotate import show
    from analysis.tables.build import measure
    from analysis.text.voices import find_quotes
    from analysis.text.voices.quotes import Quote
    from analysis.text.zones import split_zones
    from analysis.text.zones.blocks import Block

_HOMES = {
    "Block": "text.zones.blocks",
    "Document": "corpus",
    "Headline": "measures.clickbait",
    "InputError": "corpus",
    "Quote": "text.voices.quotes",
    "Sentiment": "measures.sentiment",
    "Study": "corpus",
    "Term": "measures.loaded.terms",
    "compare": "comparison",
    "find_loaded": "measures.loaded",
    "find_quotes": "text.voices",
    "measure": "tables.build",
    "read_study": "corpus",
    "score_frames": "measures.frames",
    "score_headline": "measures.clickbait",
    "score_sentiment": "measures.sentiment",
    "show": "report.annotate",
    "split_zones": "text.zones",
}
__all__ = [
    "Block",
    "Document",
    "Headline",
    "InputError",
    "Quote",
    "Sentiment",
    "Study",
    "Term",
    "compare",
    "find_loaded",
    "find_quotes",
    "measure",
    "read_study",
    "score_frames",
    "score_headline",
    "score_sentiment",
    "show",
    "split_zones",
]
__version__ = VERSION


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that `import analysis` costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'analysis' has no attribute {name!r}")
    value = getattr(import_module(f"analysis.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
