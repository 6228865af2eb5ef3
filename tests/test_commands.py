"""Commands of the command line that make studies, sheets, pages and models, called as a user does."""

import json
import shutil
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.report import verify
from analysis.report.agreement import HOME
from analysis.report.figures import FIGURES

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    "Storm hits town\n\nWind reached 90 km/h on Monday, the harbor board said. Two roofs were damaged and "
    "nobody was hurt. “We were lucky,” said Ada Marsh, the mayor. The road was open again by noon.\n"
)


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data/raw").mkdir(parents=True)
    return tmp_path


def refused(capsys, *arguments):
    assert main(list(arguments)) == 2
    out, err = capsys.readouterr()
    assert err.count("\n") == 1
    assert "Traceback" not in out + err
    return err


@pytest.mark.slow
@pytest.mark.usefixtures("only_svg")
def test_a_study_of_ones_own_from_nothing_to_sheets_and_page(project, capsys):
    assert main(["new", "storm"]) == 0
    for name, more in (("ay", ""), ("bee", " It was a horrific night.")):
        (project / f"{name}.txt").write_text(TEXT + more, encoding="utf8")
        assert main(["add", "storm", f"{name}.txt", "--outlet", name, "--published", "2018-03-02"]) == 0
    manifest = (project / "data/raw/storm/sources.csv").read_text(encoding="utf8")
    assert manifest.count("2018-03-02") == 2
    assert main(["coding-sheet", "storm", "--coders", "ann", "ben"]) == 0
    assert {path.name for path in (project / "coding/storm").iterdir()} >= {"ann", "ben"}
    assert "no sheet is filled in" in refused(capsys, "agreement", "storm")
    assert main(["report", "storm"]) == 0
    assert "Storm hits town" in (project / "figures/storm/report.html").read_text(encoding="utf8")


def test_a_table_with_columns_of_other_names(project):
    rows = [{"words": TEXT, "paper": "Ay"}, {"words": TEXT.replace("Two", "Three"), "paper": "Bee"}]
    (project / "got.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf8")
    assert main(["new", "storm"]) == 0
    columns = ["--text-column", "words", "--outlet-column", "paper"]
    assert main(["add", "storm", "got.jsonl", *columns]) == 0
    assert main(["measure"]) == 0  # every study of the project
    outlets = (project / "data/processed/storm/documents.csv").read_text(encoding="utf8")
    assert ",Ay," in outlets
    assert ",Bee," in outlets


def test_a_project_without_studies_says_so(project, capsys):
    for command in ("measure", "figures", "verify", "report"):
        assert "holds no study" in refused(capsys, command)


def test_studies_without_texts_are_passed_over(project, capsys):
    study = project / "data/raw/far"
    study.mkdir()
    (study / "sources.csv").write_text(f"doc_id,outlet,path,sha256\na,Ay,a.txt,{'0' * 64}\n")
    assert main(["measure"]) == 0
    assert "texts of a not at hand" in capsys.readouterr().out
    assert "--texts DIR" in refused(capsys, "measure", "far")


def test_notebooks_are_named_by_their_beginning(project, capsys):
    assert "no notebook 09" in refused(capsys, "notebooks", "09")


def test_labelled_data_must_be_there(project, capsys):
    for command in ("models", "validate"):
        assert "no such folder" in refused(capsys, command, "--datasets", "nowhere")
    (project / "data/sets").mkdir()
    assert "no such data" in refused(capsys, "models", "clickbait", "--datasets", "data/sets")
    assert "goat: no such instrument" in refused(capsys, "validate", "goat", "--datasets", "data/sets")


def test_a_model_that_was_fitted_is_written_as_json(project, capsys, monkeypatch):
    from analysis import fitting

    monkeypatch.setattr(fitting, "HOME", project)
    monkeypatch.setattr(fitting, "run_on", lambda *given: {"version": "1", "weights": [1, 2.5]})
    for said in ("changed", "as it was"):
        assert main(["models", "frames", "--datasets", "data"]) == 0
        assert f"frames.json {said}" in capsys.readouterr().out
    assert json.loads((project / "frames.json").read_text()) == {"version": "1", "weights": [1, 2.5]}


@pytest.mark.slow
@pytest.mark.usefixtures("only_svg")
def test_agreement_is_drawn_and_verified_with_all_studies(project, capsys, monkeypatch):
    shutil.copytree(ROOT / HOME, project / HOME)
    study = project / "data/raw/toy"
    study.mkdir()
    (study / "sources.csv").write_text("doc_id,outlet,path\na,Ay,a.txt\nb,Bee,b.txt\n")
    for name, more in (("a", ""), ("b", " It was a horrific night.")):
        (study / f"{name}.txt").write_text(TEXT + more, encoding="utf8")
    shutil.copy2(ROOT / "CODEBOOK.md", project)
    assert main(["figures"]) == 0
    said = capsys.readouterr().out
    assert "toy: 18 figures" in said
    assert "validity: 1 figure" in said
    monkeypatch.setattr(verify, "FIGURES", FIGURES[:2])  # all of them: test_verify
    assert main(["verify"]) == 0
    figure = project / "figures/validity/agreement.csv"
    figure.write_text(figure.read_text(encoding="utf8").replace("Zones", "zones"), encoding="utf8")
    (project / "CODEBOOK.md").write_text("old\n")
    assert main(["verify"]) == 1
    said = capsys.readouterr().out
    assert "agreement" in said
    assert "CODEBOOK" in said
