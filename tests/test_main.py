"""The command line: exit codes, one line for bad input, nothing half-written."""

import shutil
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis import fitting, validity
from analysis.__main__ import main
from analysis.measures.loaded.lexicon import CATEGORIES

HEADER = "doc_id,outlet,path\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    study = tmp_path / "data/raw/toy"
    study.mkdir(parents=True)
    (study / "sources.csv").write_text(HEADER + "a,Ay,a.txt\nb,Bee,b.txt\n")
    (study / "a.txt").write_text(
        "A stunning storm hits town\n\nIt was a horrific night. People wept. Roofs flew."
    )
    (study / "b.txt").write_text(
        "Storm hits town\n\nWind reached 90 km/h. Two roofs were damaged. No one was hurt."
    )
    return tmp_path


def test_measure_writes_every_table(project, capsys):
    assert main(["measure", "toy"]) == 0
    names = {path.name for path in (project / "data/processed/toy").iterdir()}
    assert {
        "documents.csv",
        "blocks.csv",
        "sentences.csv",
        "terms.csv",
        "headlines.csv",
        "estimates.csv",
    } <= names
    assert "datapackage.json" in names
    assert "measuring 2 articles" in capsys.readouterr().out


def test_figures_of_ones_own_study(project):
    assert main(["figures", "toy"]) == 0
    names = {path.name for path in (project / "figures/toy").iterdir()}
    assert {"overview.svg", "overview.pdf", "overview.png", "overview.csv", "overview.alt.txt"} <= names


def refused(capsys, *arguments):
    assert main(list(arguments)) == 2
    out, err = capsys.readouterr()
    assert err.count("\n") == 1
    assert "Traceback" not in out + err
    return err


def test_old_tables_stay_when_the_input_turns_bad(project, capsys):
    assert main(["measure", "toy"]) == 0
    folder = project / "data/processed/toy"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (project / "data/raw/toy/b.txt").write_text("")
    capsys.readouterr()
    refused(capsys, "measure", "toy")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.usefixtures("only_svg")
def test_drawing_goes_on_from_tables_without_the_texts(project, capsys):
    assert main(["measure", "toy"]) == 0
    study = project / "data/raw/toy"
    shutil.copy(project / "data/processed/toy/documents.csv", project / "documents.csv")
    hashes = [line.split(",") for line in (project / "documents.csv").read_text().splitlines()]
    column = hashes[0].index("sha256")
    rows = [f"{line[0]},{line[1]},{line[0]}.txt,{line[column]}" for line in hashes[1:]]
    (study / "sources.csv").write_text("doc_id,outlet,path,sha256\n" + "\n".join(rows) + "\n")
    for name in ("a.txt", "b.txt"):
        (study / name).unlink()
    assert main(["figures", "toy"]) == 0
    assert "drawing from the tables" in capsys.readouterr().out
    assert "name the folder that holds the texts" in refused(capsys, "measure", "toy")


@pytest.mark.parametrize("left", ["no tables", "no table 'facts'"])
def test_without_texts_and_tables_it_is_said_what_to_bring(project, capsys, left):
    assert main(["measure", "toy"]) == 0
    study, tables = project / "data/raw/toy", project / "data/processed/toy"
    (study / "sources.csv").write_text(f"doc_id,outlet,path,sha256\na,Ay,a.txt,{'0' * 64}\n")
    (study / "a.txt").unlink()
    (tables / "facts.csv").unlink() if "facts" in left else shutil.rmtree(tables)
    for command in ("figures", "report"):
        capsys.readouterr()
        line = refused(capsys, command, "toy")
        assert f"texts of a not at hand, and {left} of an earlier measurement to draw from; put the" in line
    assert "no text with the given sha256 for a; put it back" in refused(capsys, "measure", "toy")
    assert "measuring" not in capsys.readouterr().out


def test_unmatched_copies_need_a_folder_of_their_own(project, capsys):
    (project / "data/raw/toy/sources.csv").write_text("doc_id,outlet,path,sha256\na,Ay,a.txt,abc\n")
    assert "--out" in refused(capsys, "measure", "toy", "--allow-unmatched")
    assert main(["measure", "toy", "--allow-unmatched", "--out", "copy"]) == 0
    assert Path("copy/documents.csv").is_file()
    assert not (project / "data/processed").exists()


def test_what_is_set_by_hand_is_told_and_left_out_where_that_is_asked_for(project, capsys):
    (project / "data/raw/toy/zones.csv").write_text("doc_id,start,zone\na,0,prompt\n")
    assert main(["measure", "toy"]) == 0
    assert "toy: Set by hand, not by rule: the zone of 1 block." in capsys.readouterr().out
    assert "--out" in refused(capsys, "measure", "toy", "--by-rule")
    assert main(["measure", "toy", "--by-rule", "--out", "plain"]) == 0
    assert "Set by hand" not in capsys.readouterr().out
    assert ",True," in (project / "data/processed/toy/blocks.csv").read_text().splitlines()[1]
    assert "prompt" not in Path("plain/blocks.csv").read_text()


