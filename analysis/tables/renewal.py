"""Outputs of one run appear together: made in folders beside the old ones, then exchanged with them.

A run locks its folder, makes the new content in ``.NAME.new.partial`` beside it (unchanged files are links to
the old ones), notes in a journal what is to be exchanged, and exchanges folder after folder, each in one
step. Killed before the journal, everything is old; killed after it, whoever comes next finishes the exchange.
Folders half-made by a killed run are removed by the next. Locks end with the process that holds them.
"""

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from analysis.inputs import InputError, Say
from analysis.tables.locks import MEND, hold, locked

_HERE = -100  # AT_FDCWD: paths are taken from the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS


@contextmanager
def renew(*folders: Path, say: Say = print) -> Iterator[list[Path]]:
    """Give a folder to write into for each folder; on leaving they take the old ones' places together.

    ``*folders``: folders whose files one run makes; the first is locked. ``say``: told when another run has
    to be waited for. Yielded: for each folder one with the same files, to be written into. If the block
    raises, nothing changes. Raises `InputError` if a folder cannot be written; messages of the block name the
    folders as they were given.
    """
    targets = [_own_folder(folder) for folder in folders]
    stages = [_stage_of(target) for target in targets]
    absent = [place for place in (targets[0], *(target.parent for target in targets)) if not place.exists()]
    with locked(targets[0], say):
        try:
            _finish(targets[0])
            for target, stage in zip(targets, stages, strict=True):
                _clone(target, stage)
            yield stages
            _exchange_all(targets, stages)
        except OSError as error:
            if error.filename and not any(_lies_beside(error.filename, target) for target in targets):
                raise  # nothing that is written here
            raise InputError(f"{folders[0]}: cannot be written ({error.strerror}); {MEND}") from None
        except InputError as error:
            raise InputError(name_targets(str(error), stages, folders)) from None
        finally:
            with suppress(OSError):
                _tidy(targets, stages, absent)


def _lies_beside(file: Any, target: Path) -> bool:
    """Tell whether a file lies in a folder, or in one of those that are made beside it."""
    return os.path.realpath(file).startswith(str(target.parent))


def _own_folder(folder: Path) -> Path:
    """Return where a folder lies; refuse the working folder and those around it."""
    try:
        target = Path(os.path.realpath(folder))
    except ValueError:
        raise InputError(f"{str(folder)[:80]!r}: is no path; correct it") from None
    if Path.cwd().is_relative_to(target):
        raise InputError(f"{folder}: is the folder you work in; name a folder of its own")
    return target


def _tidy(targets: Sequence[Path], stages: Sequence[Path], absent: Sequence[Path]) -> None:
    """Finish an exchange that an error or Ctrl-C interrupted, then remove what is left of the run."""
    _finish(targets[0])
    for target, stage in zip(targets, stages, strict=True):
        for left in (stage, _aside_of(stage)):
            shutil.rmtree(left, ignore_errors=True)
        _draft_of(_journal_of(target)).unlink(missing_ok=True)
    for made in absent:
        with suppress(OSError):  # it stays where it holds something now
            made.rmdir()


def name_targets(message: str, stages: Sequence[Path], folders: Sequence[Path]) -> str:
    """Name the folders in a message that will be there, not those in which they are made."""
    for stage, folder in zip(stages, folders, strict=True):
        message = message.replace(str(stage), str(folder))
    return message


def settle(folder: Path, say: Say = print) -> None:
    """Finish an exchange that a killed run began."""
    target = Path(os.path.realpath(folder))
    if _journal_of(target).is_file():
        with locked(target, say):
            _finish(target)


def _stage_of(target: Path) -> Path:
    """Return the folder in which the new content of a folder is made."""
    return target.with_name(f".{target.name}.new.partial")


def _journal_of(target: Path) -> Path:
    """Return the file that notes what is to be exchanged."""
    return target.with_name(f".{target.name}.journal.partial")


def _draft_of(journal: Path) -> Path:
    """Return the name under which a journal is written before it counts."""
    return journal.with_name(f"{journal.name}.partial")


def _aside_of(stage: Path) -> Path:
    """Return where the old folder waits on systems that cannot exchange two at once."""
    return stage.with_name(f"{stage.name}.old.partial")


def _clone(target: Path, stage: Path) -> None:
    """Make a folder with the same files: links where that can be done, copies else."""
    for left in (stage, _aside_of(stage)):
        if left.exists():
            shutil.rmtree(left)
    if target.is_dir():
        shutil.copytree(target, stage, symlinks=True, copy_function=_link, ignore=_is_partial)
    else:
        stage.mkdir(parents=True)


def _is_partial(folder: str, names: list[str]) -> list[str]:
    """Leave out what a killed run left half-written."""
    return [name for name in names if name.endswith(".partial")]


def _link(source: str, copy: str) -> None:
    """Link a file, or copy it."""
    try:
        os.link(source, copy, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, copy)


def _exchange_all(targets: Sequence[Path], stages: Sequence[Path]) -> None:
    """Exchange the folders that differ, all of them even if this process is killed on the way."""
    pairs = [(t, s) for t, s in zip(targets, stages, strict=True) if not _is_same(t, s)]
    if not pairs:
        return
    journal, note = _journal_of(targets[0]), []
    with ExitStack() as held:
        for target, stage in pairs:
            note.append([os.path.relpath(target, journal.parent), stage.stat().st_ino])
        if targets[0] == pairs[0][0]:  # who comes next finds the new folder locked too
            held.enter_context(hold(stages[0], lambda line: None))
        _draft_of(journal).write_text(json.dumps(note), encoding="utf8")
        os.replace(_draft_of(journal), journal)  # from here on the new content counts
        _finish(targets[0])


def _is_same(target: Path, stage: Path) -> bool:
    """Tell whether two folders hold the same files, by their inodes."""
    if not target.is_dir():
        return False
    old, new = ({str(p.relative_to(top)): p for p in top.rglob("*")} for top in (target, stage))
    return old.keys() == new.keys() and all(
        old[name].is_dir() or os.path.samestat(old[name].lstat(), new[name].lstat()) for name in old
    )


def _finish(target: Path) -> None:
    """Exchange what the journal names and is not exchanged yet, then forget the journal."""
    journal = _journal_of(target)
    if not journal.is_file():
        return
    for name, inode in _read_journal(journal):
        folder = Path(os.path.normpath(journal.parent / name))
        stage = _stage_of(folder)
        if stage.is_dir() and stage.stat().st_ino == inode:
            exchange(stage, folder)
            shutil.rmtree(stage, ignore_errors=True)
    journal.unlink()


def _read_journal(journal: Path) -> list[Any]:
    """Read a journal; one that is damaged names nothing."""
    try:
        found = json.loads(journal.read_text(encoding="utf8"))
        return [(str(name), int(inode)) for name, inode in found]
    except (OSError, ValueError, TypeError):
        return []


def exchange(new: Path, old: Path) -> None:
    """Put a folder in the place of another, in one step where the system can do that; the other takes its."""
    if not old.exists():
        os.rename(new, old)
    elif not _exchange_at_once(new, old):
        if not _aside_of(new).exists():  # else killed on the way: in the old one's place there is none
            os.rename(old, _aside_of(new))
        os.rename(new, old)
        os.rename(_aside_of(new), new)


def _exchange_at_once(new: Path, old: Path) -> bool:
    """Exchange two folders by one call of the system; tell whether it could."""
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(new), os.fsencode(old)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return bool(library.renamex_np(first, second, _EXCHANGE) == 0)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(_HERE, first, _HERE, second, _EXCHANGE) == 0)
    return False
