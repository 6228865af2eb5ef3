"""Run the notebooks in place so that two runs, on any supported Python, leave the same bytes."""

import hashlib
import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from analysis.inputs import InputError, Say
from analysis.tables.files import write_text

# What an output may hold that differs from run to run: paths of the kernel, addresses of objects, counters.
_SCRUB = (
    (re.compile(r"/\S*ipykernel_\d+/\d+\.py"), "<cell>"),
    (re.compile(r" at 0x[0-9a-f]+"), ""),
    (re.compile(r"sk-container-id-\d+"), "sk-container-id"),
)
_KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
TIMEOUT = 300  # seconds for one cell
_RUN_OF = "run_of"  # in a notebook's metadata: hash of its code and of the tables it shows
_NAMED = re.compile(r'(?<=["/])[^"/\n]+(?=["/])')  # in its code: studies, folders


def run_notebooks(folder: Path, only: Sequence[str], say: Say) -> None:
    """Run notebooks in order and write them back where their content changed.

    ``folder``: the folder of the notebooks. ``only``: names or beginnings of names ("02"); empty for all.
    ``say``: told which notebook is run. Raises `InputError` if a named notebook does not exist or a cell
    fails.
    """
    found = [path for path in sorted(folder.glob("*.ipynb")) if not only or _named(path, only)]
    if not found:
        raise InputError(f"{folder}: no notebook {' '.join(only)}; the names begin with 00 to 07")
    for path in found:
        say(f"running {path}")
        changed = write_text(path, run_notebook(path))
        say(f"  {'changed' if changed else 'as it was'}")


def _named(path: Path, only: Sequence[str]) -> bool:
    """Tell whether a notebook was named."""
    return any(path.name.startswith(Path(name).name) for name in only)


def run_notebook(path: Path) -> str:
    """Execute one notebook in its folder; return its text as it is to be committed."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    os.environ["PYTHONHASHSEED"] = "0"
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=TIMEOUT,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(path.parent)}},
    )
    try:
        client.execute()
    except CellExecutionError as error:
        raise InputError(
            f"{path}: {error.ename}: {error.evalue}; open it in JupyterLab to see the cell"
        ) from None
    tidy = _tidy(notebook)
    tidy.metadata[_RUN_OF] = hash_run(path)
    return nbformat.writes(tidy) + "\n"


def hash_run(path: Path) -> str:
    """Return a hash of a notebook's code and of the tables in the folders of data/processed that it names."""
    cells = json.loads(path.read_text(encoding="utf8"))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    found = hashlib.sha256(code.encode("utf8"))
    for name in sorted(set(_NAMED.findall(code))):
        for file in sorted((path.parent / "../data/processed" / name).glob("*.csv")):
            found.update(file.read_bytes())
    return found.hexdigest()


def find_stale(folder: Path) -> list[str]:
    """Return one line per notebook whose code, or a table it shows, is not that which it was run with."""
    mend = "run it again (make notebooks)"
    return [
        f"{path}: its code or a table it shows is not that which it was run with; {mend}"
        for path in sorted(folder.glob("*.ipynb"))
        if not _is_as_run(path)
    ]


def _is_as_run(path: Path) -> bool:
    """Tell whether a notebook's code and tables are those of its last run; False for a damaged file."""
    try:
        return json.loads(path.read_text(encoding="utf8"))["metadata"].get(_RUN_OF) == hash_run(path)
    except (ValueError, LookupError, TypeError, AttributeError):
        return False


def _tidy(notebook: Any) -> Any:
    """Fix whatever differs from run to run or from Python to Python."""
    notebook.metadata = {"kernelspec": dict(_KERNEL), "language_info": {"name": "python"}}
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number:02d}"
        cell.metadata = {name: value for name, value in cell.metadata.items() if name == "tags"}
        for output in cell.get("outputs", []):
            _tidy_output(output)
    return notebook


def _tidy_output(output: Any) -> None:
    """Scrub one output's text and drop its metadata."""
    if "metadata" in output:
        output.metadata = {}
    if "text" in output:
        output["text"] = _scrub(output["text"])
    for kind, content in output.get("data", {}).items():
        if isinstance(content, str) and not kind.startswith("image/png"):
            output["data"][kind] = _scrub(content)


def _scrub(text: str) -> str:
    """Remove what differs from run to run."""
    for pattern, instead in _SCRUB:
        text = pattern.sub(instead, text)
    return text
