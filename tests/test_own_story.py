"""One's own story: laid out, filled from files, refused where it must be, and never half-written."""

import csv

import pandas as pd
import pytest

from analysis.corpus import InputError, read_study
from analysis.report.intake.new_study import lay_out
from analysis.report.intake.own_story import Given, add_files
from analysis.report.studies import Place, measure_place
from analysis.shelf import hash_text
from analysis.text.zones import split_zones

STORY = (
    "Ferry drifts for nine hours\n\nThe ferry with 212 people on board drifted for nine hours after both of "
    "its engines stopped, the coastguard said.\n\n“It went very quiet,” said Pia Lund, who was on board with "
    "her sons.\n\nThe company said that the crew had followed its procedures.\n"
)
OTHER = STORY.replace("nine", "ten").replace("Ferry drifts", "Ship adrift")


@pytest.fixture
def study(tmp_path):
    return lay_out("ferry", lambda line: None, tmp_path)


def write(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf8")
    return path


NOTHING = Given()


def add(study, *files, given=NOTHING):
    said = []
    rows = add_files(study, list(files), said.append, given)
    return rows, said


def manifest(study):
    with (study / "sources.csv").open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def test_layout_has_an_empty_manifest_and_says_what_to_do(study):
    assert (study / "sources.csv").read_text() == "doc_id,outlet,path,format,headline,published,url,sha256\n"
    readme = (study / "README.md").read_text()
    assert "python -m analysis add ferry" in readme
    assert "{" not in readme


def test_a_study_is_not_laid_out_twice(tmp_path, study):
    with pytest.raises(InputError, match="exists already"):
        lay_out("ferry", lambda line: None, tmp_path)


def test_plain_text_gets_name_headline_and_hash(study, tmp_path):
    rows, said = add(study, write(tmp_path, "Harbour Post.txt", STORY.replace("\n", "\r\n")))
    assert rows == manifest(study)
    (row,) = rows
    assert (row["doc_id"], row["outlet"], row["path"]) == ("harbour-post", "Harbour Post", "harbour-post.txt")
    assert row["headline"] == "Ferry drifts for nine hours"
    assert row["published"] == ""
    assert row["sha256"] == hash_text(STORY)
    (document,) = read_study(study).documents
    assert document.text == STORY
    assert said[0].startswith("Harbour Post.txt → harbour-post: outlet Harbour Post, published unknown")
    zones = [line.split()[0] for line in said[1:-1]]
    assert zones == [block.zone for block in split_zones(STORY)]


def test_what_is_given_wins(study, tmp_path):
    given = Given(outlet="The Post", format="magazine", published="4 May 2019")
    (row,), _ = add(study, write(tmp_path, "x.txt", STORY), given=given)
    assert (row["outlet"], row["format"], row["published"]) == ("The Post", "magazine", "2019-05-04")


def test_tables_of_every_kind_give_the_same_study(study, tmp_path):
    frame = pd.DataFrame(
        {"Source": ["A", "B"], "title": ["One", "Two"], "date": ["2019-05-04", "03/04/2019"],
         "content": [STORY, OTHER]}
    )  # fmt: skip
    frame.to_csv(tmp_path / "t.csv", index=False)
    frame.to_json(tmp_path / "t.jsonl", orient="records", lines=True)
    frame.to_json(tmp_path / "t.json", orient="records")
    frame.to_parquet(tmp_path / "t.parquet")
    found = []
    for name in ("t.csv", "t.jsonl", "t.json", "t.parquet"):
        place = lay_out(f"s-{name[2:]}", lambda line: None, tmp_path)
        rows, said = add(place, tmp_path / name)
        found.append(rows)
        assert any("headline put on top" in line for line in said)
    assert found[0] == found[1] == found[2] == found[3]
    assert [row["outlet"] for row in found[0]] == ["A", "B"]
    assert [row["published"] for row in found[0]] == ["2019-05-04", ""]
    assert [row["headline"] for row in found[0]] == ["One", "Two"]


@pytest.mark.parametrize(
    ("first", "is_put"),
    [
        ("They won. The teachers go back on Monday.", True),
        ("They won the longest of all strikes on Friday and go back to work.", True),
        ("They won", False),
        ("They won!", False),
        ("They won | Harbour Post", False),
    ],
)
def test_a_headline_that_only_begins_the_first_sentence_is_put_on_top(study, tmp_path, first, is_put):
    frame = pd.DataFrame({"outlet": ["A"], "title": ["They won"], "text": [f"{first}\n\n{STORY}"]})
    frame.to_csv(tmp_path / "t.csv", index=False)
    _, said = add(study, tmp_path / "t.csv")
    assert any("headline put on top" in line for line in said) == is_put


def test_the_outlets_name_above_the_headline_is_none(study, tmp_path):
    text = STORY.replace("Ferry drifts", "The Harbour Post\n\nFerry drifts", 1)
    (row,), said = add(study, write(tmp_path, "a.txt", text), given=Given(outlet="The Harbour Post"))
    assert row["headline"] == "Ferry drifts for nine hours"
    assert [line.split()[0] for line in said[1:3]] == ["boilerplate", "headline"]


def test_columns_can_be_named(study, tmp_path):
    pd.DataFrame({"t": [STORY], "text": ["no"], "who": ["Z"]}).to_csv(tmp_path / "t.csv", index=False)
    (row,), _ = add(study, tmp_path / "t.csv", given=Given(columns={"text": "t", "outlet": "who"}))
    assert (row["outlet"], row["sha256"]) == ("Z", hash_text(STORY))
    with pytest.raises(InputError, match="no column 'x'; its columns are t, text, who"):
        add(study, tmp_path / "t.csv", given=Given(columns={"text": "x"}))


def test_same_outlet_twice_gets_names_of_its_own(study, tmp_path):
    given = Given(outlet="Post")
    add(study, write(tmp_path, "a.txt", STORY), given=given)
    add(study, write(tmp_path, "a.txt", OTHER), given=given)
    assert [row["doc_id"] for row in manifest(study)] == ["post", "post-2"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("b.txt", STORY, "b.txt: the same text as a; leave it out, or take that one out first"),
        ("b.txt", "", "the text is empty"),
        ("b.csv", "x,y\n1,2\n", "no text column among x, y; name it with --text-column"),
        ("b.csv", "x,text\n1,A goat.\n2,A tram.\n", "no outlet found, its columns are x, text; name the"),
        ("b.jsonl", "{broken", "cannot be read as jsonl"),
        ("b.parquet", "no parquet", "cannot be read as parquet"),
        ("b.txt", "Die Ziege nahm die Bahn ins Depot. " * 9, "not look like English"),
    ],
)  # fmt: skip
def test_one_bad_file_and_nothing_is_added(study, tmp_path, name, text, message):
    add(study, write(tmp_path, "a.txt", STORY))
    before = {path.name: path.read_bytes() for path in study.iterdir()}
    with pytest.raises(InputError, match=message):
        add(study, write(tmp_path, "good.txt", OTHER), write(tmp_path, name, text))
    assert {path.name: path.read_bytes() for path in study.iterdir()} == before


