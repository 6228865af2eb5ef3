"""Verifying: silent on the committed state, and any changed byte is named with its file."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.report import verify
from analysis.report.figures import FIGURES
from analysis.report.page_state import hash_shown, tell_stale_page
from analysis.report.studies import Place, build_place
from analysis.report.verify import verify_codebook, verify_place
from analysis.shelf import hash_text
from analysis.tables.files import read_tables

FILES = [
    "data/processed/toy/terms.csv",
    "data/processed/toy/estimates.csv",
    "data/processed/toy/datapackage.json",
    "figures/toy/overview.svg",
    "figures/toy/loaded_density.csv",
    "figures/toy/loaded_density.caption.txt",
    "figures/toy/overview.alt.txt",
    "figures/toy/numbers.json",
    "figures/toy/numbers.tex",
    "figures/toy/CAPTIONS.md",
    "figures/toy/METHODS.md",
    "figures/toy/estimates.tex",
    "figures/toy/references.bib",
]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    study = root / "data/raw/toy"
    study.mkdir(parents=True)
    for name in ("sextant", "gushly"):
        shutil.copy(f"data/raw/example/{name}.txt", study / f"{name}.txt")
    (study / "sources.csv").write_text(
        "doc_id,outlet,path\nsextant,Sextant,sextant.txt\ngushly,Gushly,gushly.txt\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setattr("analysis.report.figures.FORMATS", ("svg",))
        assert main(["figures", "toy"]) == 0
    return root


@pytest.fixture(scope="module")
def build_once():
    """Measure a study, texts and sheets among it, one time only."""
    known = {}

    def build(study):
        if repr(study) not in known:
            known[repr(study)] = build_place(study)
        return known[repr(study)]

    return build


@pytest.fixture
def place(project, monkeypatch, only_svg, build_once):
    monkeypatch.setattr(verify, "build_place", build_once)
    monkeypatch.setattr(
        verify, "FIGURES", FIGURES[:2]
    )  # drawing all of them for each byte would take minutes
    monkeypatch.setattr(verify, "KNOWN", [figure.name for figure in FIGURES])
    monkeypatch.chdir(project)
    return Place("toy", Path("data/raw/toy"), Path("data/processed/toy"), Path("figures/toy"))


def test_silent_on_what_was_just_made(project, place, monkeypatch, capsys):
    assert main(["verify", "toy"]) == 0
    monkeypatch.setattr(verify, "FIGURES", FIGURES)
    monkeypatch.setattr(verify, "build_place", build_place)
    assert verify_place(place) == []
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("name", "change"),
    [(name, "flip") for name in FILES]
    + [(name, change) for name in FILES[::4] for change in ("cut", "remove")],
)
def test_any_changed_byte_is_named(place, name, change):
    path = Path(name)
    content = path.read_bytes()
    try:
        if change == "remove":
            path.unlink()
        else:
            middle = len(content) // 2
            flipped = bytes([content[middle] ^ 1])
            path.write_bytes(
                content[:middle] + flipped + content[middle + 1 :] if change == "flip" else content[:-1]
            )
        complaints = verify_place(place)
        assert any(line.startswith(f"{name}:") for line in complaints), complaints
    finally:
        path.write_bytes(content)


def test_the_answer_no_is_exit_status_one(place, capsys):
    path = Path("figures/toy/overview.alt.txt")
    content = path.read_bytes()
    path.write_bytes(content + b" ")
    assert main(["verify", "toy"]) == 1
    assert capsys.readouterr().out.startswith("figures/toy/overview.alt.txt: ")
    path.write_bytes(content)


def test_a_report_page_of_earlier_tables_is_named(place, capsys):
    page = Path("figures/toy/report.html")
    tables = read_tables(place.tables)
    assert tell_stale_page(place, tables) == ""
    page.write_text(f'<meta name="shows" content="{hash_shown(place, tables)}">')
    assert verify_place(place) == []
    caption = Path("figures/toy/overview.caption.txt")
    before = caption.read_text()
    try:
        caption.write_text("Other words.\n")
        told = f"{page}: shows an earlier state; write it again (make report STUDY=toy)"
        assert tell_stale_page(place, tables) == told
        assert told in verify_place(place)
    finally:
        caption.write_text(before)
    documents = tables["documents"].assign(outlet="Other")
    assert tell_stale_page(place, tables | {"documents": documents}) == told
    page.write_text("<html>")
    assert main(["figures", "toy"]) == 0
    assert f"toy: {told}" in capsys.readouterr().out
    page.unlink()


def test_a_changed_text_makes_the_tables_stale(place):
    path = place.folder / "gushly.txt"
    content = path.read_bytes()
    path.write_bytes(content + b"\n\nA horrific, stunning and terrifying end.\n")
    assert any("terms.csv: stale" in line for line in verify_place(place))
    path.write_bytes(content)


def test_a_sheet_that_the_tables_do_not_follow_is_named_without_the_texts(place, tmp_path):
    folder = tmp_path / "toy"
    shutil.copytree(place.folder, folder)
    digests = {name: hash_text((folder / f"{name}.txt").read_text("utf8")) for name in ("sextant", "gushly")}
    rows = [f"{name},{name.title()},{name}.txt,{digest}" for name, digest in digests.items()]
    (folder / "sources.csv").write_text("\n".join(["doc_id,outlet,path,sha256", *rows]) + "\n")
    for name in digests:
        (folder / f"{name}.txt").unlink()
    elsewhere = replace(place, folder=folder)
    assert verify_place(elsewhere) == []
    (folder / "zones.csv").write_text("doc_id,start,zone\nsextant,0,prompt\n")
    told = f"{folder}/zones.csv: the tables do not follow it; measure again (make data)"
    assert verify_place(elsewhere) == [told]


def test_files_that_belong_to_nothing_are_named(place):
    for path in (Path("figures/toy/old.svg"), Path("data/processed/toy/old.csv")):
        path.write_text("x")
        assert any(line.startswith(f"{path}: belongs to no") for line in verify_place(place))
        path.unlink()


def test_a_study_that_was_not_drawn_is_one_line(place, tmp_path):
    bare = Place(place.name, place.folder, place.tables, tmp_path / "none")
    assert verify_place(bare) == [f"{tmp_path}/none: not drawn; draw it (make figures STUDY={place.name})"]


def test_the_committed_codebook():
    assert verify_codebook() == []
