"""The models are fitted here, from labelled data that is not part of the project."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from analysis.fitting.labelled import choose, run_on
from analysis.inputs import Say
from analysis.tables.files import write_text

MODELS = ("loaded", "clickbait", "frames", "numbers")
HOME = Path(__file__).resolve().parents[1] / "models"


def fit_models(datasets: Path, only: Sequence[str], say: Say) -> None:
    """Fit models again and write their JSON; the same data and lock give the same bytes.

    ``datasets``: folder with the labelled data. ``only``: names of models; empty for all. ``say``: told what
    is fitted. Raises `InputError` for an unknown model or missing data.
    """
    for name in choose(only, MODELS, "model"):
        say(f"fitting {name}")
        model: dict[str, Any] = run_on(datasets, __name__, "fit", name)
        changed = write_text(HOME / f"{name}.json", format_model(model))
        say(f"  {name}.json {'changed' if changed else 'as it was'}")


def format_model(model: dict[str, Any]) -> str:
    """Return a model's JSON text, keys in order, one line each at the top level."""
    lines = [
        f" {json.dumps(key)}: {json.dumps(model[key], ensure_ascii=False, sort_keys=True)}" for key in model
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"
