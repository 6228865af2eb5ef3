"""Runs over many articles: equal tables whatever the engine, resumed, one bad row rejected."""

import gc
import json
import subprocess
import sys
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

import pandas as pd
import pytest

import analysis.measures
from analysis.__main__ import main
from analysis.corpus import InputError, read_study
from analysis.scale import batch as batches
from analysis.scale import parts
from analysis.scale.articles import Record
from analysis.scale.batch import Batch, make_document, measure_batch, tidy_caches
from analysis.scale.identifiers import read_header
from analysis.scale.parts import list_parts, read_parts
from analysis.scale.run import measure_articles
from analysis.scale.settings import Engine
from analysis.tables.build import build_tables, measure_document, pause_collector
from analysis.tables.declared import MEASURED

STUDY = read_study(Path(__file__).parents[1] / "data/raw/example")
SMALL = Engine(batch=3)
GERMAN = "Die Ziege nahm die Bahn ins Depot und wurde dem Besitzer dort gebracht. " * 6


def example_rows(copies=2):
    return [
        {
            "doc_id": f"{document.doc_id}{copy}",
            "outlet": document.outlet,
            "headline": document.headline,
            "format": document.format,
            "published": document.published,
            "text": document.text,
        }
        for copy in range(copies)
        for document in STUDY.documents
    ]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A finished run of one process over ten articles."""
    folder = tmp_path_factory.mktemp("run")
    pd.DataFrame(example_rows()).to_parquet(folder / "articles.parquet", row_group_size=4)
    summary = measure_articles(folder / "articles.parquet", folder / "out", engine=SMALL)
    return folder / "articles.parquet", folder / "out", summary


def content(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def tables(folder):
    return {table.name: read_parts(folder, table.name) for table in MEASURED}


def same(first, second):
    for name, frame in first.items():
        pd.testing.assert_frame_equal(frame, second[name])


def test_tables_equal_those_of_a_study(run):
    _, out, summary = run
    assert (summary["rows"], summary["measured"], summary["parts"], summary["kept"]) == (10, 10, 4, 0)
    documents = [make_document(Record(i, text=r.pop("text"), **r)) for i, r in enumerate(example_rows())]
    wanted = build_tables(map(measure_document, documents))
    for table in MEASURED:
        frame = wanted[table.name].sort_values(list(table.keys), ignore_index=True)
        pd.testing.assert_frame_equal(read_parts(out, table.name), frame, obj=table.name)


def test_texts_and_headlines_are_normalised_as_in_a_study():
    document = make_document(
        Record(1, "a", headline=" A\n b ", text="\ufeffe\u0301\r\nx", published="2020-01-02T10:00")
    )
    assert (document.text, document.headline, document.published) == ("\xe9\nx", "A b", "2020-01-02")


def test_a_first_line_that_is_not_the_given_headline_is_not_zoned_so():
    text = (
        "The brakes of the trams are older than their drivers\n\n"
        "The tram stopped on the bridge on Monday and forty people walked home in the rain, the firm said."
    )
    with_headline, without = (
        measure_batch(Batch([Record(1, "a", headline=given, text=text)], frozenset()))
        for given in ("Tram Stops on Bridge", "")
    )
    assert with_headline["blocks"]["zone"].to_pylist() == ["dek", "body"]
    assert with_headline["documents"]["headline"].to_pylist() == ["Tram Stops on Bridge"]
    assert without["blocks"]["zone"].to_pylist() == ["headline", "body"]


def test_two_processes_write_the_same_bytes(run, tmp_path):
    articles, out, _ = run
    measure_articles(articles, tmp_path / "out", engine=Engine(processes=2, batch=3))
    assert content(tmp_path / "out") == content(out)


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_cluster_of_two_workers_writes_the_same_bytes(run, tmp_path):
    pytest.importorskip("distributed")
    articles, out, _ = run
    measure_articles(articles, tmp_path / "out", engine=Engine("dask", processes=2, batch=3))
    assert content(tmp_path / "out") == content(out)


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_scheduler_is_named_by_its_address(run, tmp_path):
    distributed = pytest.importorskip("distributed")
    articles, out, _ = run
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        engine = Engine("dask", scheduler=cluster.scheduler_address, batch=3)
        measure_articles(articles, tmp_path / "out", engine=engine)
    assert content(tmp_path / "out") == content(out)


def test_the_order_of_the_rows_does_not_matter(run, tmp_path):
    rows = example_rows() + [example_rows()[3] | {"text": "Another text with this identifier."}]
    for name, order in (("a", rows), ("b", rows[::-1])):
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in order))
        measure_articles(tmp_path / f"{name}.jsonl", tmp_path / name, engine=SMALL)
    same(tables(tmp_path / "a"), tables(tmp_path / "b"))
    first, second = (read_parts(tmp_path / name, "rejects")[["doc_id", "reason"]] for name in "ab")
    assert first.to_numpy().tolist() == second.to_numpy().tolist()
    assert first.to_numpy().tolist() == [[example_rows()[3]["doc_id"], "duplicate id"]]


def test_a_finished_run_is_recognised_and_left_alone(run, tmp_path, monkeypatch):
    articles, out, _ = run
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*.parquet")}
    monkeypatch.setattr("analysis.scale.engines.measure_batch", None)
    assert measure_articles(articles, out, engine=SMALL)["kept"] == 4
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*.parquet")} == before


def test_an_interrupted_run_goes_on_where_it_stopped(run, tmp_path, monkeypatch):
    articles, out, _ = run
    calls = []

    def stop(batch):
        calls.append(batch)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return measure_batch(batch)

    monkeypatch.setattr("analysis.scale.engines.measure_batch", stop)
    with pytest.raises(KeyboardInterrupt):
        measure_articles(articles, tmp_path / "out", engine=SMALL)
    assert len(list_parts(tmp_path / "out")) == 2
    monkeypatch.undo()
    assert measure_articles(articles, tmp_path / "out", engine=SMALL)["kept"] == 2
    assert content(tmp_path / "out") == content(out)


@pytest.mark.parametrize("harm", ["cut", "drop"])
def test_a_damaged_part_is_measured_again(run, tmp_path, harm):
    articles, out, _ = run
    measure_articles(articles, tmp_path / "out", engine=SMALL)
    victim = sorted((tmp_path / "out/terms").iterdir())[1]
    victim.write_bytes(victim.read_bytes()[:-9]) if harm == "cut" else victim.unlink()
    assert measure_articles(articles, tmp_path / "out", engine=SMALL)["kept"] == 3
    assert content(tmp_path / "out") == content(out)


def test_parts_of_other_articles_leave_the_folder(tmp_path):
    for copies in (2, 1):
        pd.DataFrame(example_rows(copies)).to_parquet(tmp_path / "articles.parquet")
        measure_articles(tmp_path / "articles.parquet", tmp_path / "out", engine=SMALL)
    assert len(read_parts(tmp_path / "out", "documents")) == 5
    assert len(list((tmp_path / "out/words").iterdir())) == 2


def test_a_folder_with_other_things_is_not_touched(run, tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(InputError, match="other files"):
        measure_articles(run[0], tmp_path)
    with pytest.raises(InputError, match="no folder"):
        measure_articles(run[0], tmp_path / "letter.txt")
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"]
    with pytest.raises(InputError, match="no measured parts"):
        read_parts(tmp_path, "documents")


GOOD = STUDY.documents[0].text
BAD = [
    (Record(1, "a", text=" \n "), "empty text"),
    (Record(1, "a", text=GERMAN), "not English"),
    (Record(1, "a", text="One \ud800 two."), "not valid Unicode"),
    (Record(1, "a", text=GOOD, published="yesterday"), "published is no ISO date (2017-11-22)"),
    (Record(1, "a", text=GOOD, published="0001-01-01"), "published is no ISO date (2017-11-22)"),
    (Record(1, "a", text=GOOD, published="9999-12-31"), "published is no ISO date (2017-11-22)"),
    (Record(1, "", flaw="no id"), "no id"),
]


@pytest.mark.parametrize(("record", "reason"), BAD)
def test_a_row_that_cannot_be_measured_is_rejected_with_its_reason(record, reason):
    found = measure_batch(
        Batch([record, Record(2, "b", text=GOOD), Record(3, "b", text=GOOD)], frozenset({("", 3)}))
    )
    assert found["rejects"].to_pylist() == [
        {"file": "", "row": 1, "doc_id": record.doc_id, "reason": reason},
        {"file": "", "row": 3, "doc_id": "b", "reason": "duplicate id"},
    ]
    assert found["documents"]["doc_id"].to_pylist() == ["b"]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2019-05-04", "2019-05-04"),
        ("2019-05-04T10:00:00+02:00", "2019-05-04"),
        ("Sat, 04 May 2019 10:00:00 GMT", "2019-05-04"),
        ("May 4, 2019", "2019-05-04"),
        ("4 September 2019, 6:40 pm", "2019-09-04"),
        ("Dec 31 2019 23:59", "2019-12-31"),
    ],
)
def test_days_whose_month_is_spelt_out_are_read(printed, day):
    assert make_document(Record(1, "a", text=GOOD, published=printed)).published == day


@pytest.mark.parametrize("printed", ["05/04/2019", "yesterday", "31 June 2019", "May 2019", "10:00", ":"])
def test_days_that_cannot_be_told_are_refused(printed):
    found = measure_batch(Batch([Record(1, "a", text=GOOD, published=printed)], frozenset()))
    assert found["rejects"]["reason"].to_pylist() == ["published is no ISO date (2017-11-22)"]


def test_copies_under_other_ids_are_measured_and_counted(run, tmp_path, capsys):
    articles, _, summary = run
    assert summary["copies"] == 5
    assert main(["measure", str(articles), "--out", str(tmp_path / "out")]) == 0
    assert "5 with the text of another under another id" in capsys.readouterr().out
    assert json.loads((tmp_path / "out/run.json").read_text())["copies"] == 5
    pd.DataFrame(example_rows(1)).to_parquet(tmp_path / "a.parquet")
    assert main(["measure", str(tmp_path / "a.parquet"), "--out", str(tmp_path / "one")]) == 0
    said = capsys.readouterr().out
    assert "another id" not in said
    assert "rejected: none\n" in said


def test_articles_without_an_outlet_are_counted_and_said(tmp_path, capsys):
    frame = pd.DataFrame(example_rows(1)).rename(columns={"outlet": "where"})
    frame.to_csv(tmp_path / "a.csv", index=False)
    assert main(["measure", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out"), "--compare"]) == 2
    heard = capsys.readouterr()
    assert "5 without outlet: is its column named (--outlet-column)?" in heard.out
    assert "fewer than two units" in heard.err
    frame.rename(columns={"text": "words"}).to_csv(tmp_path / "a.csv", index=False)
    assert main(["measure", str(tmp_path / "a.csv"), "--out", str(tmp_path / "two")]) == 2
    assert "no column 'text'; it has doc_id, " in capsys.readouterr().err


def test_outlets_that_are_not_there_and_columns_by_usual_names_are_said_before_measuring(tmp_path, capsys):
    frame = pd.DataFrame(example_rows(1)).rename(columns={"outlet": "Source"}).assign(Date="13/04/2018")
    frame.to_csv(tmp_path / "a.csv", index=False)
    asked = ["measure", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out"), "--compare"]
    assert main([*asked, "--outlets", "Nowhere"]) == 2
    heard = capsys.readouterr()
    assert "--outlets 'Nowhere': not there; those there are" in heard.err
    assert "measuring" not in heard.out
    assert not (tmp_path / "out").exists()
    main(asked)
    heard = capsys.readouterr().out
    assert "column Source for outlet" in heard
    assert "rejected: none" in heard


def test_where_rejects_lie_and_how_they_count_is_said(tmp_path, capsys):
    rows = [*example_rows(1), example_rows(1)[0]]
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    assert main(["measure", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out")]) == 0
    wanted = f"rejected: 1 duplicate id; see {tmp_path}/out/rejects for file and row"
    assert wanted in capsys.readouterr().out
    (rejected,) = read_parts(tmp_path / "out", "rejects").to_dict("records")
    assert rejected["file"] == "a.csv"
    assert rejected["row"] in (2, 7)


def test_a_table_with_an_open_quotation_mark_is_refused_and_nothing_written(tmp_path, capsys):
    (tmp_path / "a.csv").write_text('doc_id,text\na,One.\nb,"Two.\nc,Three.\n')
    assert main(["measure", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out")]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert "a.csv, row 3 (from line 3 on)" in said
    assert "look for a quotation mark that is not closed" in said
    assert not (tmp_path / "out").exists()


KILL_ONE = """
import sys, threading, time
from multiprocessing import active_children
from pathlib import Path
from analysis.__main__ import main

