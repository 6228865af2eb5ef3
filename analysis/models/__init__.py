"""Fitted coefficients as JSON, each with a model card beside it."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_model(name: str) -> dict[str, Any]:
    """Read ``analysis/models/<name>.json`` once per process."""
    return json.loads(files(__package__).joinpath(f"{name}.json").read_text(encoding="utf8"))
