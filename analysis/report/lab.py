"""The notebooks, run in JupyterLab by a real browser as a reader would."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.corpus import InputError
from analysis.report.studies import Say

START_SECONDS, RUN_SECONDS = 90, 300
QUIET_SECONDS = 3  # nothing changed for so long: the run is over
LINKED = ("data", "figures", "analysis")  # what the notebooks read, beside the copies of them
SETTINGS: dict[str, dict[str, object]] = {
    "notebook-extension/tracker": {"windowingMode": "none", "recordTiming": False},
    "apputils-extension/notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
}
DARK: dict[str, dict[str, object]] = {"apputils-extension/themes": {"theme": "JupyterLab Dark"}}


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address, token and folder."""

    address: str
    token: str
    home: Path

    def ask(self, path: str) -> Any:
        """Ask its interface for JSON."""
        request = urllib.request.Request(
            f"{self.address}/api/{path}", headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def set(self, settings: dict[str, dict[str, object]]) -> None:
        """Write settings as a user would have them."""
        for name, values in settings.items():
            path = self.home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(values), encoding="utf8")


def try_notebooks(browser: Any, folder: Path, shots: Path, say: Say) -> list[str]:
    """Open and run every notebook in JupyterLab; the first once more in the dark theme.

    Parameters
    ----------
    browser : playwright Browser
        An open browser.
    folder : Path
        The notebooks; copies are run, they themselves are not changed.
    shots : Path
        Folder of the screenshots.
    say : callable
        Told what is run.

    Returns
    -------
    list of str
        One line per fault.
    """
    names = sorted(path.name for path in folder.glob("*.ipynb"))
    faults: list[str] = []
    with open_lab(folder) as lab:
        for name in names:
            say(f"notebooks/{name} in JupyterLab")
            faults += [
                f"{name}: {fault}" for fault in _try_one(browser, lab, name, shots / f"{name[:-6]}.png")
            ]
        if names:
            lab.set(DARK)
            dark = shots / f"{names[0][:-6]}-dark.png"
            faults += [f"{names[0]}, dark: {fault}" for fault in _try_one(browser, lab, names[0], dark)]
    return faults


