"""The notebooks, run in JupyterLab by a real browser as a reader would."""

from pathlib import Path
from typing import Any, NamedTuple

from analysis.inputs import InputError, Say
from tests.browser.chromium import watch
from tests.browser.lab_server import STALL_SECONDS, Lab, open_lab, wait_until

DARK: dict[str, dict[str, object]] = {"apputils-extension/themes": {"theme": "JupyterLab Dark"}}
VIEW = {"width": 1300, "height": 1500}  # pixels: letters stay legible when a picture is fitted to a screen
OVERLAP = 60  # pixels that two pictures share, so that no line is cut in both
MOST = 20  # pictures of one notebook; the names tell how many there would be
# What the application itself knows of the notebook in front: its page says less (cells that are not drawn
# yet have no prompt), and the server says it earlier (its kernel idles before the page has found it).
_LOOK = """() => {
  const dialog = document.querySelector('.jp-Dialog .jp-Dialog-content');
  const front = window.jupyterapp?.shell?.currentWidget, context = front?.context;
  const open = context?.isReady && !document.querySelector('#jupyterlab-splash') ? context.path : '';
  const cells = open ? Array.from(front.content.model.cells).filter(
    cell => cell.type === 'code' && cell.sharedModel.getSource().trim()) : [];
  return [open, context?.sessionContext?.kernelDisplayStatus ?? 'unknown', cells.length,
    cells.filter(cell => cell.executionCount !== null).length,
    cells.filter(cell => cell.executionState === 'running').length, dialog ? dialog.innerText : ''];
}"""
_SAVE = "async () => { await window.jupyterapp.shell.currentWidget.context.save(); }"
# The cells all stand in one box that scrolls; a frame is drawn before its size and place are told.
_SCROLL = """async (top) => {
  const box = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer');
  if (!box) return [0, 1];
  box.scrollTo({top: top, behavior: 'instant'});
  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return [box.scrollHeight, box.clientHeight];
}"""


class Front(NamedTuple):
    """The notebook in front: its path, its kernel's state, its code cells, those run and running."""

    path: str
    kernel: str
    cells_n: int
    run_n: int
    running_n: int
    dialog: str

    def __str__(self) -> str:
        """Tell it in words."""
        return f"kernel {self.kernel}, {self.run_n} of {self.cells_n} cells run"


def try_notebooks(browser: Any, folder: Path, shots: Path, say: Say) -> list[str]:
    """Open and run every notebook in JupyterLab; the first once more in the dark theme.

    ``browser``: an open browser. ``folder``: the notebooks; copies are run, they themselves are not changed.
    ``shots``: folder of the screenshots. ``say``: told what is run. Returned: one line per fault.
    """
    names = sorted(path.name for path in folder.glob("*.ipynb"))
    faults: list[str] = []
    with open_lab(folder) as lab:
        for name in names:
            say(f"notebooks/{name} in JupyterLab")
            shot = shots / f"{name[:-6]}.png"
            faults += [f"{name}: {fault}" for fault in _try_one(browser, lab, name, shot)]
        if names:
            lab.set(DARK)
            dark = shots / f"{names[0][:-6]}-dark.png"
            faults += [f"{names[0]}, dark: {fault}" for fault in _try_one(browser, lab, names[0], dark)]
    return faults


def _try_one(browser: Any, lab: Lab, name: str, shot: Path) -> list[str]:
    """Open one notebook, run all of its cells, and look at what is saved."""
    from playwright.sync_api import Error

    page = browser.new_page(viewport=VIEW)
    page.set_default_timeout(1000 * STALL_SECONDS)
    asked = watch(page)
    try:
        _run_all(page, lab, f"notebooks/{name}")
        faults = find_faults(lab.ask(f"contents/notebooks/{name}"))
        _shoot(page, shot)
    except (Error, InputError, OSError) as error:
        faults = [str(error).splitlines()[0]]
        page.screenshot(path=shot)
    finally:
        page.close()
        lab.end_kernels()
    return faults + [fault for fault in asked if fault.startswith("request off")]


def _run_all(page: Any, lab: Lab, path: str) -> None:
    """Run all cells by the menu and save."""
    page.goto(f"{lab.address}/lab/workspaces/ci/tree/{path}?reset&token={lab.token}")
    wait_until(
        lambda: _look(page),
        lambda front: front.path == path and front.kernel == "idle",
        "the notebook does not open with a kernel",
    )
    page.locator(".lm-MenuBar-item", has_text="Run").first.click()
    page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click()
    wait_until(lambda: _look(page), _is_over, "the cells do not end")
    page.evaluate(_SAVE)


def _look(page: Any) -> Front:
    """Ask the application for the notebook in front; a dialog would wait for ever for an answer."""
    front = Front(*page.evaluate(_LOOK))
    if front.dialog:
        asked = " ".join(front.dialog.split())
        raise InputError(f"JupyterLab asks instead of running: {asked[:80]}; look at its screenshot")
    return front


def _is_over(front: Front) -> bool:
    """Tell whether a run is over: all cells are asked for at once, so none is left in work at its end."""
    return front.kernel == "idle" and not front.running_n and (front.run_n > 0 or not front.cells_n)


def _shoot(page: Any, shot: Path) -> None:
    """Take pictures from the first cell to the last, and one of the first annotated article, if any."""
    for old in (shot, *shot.parent.glob(f"{shot.stem}-*-of-*.png")):
        old.unlink(missing_ok=True)
    tall, seen = page.evaluate(_SCROLL, 0)
    tops = tops_of(tall, seen)
    for i, top in enumerate(tops[:MOST], 1):
        page.evaluate(_SCROLL, top)
        page.screenshot(path=shot.with_name(f"{shot.stem}-{i}-of-{len(tops)}.png"))
    article = page.locator(".jp-OutputArea-output .ss-root").first
    if article.count():
        article.screenshot(path=shot.with_name(f"{shot.stem}-article.png"))


def tops_of(tall: int, seen: int) -> list[int]:
    """Return where each picture of a notebook begins, so that together they show all of it.

    ``tall`` and ``seen``: pixels of the whole notebook, and of the part that is seen at once. Returned: at
    least one; the last picture ends where the notebook does.

    >>> tops_of(2500, 1000), tops_of(800, 1000)
    ([0, 940, 1500], [0])
    """
    step = max(1, seen - OVERLAP)
    return [*range(0, max(0, tall - seen), step), max(0, tall - seen)]


def find_faults(contents: Any) -> list[str]:
    """Return the errors among the outputs of a saved notebook, and cells that were not run.

    ``contents``: the notebook as the server gives it. Returned: one line each.
    """
    cells = [cell for cell in contents["content"]["cells"] if cell["cell_type"] == "code"]
    errors = [
        f"cell {cell['execution_count']}: {output['ename']}: {output['evalue']}"
        for cell in cells
        for output in cell["outputs"]
        if output["output_type"] == "error"
    ]
    left = sum(not cell["execution_count"] for cell in cells if "".join(cell["source"]).strip())
    return errors + [f"{left} cells were not run"] * bool(left)