@pytest.mark.usefixtures("only_svg")
def test_one_bad_study_does_not_keep_the_others_from_being_drawn(project, capsys):
    shutil.copytree(project / "data/raw/toy", project / "data/raw/bad")
    (project / "data/raw/bad/a.txt").write_text("")
    assert "bad" in refused(capsys, "figures")
    assert (project / "figures/toy/overview.svg").is_file()


def test_a_folder_elsewhere_never_overwrites_a_study(project, capsys):
    other = project / "elsewhere/toy"
    shutil.copytree(project / "data/raw/toy", other)
    assert "has a study of this name" in refused(capsys, "measure", str(other))
    assert main(["measure", str(other), "--out", "out"]) == 0


def test_another_language_is_refused_by_name(project, capsys):
    german = "Die Ziege nahm die Bahn ins Depot und wurde dort dem Besitzer wieder gebracht. " * 5
    (project / "data/raw/toy/b.txt").write_text(german)
    line = refused(capsys, "measure", "toy")
    assert "row 3" in line
    assert "English" in line


def test_a_lexicon_of_ones_own(project, capsys):
    (project / "own.csv").write_text("term,category,weight\nroofs,vivid,2\n")
    assert "--out" in refused(capsys, "measure", "toy", "--lexicon", "own.csv")
    assert main(["measure", "toy", "--lexicon", "own.csv", "--out", "own"]) == 0
    terms = [line.split(",") for line in Path("own/terms.csv").read_text().splitlines() if ",loaded," in line]
    assert sorted({line[4] for line in terms}) == ["Roofs", "roofs"]
    assert main(["measure", "toy", "--lexicon", "own.csv", "--add-lexicon", "--out", "more"]) == 0
    more = [line for line in Path("more/terms.csv").read_text().splitlines() if ",loaded," in line]
    assert len(more) > len(terms)


@pytest.mark.parametrize("command", ["figures", "report", "verify"])
def test_a_lexicon_of_ones_own_gives_tables_only(project, capsys, command):
    (project / "own.csv").write_text("term,category,weight\nroofs,vivid,2\n")
    assert "measure STUDY --lexicon CSV --out DIR" in refused(capsys, command, "toy", "--lexicon", "own.csv")
    (project / "own").mkdir()
    (project / "own/datapackage.json").write_text("{}\n")
    assert "own: tables of an earlier measurement, not a study" in refused(capsys, command, "own")


@pytest.mark.parametrize("options", [[], ["--add-lexicon"]])
def test_no_accuracy_is_claimed_for_a_lexicon_of_ones_own(project, capsys, options):
    (project / "own.csv").write_text("term,category,weight\nroofs,vivid,2\n")
    assert main(["measure", "toy", "--lexicon", "own.csv", "--out", "own", *options]) == 0
    said = capsys.readouterr().out
    place = "added to ours" if options else "in place of ours"
    assert f"loaded words of own.csv, {place}, which no coder judged; headline markers" in said
    estimates = pd.read_csv("own/estimates.csv")
    assert estimates.query("measure == 'loaded_per_1000' and scope == 'own'")["value"].gt(0).all()
    assert "lexicon of the user's own" in Path("own/datapackage.json").read_text()
    assert main(["measure", "toy", "--out", "ours"]) == 0
    assert "the user's own" not in Path("ours/datapackage.json").read_text()


def test_a_fault_of_the_lexicon_is_said_before_anything_else(project, capsys):
    (project / "own.csv").write_text("term,category\nroofs,vivid\n")
    assert main(["measure", "toy", "--lexicon", "own.csv", "--out", "own"]) == 2
    assert capsys.readouterr().out == ""


def test_unknown_study_and_unready_commands(project, capsys):
    assert "in data/raw: toy" in refused(capsys, "measure", "nothing")
    assert "labelled data" in refused(capsys, "validate")
    assert "labelled data" in refused(capsys, "models")


def test_a_study_can_be_named_by_its_folder(project):
    assert main(["measure", "data/raw/toy", "--out", "here"]) == 0
    assert Path("here/estimates.csv").is_file()


def test_without_a_command_the_commands_are_listed(capsys):
    assert main([]) == 0
    listed = capsys.readouterr().out
    assert all(f"\n    {name} " in listed for name in ("measure", "figures", "report", "new", "add"))


def test_help_names_the_categories_of_a_lexicon(capsys):
    with pytest.raises(SystemExit):
        main(["measure", "--help"])
    assert ", ".join(CATEGORIES) in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("command", "known"), [("models", fitting.MODELS), ("validate", validity.INSTRUMENTS)]
)
def test_help_names_what_can_be_chosen(capsys, command, known):
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert f"only these of {', '.join(known)};" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("built", [True, False])
def test_a_python_without_the_packages_is_told_which_has_them(tmp_path, monkeypatch, capsys, built):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".venv").mkdir()
    if built:
        (tmp_path / ".venv/.ready").touch()
    monkeypatch.setitem(sys.modules, "pandas", None)
    monkeypatch.delitem(sys.modules, "analysis.report.figures", raising=False)
    assert main(["figures"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"{sys.executable}: has no pandas; " in said
    assert ("make env" in said) is not built


def test_one_fault_of_several_studies_is_told_once(project, capsys):
    shutil.copytree(project / "data/raw/toy", project / "data/raw/other")
    assert refused(capsys, "figures", "--texts", "nowhere").count("no such folder") == 1