@contextmanager
def open_lab(folder: Path) -> Iterator[Lab]:
    """Start JupyterLab on copies of the notebooks, with folders of its own for everything it writes."""
    with tempfile.TemporaryDirectory(prefix="same-story-lab-") as temporary:
        home = Path(temporary)
        root = home / "project"
        shutil.copytree(folder, root / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        for name in LINKED:
            if (folder.resolve().parent / name).exists():
                (root / name).symlink_to(folder.resolve().parent / name)
        lab = Lab(f"http://127.0.0.1:{_free_port()}", secrets.token_hex(16), home)
        lab.set(SETTINGS)
        server = subprocess.Popen(
            _command(lab, root), env=_environment(home, folder.resolve().parent), cwd=root,
            stdout=(home / "log").open("w"), stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            _wait_for(lambda: _answers(lab, server), START_SECONDS, "JupyterLab does not start")
            yield lab
        finally:
            server.terminate()
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command(lab: Lab, root: Path) -> list[str]:
    """Return the command that starts JupyterLab."""
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": lab.address.rsplit(":", 1)[1],
        "ServerApp.port_retries": "0",
        "ServerApp.root_dir": str(root),
        "ServerApp.open_browser": "False",
        "ServerApp.allow_root": "True",
        "IdentityProvider.token": lab.token,
        "LabApp.user_settings_dir": str(lab.home / "settings"),
        "LabApp.workspaces_dir": str(lab.home / "workspaces"),
    }
    return [sys.executable, "-m", "jupyterlab", *(f"--{name}={value}" for name, value in options.items())]


def _environment(home: Path, project: Path) -> dict[str, str]:
    """Return the environment of the server: nothing of the user's own Jupyter reaches it."""
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    folders = {name: str(home / name.lower()) for name in names}
    return {**os.environ, **folders, "PYTHONPATH": str(project), "JUPYTER_PLATFORM_DIRS": "1"}


def _answers(lab: Lab, server: subprocess.Popen[bytes]) -> bool:
    """Tell whether the server answers; give up when it has ended."""
    if server.poll() is not None:
        last = (lab.home / "log").read_text(errors="replace").strip().splitlines()[-1:]
        raise InputError(f"browser: JupyterLab ended at once ({''.join(last)}); run make env again")
    try:
        return bool(lab.ask("status"))
    except OSError:
        return False


def _wait_for(done: Callable[[], bool], seconds: float, fault: str) -> None:
    """Wait until something is so, or raise with what is wrong."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise InputError(f"browser: {fault} within {seconds:.0f} seconds; try once more")
        time.sleep(0.3)


def _try_one(browser: Any, lab: Lab, name: str, shot: Path) -> list[str]:
    """Open one notebook, run all of its cells, and look at what is saved."""
    from playwright.sync_api import Error

    from analysis.report.browser import watch

    page = browser.new_page(viewport={"width": 1300, "height": 2000})
    asked = watch(page)
    try:
        _run_all(page, lab, f"notebooks/{name}")
        page.screenshot(path=shot)
        _shoot_article(page, shot)
        faults = _errors_of(lab.ask(f"contents/notebooks/{name}"))
    except (Error, InputError) as error:
        page.screenshot(path=shot)
        faults = [str(error).splitlines()[0]]
    page.close()
    return faults + [fault for fault in asked if fault.startswith("request off")]


def _run_all(page: Any, lab: Lab, path: str) -> None:
    """Run all cells by the menu and save."""
    page.goto(f"{lab.address}/lab/workspaces/ci/tree/{path}?reset&token={lab.token}")
    page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook", timeout=60_000)
    page.wait_for_selector("#jupyterlab-splash", state="detached", timeout=60_000)
    _wait_for(lambda: _kernel_idle(lab, path) or _asks(page), START_SECONDS, "the kernel does not start")
    if _asks(page):
        asked = " ".join(page.locator(".jp-Dialog").first.inner_text().split())
        raise InputError(f"JupyterLab asks instead of running: {asked[:80]}; run make notebooks first")
    page.locator(".lm-MenuBar-item", has_text="Run").first.click()
    page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click()
    time.sleep(1)
    _wait_for(_settled(page), RUN_SECONDS, "the cells do not end")
    page.keyboard.press("Control+s")
    time.sleep(1.5)


def _asks(page: Any) -> bool:
    """Tell whether JupyterLab has opened a dialog: clicking on would hang."""
    return bool(page.locator(".jp-Dialog").count())


def _kernel_idle(lab: Lab, path: str) -> bool:
    """Tell whether the notebook's kernel waits for work."""
    mine = [session for session in lab.ask("sessions") if session["path"] == path]
    return bool(mine) and mine[0]["kernel"]["execution_state"] == "idle"


def _settled(page: Any) -> Callable[[], bool]:
    """Return a check: the kernel is idle and nothing has changed for a while."""
    idle = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator[data-status=idle]"
    prompts = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell .jp-InputPrompt"
    last = {"seen": [], "since": time.monotonic()}

    def done() -> bool:
        seen = page.locator(prompts).all_inner_texts()
        if seen != last["seen"]:
            last.update(seen=seen, since=time.monotonic())
        waits = any("*" in prompt for prompt in seen) or not page.locator(idle).count()
        return not waits and time.monotonic() - float(str(last["since"])) > QUIET_SECONDS

    return done


def _shoot_article(page: Any, shot: Path) -> None:
    """Take a picture of the first annotated article, if the notebook shows one."""
    article = page.locator(".jp-OutputArea-output .ss-root").first
    if article.count():
        article.scroll_into_view_if_needed()
        article.screenshot(path=shot.with_name(f"{shot.stem}-article.png"))


def _errors_of(contents: Any) -> list[str]:
    """Return the errors among the outputs of a saved notebook, and cells that were not run."""
    cells = [cell for cell in contents["content"]["cells"] if cell["cell_type"] == "code"]
    errors = [
        f"cell {cell['execution_count']}: {output['ename']}: {output['evalue']}"
        for cell in cells
        for output in cell["outputs"]
        if output["output_type"] == "error"
    ]
    left = sum(not cell["execution_count"] for cell in cells if "".join(cell["source"]).strip())
    return errors + [f"{left} cells were not run"] * bool(left)
