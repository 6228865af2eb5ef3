"""Folders of a study: what is said of what was made is said when it is there."""

import pytest

from analysis.report.studies import Place, renewed


def start(tmp_path):
    folder = tmp_path / "raw"
    folder.mkdir()
    return Place("mine", folder, tmp_path / "tables", tmp_path / "figures"), []


def test_what_was_made_is_said_when_it_is_there(tmp_path):
    place, said = start(tmp_path)

    def say(line):
        said.append((line, (place.tables / "new.csv").exists()))

    with renewed(place, say) as (fresh, tell):
        tell("measuring")
        (fresh.tables / "new.csv").write_text("a\n", encoding="utf8")
        tell(f"1 table in {fresh.tables}")
    assert said == [("measuring", False), (f"1 table in {place.tables}", True)]


def test_what_was_not_made_is_not_said(tmp_path):
    place, said = start(tmp_path)

    def fail():
        with renewed(place, said.append) as (fresh, tell):
            tell(f"1 table in {fresh.tables}")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert said == []