def kill():
    while not list(Path("out/parts").glob("*.json")):
        time.sleep(0.02)
    active_children()[0].kill()

threading.Thread(target=kill, daemon=True).start()
sys.exit(main(sys.argv[1:]))
"""


def test_a_run_whose_process_is_killed_ends_and_keeps_what_is_finished(tmp_path):
    rows = [{"doc_id": str(i), "text": f"Told {i} times.\n\n{GOOD * 60}"} for i in range(40)]
    pd.DataFrame(rows).to_parquet(tmp_path / "a.parquet")
    asked = ["measure", "a.parquet", "--out", "out", "--processes", "2", "--batch", "2"]
    run = subprocess.run(
        [sys.executable, "-c", KILL_ONE, *asked], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert "a process was killed (out of memory?): run again with fewer processes" in run.stderr
    assert 0 < len(list_parts(tmp_path / "out")) < 20


def test_an_instrument_that_fails_costs_one_article(monkeypatch):
    def fail(documents):
        measured = []
        for document in documents:
            rows = measure_document(document)
            if document.doc_id == "a":
                raise ZeroDivisionError
            if document.doc_id == "b":
                rows["blocks"] = [(*row[:-1], "many") for row in rows["blocks"]]
            if document.doc_id == "c":
                rows["sentences"] = [(*row[:-1], float("inf")) for row in rows["sentences"]]
            measured.append(rows)
        return measured

    monkeypatch.setattr(batches, "measure_together", fail)
    found = measure_batch(Batch([Record(i, x, text=GOOD) for i, x in enumerate("abcd")], frozenset()))
    reasons = [reason.split(": ")[1] for reason in found["rejects"]["reason"].to_pylist()]
    assert reasons[0] == "ZeroDivisionError"
    assert len(reasons) == 3
    assert found["documents"]["doc_id"].to_pylist() == ["d"]


def test_a_batch_without_articles_has_empty_tables():
    found = measure_batch(Batch([], frozenset()))
    assert {table.num_rows for table in found.values()} == {0}
    assert found["sentences"].schema.names == next(t for t in MEASURED if t.name == "sentences").header


def test_large_caches_are_emptied(monkeypatch):
    from analysis.lexicons.fold import fold_word

    fold_word("something")
    tidy_caches()
    assert fold_word.cache_info().currsize
    monkeypatch.setattr(batches, "CACHED_WORDS", 0)
    tidy_caches()
    assert not fold_word.cache_info().currsize


def test_command_line(run, tmp_path, capsys):
    articles, _, _ = run
    assert main(["measure", str(articles), "--out", str(tmp_path / "out"), "--batch", "5"]) == 0
    assert "10 of 10 articles in 2 parts" in capsys.readouterr().out
    frame = pd.read_parquet(articles).rename(columns={"text": "body", "doc_id": "key"})
    frame.to_csv(tmp_path / "a.csv", index=False)
    named = ["--text-column", "body", "--id-column", "key", "--out", str(tmp_path / "csv")]
    assert main(["measure", str(tmp_path / "a.csv"), *named]) == 0
    same(tables(tmp_path / "out"), tables(tmp_path / "csv"))


def write_rows(folder, name, ids):
    frame = pd.DataFrame(
        {**ids, "outlet": "Post", "text": [f"The council met on day {i}." for i in range(3)]}
    )
    path = folder / name
    {
        "a.parquet": lambda: frame.to_parquet(path),
        "a.csv": lambda: frame.to_csv(path, index=False),
        "a.jsonl": lambda: frame.to_json(path, orient="records", lines=True),
    }[name]()
    return path


@pytest.mark.parametrize("name", ["a.parquet", "a.csv", "a.jsonl"])
@pytest.mark.parametrize(
    ("ids", "wanted", "told"),
    [
        ({"id": ["p", "q", "r"]}, ["p", "q", "r"], "no column doc_id: id stands for it"),
        ({"id": ["p", "q", "r"], "doc_id": ["x", "y", "z"]}, ["x", "y", "z"], ""),
        ({"id": ["p", "q", "p"]}, None, "column id has gaps or repeats"),
        ({"id": ["p", "q", ""]}, None, "column id has gaps or repeats"),
        ({}, None, "no column doc_id: a hash of outlet and text"),
    ],
)
def test_a_column_id_stands_for_doc_id_where_it_tells_rows_apart(tmp_path, capsys, name, ids, wanted, told):
    path = write_rows(tmp_path, name, ids)
    assert main(["measure", str(path), "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert f"{path}: {told}" in said if told else "doc_id" not in said
    found = read_parts(tmp_path / "out", "documents")["doc_id"].tolist()
    assert len(found) == 3
    assert found == wanted if wanted else all(len(doc_id) == 16 for doc_id in found)


def test_a_column_that_is_named_wins_over_id(tmp_path):
    path = write_rows(tmp_path, "a.csv", {"id": ["p", "q", "r"], "key": ["1", "2", "3"]})
    assert main(["measure", str(path), "--out", str(tmp_path / "out"), "--id-column", "key"]) == 0
    assert read_parts(tmp_path / "out", "documents")["doc_id"].tolist() == ["1", "2", "3"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]\n", b"PAR1", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["a.parquet", "a.csv", "a.jsonl"])
def test_a_file_without_a_header_has_no_columns(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert "id" not in read_header(tmp_path / name)


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--out", "out", "--text-column", "body"],
        ["--out", "out", "--allow-unmatched"],
        ["--out", "out", "--by-rule"],
        ["--out", "out", "--lexicon", "own.csv"],
    ],
)
def test_command_line_refuses_in_one_line(run, options, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["measure", str(run[0]), *options]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_bench_is_run_in_the_projects_folder_only(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["bench"]) == 2
    assert "run this in the project's folder" in capsys.readouterr().err
    (tmp_path / "benchmarks").mkdir()
    (tmp_path / "benchmarks/bench.py").write_text("import sys; sys.exit(sys.argv[1:] != ['--growth=500'])")
    assert main(["bench", "--growth", "500"]) == 0
    assert main(["bench"]) == 1


@pytest.mark.parametrize("running", [True, False])
def test_the_search_for_cycles_is_left_as_it_was_found(running):
    before = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        with suppress(KeyError), pause_collector():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() == running
    finally:
        (gc.enable if before else gc.disable)()


def test_what_results_depend_on_is_found_in_every_room():
    found = [path for path, _ in parts._walk(files("analysis").joinpath("measures"), "measures")]
    room = Path(analysis.measures.__file__).parents[1]
    sources = (room / "measures").rglob("*.py")
    assert sorted(found) == sorted(path.relative_to(room).as_posix() for path in sources)
