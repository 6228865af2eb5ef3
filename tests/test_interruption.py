"""Outputs after an interruption: whole, of one run, and mended by the next one."""

import json
import multiprocessing
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis.inputs import InputError
from analysis.tables import renewal
from analysis.tables.files import read_tables, write_bytes, write_text
from analysis.tables.locks import locked
from analysis.tables.renewal import renew, settle

ROOT = Path(renewal.__file__).parents[2]
OLD = {"a.csv": b"old a", "b.csv": b"same", "sub/c.csv": b"old c"}
NEW = {"a.csv": b"new a", "b.csv": b"same", "sub/c.csv": b"new c", "d.csv": b"new d"}
EVENTS = ("os.", "shutil.", "open", "ctypes.call_function", "ctypes.dlsym")
unix = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills and locks as on Unix")


def quiet(line):
    """Hear what is said and drop it."""


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        write_bytes(folder / name, content)


def renew_both(tables: Path, figures: Path) -> None:
    """One run: the same files into both folders."""
    with renew(tables, figures, say=quiet) as (new_tables, new_figures):
        fill(new_tables, NEW)
        fill(new_figures, NEW)


@pytest.fixture
def places(tmp_path):
    places = tmp_path / "tables" / "x", tmp_path / "figures" / "x"
    for place in places:
        fill(place, OLD)
    return places


def run_killed(run, at: int) -> tuple[bool, int]:
    """Run in a fork that is killed at its n-th step on the disk; tell whether it was, and its status."""
    number = os.fork()
    if number == 0:
        steps = 0

        def count(event, arguments):
            nonlocal steps
            if event.startswith(EVENTS):
                steps += 1
                if steps == at:
                    os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(count)
            run()
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
    return status == -signal.SIGKILL, status


@unix
@pytest.mark.parametrize("at_once", [True, False], ids=["exchange", "three renames"])
def test_killed_at_any_step_both_folders_are_of_one_run(places, tmp_path, monkeypatch, at_once):
    if not at_once:
        monkeypatch.setattr(renewal, "_exchange_at_once", lambda new, old: False)
    seen, at, killed = set(), 0, True
    while killed:
        at += 1
        for place in places:
            shutil.rmtree(place, ignore_errors=True)
            fill(place, OLD)
        killed, status = run_killed(lambda: renew_both(*places), at)
        assert killed or status == 0
        settle(places[0], quiet)
        left = [tree(place) for place in places]
        assert left in ([OLD, OLD], [NEW, NEW]), f"step {at}"
        seen.add("old" if left[0] == OLD else "new")
        renew_both(*places)
        assert [tree(place) for place in places] == [NEW, NEW]
        assert list(tmp_path.rglob("*.partial")) == []
    assert seen == {"old", "new"}
    assert at > 40


@unix
def test_killed_on_the_first_run_there_is_all_or_nothing(tmp_path):
    places, at, killed = (tmp_path / "tables" / "x", tmp_path / "figures" / "x"), 0, True
    while killed:
        at += 3
        for place in places:
            shutil.rmtree(place.parent, ignore_errors=True)
        killed, _ = run_killed(lambda: renew_both(*places), at)
        settle(places[0], quiet)
        assert [tree(place) for place in places] in ([{}, {}], [NEW, NEW]), f"step {at}"


def test_an_error_leaves_everything_as_it_was(places, tmp_path):
    with pytest.raises(InputError, match="cannot be written"), renew(*places, say=quiet) as (tables, _):
        fill(tables, {**NEW, "a.csv/below": b""})
    assert [tree(place) for place in places] == [OLD, OLD]
    assert list(tmp_path.rglob("*.partial")) == []


def test_a_file_elsewhere_that_cannot_be_read_is_named_itself(places, tmp_path):
    with pytest.raises(FileNotFoundError, match="lexicon"), renew(*places, say=quiet):
        (tmp_path / "elsewhere/lexicon.txt").read_text()


def test_control_c_after_the_journal_is_written_finishes_the_exchange(places, monkeypatch):
    exchange, calls = renewal.exchange, []

    def interrupted(new, old):
        calls.append(old)
        if len(calls) == 2:
            raise KeyboardInterrupt
        exchange(new, old)

    monkeypatch.setattr(renewal, "exchange", interrupted)
    with pytest.raises(KeyboardInterrupt):
        renew_both(*places)
    assert [tree(place) for place in places] == [NEW, NEW]


def test_a_first_run_that_fails_leaves_no_folder(tmp_path):
    with pytest.raises(InputError), renew(tmp_path / "x", say=quiet):
        raise InputError("no good")
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_changes_nothing_exchanges_nothing(places):
    before = [place.stat().st_ino for place in places]
    with renew(*places, say=quiet) as stages:
        for stage in stages:
            fill(stage, OLD)
    assert [place.stat().st_ino for place in places] == before


def test_files_that_did_not_change_stay_the_same_files(places):
    before = (places[0] / "b.csv").stat().st_ino
    renew_both(*places)
    assert (places[0] / "b.csv").stat().st_ino == before


def test_messages_name_the_folders_that_stay(places):
    with pytest.raises(InputError) as caught, renew(*places, say=quiet) as (tables, _):
        raise InputError(f"{tables / 'a.csv'}: bad")
    assert str(caught.value) == f"{places[0] / 'a.csv'}: bad"


