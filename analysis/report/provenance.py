"""What an output hangs on: hashes of inputs; versions of package, lexicons, models, libraries; the seed."""

import hashlib
import json
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.comparison.estimates import SEED
from analysis.models import read_model
from analysis.report.findings import Tables
from analysis.tables.files import format_table
from analysis.version import VERSION

# Libraries whose version can change a number or a line of a figure.
LIBRARIES = ("matplotlib", "numpy", "nupunkt", "pandas", "scikit-learn", "scipy", "vaderSentiment")
LEXICONS = {
    "zones": "text.zones.cues",
    "reporting verbs": "text.voices.verbs",
    "loaded language": "measures.loaded.lexicon",
    "news supplement": "measures.sentiment.rule_words",
    "frames": "measures.frames.cues",
    "agency": "measures.agency.classes",
    "facts": "measures.wording.fact_words",
}
MODELS = ("loaded", "clickbait", "frames", "numbers")


def hash_bytes(content: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file, empty if it is missing."""
    return hash_bytes(path.read_bytes()) if path.is_file() else ""


@cache
def find_versions() -> dict[str, dict[str, str]]:
    """Return the versions of the package, its lexicons, its models and the libraries.

    The Python version is left out: the outputs are the same on each that is supported.
    """
    return {
        "package": {"same-story": VERSION},
        "lexicons": {
            name: str(import_module(f"analysis.{home}").LEXICON_VERSION) for name, home in LEXICONS.items()
        },
        "models": {name: str(read_model(name)["version"]) for name in MODELS},
        "libraries": {name: version(name) for name in LIBRARIES},
    }


def describe_figure(study: str, figure: str, rows: pd.DataFrame, tables: Tables) -> dict[str, Any]:
    """Return the provenance of one figure.

    ``study`` and ``figure``: their names. ``rows``: the rows that are drawn. Returned: names, hash of the
    drawn rows, hash of each article's text, versions, seed. It can be written as JSON.
    """
    documents = tables["documents"]
    return {
        "study": study,
        "figure": figure,
        "rows_sha256": hash_bytes(format_table(rows).encode("utf8")),
        "texts_sha256": dict(zip(documents["doc_id"], documents["sha256"], strict=True)),
        "seed": SEED,
        "versions": find_versions(),
    }


def write_json(value: Any) -> str:
    """Return one line of JSON, keys in order."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
