"""A JupyterLab of its own on copies of the notebooks: started for a check, gone after it."""

import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from analysis.inputs import InputError

# Seconds without anything new after which a step counts as stuck. The longest step takes five seconds on a
# quiet machine; a busy one may need fifty times as long.
STALL_SECONDS = 240
STOP_SECONDS = 20  # how long the server may take to end its kernels
ORPHAN_SECONDS = 600  # a server whose starter was killed ends by itself after so long without work
LINKED = ("data", "figures", "analysis")  # what the notebooks read, beside the copies of them
SETTINGS: dict[str, dict[str, object]] = {
    "notebook-extension/tracker": {"windowingMode": "none", "recordTiming": False, "scrollPastEnd": False},
    "apputils-extension/notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
}

State = TypeVar("State")


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address, token and folder."""

    address: str
    token: str
    home: Path

    def ask(self, path: str, *, method: str = "GET") -> Any:
        """Ask its interface for JSON; None where the answer is empty."""
        request = urllib.request.Request(
            f"{self.address}/api/{path}", headers={"Authorization": f"token {self.token}"}, method=method
        )
        with urllib.request.urlopen(request, timeout=STALL_SECONDS) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def set(self, settings: dict[str, dict[str, object]]) -> None:
        """Write settings as a user would have them."""
        for name, values in settings.items():
            path = self.home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(values), encoding="utf8")

    def end_kernels(self) -> None:
        """End every kernel, so that none holds memory during the next notebook or outlives the server."""
        with suppress(OSError):
            for session in self.ask("sessions"):
                self.ask(f"sessions/{session['id']}", method="DELETE")


@contextmanager
def open_lab(folder: Path) -> Iterator[Lab]:
    """Start JupyterLab on copies of the notebooks, with folders of its own for everything it writes.

    ``folder``: the notebooks; they themselves are not changed. Yielded: the running server. It, its kernels
    and its folders are gone afterwards, whatever happened. Raises `InputError` if it does not start.
    """
    with tempfile.TemporaryDirectory(prefix="same-story-lab-", ignore_cleanup_errors=True) as temporary:
        home = Path(temporary)
        root = home / "project"
        copy_notebooks(folder, root / "notebooks")
        for name in LINKED:
            if (folder.resolve().parent / name).exists():
                (root / name).symlink_to(folder.resolve().parent / name)
        lab = Lab(f"http://127.0.0.1:{_free_port()}", secrets.token_hex(16), home)
        lab.set(SETTINGS)
        with (home / "log").open("w") as log:
            server = subprocess.Popen(
                _command(lab, root), env=_environment(home, folder.resolve().parent), cwd=root,
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip
            try:
                wait_until(lambda: _answers(lab, server), bool, "JupyterLab does not start")
                yield lab
            finally:
                _stop(lab, server)


def copy_notebooks(folder: Path, target: Path) -> None:
    """Copy notebooks without outputs and counts: whatever is there afterwards was made by a run."""
    target.mkdir(parents=True)
    for path in sorted(folder.glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf8"))
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell.update(outputs=[], execution_count=None)
        (target / path.name).write_text(json.dumps(notebook), encoding="utf8")


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
        "ServerApp.shutdown_no_activity_timeout": str(ORPHAN_SECONDS),
        "MappingKernelManager.cull_idle_timeout": str(ORPHAN_SECONDS),
        "IdentityProvider.token": lab.token,
        "LabApp.user_settings_dir": str(lab.home / "settings"),
        "LabApp.workspaces_dir": str(lab.home / "workspaces"),
        "LabApp.expose_app_in_browser": "True",
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


def _stop(lab: Lab, server: subprocess.Popen[bytes]) -> None:
    """End the kernels, then the server; what does not end is killed."""
    if server.poll() is None:
        lab.end_kernels()
        server.terminate()
    try:
        server.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def wait_until(look: Callable[[], State], done: Callable[[State], bool], fault: str) -> State:
    """Look until something is so; give up when nothing has changed for `STALL_SECONDS`.

    ``look``: returns what is seen now. ``done``: tells whether that is what is waited for. ``fault``: what is
    wrong if it never is. Returned: what was seen last. Raises `InputError` if nothing changes any more, with
    what was seen last.
    """
    last, since = look(), time.monotonic()
    while not done(last):
        if time.monotonic() - since > STALL_SECONDS:
            raise InputError(f"browser: {fault}: nothing new for {STALL_SECONDS} seconds, last seen: {last}")
        time.sleep(0.2)
        seen = look()
        if seen != last:
            last, since = seen, time.monotonic()
    return last