def test_the_working_folder_is_not_exchanged(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    for folder in (Path(), Path(".."), tmp_path):
        with pytest.raises(InputError, match="name a folder of its own"), renew(folder, say=quiet):
            pass


def test_a_damaged_journal_names_nothing(places, tmp_path):
    journal = places[0].with_name(".x.journal.partial")
    for text in ("", "{", "[1]", '[["../../../etc", 5]]', '{"a": 1}'):
        journal.write_text(text)
        settle(places[0], quiet)
        assert not journal.exists()
        assert [tree(place) for place in places] == [OLD, OLD]


def hold(folder, begun, seconds):
    """Hold a folder for a while."""
    with locked(folder, quiet):
        begun.set()
        time.sleep(seconds)
        (folder / "held").write_text("by the first")


@unix
def test_a_second_run_waits_for_the_first_and_says_so(tmp_path):
    context = multiprocessing.get_context("fork")
    begun, said = context.Event(), []
    first = context.Process(target=hold, args=(tmp_path / "x", begun, 0.5))
    first.start()
    assert begun.wait(20)
    with locked(tmp_path / "x", said.append):
        assert (tmp_path / "x" / "held").read_text() == "by the first"
    first.join()
    assert [line.split(": ")[1] for line in said] == ["another run is at work there; waiting for it"]


def renew_in_turn(place, mark, count):
    """Renew a folder again and again, two files of one mark each time."""
    for number in range(count):
        with renew(place, say=quiet) as (stage,):
            for name in ("a", "b"):
                write_text(stage / name, f"{mark}{number}")
                time.sleep(0.002)


@unix
def test_runs_at_once_never_mix(tmp_path):
    context = multiprocessing.get_context("fork")
    runs = [context.Process(target=renew_in_turn, args=(tmp_path / "x", mark, 15)) for mark in "pqr"]
    for run in runs:
        run.start()
    for run in runs:
        run.join(120)
    assert [run.exitcode for run in runs] == [0, 0, 0]
    assert len(set(tree(tmp_path / "x").values())) == 1
    assert list(tmp_path.rglob("*.partial")) == []


@unix
def test_a_lock_ends_with_its_process(tmp_path):
    context = multiprocessing.get_context("fork")
    begun = context.Event()
    first = context.Process(target=hold, args=(tmp_path / "x", begun, 60))
    first.start()
    assert begun.wait(20)
    first.kill()
    first.join()
    with locked(tmp_path / "x", pytest.fail):
        pass


def limited(places, status):
    """Run with files limited to a few bytes, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    try:
        with renew(*places, say=quiet) as (tables, _):
            fill(tables, {"a.csv": b"x", "big.csv": b"y" * 5000})
    except InputError as error:
        status.put(str(error))


@unix
def test_a_full_disk_leaves_the_old_outputs(places, tmp_path):
    context = multiprocessing.get_context("fork")
    status = context.Queue()
    run = context.Process(target=limited, args=(places, status))
    run.start()
    message = status.get(timeout=30)
    run.join()
    assert message.startswith(str(places[0] / "big.csv"))
    assert "cannot be written" in message
    assert [tree(place) for place in places] == [OLD, OLD]
    assert list(tmp_path.rglob("*.partial")) == []


@unix
@pytest.mark.skipif(shutil.which("setpriv") is None or os.geteuid() != 0, reason="needs root and setpriv")
def test_a_read_only_folder_is_named(places, tmp_path):
    for folder in (tmp_path, *tmp_path.rglob("*")):
        folder.chmod(0o555 if folder.is_dir() else 0o444)
    for above in tmp_path.parents[:2]:
        above.chmod(above.stat().st_mode | 0o005)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from analysis.tables.renewal import renew\nfrom analysis.inputs import InputError\n"
        "try:\n  with renew(Path(sys.argv[2])) as s: (s[0] / 'a.csv').write_text('z')\n"
        "except InputError as e: print(e)"
    )
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    command = [*nobody, sys.executable, "-c", code, ROOT, places[0]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No module named" in done.stderr or "Permission denied: " in done.stderr:
        pytest.skip("the package cannot be read by another user here")
    assert "cannot be written (Permission denied)" in done.stdout, done
    assert [tree(place) for place in places] == [OLD, OLD]


def test_tables_of_two_runs_are_refused(tmp_path):
    write_text(tmp_path / "words.csv", "doc_id,word,n\n")
    package = {"resources": [{"path": "words.csv", "hash": "sha256:" + "0" * 64}]}
    write_text(tmp_path / "datapackage.json", json.dumps(package))
    with pytest.raises(InputError, match=r"words\.csv: changed by hand, or not of one run with the others"):
        read_tables(tmp_path)


@unix
def test_figures_killed_at_random_leave_one_generation():
    code = "from benchmarks.kills import kill_many; print(*kill_many(5, 7, len), sep='\\n')"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    rows = [line.split(",") for line in done.stdout.splitlines()]
    assert len(rows) == 5, done.stderr
    assert {row[4] for row in rows} <= {"none", "old", "new"}
    assert {row[6] for row in rows} == {"as undisturbed"}