def test_missing_files_and_studies_are_named(study, tmp_path):
    with pytest.raises(InputError, match="no such file; correct the path"):
        add(study, tmp_path / "none.txt")
    with pytest.raises(InputError, match="a folder; name the files in it"):
        add(study, tmp_path)
    with pytest.raises(InputError, match="no such study; lay it out with"):
        add(tmp_path / "nowhere", write(tmp_path, "a.txt", STORY))


def test_columns_of_the_user_stay(study, tmp_path):
    write(study, "sources.csv", "doc_id,outlet,path,note\n")
    add(study, write(tmp_path, "a.txt", STORY))
    assert list(manifest(study)[0]) == "doc_id outlet path note format headline published url sha256".split()


def test_many_articles_are_told_in_short(study, tmp_path):
    frame = pd.DataFrame({"text": [STORY.replace("212", str(n)) for n in range(12)], "outlet": "Post"})
    frame.to_csv(tmp_path / "t.csv", index=False)
    rows, said = add(study, tmp_path / "t.csv")
    assert [row["doc_id"] for row in rows][:3] == ["post", "post-2", "post-3"]
    assert "  headline 1, body 3" in said
    assert said[-1].startswith("ferry: 12 added, 12 in all")


def test_no_headline_is_said(study, tmp_path):
    text = (
        "the goat took the tram to the depot on monday, and it was handed back to its owner by the company."
    )
    rows, said = add(study, write(tmp_path, "a.txt", text))
    assert rows[0]["headline"] == ""
    assert any("no headline found" in line for line in said)


PAGE = "<html><body><article><h1>{}</h1><p>{}</p></article></body></html>"


