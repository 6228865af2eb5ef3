"""Articles taken out of a study, and given anew."""

import pytest

from analysis.__main__ import main
from analysis.corpus import InputError, read_study
from analysis.report.intake.new_study import lay_out
from analysis.report.intake.own_story import Given, add_files
from analysis.report.intake.removal import remove_articles

STORY = "Goat rides tram\n\nA goat took the tram to the depot on Monday, and the driver told it to get off.\n"


@pytest.fixture
def study(tmp_path):
    lay_out("barge", lambda line: None, tmp_path)
    folder = tmp_path / "data/raw/barge"
    for name in ("Post", "Mail"):
        (tmp_path / f"{name}.txt").write_text(f"{STORY}\nThe {name} saw it.\n")
        add_files(folder, [tmp_path / f"{name}.txt"], lambda line: None, Given(outlet=name))
    return folder


def names(folder):
    return sorted(path.name for path in folder.glob("*.txt"))


def test_row_and_text_go_and_the_article_can_be_given_anew(study, tmp_path):
    said = []
    remove_articles(study, ["post"], said.append)
    assert names(study) == ["mail.txt"]
    assert [document.doc_id for document in read_study(study).documents] == ["mail"]
    assert said == ["post: taken out, post.txt deleted", said[1]]
    assert said[1].startswith("barge: 1 article left")
    (row,) = add_files(
        study, [tmp_path / "Post.txt"], said.append, Given(outlet="Post", published="2018-03-02")
    )
    assert (row["doc_id"], row["published"]) == ("post", "2018-03-02")


def test_what_was_set_by_hand_goes_with_its_article_and_is_printed(study, tmp_path):
    (study / "zones.csv").write_text('doc_id;start;zone;why\npost;0;dek;"short; dry"\nmail;0;dek;\n')
    (study / "speakers.csv").write_text("doc_id,start,kind,speaker,speaker_type\n")
    said = []
    remove_articles(study, ["post"], said.append)
    at = said.index(f"{study}/zones.csv: 1 row set by hand taken out; with the header, to put back:")
    assert said[at + 1 : at + 3] == ["doc_id;start;zone;why", 'post;0;dek;"short; dry"']
    assert sum("speakers.csv" in line for line in said) == 0
    assert (study / "zones.csv").read_text() == "doc_id;start;zone;why\nmail;0;dek;\n"
    (mail,) = read_study(study).documents
    assert [block.zone for block in mail.split()][0] == "dek"
    add_files(study, [tmp_path / "Post.txt"], said.append, Given(outlet="Post"))
    assert [block.zone for block in read_study(study).documents[1].split()][0] == "headline"


def test_facts_that_only_the_article_taken_out_mentions_are_named(study):
    sheet = "doc_id,start,kind,what,fact\npost,0,name,row,the goat\nmail,0,statement,told,the goat\n"
    (study / "facts.csv").write_text(sheet + "mail,0,name,row,the tram\nmail,0,statement,unclear,the tram\n")
    said = []
    remove_articles(study, ["post"], said.append)
    told = [line for line in said if "no mention is of the fact" in line]
    mend = "give one this name (what: row), or drop the rows"
    assert told == [f"{study}/facts.csv, row 2: no mention is of the fact 'the goat' any longer; {mend}"]


def test_what_is_printed_can_be_put_back(study, tmp_path):
    start = STORY.index("A goat")
    sheet = f'doc_id,start,kind,speaker,speaker_type\npost,{start},quoted,"Moor, Ada",official\n'
    (study / "speakers.csv").write_text(sheet)
    said = []
    remove_articles(study, ["post"], said.append)
    at = next(i for i, line in enumerate(said) if "taken out; with" in line)
    (study / "speakers.csv").write_text("".join(f"{line}\n" for line in said[at + 1 : at + 3]))
    add_files(study, [tmp_path / "Post.txt"], lambda line: None, Given(outlet="Post"))
    assert (study / "speakers.csv").read_text() == sheet
    (told,) = next(one for one in read_study(study).documents if one.doc_id == "post").quotes
    assert (told.start, told.speaker) == (start, "Moor, Ada")


def test_rows_go_by_the_doc_id_that_a_cell_means(study):
    text = (study / "sources.csv").read_text()
    (study / "sources.csv").write_text(text.replace("post,Post", "'-x,Post"))
    (study / "zones.csv").write_text("doc_id,start,zone\n'-x,0,dek\nmail,0,dek\n")
    assert {one.doc_id for one in read_study(study).documents} == {"-x", "mail"}
    remove_articles(study, ["-x"], lambda line: None)
    assert (study / "zones.csv").read_text() == "doc_id,start,zone\nmail,0,dek\n"
    assert [one.doc_id for one in read_study(study).documents] == ["mail"]


def test_a_damaged_sheet_is_named_before_anything_goes(study):
    (study / "zones.csv").write_text("doc_id,start,zone\npost,0\n")
    with pytest.raises(InputError, match=r"zones\.csv, row 2: fewer cells than columns"):
        remove_articles(study, ["post"], print)
    assert names(study) == ["mail.txt", "post.txt"]
    assert len(read_study(study, by_hand=False).documents) == 2


def test_a_text_changed_by_hand_stays(study):
    (study / "sources.csv").write_text("doc_id,outlet,path\npost,Post,post.txt\nmail,Mail,mail.txt\n")
    said = []
    remove_articles(study, ["post", "mail"], said.append)
    assert names(study) == ["mail.txt", "post.txt"]
    assert "post.txt stays, it has no sha256 there" in said[0]
    assert said[-1] == "barge: 0 articles left"


def test_all_or_none(study):
    before = (study / "sources.csv").read_bytes()
    with pytest.raises(InputError, match="barge: no article 'nix'; those there are mail, post"):
        remove_articles(study, ["post", "nix"], print)
    assert (study / "sources.csv").read_bytes() == before
    assert names(study) == ["mail.txt", "post.txt"]


def test_the_command(study, capsys):
    assert main(["remove", str(study), "mail"]) == 0
    assert "mail: taken out, mail.txt deleted" in capsys.readouterr().out
