"""What is probably not meant is said in one line; what is meant is not."""

from dataclasses import replace

import pytest

from analysis.__main__ import main
from analysis.corpus import Document, InputError, read_study
from analysis.report.intake.doubts import FORMATS, find_doubts, find_lookalikes, tell_kept_headline
from analysis.report.studies import find_place, find_places
from analysis.shelf import hash_text

TEXT = "Barge sinks\n\nThe barge sank at noon. Nobody was hurt, and the canal was closed for a day."


@pytest.fixture
def write(tmp_path):
    def write(manifest):
        folder = tmp_path / "data/raw/barge"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "sources.csv").write_text(manifest)
        (folder / "a.txt").write_text(TEXT)
        return folder

    return write


def test_shipped_studies_leave_no_doubt():
    assert [line for place in find_places() for line in find_doubts(place.folder)] == []


def test_an_unknown_column_is_named_with_what_may_be_meant(write):
    folder = write("doc_id,outlet,path,headlin,notes\na,A,a.txt,,x\n")
    near, far = find_doubts(folder)
    assert near == f"{folder}/sources.csv: nothing reads the column 'headlin'; did you mean headline?"
    assert far.endswith("nothing reads the column 'notes'; known: doc_id, outlet, path, format, headline, "
                        "published, url, sha256")  # fmt: skip


def test_rows_that_are_set_without_words_are_named(write):
    folder = write("doc_id,outlet,path\na,A,a.txt\n")
    (folder / "zones.csv").write_text("doc_id,start,zone,words\na,0,dek,Goat\na,9,dek,\n,,,\n")
    (said,) = find_doubts(folder)
    assert said.startswith(
        f"{folder}/zones.csv, row 3: set without words, so for whatever begins there; write"
    )
    (folder / "zones.csv").write_text("doc_id,start,zone\n" + "a,0,dek\n" * 7)
    assert "zones.csv, rows 2, 3, 4, 5, 6 and 2 more: set without words" in find_doubts(folder)[0]
    (folder / "zones.csv").write_text("doc_id,start,zone,words\na,0,dek,Goat\n")
    assert find_doubts(folder) == []


def test_a_sheet_under_nearly_its_name_is_named(write):
    folder = write("doc_id,outlet,path\na,A,a.txt\n")
    for name in ("speaker.csv", "speakers.csv", "notes.csv", "Zones.csv"):
        (folder / name).write_text("")
    assert sorted(find_doubts(folder)) == [
        f"{folder}/Zones.csv: nothing reads it; did you mean zones.csv?",
        f"{folder}/speaker.csv: nothing reads it; did you mean speakers.csv?",
    ]


def test_an_unknown_format_is_named_with_its_row(write):
    folder = write("doc_id,outlet,path,format\na,A,a.txt,Transcripts\nb,B,b.txt,\nc,C,c.txt,portal\n")
    (line,) = find_doubts(folder)
    assert line.endswith("row 2: nothing is known of the format 'Transcripts'; did you mean transcript?")
    rows = "".join(f"{name},{name},{name}.txt,{name}\n" for name in FORMATS)
    assert find_doubts(write("doc_id,outlet,path,format\n" + rows)) == []


def test_a_file_with_the_name_of_an_article_and_another_text_is_named(write, tmp_path):
    folder = write(f"doc_id,outlet,path,sha256\na,A,a.txt,{hash_text(TEXT)}\n")
    texts = tmp_path / "texts"
    texts.mkdir()
    (folder / "a.txt").rename(texts / "a.txt")
    assert find_lookalikes(read_study(folder, texts), str(texts)) == []
    (texts / "a.txt").write_text(TEXT + " And more.")
    (line,) = find_lookalikes(read_study(folder, texts), str(texts))
    assert line.startswith(f"{texts}/a.txt: not used, since its sha256 is not that of a in sources.csv; ")
    assert find_lookalikes(read_study(folder), None) == []


def test_doubts_are_said_where_the_study_is_measured(write, tmp_path, monkeypatch, capsys):
    write("doc_id,outlet,path,headlin\na,A,a.txt,\n")
    monkeypatch.chdir(tmp_path)
    assert main(["measure", "barge"]) == 0
    assert "barge: data/raw/barge/sources.csv: nothing reads the column 'headlin'" in capsys.readouterr().out


