"""A real browser: found or installed, opened, and listened to."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from analysis.inputs import InputError, Say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
LOCAL = ("file:", "data:", "blob:", "about:", "http://127.0.0.1", "http://localhost", "ws://127.0.0.1")
INSTALL_SECONDS = 600
WAIT = 120_000  # milliseconds that a page may take for one step on a busy machine


def find_chromium(say: Say) -> str:
    """Return the path of a Chromium; install Debian's where there is none.

    Raises
    ------
    InputError
        If there is none and apt cannot install it.
    """
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        say("No Chromium found; installing it with apt")
        _install()
        found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise InputError(
            "browser: no Chromium here, and apt did not bring one; install Chromium or Chrome by hand"
        )
    return found


def _install() -> None:
    """Install Chromium with apt, as root or by sudo without a password."""
    apt = shutil.which("apt-get")
    if apt is None:
        raise InputError(
            "browser: no Chromium here and no apt to install it; install Chromium or Chrome by hand"
        )
    lead = [] if os.geteuid() == 0 else ["sudo", "-n"]
    quiet = {
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.PIPE,
        "timeout": INSTALL_SECONDS,
        "text": True,
    }
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["update"],
        ["install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
    ):
        try:
            done = subprocess.run([*lead, apt, *command], env=environment, check=False, **quiet)  # type: ignore[call-overload]
        except (OSError, subprocess.TimeoutExpired) as error:
            raise InputError(
                f"browser: apt-get {command[0]} failed ({error}); install Chromium by hand"
            ) from None
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no message"])[-1]
            raise InputError(f"browser: apt-get {command[0]} failed ({last}); install Chromium by hand")


@contextmanager
def end_cleanly() -> Iterator[None]:
    """Turn a request to end (SIGTERM) into an ordinary way out, so that browser and server go as well."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def open_browser(chromium: str) -> Iterator[Any]:
    """Open a browser without a window."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise InputError("browser: playwright is missing; it comes with make env (test group)") from None
    with sync_playwright() as tool:
        try:
            browser = tool.chromium.launch(executable_path=chromium, args=FLAGS)
        except Error as error:
            first = str(error).splitlines()[0]
            raise InputError(f"browser: {chromium} does not start ({first}); install it anew") from None
        try:
            yield browser
        finally:
            browser.close()


def watch(page: Any) -> list[str]:
    """Collect what a page complains of and what it asks for outside this machine."""
    faults: list[str] = []

    def on_console(message: Any) -> None:
        if message.type == "error":
            faults.append(f"console: {message.text}")

    def on_request(request: Any) -> None:
        if not request.url.startswith(LOCAL):
            faults.append(f"request off the machine: {request.url}")

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    return faults
