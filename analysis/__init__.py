"""Same Story: how several outlets tell one event, measured, compared and cited.

The names below are the package's contract; CHANGELOG.md says when one changes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from analysis.version import VERSION

if TYPE_CHECKING:
    from analysis.comparison import compare
    from analysis.corpus import Document, InputError, Study, read_study
    from analysis.measures.clickbait import score_headline
    from analysis.measures.frames import score_frames
    from analysis.measures.loaded import find_loaded
    from analysis.measures.sentiment import score_sentiment
    from analysis.report.annotate import show
    from analysis.tables.build import measure
    from analysis.text.voices import find_quotes
    from analysis.text.zones import split_zones

_HOMES = {
    "Document": "corpus",
    "InputError": "corpus",
    "Study": "corpus",
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
    "Document",
    "InputError",
    "Study",
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