def test_a_folder_without_a_manifest_gets_a_hint(tmp_path):
    (tmp_path / "data/raw/bare").mkdir(parents=True)
    with pytest.raises(
        InputError, match="bare: has no sources.csv; lay out a study with: python -m analysis"
    ):
        find_place("bare", tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(InputError, match="a.txt: a file, not a study; put it into one: .* add NAME"):
        find_place(tmp_path / "a.txt", tmp_path)
    with pytest.raises(InputError, match="none.csv: no such file; correct the path"):
        find_place("none.csv", tmp_path)
    with pytest.raises(
        InputError, match="no study of this name or path; .*; a new one: python -m analysis new"
    ):
        find_place("none", tmp_path)


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("Goats ride trams again", 1),
        ("Barges ride again", 0),
        ("Goats again", 0),
        ("", 0),
        ("Canals: why?", 0),
    ],
)
def test_a_headline_of_another_article_is_doubted(write, monkeypatch, capsys, tmp_path, headline, said):
    write(f"doc_id,outlet,path,headline\na,A,a.txt,{headline}\n")
    monkeypatch.chdir(tmp_path)
    assert main(["measure", "barge"]) == 0
    wanted = "barge: a: the headline shares no word with the text: is it that of this article?"
    assert capsys.readouterr().out.count(wanted) == said


def test_what_programs_write_for_an_empty_cell_is_empty_in_sources_csv(write):
    folder = write("doc_id,outlet,path,headline,published\na,A,a.txt,nan,NaT\n")
    (document,) = read_study(folder).documents
    assert (document.headline, document.published) == (None, None)
    with pytest.raises(InputError, match="row 2: outlet is empty; fill it in"):
        read_study(write("doc_id,outlet,path\na,NaN,a.txt\n"))


def test_outlets_that_differ_in_blanks_or_the_article_are_doubted_once(write):
    folder = write("doc_id,outlet,path\na,The Bugle,a.txt\nb,Bugle,b.txt\nc,Bugle,c.txt\nd,B ugle,d.txt\n")
    first, second = find_doubts(folder)
    assert first.endswith("row 3: Bugle and The Bugle count as two outlets; are they?")
    assert second.endswith("row 5: B ugle and The Bugle count as two outlets; are they?")


def test_a_path_that_is_replaced_by_its_hash_is_said(write):
    digest = hash_text((write("") / "a.txt").read_text())
    folder = write(f"doc_id;outlet;path;sha256\na;A;nix.txt;{digest}\n")
    (line,) = find_doubts(folder)
    assert line.endswith("row 2: nix.txt is not there; a.txt has its sha256 and is taken: correct the path")


def test_words_cut_at_a_lines_end_in_a_text_put_there_by_hand_are_said(write):
    folder = write("doc_id,outlet,path\na,A,a.txt\n")
    (folder / "a.txt").write_text("The board of the harbour said so at a news con-\nference on Monday.\n")
    (line,) = find_doubts(folder)
    assert "row 2: a.txt: 1 words cut by a hyphen at a line's end (con-ference) count as two each" in line


def test_outlets_that_differ_in_capitals_only_are_doubted(write):
    folder = write("doc_id,outlet,path\na,Bugle,a.txt\nb,BUGLE,b.txt\nc,Bugle,c.txt\nd,Horn,d.txt\n")
    (line,) = find_doubts(folder)
    assert line.endswith("row 3: BUGLE and Bugle count as two outlets; are they?")


def test_one_text_in_two_files_is_said_when_it_is_measured(write, monkeypatch, capsys, tmp_path):
    folder = write("doc_id,outlet,path\na,A,a.txt\nb,B,b.txt\nc,C,c.txt\n")
    (folder / "b.txt").write_text(TEXT.replace("\n", "\r\n"))
    (folder / "c.txt").write_text(TEXT + " It was calm.")
    monkeypatch.chdir(tmp_path)
    assert main(["measure", "barge"]) == 0
    said = [line for line in capsys.readouterr().out.splitlines() if "same text" in line]
    assert said == ["barge: b: the same text as a; is one of them another article?"]


def test_a_headline_whose_block_is_set_to_another_zone_is_told():
    text = "MORNING SHOW - 3 JUNE\n\nA goat took the tram."
    document = Document("a", "A", headline="Morning Show - 3 June", text=text, zones=((0, "boilerplate"),))
    (line,) = tell_kept_headline(document)
    assert line.startswith("zones.csv sets the block of its headline to boilerplate")
    assert "correct or empty its cell headline in sources.csv" in line
    for zones in ((), ((0, "headline"),), ((23, "dek"),)):
        assert tell_kept_headline(replace(document, zones=zones)) == []
    assert tell_kept_headline(replace(document, headline=None)) == []
