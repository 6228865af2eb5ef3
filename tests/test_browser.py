"""The browser's own checks: they find what is wrong, and say plainly when there is no browser."""

import os
import re
import shutil
import signal
import subprocess

import pytest

from analysis.corpus import InputError, read_study
from analysis.report.page import build_page
from analysis.report.studies import find_place
from analysis.tables.build import measure
from tests.browser import __main__ as run
from tests.browser import chromium as browser
from tests.browser.pages import try_page

CHROMIUM = next(filter(None, map(shutil.which, browser.NAMES)), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")


def test_without_chromium_and_apt_one_line(monkeypatch):
    monkeypatch.setattr(browser.shutil, "which", lambda name: None)
    with pytest.raises(InputError, match="no Chromium here and no apt"):
        browser.find_chromium(lambda line: None)


def test_apt_that_fails_is_quoted(monkeypatch):
    monkeypatch.setattr(
        browser.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    failed = subprocess.CompletedProcess([], 100, "", "E: first\nE: no network\n")
    monkeypatch.setattr(browser.subprocess, "run", lambda *a, **k: failed)
    with pytest.raises(InputError, match=r"apt-get update failed \(E: no network\)"):
        browser.find_chromium(lambda line: None)


def test_apt_that_brings_nothing_is_told(monkeypatch):
    monkeypatch.setattr(
        browser.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    done = subprocess.CompletedProcess([], 0, "", "")
    monkeypatch.setattr(browser.subprocess, "run", lambda *a, **k: done)
    with pytest.raises(InputError, match="apt did not bring one"):
        browser.find_chromium(lambda line: None)


def test_what_is_there_is_taken(monkeypatch):
    monkeypatch.setattr(
        browser.shutil, "which", lambda name: f"/x/{name}" if name == "chromium-browser" else None
    )
    assert browser.find_chromium(lambda line: None) == "/x/chromium-browser"


def test_find_names_the_browser_and_runs_nothing(monkeypatch, capsys):
    monkeypatch.setattr(browser.shutil, "which", lambda name: f"/x/{name}")
    assert run.main(["--find"]) == 0
    assert capsys.readouterr().out == "/x/chromium\n"
    monkeypatch.setattr(browser.shutil, "which", lambda name: None)
    assert run.main(["--find"]) == 2
    assert "no Chromium here" in capsys.readouterr().err


def test_faults_are_told_and_end_with_one(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "find_chromium", lambda say: "/usr/bin/none")
    monkeypatch.setattr(run, "try_everything", lambda places, notebooks, say, lab: ["a: b"] if lab else [])
    assert run.main(["--no-notebooks"]) == 0
    assert run.main([]) == 1
    assert "FAULT a: b\n1 faults" in capsys.readouterr().out


def test_a_request_to_end_unwinds_and_leaves_the_signal_as_it_was():
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit) as ended, browser.end_cleanly():
        os.kill(os.getpid(), signal.SIGTERM)
    assert ended.value.code == 143
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    place = find_place("example")
    study = read_study(place.folder)
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(build_page(place, study, measure(study)), encoding="utf8")
    return path


@needs_chromium
@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_report_page_passes_and_its_faults_are_found(report, tmp_path):
    pytest.importorskip("playwright")
    html = re.sub(r"<svg.*?</svg>", "", report.read_text(encoding="utf8"), flags=re.DOTALL)
    broken = {  # in a page without its drawings, which take most of the time
        "nothing": (html, None),
        "script": (html.replace("<script>", "<script>nothing();", 1), "script: "),
        "console": (html.replace("<script>", "<script>console.error('loud');", 1), "console: loud"),
        "wide": (html.replace("<main id", "<p style='width:3000px'>x</p><main id", 1), "layout: "),
        "sort": (html.replace("body.append(...rows)", "body", 1), "sorting: "),
        "filter": (html.replace("row.hidden =", "row.unseen =", 1), "filter: "),
        "print": (html.replace("one.open = true", "one.opened = true", 1), "printing: "),
        "switch": (html.replace(":has(.ss-f-loaded:not(:checked)) .ss-text", ".x", 1), "switch of loaded"),
    }
    with browser.open_browser(CHROMIUM) as chromium:
        assert try_page(chromium, report, tmp_path) == []
        assert all(next(tmp_path.glob(f"*.{end}")).stat().st_size > 10_000 for end in ("pdf", "png"))
        for name, (text, fault) in broken.items():
            path = tmp_path / name / "report.html"
            path.parent.mkdir()
            path.write_text(text, encoding="utf8")
            faults = try_page(chromium, path)
            assert any(fault in found for found in faults) if fault else faults == [], name
        assert "is missing" in try_page(chromium, tmp_path / "no.html")[0]