@pytest.mark.parametrize("name", ["told.csv", "told.html", "told.txt"])
@pytest.mark.parametrize("outlet", ["", "Post"])
def test_the_name_of_a_table_or_page_taken_as_outlet_is_said(study, tmp_path, name, outlet):
    if name.endswith("html"):
        pytest.importorskip("trafilatura", exc_type=ImportError)
        title, _, body = STORY.partition("\n\n")
        file = write(tmp_path, name, PAGE.format(title, body.replace("\n\n", "</p><p>")))
    elif name.endswith("csv"):
        file = tmp_path / name
        pd.DataFrame({"text": [STORY]}).to_csv(file, index=False)
    else:
        file = write(tmp_path, name, STORY)
    rows, said = add(study, file, given=Given(outlet=outlet))
    assert rows[0]["outlet"] == outlet or "told"
    warned = any("warning: no outlet found, the file's name (told) taken" in line for line in said)
    assert warned == (not outlet and not name.endswith("txt"))


def test_a_table_of_one_article_without_outlet_is_told_in_the_last_line(study, tmp_path):
    pd.DataFrame({"text": [STORY]}).to_csv(tmp_path / "all.csv", index=False)
    _, said = add(study, tmp_path / "all.csv")
    wanted = (
        "1 added, 1 in all; no outlet found for 1, the file's name taken (all): give --outlet; next: make"
    )
    assert wanted in said[-1]
    _, said = add(study, write(tmp_path, "a.txt", STORY.replace("212", "213")))
    assert "no outlet found" not in said[-1]


@pytest.mark.parametrize("mark", [";", "\t", ","])
def test_a_table_as_excel_writes_it_elsewhere_is_read(study, tmp_path, mark):
    frame = pd.DataFrame(
        {"ID": ["P1", "Q1"], "Newspaper": ["Post", "Mail"], "Full Text": [STORY, OTHER], "Date": "13/04/2018"}
    )
    frame.to_csv(tmp_path / "all.csv", index=False, sep=mark, encoding="utf-8-sig")
    add(study, tmp_path / "all.csv")
    assert [(row["doc_id"], row["outlet"], row["published"]) for row in manifest(study)] == [
        ("p1", "Post", "2018-04-13"),
        ("q1", "Mail", "2018-04-13"),
    ]


def test_hard_wrapped_text_is_stored_with_its_lines_joined(study, tmp_path):
    text = (
        STORY + "\n\nThe goat was seen by the conductor of the tram, who told a news con-\nference of it.\n"
    )
    given = write(tmp_path, "a.txt", text)
    (row,), said = add(study, given)
    stored = (study / row["path"]).read_text()
    assert "told a news conference of it." in stored
    assert given.read_text() == text
    assert row["sha256"] == hash_text(stored)
    assert any("hard-wrapped: 1 lines joined, 1 of 1 words" in line for line in said)


def test_a_sources_file_keeps_its_semicolons(study, tmp_path):
    (study / "sources.csv").write_text("doc_id;outlet;path\n")
    add(study, write(tmp_path, "a.txt", STORY), given=Given(outlet="Post, The"))
    assert (study / "sources.csv").read_text().startswith("doc_id;outlet;path;format;")
    assert read_study(study).outlets == ["Post, The"]


def test_a_day_that_cannot_be_told_leaves_the_articles_own(study, tmp_path):
    frame = pd.DataFrame({"outlet": ["Post"], "text": [STORY], "published": ["2018-03-02"]})
    frame.to_csv(tmp_path / "t.csv", index=False)
    (row,), said = add(study, tmp_path / "t.csv", given=Given(published="03/02/2018"))
    assert row["published"] == "2018-03-02"
    assert any("day or month first? 2018-03-02, the article's own, is kept" in line for line in said)


def test_a_text_whose_row_was_deleted_comes_again_under_its_name(study, tmp_path):
    file = write(tmp_path, "a.txt", STORY)
    add(study, file)
    (study / "sources.csv").write_text("doc_id,outlet,path\n")
    (row,), _ = add(study, file)
    assert row["doc_id"] == "a"


def test_files_of_one_name_are_not_one_outlet(study, tmp_path):
    files = []
    for folder, text in (("x", STORY), ("y", OTHER)):
        (tmp_path / folder).mkdir()
        files.append(write(tmp_path / folder, "page.txt", text))
    with pytest.raises(InputError, match=r"y/page.txt: names no outlet, and its file is called as .*x/page"):
        add(study, *files)
    assert manifest(study) == []
    rows, _ = add(study, *files, given=Given(outlet="Post"))
    assert [row["outlet"] for row in rows] == ["Post", "Post"]
    add(study, write(tmp_path / "x", "page.txt", STORY.replace("212", "213")))
    _, said = add(study, write(tmp_path / "y", "page.txt", OTHER + "It rained.\n"))
    assert "page-2: counts to page, which is there, by its file's name; is it so?" in said


