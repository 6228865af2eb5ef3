"""Malformed input from outside: refused in one line that names file, row and mend, and nothing is written."""

import gzip
import io
import json
import os
import zipfile

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analysis import measure
from analysis.__main__ import main
from analysis.cells import MOST_COLUMNS, cell_text, read_csv, read_table_file
from analysis.corpus import Document, Study, read_study
from analysis.inputs import LARGEST_TEXT, InputError, decode_text, defuse, is_page, read_file, undo_defused
from analysis.manifest import read_rows
from analysis.scale.articles import read_records
from analysis.scale.batch import Batch, measure_batch
from analysis.text.encodings import find_oddities
from analysis.text.language import is_english, name_language

STORY = (
    "Goat rides tram\n\nA shocking goat took the tram to the depot on Monday, and the driver said that it "
    "had paid.\n\n“We were stunned,” said Mina Sorrel, who keeps the depot and the café.\n"
)
HEAD = "doc_id,outlet,path\n"


def archive(name):
    """Return a ZIP archive with one file in it."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as opened:
        opened.writestr(name, "x")
    return content.getvalue()


BYTES = [
    (STORY.encode("utf-16"), "UTF-16"),
    (STORY.encode("utf-16-le"), "UTF-16 (without a mark)"),
    (STORY.encode("utf-16-be"), "UTF-16 (without a mark)"),
    (STORY.encode("utf-32"), "UTF-32"),
    (STORY.encode("utf-32-be"), "UTF-32 (without a mark)"),
    (STORY.encode("cp1252"), "Windows-1252, by its bytes"),
    ("A café said a goat came.".encode("latin-1"), "Windows-1252 or Latin-1, by its bytes"),
    (STORY.encode("mac-roman"), "Mac Roman, by its bytes"),
    ("The café’s goat".replace("’", "'").encode("cp437"), "CP437, by its bytes"),
    ("山羊が市電に乗って車庫へ行った。".encode("shift-jis"), "Shift-JIS, by its bytes"),
    ("山羊が市電に乗って車庫へ行った。".encode("euc-jp"), "EUC-JP, by its bytes"),
    ("염소가 전차를 타고 차고로 갔다.".encode("euc-kr"), "EUC-KR, by its bytes"),
    ("山羊乘坐电车去了车库，这是一个人说的。".encode("gbk"), "GB18030, by its bytes"),
    ("山羊搭乘電車去了車庫，這是一個人說的。".encode("big5"), "Big5, by its bytes"),
    ("Коза поехала на трамвае в депо.".encode("koi8-r"), "KOI8-R, by its bytes"),
    ("Коза поехала на трамвае в депо.".encode("cp1251"), "Windows-1251, by its bytes"),
    ("Η κατσίκα πήρε το τραμ.".encode("cp1253"), "Windows-1253, by its bytes"),
    (STORY.encode() + b"\xed\xa0\x80", "half of a surrogate pair"),
    (STORY.encode() + b"\xe2\x80", "damaged UTF-8"),
    (bytes(range(128, 256)), "an unknown encoding"),
    (b"%PDF-1.7 \xe2\xe3", "a PDF file"),
    (gzip.compress(STORY.encode()), "compressed (gzip)"),
    (archive("word/document.xml"), "a Word file"),
    (archive("xl/workbook.xml"), "an Excel workbook"),
    (archive("a.txt"), "a ZIP archive"),
    (b"PK\x03\x04 cut off", "a ZIP archive"),
    (b"{\\rtf1 goat}", "rich text (RTF)"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"The go\0at", "a NUL character in line 1"),
    (b"one\ntwo \0", "a NUL character in line 2"),
]


@pytest.mark.parametrize(("raw", "named"), BYTES, ids=[named for _, named in BYTES])
def test_bytes_that_are_no_utf8_text_are_named(raw, named):
    with pytest.raises(InputError) as refused:
        decode_text(raw, "a.txt")
    assert str(refused.value).startswith("a.txt: ")
    assert named in str(refused.value)
    assert "; save i" in str(refused.value)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_marks_and_line_ends_make_no_difference(tmp_path, ends):
    (tmp_path / "sources.csv").write_bytes(
        b"\xef\xbb\xbf" + f"{HEAD}a,Bugle,a.txt\n".replace("\n", ends).encode()
    )
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", ends).encode())
    (document,) = read_study(tmp_path).documents
    assert (document.outlet, document.text) == ("Bugle", STORY)


@pytest.fixture
def project(tmp_path, monkeypatch):
    folder = tmp_path / "data/raw/tiny"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(STORY, encoding="utf8")
    (folder / "sources.csv").write_text(f"{HEAD}a,Bugle,a.txt\n", encoding="utf8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(capsys, *argv):
    """Run a command that must end with status 2 and one line; return the line."""
    assert main([str(part) for part in argv]) == 2
    heard = capsys.readouterr()
    assert heard.err.count("\n") == 1
    assert heard.err.startswith("same-story: ")
    return heard.err


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf8"))
    return path


MANIFESTS = [
    ("", "row 1: no column doc_id, outlet, path"),
    (HEAD, "no rows; add one row per article"),
    ("doc_id;outlet;path\na;B;a.txt;C\n", "row 2: more cells than columns"),
    ("doc_id|outlet|path\na|B|a.txt\n", "row 1: no column doc_id, outlet, path"),
    ("doc_id,outlet,path,outlet\na,B,a.txt,C\n", "row 1: column outlet twice"),
    (HEAD + 'a,"B,a.txt\n', "quotation mark that is not closed"),
    (HEAD + "a,B,a.txt,x\n", "row 2: more cells than columns"),
    (HEAD + "a,B\n", "row 2: path is empty"),
    (HEAD + ",B,a.txt\n", "row 2: doc_id is empty"),
    ("doc_id,path\na,a.txt\n", "row 1: no column outlet"),
    (HEAD + "a,B,a.txt\nA,C,b.txt\n", "row 3: doc_id 'A' is also in row 2"),
    (HEAD + "a,B,a.txt\nb,C,a.txt\n", "row 3: path a.txt is also in row 2"),
    (HEAD + f"{'x' * 201},B,a.txt\n", "row 2: doc_id has 201 characters; at most 200"),
    (HEAD + f"a,{'x' * 200_000},a.txt\n", "field larger than field limit"),
    (HEAD + '"a\nb",B,a.txt\n', "doc_id holds the character U+000A"),
    (HEAD + "a,B\x1b[2J,a.txt\n", "row 2: outlet holds the character U+001B"),
    (HEAD + "a,\u202eB,a.txt\n", "row 2: outlet holds the character U+202E"),
    (HEAD + "a,B,/etc/passwd\n", "row 2: /etc/passwd leaves the study's folder"),
    (HEAD + "a,B,../../../a.txt\n", "leaves the study's folder"),
    (HEAD + "a,B,sources.csv\n", "row 2: path is sources.csv itself"),
    (HEAD + "a,B,.\n", "row 2: tiny: is a folder; name a file"),
    (HEAD + f"a,B,{'x' * 3000}\n", "is no path; correct it"),
    (HEAD + "a,B,none.txt\n", "row 2: none.txt is missing"),
    (HEAD.encode("utf-16"), "sources.csv: not UTF-8 but UTF-16"),
    ((HEAD + "a,Café,a.txt\n").encode("cp1252"), "sources.csv: not UTF-8 (byte 24) but Windows-1252"),
    (archive("xl/workbook.xml"), "sources.csv: is an Excel workbook"),
    (HEAD + "a,B\0,a.txt\n", "sources.csv: a NUL character in line 2"),
    ("doc_id,outlet,path,published\na,B,a.txt,2017-13-01\n", "row 2: published '2017-13-01' is no date"),
    ("doc_id,outlet,path,published\na,B,a.txt,0001-01-01\n", "row 2: published '0001-01-01' is no date"),
]


@pytest.mark.parametrize(("manifest", "named"), MANIFESTS, ids=[named for _, named in MANIFESTS])
def test_malformed_manifests_are_refused_before_anything_is_written(project, capsys, manifest, named):
    write(project / "data/raw/tiny/sources.csv", manifest)
    for command in ("measure", "figures", "report", "coding-sheet", "agreement"):
        assert named in refused(capsys, command, "tiny")
    assert not (project / "data/processed").exists()
    assert not (project / "figures").exists()


@pytest.mark.parametrize(
    ("text", "digest", "named"),
    [
        (b" \n", "", "row 2: a.txt: the text is empty"),
        (b"ab\xff", "", "row 2: a.txt: not UTF-8 (byte 2)"),
        (b"x", "00", "row 2: a.txt differs from the sha256"),
    ],
)
def test_texts_that_cannot_be_used(project, capsys, text, digest, named):
    write(project / "data/raw/tiny/a.txt", text)
    write(project / "data/raw/tiny/sources.csv", f"doc_id,outlet,path,sha256\na,B,a.txt,{digest}\n")
    for command in ("measure", "figures"):
        assert named in refused(capsys, command, "tiny")
    assert not (project / "data/processed").exists()
    assert not (project / "figures").exists()


def test_a_line_break_in_a_headline_is_a_space(project):
    write(project / "data/raw/tiny/sources.csv", 'doc_id,outlet,path,headline\na,B,a.txt,"Goat\n rides"\n')
    ((_, row),) = read_rows(project / "data/raw/tiny/sources.csv")
    assert row["headline"] == "Goat rides"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_and_devices_are_never_read(project, capsys):
    folder = project / "data/raw/tiny"
    os.mkfifo(folder / "pipe.txt")
    write(folder / "sources.csv", HEAD + "a,B,pipe.txt\n")
    assert "pipe.txt: is no plain file but a pipe or device" in refused(capsys, "measure", "tiny")
    assert "is no plain file" in refused(capsys, "add", "tiny", "/dev/zero")
    assert "is no plain file" in refused(capsys, "measure", "tiny", "--lexicon", "/dev/zero", "--out", "o")
    (folder / "sources.csv").unlink()
    os.mkfifo(folder / "sources.csv")
    assert "has no sources.csv" in refused(capsys, "measure", "tiny")


def test_links_that_lead_out_or_in_a_circle_are_refused(project, capsys, tmp_path_factory):
    folder, elsewhere = project / "data/raw/tiny", tmp_path_factory.mktemp("elsewhere")
    write(elsewhere / "secret.txt", STORY)
    (folder / "file.txt").symlink_to(elsewhere / "secret.txt")
    (folder / "folder").symlink_to(elsewhere)
    (folder / "circle.txt").symlink_to("circle.txt")
    for path, named in (
        ("file.txt", "row 2: file.txt leaves the study's folder"),
        ("folder/secret.txt", "leaves the study's folder"),
        ("circle.txt", "row 2: 'circle.txt' is no path"),
    ):
        write(folder / "sources.csv", f"{HEAD}a,B,{path}\n")
        assert named in refused(capsys, "measure", "tiny")
    (folder / "sources.csv").rename(elsewhere / "sources.csv")
    (folder / "sources.csv").symlink_to(elsewhere / "sources.csv")
    assert "is a link out of the study's folder" in refused(capsys, "measure", "tiny")


def test_a_text_too_large_to_measure_is_refused_before_it_is_read(project, capsys):
    with (project / "data/raw/tiny/a.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert "50 MB, more than the 5 MB that are read" in refused(capsys, "measure", "tiny")
    with pytest.raises(InputError, match="more than the 0 MB"):
        read_file(write(project / "x", "abc"), largest=2)


def test_a_page_given_as_text_is_named(project, capsys):
    write(project / "data/raw/tiny/a.txt", f"<!DOCTYPE html><html><body>{STORY}</body></html>")
    assert "a.txt: is a web page (HTML)" in refused(capsys, "measure", "tiny")
    assert not is_page(STORY)
    assert is_page("<!-- saved -->\n<HTML lang=en>")


NAMES = [
    "..",
    "../x",
    "/",
    "a/b",
    ".hidden",
    "a b",
    "x" * 61,
    ".",
    "",
    "con",
    "LPT1",
    "validity",
    "a\nb",
    "é",
    "-x",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_that_no_folder_should_have(project, capsys, name):
    assert "take" in refused(capsys, "new", "--", name)
    assert sorted(path.name for path in (project / "data/raw").iterdir()) == ["tiny"]
    if name not in ("validity", "-x"):
        assert "not a name for a coder's folder" in refused(
            capsys, "coding-sheet", "tiny", "--coders", f"{name}"
        )


@pytest.mark.parametrize("name", ["/", ".", "..", "x" * 5000, "a\0b", "/dev/zero", "data/raw/tiny/a.txt"])
def test_studies_that_are_none(project, capsys, name):
    assert len(refused(capsys, "figures", name)) < 400


@pytest.mark.parametrize(
    "out", ["/dev/null", "/proc/x/y", "a\0b", "x" * 5000, ".", "..", "data", "data/raw/tiny"]
)
def test_folders_that_cannot_take_tables(project, capsys, out):
    before = sorted(project.rglob("*"))
    line = refused(capsys, "measure", "tiny", "--out", out)
    assert any(word in line for word in ("name", "check", "correct"))
    assert sorted(project.rglob("*")) == before


QUOTED = '"' + STORY.replace('"', '""') + '"'
GIVEN = [
    ("t.csv", f"text,text\n{QUOTED},x\n", "row 1: column 'text' twice"),
    ("t.csv", f"text,outlet\n{QUOTED},Z,more\n", "more cells than columns"),
    ("t.csv", f"text,outlet,title\n{QUOTED}\n", "fewer cells than columns"),
    ("t.csv", 'text\n"' + STORY, "not closed"),
    ("t.csv", ",".join(["text"] * (MOST_COLUMNS + 1)) + "\n", "1001 columns; at most 1000"),
    ("t.csv", "", "row 1: no columns"),
    ("t.csv", f"text\n{QUOTED}\n".encode("utf-16"), "not UTF-8 but UTF-16"),
    ("t.csv", f"text\n{QUOTED}\n".encode("cp1252"), "Windows-1252, by its bytes"),
    ("t.csv", "text\nthe go\0at\n", "a NUL character in line 2"),
    ("t.csv", f"outlet,text\nA,{QUOTED}\nB,{QUOTED}\n", "the same text as"),
    ("t.jsonl", '{"text": "the \\ud800 goat"}\n', "row 1: text holds half of a surrogate pair"),
    ("t.jsonl", '{"text": ["a"]}\n', "row 1: text holds a list or object"),
    ("t.jsonl", '{"text": "x"}\n[1]\n', "row 2: no JSON object"),
    ("t.jsonl", '{"text":' + "[" * 100_000 + "]" * 100_000 + "}\n", "nested too deeply"),
    ("t.jsonl", '{"text": "x", "id": ' + "9" * 5000 + "}\n", "row 1"),
    ("t.jsonl", '{"text": NaN}\n', "row 1: the text is empty"),
    ("t.jsonl", '{"text": "cut', "row 1: Unterminated string"),
    ("t.json", "5", "record 1: no JSON object"),
    ("t.json", "[" * 100_000, "nested too deeply"),
    ("t.parquet", b"PAR1 no PAR1", "cannot be read as parquet"),
    ("t.html", "<html><body></body></html>", "no article found in it"),
    (
        "t.html",
        "<html><p " + " ".join(f'a{i}=""' for i in range(5000)) + f">{STORY}</p></html>",
        "attributes",
    ),
    ("t.html", f"<html><body><p>{STORY}</p></body></html>".encode("cp1252"), "Windows-1252, by its bytes"),
    ("t.html", b"%PDF-1.4", "is a PDF file"),
    ("t.txt", "山羊乘坐电车去了车库。", "but like Chinese"),
    ("t.txt", "Die Ziege nahm die Bahn ins Depot und der Fahrer sah es nicht. " * 5, "but like German"),
]


@pytest.mark.parametrize(("name", "content", "named"), GIVEN, ids=[f"{g[0]}: {g[2]}" for g in GIVEN])
def test_what_cannot_be_added_leaves_the_study_as_it_was(project, capsys, name, content, named):
    pytest.importorskip("trafilatura")
    before = {path.name: path.read_bytes() for path in (project / "data/raw/tiny").iterdir()}
    assert named in refused(capsys, "add", "tiny", write(project / name, content))
    assert {path.name: path.read_bytes() for path in (project / "data/raw/tiny").iterdir()} == before


def table(**columns):
    return pa.table(columns)


PARQUET = [
    (table(text=[[STORY]]), "a list or object"),
    (table(text=[{"a": STORY}]), "a list or object"),
    (table(text=[STORY.encode()]), "holds bytes"),
    (pa.Table.from_arrays([pa.array(["x"])] * 2, names=["text", "text"]), "column 'text' twice"),
    (table(text=pa.array([], pa.string())), "holds no article"),
    (table(a=[1]), "no text column among a"),
    (pa.table({}), "no text column among none"),
]


@pytest.mark.parametrize(("content", "named"), PARQUET, ids=[named for _, named in PARQUET])
def test_parquet_of_odd_types(project, capsys, content, named):
    pq.write_table(content, project / "t.parquet")
    assert named in refused(capsys, "add", "tiny", project / "t.parquet")


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int8(), pa.string())])
def test_parquet_of_every_kind_of_text(tmp_path, kind):
    pq.write_table(table(text=pa.array([STORY]).cast(kind)), tmp_path / "t.parquet")
    assert read_table_file(tmp_path / "t.parquet") == (["text"], [(1, {"text": STORY})])


def test_damaged_parquet(project, capsys):
    pq.write_table(table(text=[STORY * 20]), project / "t.parquet")
    raw = bytearray((project / "t.parquet").read_bytes())
    raw[40:140] = b"\xaa" * 100
    write(project / "t.parquet", bytes(raw))
    assert "cannot be read as parquet" in refused(capsys, "add", "tiny", project / "t.parquet")
    assert "damaged" in refused(capsys, "measure", project / "t.parquet", "--out", "o")
    assert not (project / "o").exists()


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("", "l.csv, row 1: no columns"),
        ("term,category,weight\n", "holds no term"),
        ("term,category,weight\ngoat,drama,nan\n", "line 2: weight nan is outside 0 to 3"),
        ("term,category,weight\ngoat,drama,7\n", "line 2: weight 7 is outside 0 to 3"),
        ("term,category,weight\n...,drama,1\n", "line 2: the term is empty of letters"),
        (f"term,category,weight\n{'x' * 201},drama,1\n", "line 2: the term has 201 characters"),
        ("term,category,weight\ngoat,drama,1\nGoat,peril,2\n", "line 3: the term 'goat' is also in line 2"),
        ("term,category,weight\ngoat,drama\n", "row 2: fewer cells"),
        ("term,category,weight,term\ngoat,drama,1,x\n", "column 'term' twice"),
        ("term,category,weight\ncafé,drama,1\n".encode("cp1252"), "not UTF-8 (byte 24) but Windows-1252"),
    ],
)
def test_malformed_lexicons(project, capsys, content, named):
    write(project / "l.csv", content)
    assert named in refused(capsys, "measure", "tiny", "--lexicon", "l.csv", "--out", "o")
    assert not (project / "o").exists()
    assert "no such file" in refused(capsys, "measure", "tiny", "--lexicon", "no.csv", "--out", "o")


@pytest.fixture
def sheet(project, capsys):
    assert main(["coding-sheet", "tiny", "--coders", "ann"]) == 0
    capsys.readouterr()
    return project / "coding/tiny/ann/sentences.csv"


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (lambda raw: raw.decode().encode("utf-16"), "sentences.csv: not UTF-8 but UTF-16"),
        (lambda raw: b"", "row 1: no columns"),
        (lambda raw: raw.replace(b",", b"|"), "row 1: no column doc_id"),
        (lambda raw: raw + raw.split(b"\n")[1] + b"\n", "a 0 is also in row 2; drop one of them"),
        (lambda raw: raw + b"a,99\n", "fewer cells than columns"),
        (lambda raw: raw + b'"a\n', "not closed"),
        (lambda raw: archive("xl/workbook.xml"), "is an Excel workbook"),
    ],
)
def test_malformed_coding_sheets(sheet, capsys, damage, named):
    write(sheet, damage(sheet.read_bytes()))
    assert named in refused(capsys, "agreement", "tiny")


def test_coding_sheets_with_semicolons_are_read(sheet, capsys):
    frame = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    frame["sentiment"] = "-1,0"
    frame.to_csv(sheet, index=False, sep=";")
    assert main(["agreement", "tiny"]) == 0
    assert capsys.readouterr().err == ""


ODD = {
    "nothing": "",
    "a word": "Goat",
    "marks": "... !!! ???",
    "no letters": "1 2 3 4",
    "emoji": STORY.replace("goat", "🐐🔥👩‍👩‍👧‍👦"),
    "combining marks": STORY.replace("e", "e\u0301\u0302") + "g" + "\u0301" * 3000,
    "zero width": STORY.replace("goat", "go\u200bat\u200d"),
    "control": STORY.replace("goat", "go\x07at \x1b[31m"),
    "direction": STORY.replace("goat", "\u202egoat\u202c \u2067x\u2069"),
    "lone quotes": "“‘\"'" * 500 + STORY,
    "deep quotes": "“‘" * 3000 + STORY + "’”" * 3000,
    "deep brackets": "(" * 5000 + STORY + ")" * 5000,
    "one long word": "a" * 50_000,
    "one long line": "The goat took the tram to the depot. " * 3000,
    "many lines": "a\n" * 5000,
    "odd spaces": STORY.replace(" ", "\u00a0").replace("\n\n", "\u2028"),
    "capitals": "John Smith " * 5000,
    "said": "he said that she said that " * 3000,
    "numbers": "1,000.5-" * 5000,
    "surrogate": STORY.replace("goat", "\ud800"),
    "formulas": "=1+1\n\n@SUM(A1)\n\n-2+3\n\n+cmd|' /C calc'!A0\n",
    "markup": "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> &amp; “</svg>” said Mina Sorrel.\n",
}


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_are_measured(name):
    document = Document("a", "Bugle", text=ODD[name])
    tables = measure(Study("odd", None, [document]))
    assert len(tables["documents"]) == 1
    ends = tables["sentences"]["end"]
    assert (ends <= len(ODD[name])).all()


def test_odd_characters_are_told_and_left_alone():
    assert find_oddities(STORY) == []
    assert find_oddities("a\x07b\x1b") == ["2 control characters: look at the text"]
    assert find_oddities("go\u200bat") == ["1 words split by invisible characters: look at the text"]
    assert find_oddities("donâ€™t") != []
    assert find_oddities("the \ufffd goat")[0].startswith("1 replacement characters (U+FFFD)")
    assert find_oddities("\u202egoat\u202c")[0].startswith("2 characters that change the direction")
    assert find_oddities("👩‍👩‍👧‍👦 goat") == []


LANGUAGES = {
    "German": "Die Ziege nahm die Bahn ins Depot und wurde dem Besitzer gebracht, der nicht da war.",
    "French": "La chèvre a pris le tram pour aller au dépôt et elle y est restée avec les gens.",
    "Spanish": "La cabra tomó el tranvía para ir al depósito y se quedó con los conductores.",
    "Dutch": "De geit nam de tram naar het depot en werd niet door de eigenaar gezien.",
    "Polish": "Koza pojechała tramwajem do zajezdni i nie było to takie, jak się mówi w mieście.",
    "Turkish": "Keçi tramvaya bindi ve bu olay için çok daha sonra bir haber olarak geldi.",
    "Russian": "Коза поехала на трамвае, и мы её ждали.",
    "Ukrainian": "Коза поїхала трамваєм до депо, і ми її чекали.",
    "Greek": "Η κατσίκα πήρε το τραμ.",
    "Arabic": "ركبت الماعز الترام إلى المستودع",
    "Persian": "بز سوار تراموا شد و به پارکینگ رفت",
    "Hebrew": "העז נסעה בחשמלית אל המוסך",
    "Chinese": "山羊乘坐电车去了车库",
    "Japanese": "山羊が市電に乗って車庫へ行った",
    "Korean": "염소가 전차를 타고 차고로 갔다",
    "Thai": "แพะขึ้นรถราง",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_languages_are_named(language):
    text = f"{LANGUAGES[language]} " * 8
    assert not is_english(text)
    assert name_language(text) == language


def test_english_with_foreign_names_is_english():
    assert is_english("The goat Коза rode to the depot in Ακρόπολη with 山羊, the driver said. " * 5)
    assert name_language("zzz qqq xxx " * 30) == "another language"


def test_rows_in_bulk_are_rejected_with_a_reason(tmp_path):
    lines = [
        {"doc_id": "a", "text": "the go\0at"},
        {"doc_id": "b", "text": ["x"]},
        {"doc_id": "c", "text": "the goat " * (LARGEST_TEXT // 9 + 1)},
        {"doc_id": "d", "text": "\ud800 goat"},
    ]
    raw = (
        "".join(json.dumps(line) + "\n" for line in lines).encode()
        + b'{"doc_id": "e", "text": "caf\xe9 goat"}\n'
    )
    records = list(read_records(write(tmp_path / "in.jsonl", raw)))
    rejects = measure_batch(Batch(records, frozenset()))["rejects"].to_pydict()["reason"]
    assert rejects == [
        "holds a NUL character",
        "text is no text but a list, an object or a number",
        "longer than 5 million characters",
        "not valid Unicode",
        "not UTF-8 but Windows-1252 or Latin-1, by its bytes",
    ]


@pytest.mark.parametrize(
    ("name", "content", "named"),
    [
        ("in.csv", "doc_id,text\na,x\n".encode("utf-16"), "not UTF-8 but UTF-16"),
        ("in.csv", archive("xl/workbook.xml"), "is an Excel workbook"),
        ("in.csv", "text,text\na,x\n", "column 'text' twice"),
        ("in.jsonl", gzip.compress(b"{}"), "compressed (gzip)"),
        ("in.csv", "a,b\n1,2\n", "no column 'text'"),
    ],
)
def test_files_in_bulk_that_are_something_else(project, capsys, name, content, named):
    write(project / name, content)
    assert named in refused(capsys, "measure", name, "--out", "o")
    assert not (project / "o").exists()


def test_parquet_in_bulk_of_lists_is_refused(tmp_path):
    pq.write_table(table(text=[[STORY]]), tmp_path / "in.parquet")
    with pytest.raises(InputError, match="column 'text' holds list"):
        list(read_records(tmp_path / "in.parquet"))


def test_csv_and_cells_from_outside():
    assert read_csv("a, b\n\n1,2\n", "x") == (["a", "b"], [(3, {"a": "1", "b": "2"})])
    assert cell_text(float("nan"), "x") == ""
    assert cell_text(pd.Timestamp("2018-03-02"), "x") == "2018-03-02 00:00:00"
    with pytest.raises(InputError, match="thousands of digits"):
        cell_text(10**5000, "x")


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1+1", "-2+3", "@SUM(1)", "\tx", "\rx", "'=1", "''@", "＝1", "-Tis"]
)
def test_formulas_are_defused_and_come_back(cell):
    assert defuse(cell) == "'" + cell
    assert undo_defused(defuse(cell)) == cell


@pytest.mark.parametrize(
    "cell",
    ["", "-2", "+2.5", "-0.000001", "'Tis", "plain", "a=b", "– dash", "−2", "'x' =y", "+phrase +spelling"],
)
def test_other_cells_and_numbers_stay_as_they_are(cell):
    assert defuse(cell) == cell
    assert undo_defused(cell) == cell


def test_adding_overwrites_no_file_and_clears_what_a_killed_run_left(project, capsys):
    folder = project / "data/raw/tiny"
    write(folder / "notes.txt", "kept")
    write(folder / "b.txt.123.partial", "half")
    other = STORY.replace("goat", "horse")
    assert main(["add", "tiny", str(write(project / "notes.txt", other)), "--outlet", "Notes"]) == 0
    assert (folder / "notes.txt").read_text() == "kept"
    assert (folder / "notes-2.txt").read_text(encoding="utf8") == other
    assert list(folder.glob("*.partial")) == []
    assert [document.doc_id for document in read_study(folder).documents] == ["a", "notes-2"]


def test_what_is_added_is_defused_in_the_manifest_and_comes_back(project, capsys):
    page = write(
        project / "t.csv",
        f"text,outlet,headline\n{QUOTED.replace('goat', 'horse')},=Z(1),@Home\u200f alone\x1b\n",
    )
    assert main(["add", "tiny", str(page)]) == 0
    assert ",'=Z(1)," in (project / "data/raw/tiny/sources.csv").read_text(encoding="utf8")
    document = read_study(project / "data/raw/tiny").documents[1]
    assert (document.outlet, document.headline) == ("=Z(1)", "@Home alone")


def test_what_is_said_commands_no_terminal(project, capsys):
    given = write(project / "c.txt", STORY.replace("A shocking goat", "A horse\x1b[2J and a \u202egoat"))
    assert main(["add", "tiny", str(given)]) == 0
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert "1 control characters: look at the text" in said
    assert "1 characters that change the direction of writing" in said
