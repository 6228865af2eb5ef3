"""Outlets over many articles: the numbers of a study, articles as clusters, matched within a topic."""

import json

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.comparison import compare
from analysis.corpus import InputError
from analysis.scale.compare import compare_parts, leave_out_small, match_articles
from analysis.scale.parts import read_parts
from analysis.scale.run import measure_articles
from analysis.scale.settings import Columns, Engine
from analysis.tables.declared import MEASURED

LOUD = "A horrific storm ravaged the terrified town. Furious people slammed the disgraceful plan number {}. "
PLAIN = "The council met on Monday and it agreed on plan number {}. The road to the town will open in May. "


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Two outlets with six articles each on two topics, one with a seventh on a topic of its own."""
    folder = tmp_path_factory.mktemp("run")
    rows = [
        {
            "doc_id": f"{outlet}{i}",
            "outlet": outlet,
            "topic": f"topic{i % 2}" if i < 6 else "own",
            "text": "".join(text.format(n) for n in range(i + 2)),
        }
        for outlet, text, n in (("Loud", LOUD, 7), ("Plain", PLAIN, 6))
        for i in range(n)
    ]
    pd.DataFrame(rows).to_parquet(folder / "a.parquet")
    measure_articles(
        folder / "a.parquet", folder / "out", columns=Columns(group="topic"), engine=Engine(batch=5)
    )
    return folder


def test_estimates_and_comparisons_are_those_of_a_study(run):
    found = compare_parts(run / "out")
    wanted = compare({table.name: read_parts(run / "out", table.name) for table in MEASURED})
    estimates = wanted["estimates"].query("level == 'outlet'").reset_index(drop=True)
    pd.testing.assert_frame_equal(found["estimates"], estimates)
    pd.testing.assert_frame_equal(found["comparisons"], wanted["comparisons"])


def test_articles_are_what_varies(run):
    found = compare_parts(run / "out")["comparisons"].set_index(["measure", "scope"])
    loaded = found.loc[("loaded_per_1000", "own")]
    assert loaded["difference"] > 50
    assert loaded["low"] > 0
    assert loaded["q_primary"] < 0.05


def test_matched_articles_come_from_topics_that_every_outlet_covers(run):
    documents, groups = read_parts(run / "out", "documents"), read_parts(run / "out", "groups")
    chosen = match_articles(documents, groups)
    assert chosen == {f"{outlet}{i}" for outlet in ("Loud", "Plain") for i in range(6)}
    assert match_articles(documents[::-1], groups.sample(frac=1, random_state=1)) == chosen
    fewer = documents[~documents["doc_id"].isin(["Plain0", "Plain2"])]
    counts = fewer[fewer["doc_id"].isin(match_articles(fewer, groups))]["outlet"].value_counts()
    assert counts.to_dict() == {"Loud": 4, "Plain": 4}
    matched = compare_parts(run / "out", matched=True)["estimates"]
    assert not matched.equals(compare_parts(run / "out")["estimates"])


def test_an_outlet_of_a_few_articles_is_left_out_where_others_remain():
    def units(**sizes):
        names = [name for name, n in sizes.items() for _ in range(n)]
        documents = pd.DataFrame({"doc_id": [str(i) for i in range(len(names))], "outlet": names})
        kept = leave_out_small({"documents": documents, "terms": documents[["doc_id"]]})
        assert len(kept["terms"]) == len(kept["documents"])
        return kept["documents"]["outlet"].unique().tolist()

    assert units(A=5, B=4, C=6) == ["A", "C"]
    assert units(A=5, B=4) == ["A", "B"]


def test_copies_and_articles_without_an_outlet_are_left_out_and_said(run, tmp_path):
    frame = pd.read_parquet(run / "a.parquet")
    first = frame[frame["outlet"] == "Loud"].head(4)
    more = [frame, first.assign(doc_id="z" + first["doc_id"]), first.assign(doc_id="0", outlet="")[:1]]
    pd.concat(more).to_parquet(tmp_path / "a.parquet")
    summary = measure_articles(tmp_path / "a.parquet", tmp_path / "out")
    assert (summary["measured"], summary["copies"]) == (18, 5)
    said = []
    found, wanted = compare_parts(tmp_path / "out", say=said.append), compare_parts(run / "out")
    for name in wanted:
        pd.testing.assert_frame_equal(found[name], wanted[name])
    assert said == [
        "compared: 1 without outlet left out",
        "compared: 4 left out whose text their outlet has under another id",
    ]


def test_small_outlets_left_out_are_said(run, tmp_path):
    frame = pd.read_parquet(run / "a.parquet")
    extra = frame.head(2).assign(doc_id=["x", "y"], outlet="Tiny")
    pd.concat([frame, extra]).to_parquet(tmp_path / "a.parquet")
    measure_articles(tmp_path / "a.parquet", tmp_path / "out")
    said = []
    assert set(compare_parts(tmp_path / "out", say=said.append)["estimates"]["unit"]) == {"Loud", "Plain"}
    assert said == ["compared: left out, with fewer than 5 articles: 1 of 3 outlets"]


def test_small_outlets_that_must_be_kept_are_said(run, tmp_path):
    frame = pd.read_parquet(run / "a.parquet")
    for kept, told in (
        (1, ["compared: 1 outlets with one article: intervals are of this article only"]),
        (2, []),
    ):
        few = frame[(frame["outlet"] == "Loud") | frame["doc_id"].isin([f"Plain{i}" for i in range(kept)])]
        few.to_parquet(tmp_path / f"{kept}.parquet")
        measure_articles(tmp_path / f"{kept}.parquet", tmp_path / f"out{kept}")
        said = []
        rows = compare_parts(tmp_path / f"out{kept}", say=said.append)["estimates"].query("unit == 'Plain'")
        assert said == told
        assert rows["method"].str.endswith("2 articles").any() == (kept == 2)


def test_a_small_outlet_does_not_keep_the_large_ones_from_being_matched(run, tmp_path):
    frame = pd.read_parquet(run / "a.parquet")
    extra = frame.head(2).assign(doc_id=["x", "y"], outlet="Tiny", topic="another")
    pd.concat([frame, extra]).to_parquet(tmp_path / "a.parquet")
    measure_articles(tmp_path / "a.parquet", tmp_path / "out", columns=Columns(group="topic"))
    found, wanted = (compare_parts(folder / "out", matched=True) for folder in (tmp_path, run))
    pd.testing.assert_frame_equal(found["estimates"], wanted["estimates"])


def test_what_matching_leaves_out_is_said_by_cause(run, tmp_path):
    frame = pd.read_parquet(run / "a.parquet")
    more = [
        frame,
        frame.head(1).assign(
            doc_id="x", topic="topic0", text="One more road will open in the town on Monday."
        ),
        frame.head(1).assign(doc_id="y", topic="", text="The other road will open in the town on Monday."),
        frame.head(1).assign(
            doc_id="z", outlet="", text="No outlet is named for the road that opens on Monday."
        ),
    ]
    pd.concat(more).to_parquet(tmp_path / "a.parquet")
    measure_articles(tmp_path / "a.parquet", tmp_path / "out", columns=Columns(group="topic"))
    said = []
    compare_parts(tmp_path / "out", matched=True, say=said.append)
    assert said[-1] == (
        "compared: 12 of 15 articles matched; left out: 1 whose group lacks an outlet, 1 above the fewest "
        "that an outlet has in a group, 1 without group"
    )
    left = json.loads((tmp_path / "out/run.json").read_text())["compared"]["left_out"]
    assert left == {
        "not_asked": 0,
        "unnamed": 1,
        "copies": 0,
        "small_units": 0,
        "no_group": 1,
        "incomplete_groups": 1,
        "surplus": 1,
    }


def test_without_groups_nothing_is_said_of_matching(run):
    said = []
    compare_parts(run / "out", say=said.append)
    assert said == []


def test_nothing_to_compare_is_said(run, tmp_path):
    frame = pd.read_parquet(run / "a.parquet")
    frame[frame["outlet"] == "Loud"].to_parquet(tmp_path / "one.parquet")
    measure_articles(tmp_path / "one.parquet", tmp_path / "one")
    with pytest.raises(InputError, match="fewer than two units"):
        compare_parts(tmp_path / "one")
    measure_articles(run / "a.parquet", tmp_path / "none")
    with pytest.raises(InputError, match="each of 2 outlets covers; .* without --group-column"):
        compare_parts(tmp_path / "none", matched=True)


def test_where_no_topic_is_covered_by_all_the_mend_names_two_that_share_some(run, tmp_path, capsys):
    frame = pd.read_parquet(run / "a.parquet")
    apart = frame.head(5).assign(outlet="Apart, Ltd", topic="alone")
    apart["doc_id"], apart["text"] = "x" + apart["doc_id"], apart["text"] + "It rained."
    pd.concat([frame, apart]).to_parquet(tmp_path / "a.parquet")
    asked = ["measure", str(tmp_path / "a.parquet"), "--out", str(tmp_path / "out")]
    matched = [*asked, "--compare", "--group-column", "topic"]
    assert main(matched) == 2
    said = capsys.readouterr().err
    assert "each of 3 outlets covers; name fewer, as in --outlets Loud,Plain (6 articles of each" in said
    assert main([*matched, "--outlets", "Loud,Plain"]) == 0
    assert json.loads((tmp_path / "out/run.json").read_text())["compared"]["left_out"]["not_asked"] == 5
    wanted = compare_parts(run / "out", matched=True)["estimates"]
    found = pd.read_csv(tmp_path / "out/compared/estimates.csv")
    pd.testing.assert_frame_equal(found[list(wanted)], wanted, check_dtype=False)
    assert main([*asked, "--compare", "--outlets", "Apart, Ltd", "--outlets", "Loud"]) == 0
    capsys.readouterr()
    assert main([*asked, "--compare", "--outlets", "Loud,Quiet"]) == 2
    assert "--outlets 'Quiet': not there; those there are Apart, Ltd, Loud, Plain" in capsys.readouterr().err
    assert main([*asked, "--outlets", "Loud,Plain"]) == 2
    assert "--compare" in capsys.readouterr().err


def test_command_line_compares(run, tmp_path, capsys):
    out = str(tmp_path / "out")
    assert (
        main(["measure", str(run / "a.parquet"), "--out", out, "--compare", "--group-column", "topic"]) == 0
    )
    said = capsys.readouterr().out
    assert "comparisons, estimates compared" in said
    assert "compared: 12 of 13 articles matched; left out: 1 whose group lacks an outlet, 0 above" in said
    left = dict.fromkeys(["not_asked", "unnamed", "copies", "small_units", "no_group", "surplus"], 0)
    left["incomplete_groups"] = 1
    summary = json.loads((tmp_path / "out/run.json").read_text())
    assert summary["compared"] == {"articles": 12, "left_out": left}
    assert summary["measured"] == 13
    assert {p.name for p in (tmp_path / "out/compared").iterdir()} == {"comparisons.csv", "estimates.csv"}


def test_a_comparison_goes_when_its_articles_do(run, tmp_path):
    out = tmp_path / "out"
    asked = ["measure", str(run / "a.parquet"), "--out", str(out)]
    assert main([*asked, "--compare"]) == 0
    assert main(asked) == 0
    assert (out / "compared/estimates.csv").is_file()  # the same articles
    pd.read_parquet(run / "a.parquet").head(3).to_parquet(tmp_path / "b.parquet")
    assert main(["measure", str(tmp_path / "b.parquet"), "--out", str(out)]) == 0
    assert not (out / "compared").exists()
