"""Every word list has its row in the README of the lexicons, with as many rows as it holds."""

from importlib import import_module
from pathlib import Path

import pytest

from analysis.lexicons.matcher import read_rows
from analysis.report.provenance import LEXICONS

FOLDER = Path(__file__).parents[1] / "analysis" / "lexicons"


def _listed() -> dict[str, int]:
    rows = (line.split(" | ") for line in (FOLDER / "README.md").read_text("utf8").splitlines())
    return {row[0].removeprefix("| "): int(row[-1].removesuffix(" |")) for row in rows if "." in row[0]}


def test_every_word_list_is_described():
    files = {path.name for suffix in ("csv", "txt") for path in FOLDER.glob(f"*.{suffix}")}
    assert set(_listed()) == files


@pytest.mark.parametrize("name", sorted(name for name in _listed() if name.endswith(".csv")))
def test_the_readme_counts_the_rows(name):
    assert _listed()[name] == len(read_rows(name.removesuffix(".csv")))


@pytest.mark.parametrize("home", LEXICONS.values(), ids=LEXICONS)
def test_the_version_that_is_reported_is_that_of_the_list(home):
    version = import_module(f"analysis.{home}").LEXICON_VERSION
    assert f"| {version} |" in (FOLDER / "README.md").read_text("utf8")
