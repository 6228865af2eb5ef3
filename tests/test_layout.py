"""The repository as a whole: import direction, notebooks, codebook, figures and what goes with them."""

import ast
import json
import re
from pathlib import Path

import pytest

from analysis.report.figures import FIGURES
from analysis.tables.codebook import write_codebook
from analysis.tables.declared import TABLES

ROOT = Path(__file__).resolve().parents[1]
ORDER = (
    "version lexicons models text inputs cells columns manifest by_hand shelf corpus measures stats tables "
    "comparison fitting validity scale report __init__ __main__"
).split()
# The same within analysis/measures: words by themselves, then an instrument a room, facts last.
MEASURES = (
    "memory readability sentiment wording surnames frames loaded clickbait agency entities quantities "
    "mentions facts added shared"
).split()
STUDIES = ["defector", "example"]  # the shipped ones; whoever clones this may add studies
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def room(module: str) -> str:
    """The part of the package that a module belongs to."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def measure_room(module: str) -> str:
    """The room of analysis/measures that a module belongs to, empty for any other module."""
    parts = module.split(".")
    return parts[2] if parts[1:2] == ["measures"] and parts[2:] not in ([], ["__init__"]) else ""


def imports_of(path: Path) -> set[str]:
    """Modules of this package that a file imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "analysis":
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.split(".")[0] == "analysis"}
    return found


SOURCES = sorted((ROOT / "analysis").rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_rooms_before_it(path):
    if path == ROOT / "analysis/__init__.py":
        return  # names every home, imports them only when asked
    own = room(".".join(path.relative_to(ROOT).with_suffix("").parts))
    late = [name for name in imports_of(path) if ORDER.index(room(name)) > ORDER.index(own)]
    if path == ROOT / "analysis/corpus.py":
        late = [name for name in late if not name.startswith("analysis.report")]  # Document shows itself
    assert late == []


MEASURING = [path for path in SOURCES if path.relative_to(ROOT / "analysis").parts[0] == "measures"]


@pytest.mark.parametrize("path", MEASURING, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_measure_imports_only_from_measures_before_it(path):
    own = measure_room(".".join(path.relative_to(ROOT).with_suffix("").parts))
    used = {measure_room(name) for name in imports_of(path)} - {""}
    last = MEASURES.index(own) if own else -1
    assert [name for name in used if MEASURES.index(name) > last] == []


def test_every_measure_has_its_place_in_the_order():
    found = {measure_room(".".join(path.relative_to(ROOT).with_suffix("").parts)) for path in MEASURING}
    assert found - {""} <= set(MEASURES)


def test_the_codebook_is_written_from_the_tables():
    assert (ROOT / "CODEBOOK.md").read_text(encoding="utf8") == write_codebook()


def codebook_of(text: str) -> dict[str, list[str]]:
    """Return table → columns as a codebook's text names them."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("## "):
            found[line[3:]] = []
        elif line.startswith("| ") and found and not line.startswith(("| column", "| ---")):
            found[list(found)[-1]].append(line.split(" | ")[0][2:])
    return found


@pytest.mark.parametrize("study", STUDIES)
def test_codebook_and_datapackage_name_the_columns_of_the_files(study):
    codebook = codebook_of((ROOT / "CODEBOOK.md").read_text(encoding="utf8"))
    folder = ROOT / "data/processed" / study
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf8"))
    resources = {r["path"]: [f["name"] for f in r["schema"]["fields"]] for r in package["resources"]}
    files = {
        path.name: path.read_text(encoding="utf8").split("\n")[0].split(",") for path in folder.glob("*.csv")
    }
    assert files == resources
    assert all(codebook[name.removesuffix(".csv")] == header for name, header in files.items())


def test_every_table_has_a_grain_and_keys_among_its_columns():
    for table in TABLES.values():
        assert table.grain
        assert set(table.keys) <= set(table.header)
        assert len(table.header) == len(set(table.header))


@pytest.mark.parametrize("study", STUDIES)
@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_every_figure_has_data_caption_and_alt_text(study, figure):
    folder = ROOT / "figures" / study
    for end in ("svg", "csv", "caption.txt", "alt.txt"):
        assert (folder / f"{figure.name}.{end}").stat().st_size > 20
    svg = (folder / f"{figure.name}.svg").read_text(encoding="utf8")
    assert "<dc:date>" not in svg
    caption = (folder / f"{figure.name}.caption.txt").read_text(encoding="utf8")
    assert ("invented" in caption) == (study == "example")


@pytest.mark.parametrize("study", STUDIES)
def test_no_figure_is_left_over(study):
    names = {path.name.split(".")[0] for path in (ROOT / "figures" / study).glob("*.svg")}
    assert names == {figure.name for figure in FIGURES}


def cells_of(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf8"))["cells"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_are_committed_as_executed_in_order(path):
    counts = [cell["execution_count"] for cell in cells_of(path) if cell["cell_type"] == "code"]
    assert counts == list(range(1, len(counts) + 1))
    kinds = [output["output_type"] for cell in cells_of(path) for output in cell.get("outputs", [])]
    assert "error" not in kinds
    assert "stream" not in kinds


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_call_the_package_and_nothing_else(path):
    sources = ["".join(cell["source"]) for cell in cells_of(path) if cell["cell_type"] == "code"]
    assert max(len(source.splitlines()) for source in sources) <= 12
    for source in sources:
        assert not re.search(r"^\s*def |sys\.path|!pip|%|simplefilter|filterwarnings", source, re.M)
    text = "".join("".join(cell["source"]) for cell in cells_of(path) if cell["cell_type"] == "markdown")
    assert "**Limits.**" in text
    assert "**Result.**" in text


@pytest.mark.parametrize("path", NOTEBOOKS[1:7], ids=lambda path: path.name)
def test_notebooks_name_their_study_in_one_line(path):
    sources = ["".join(cell["source"]) for cell in cells_of(path) if cell["cell_type"] == "code"]
    assert re.findall(r'^STUDY = "defector"', sources[0], re.M) == ['STUDY = "defector"']
    assert "defector" not in "".join(sources[1:])
    assert "read_processed(STUDY)" in "".join(sources[1:])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_caveat_stands_above_every_figure_that_names_an_outlet(path):
    cells = cells_of(path)
    for i, cell in enumerate(cells):
        if "show_figure(" in "".join(cell["source"]) and path.name[:2] in ("02", "03", "04", "05", "06"):
            before = " ".join("".join(c["source"]) for c in cells[:i] if c["cell_type"] == "markdown")
            assert "One article per outlet" in before


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_sentence_stands_above_every_table(path):
    cells = cells_of(path)
    for i, cell in enumerate(cells):
        if any(
            "text/plain" in (kinds := output.get("data", {})) and "image/png" not in kinds
            for output in cell.get("outputs", [])
        ):
            assert cells[i - 1]["cell_type"] == "markdown", (path.name, i)
            said = "".join(cells[i - 1]["source"]).splitlines()
            assert any(line and line[0] not in "#>" for line in said), (path.name, i)


def test_notebook_numbers_are_in_order():
    numbers = [int(path.name[:2]) for path in NOTEBOOKS]
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 0
