"""The fuzz targets (benchmarks/fuzz): what they start from holds, a fault is found, the figures are read."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FUZZ = ROOT / "benchmarks/fuzz"
sys.path.insert(0, str(FUZZ))

import run  # noqa: E402
import seeds  # noqa: E402
import targets  # noqa: E402

LOG = """
#2      INITED cov: 480 ft: 970 corp: 12/3211b exec/s: 0 rss: 132Mb
#9001   REDUCE cov: 607 ft: 2483 corp: 207/192Kb lim: 2498 exec/s: 410 rss: 135Mb L: 1/2 MS: 1 EraseBytes-

 === Uncaught Python exception: ===
KeyError: 'be'
Traceback (most recent call last):

artifact_prefix='x/quotes-'; Test unit written to x/quotes-crash-1
stat::number_of_executed_units: 9002
"""


@pytest.mark.parametrize("name", run.NAMES)
def test_what_a_target_starts_from_holds(name, tmp_path):
    place, dictionary = seeds.write_seeds(name, tmp_path)
    files = sorted(place.iterdir())
    assert len(files) >= 4
    for file in files:
        targets.TARGETS[name](file.read_bytes())
    words = dictionary.read_text(encoding="ascii").splitlines()
    assert all(re.fullmatch(r'"(\\x[0-9a-f]{2})+"', word) for word in words)


def test_the_targets_are_those_that_are_run():
    assert set(run.NAMES) == set(targets.TARGETS)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"\xed\xa0\x80 said \xe2\x80", bytes(range(256))])
@pytest.mark.parametrize("name", run.NAMES)
def test_any_bytes_will_do(name, data):
    targets.TARGETS[name](data)


def test_a_broken_invariant_is_a_finding(monkeypatch):
    monkeypatch.setattr("tests.invariants.split_zones", lambda text, format=None: [])
    with pytest.raises(AssertionError):
        targets.fuzz_zones(b"A goat took the tram.")


def test_an_error_of_the_product_is_a_finding(monkeypatch):
    def fail(folder):
        raise KeyError("outlet")

    monkeypatch.setattr(targets, "read_study", fail)
    with pytest.raises(KeyError):
        targets.fuzz_manifest(b"doc_id,outlet,path\n")


def test_time_that_grows_with_the_square_is_a_finding(monkeypatch):
    monkeypatch.setattr(targets, "time_check", lambda check, text: len(text) ** 2 * 1e-9)
    with pytest.raises(AssertionError, match="16000"):
        targets.check_growth(lambda text: None, "a ")


def test_time_that_grows_with_the_text_is_none(monkeypatch):
    monkeypatch.setattr(targets, "time_check", lambda check, text: len(text) * 1e-3)
    targets.check_growth(lambda text: None, "a ")


def test_the_log_of_a_finding_is_read():
    outcome = run.read_log("quotes", LOG, 77, 12)
    assert outcome == run.Outcome("quotes", 12, 9002, 607, 2483, 207, "KeyError: 'be'", "x/quotes-crash-1")
    assert "FOUND KeyError: 'be': x/quotes-crash-1" in str(outcome)


def test_the_log_of_a_quiet_run_is_read():
    outcome = run.read_log("quotes", LOG.split("\n\n")[0], 0, 12)
    assert outcome.finding == outcome.saved == ""
    assert outcome.executions == 9001
    assert str(outcome).endswith("nothing found")


def test_results_are_written(tmp_path):
    outcomes = [run.read_log("quotes", LOG, status, 12) for status in (77, 0)]
    run.write_results(tmp_path, outcomes)
    table = (tmp_path / "fuzz.csv").read_text(encoding="utf8").splitlines()
    assert table[0] == "target,seconds,executions,edges,features,corpus,finding"
    assert table[1:] == ["quotes,12,9002,607,2483,207,KeyError: 'be'", "quotes,12,9002,607,2483,207,"]
    page = (tmp_path / "fuzz.md").read_text(encoding="utf8")
    assert "atheris 3.0.0" in page
    assert "| quotes | 12 | 9002 | 607 | 2483 | 207 | nothing |" in page


@pytest.mark.parametrize("given", [["no-such-target"], ["--seconds", "0"]])
def test_a_wrong_choice_is_refused_in_one_line(given, capsys):
    assert run.main(given) == 2
    said = capsys.readouterr().err
    assert said.startswith("make fuzz: ")
    assert said.count("\n") == 1


def test_no_fuzzer_is_said_in_one_line(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(run, "WORK", tmp_path)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert run.main(["zones"]) == 2
    said = capsys.readouterr().err
    assert "cannot be installed here" in said
    assert "uv is not in" in said
    assert said.count("\n") == 1


def test_a_package_index_that_refuses_is_quoted(monkeypatch, tmp_path):
    done = subprocess.CompletedProcess([], 1, "", "error: no\n  such package\n")
    monkeypatch.setattr(run.subprocess, "run", lambda *given, **named: done)
    assert run.install_atheris(tmp_path) == "error: no such package"


def test_what_is_installed_is_not_installed_again(tmp_path):
    (tmp_path / "atheris").mkdir()
    assert run.install_atheris(tmp_path) == ""


@pytest.mark.parametrize(
    "row",
    [
        "a,One," + "b" * 300 + ".txt",  # a name that no file system takes
        "a,One," + "b/" * 3000 + ".txt",
        "a,One,a.txt/b.txt",
        "a,One,.",
        '"a\rb",One,a.txt',
        "a,One," + "b" * 200_000,  # a cell beyond what the csv module takes
    ],
)
def test_what_was_found_in_manifests_before(row):
    targets.fuzz_manifest(f"doc_id,outlet,path\n{row}\n".encode())