def test_an_identifier_of_two_rows_is_refused_as_in_a_run_over_many_articles(study, tmp_path):
    frame = pd.DataFrame({"doc_id": ["a", "b", "a"], "outlet": "Post", "text": [STORY, STORY + "x", OTHER]})
    frame.to_csv(tmp_path / "t.csv", index=False)
    with pytest.raises(
        InputError, match="t.csv, row 4: doc_id 'a' is that of row 2; give one of them another"
    ):
        add(study, tmp_path / "t.csv")
    frame = frame.rename(columns={"doc_id": "id"})
    frame.to_csv(tmp_path / "t.csv", index=False)
    with pytest.raises(InputError, match="row 4: id 'a'"):
        add(study, tmp_path / "t.csv", given=Given(columns={"doc_id": "id"}))
    rows, _ = add(study, tmp_path / "t.csv")
    assert [row["doc_id"] for row in rows] == ["post", "post-2", "post-3"]


def test_a_changed_name_is_said(study, tmp_path):
    frame = pd.DataFrame({"id": ["a", "B 1"], "outlet": "Post", "text": [STORY, OTHER]})
    frame.to_csv(tmp_path / "t.csv", index=False)
    _, said = add(study, write(tmp_path, "a.txt", STORY.replace("212", "213")))
    assert not any("doc_id" in line for line in said)
    rows, said = add(study, tmp_path / "t.csv")
    assert [row["doc_id"] for row in rows] == ["a-2", "b-1"]
    assert "  doc_id a is taken: named a-2" in said
    assert "  doc_id B 1 written as b-1" in said


def test_a_near_copy_is_said_and_added(study, tmp_path):
    text = STORY + " ".join(f"On deck {n} the lamps were out." for n in range(12)) + "\n"
    add(study, write(tmp_path, "a.txt", text))
    rows, said = add(
        study, write(tmp_path, "b.txt", text.replace("212", "213")), write(tmp_path, "c.txt", STORY)
    )
    assert [row["doc_id"] for row in rows] == ["b", "c"]
    assert [line[:3] for line in said if "the same story twice?" in line] == ["b: ", "c: "]
    _, said = add(
        study, write(tmp_path, "d.txt", "Goat rides tram\n\n" + "The goat got on at the depot. " * 9)
    )
    assert not any("twice" in line for line in said)


def test_a_day_that_the_text_prints_is_said_when_it_is_added_and_measured(study, tmp_path):
    title, _, rest = STORY.partition("\n\n")
    text = f"{title}\n\nPublished: 5 March 2018\n\n{rest}"
    rows, said = add(study, write(tmp_path, "a.txt", text))
    assert rows[0]["published"] == ""
    assert [line for line in said if "write 2018-03-05 in sources.csv" in line]
    heard = []
    place = Place("ferry", study, tmp_path / "tables", tmp_path / "figures")
    measure_place(place, read_study(study), heard.append)
    assert [line for line in heard if line.startswith("ferry: a: ") and "write 2018-03-05" in line]
    given = Given(published="2018-03-06")
    _, said = add(study, write(tmp_path, "b.txt", text.replace("212", "213")), given=given)
    assert not [line for line in said if "in sources.csv" in line]


def test_a_text_too_short_to_tell_its_language_is_said_when_it_is_added_and_measured(study, tmp_path):
    _, said = add(study, write(tmp_path, "a.txt", "Bahn streicht Züge wegen Sturm\n"))
    assert [line for line in said if "5 words are too few to tell whether they are English" in line]
    heard = []
    place = Place("ferry", study, tmp_path / "tables", tmp_path / "figures")
    measure_place(place, read_study(study), heard.append)
    assert [line for line in heard if line.startswith("ferry: a: 5 words are too few")]


def test_a_short_text_of_another_language_is_refused(study, tmp_path):
    text = (
        "Die Ziege fuhr mit der Straßenbahn ins Depot. Niemand hatte sie vermisst, und der Fahrer wollte sie "
        "nicht aussteigen lassen.\n"
    )
    with pytest.raises(InputError, match="does not look like English but like German"):
        add(study, write(tmp_path, "a.txt", text))
    assert manifest(study) == []


def test_a_day_of_the_week_without_a_day_of_publication_is_said(study, tmp_path):
    text = STORY.replace("after both", "on Tuesday after both")
    _, said = add(study, write(tmp_path, "a.txt", text))
    assert [line for line in said if 'the day meant by "Tuesday" is not known' in line]
    _, said = add(study, write(tmp_path, "b.txt", OTHER), given=Given(published="2018-03-06"))
    assert not [line for line in said if "the day meant by" in line]
