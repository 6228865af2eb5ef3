"""A folder held by one run at a time: a lock that ends with the process that holds it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from analysis.inputs import InputError, Say

try:
    import fcntl
except ImportError:  # Windows: no lock there, outputs are whole all the same
    fcntl = None  # type: ignore[assignment]

MEND = "free the disk or its permissions"


@contextmanager
def locked(folder: Path, say: Say = print) -> Iterator[None]:
    """Make a folder where there is none and hold it against other runs of this package.

    ``folder``: what one run at a time may write. ``say``: told when another run has to be waited for. Raises
    `InputError` if the folder cannot be made or opened.
    """
    with ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            held.enter_context(hold(folder, say))
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "no path"
            shown = str(folder)[:200]
            raise InputError(f"{shown}: cannot be written ({why}); name another folder or {MEND}") from None
        yield


@contextmanager
def hold(folder: Path, say: Say) -> Iterator[None]:
    """Hold a folder that is there; where the system has no locks it is not held."""
    handle = None if fcntl is None else _lock(folder, say)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _lock(folder: Path, say: Say) -> int:
    """Lock the folder that stands at a path: it may be exchanged while another run is waited for."""
    while True:
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"{folder}: another run is at work there; waiting for it")
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:  # a file system without locks
            return handle
        with suppress(OSError):
            if os.path.samestat(os.fstat(handle), folder.stat()):
                return handle
        os.close(handle)
        folder.mkdir(parents=True, exist_ok=True)
