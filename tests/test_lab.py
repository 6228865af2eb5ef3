"""JupyterLab in a browser: what counts as run, what counts as stuck, nothing left behind."""

import json
import shutil
import subprocess

import pytest

from analysis.corpus import InputError
from tests.browser import chromium as browser
from tests.browser import lab_server
from tests.browser.lab import OVERLAP, Front, _is_over, _look, find_faults, tops_of, try_notebooks
from tests.browser.lab_server import Lab, _environment, copy_notebooks, open_lab, wait_until

CHROMIUM = next(filter(None, map(shutil.which, browser.NAMES)), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")


def cell(count, *outputs, source="1 + 1"):
    return {"cell_type": "code", "execution_count": count, "outputs": list(outputs), "source": source}


def write_notebook(path, *cells):
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    code = [{**cell, "metadata": {}, "id": f"c{i}"} for i, cell in enumerate(cells)]
    text = {"cell_type": "markdown", "source": "# Text", "metadata": {}, "id": "text"}
    notebook = {"cells": [text, *code], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook))


def test_errors_and_cells_left_are_found():
    error = {"output_type": "error", "ename": "KeyError", "evalue": "'x'"}
    cells = [cell(1), cell(2, error), cell(None), cell(None, source=""), {"cell_type": "markdown"}]
    assert find_faults({"content": {"cells": cells}}) == ["cell 2: KeyError: 'x'", "1 cells were not run"]
    assert find_faults({"content": {"cells": [cell(1), cell(2)]}}) == []


@pytest.mark.parametrize(
    ("front", "over"),
    [
        (Front("a", "idle", 3, 3, 0, ""), True),
        (Front("a", "idle", 3, 1, 0, ""), True),  # the first cell failed; the others were taken back
        (Front("a", "idle", 0, 0, 0, ""), True),
        (Front("a", "idle", 3, 0, 0, ""), False),  # not begun
        (Front("a", "idle", 3, 2, 1, ""), False),
        (Front("a", "busy", 3, 3, 0, ""), False),
        (Front("a", "unknown", 3, 3, 0, ""), False),
    ],
)
def test_a_run_is_over_when_none_of_its_cells_is_in_work(front, over):
    assert _is_over(front) == over


@pytest.mark.parametrize(("tall", "seen"), [(0, 1), (900, 1000), (1001, 1000), (2500, 1000), (9000, 1390)])
def test_pictures_show_a_notebook_from_top_to_end(tall, seen):
    tops = tops_of(tall, seen)
    assert tops[0] == 0
    assert tops[-1] == max(0, tall - seen)
    assert all(0 < after - top <= max(1, seen - OVERLAP) for top, after in zip(tops, tops[1:], strict=False))


class FakePage:
    """A page whose application answers what it is told to."""

    def __init__(self, *answer):
        self.answer = list(answer)

    def evaluate(self, script):
        return self.answer


def test_a_dialog_ends_the_wait_at_once():
    with pytest.raises(InputError, match="asks instead of running: Select Kernel"):
        _look(FakePage("a", "idle", 1, 0, 0, "Select\n Kernel"))
    assert str(_look(FakePage("a", "busy", 5, 2, 3, ""))) == "kernel busy, 2 of 5 cells run"


def test_waiting_goes_on_while_something_changes(monkeypatch):
    monkeypatch.setattr(lab_server, "STALL_SECONDS", 0.5)
    monkeypatch.setattr(lab_server.time, "sleep", lambda seconds: None)
    clock = iter(range(10_000))
    monkeypatch.setattr(lab_server.time, "monotonic", lambda: next(clock) * 0.2)
    seen = iter(range(100))
    assert wait_until(lambda: next(seen), lambda n: n == 50, "too slow") == 50
    with pytest.raises(InputError, match="^browser: too slow: nothing new for 0.5.*: stuck$"):
        wait_until(lambda: "stuck", lambda n: False, "too slow")


def test_copies_hold_no_outputs_so_that_an_old_run_cannot_pass_for_a_new_one(tmp_path):
    write_notebook(tmp_path / "notebooks/a.ipynb", cell(7, {"output_type": "stream"}))
    copy_notebooks(tmp_path / "notebooks", tmp_path / "copies")
    cells = json.loads((tmp_path / "copies/a.ipynb").read_text())["cells"]
    assert [(c["execution_count"], c["outputs"]) for c in cells if c["cell_type"] == "code"] == [(None, [])]
    assert [c["source"] for c in cells] == ["# Text", "1 + 1"]


def test_settings_and_environment_stay_in_the_temporary_folder(tmp_path):
    Lab("http://127.0.0.1:1", "t", tmp_path).set({"apputils-extension/themes": {"theme": "x"}})
    assert (tmp_path / "settings/@jupyterlab/apputils-extension/themes.jupyterlab-settings").is_file()
    environment = _environment(tmp_path, tmp_path / "project")
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        assert environment[name].startswith(str(tmp_path))


def test_a_server_that_ends_at_once_is_told_with_its_last_line(tmp_path, monkeypatch):
    (tmp_path / "notebooks").mkdir()
    line = ["sh", "-c", "echo no such option; exit 1"]
    monkeypatch.setattr(lab_server, "_command", lambda lab, root: line)
    with pytest.raises(InputError, match="JupyterLab ended at once .no such option."), open_lab(tmp_path):
        pass


@needs_chromium
@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_notebooks_are_run_faults_are_found_and_nothing_is_left(tmp_path, monkeypatch):
    pytest.importorskip("playwright")
    write_notebook(tmp_path / "notebooks/good.ipynb", cell(1, source="x = 1"), cell(2, source="x + 1"))
    tall = cell(1, source="for i in range(150): print(i)")
    write_notebook(tmp_path / "notebooks/wrong.ipynb", tall, cell(2, source="1 / 0"), cell(3))
    started = []
    real = subprocess.Popen
    monkeypatch.setattr(
        lab_server.subprocess, "Popen", lambda *a, **k: started.append(real(*a, **k)) or started[-1]
    )
    said = []
    with browser.open_browser(CHROMIUM) as chromium:
        faults = try_notebooks(chromium, tmp_path / "notebooks", tmp_path, said.append)
    wrong = ["wrong.ipynb: cell 2: ZeroDivisionError: division by zero", "wrong.ipynb: 1 cells were not run"]
    assert faults == wrong
    assert started
    assert all(process.poll() is not None for process in started)
    stems = sorted(path.stem for path in tmp_path.glob("*.png"))
    assert [stem for stem in stems if stem.startswith("good")] == ["good-1-of-1", "good-dark-1-of-1"]
    tall = [stem for stem in stems if stem.startswith("wrong")]
    assert len(tall) == int(tall[0].rsplit("-", 1)[1]) > 1
    assert said[0] == "notebooks/good.ipynb in JupyterLab"
