"""The loaded-language model fitted and compared with coders on invented articles in the data sets' form."""

import csv
import json
from importlib.resources import files

import numpy as np
import pandas as pd
import pytest

from analysis.fitting import format_model
from analysis.fitting.coded import read_coded12, read_coded192
from analysis.fitting.labelled import run_on
from analysis.fitting.loaded import fit_loaded
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.validity.loaded import validate_loaded

LOADED = {"shocking": "drama", "disgraceful": "evaluation", "horrific": "drama", "slammed": "vivid"}
PLAIN = (
    "The council met on Monday and read the report. The bridge has two lanes and a path. A clerk said the "
    "work would go on until May. The firm sent forty people to the river. "
)


def article(number):
    """An invented article with two loaded words, and their places."""
    words = list(LOADED)
    one, two = words[number % 4], words[(number + 1) % 4]
    body = f"The mayor of ward {number} called it a {one} plan. Critics {two} the {one} bridge. "
    body = (body + PLAIN * (1 + number % 3)).strip()  # densities differ
    text = f"Council meets for round {number}\n\n{body}\n\nPhoto by Ann Lee"
    at = text.index(body)
    zones = [(0, at - 2, "headline"), (at, at + len(body), "body"), (at + len(body) + 2, len(text), "credit")]
    spans, start = [], 0
    for word in (one, two, one):
        start = text.index(word, start)
        spans.append((start, start + len(word), LOADED[word], "own"))
        start += len(word)
    return text, zones, spans


def write_rows(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def write_coded192(folder, n=28):
    texts = {f"a{i:02}": article(i) for i in range(n)}
    rated = [(name, "Ay", 10 + 20 * (2 - i % 3)) for i, name in enumerate(texts)]  # shorter ones are denser
    write_rows(folder / "articles.csv", ("article", "outlet", "loadedness"), rated)
    units = [(a, *zone) for a, (_, zones, _) in texts.items() for zone in zones]
    write_rows(folder / "units.csv", ("article", "start", "end", "zone"), units)
    spans = [(a, *span) for a, (*_, spans) in texts.items() for span in spans]
    write_rows(folder / "loaded.csv", ("article", "start", "end", "category", "voice"), spans)
    (folder / "text").mkdir()
    for name, (text, *_) in texts.items():
        (folder / "text" / f"{name}.txt").write_text(text, encoding="utf8")


def write_coded12(folder, n=3):
    codes = {"units": {}, "loadedness": {}}
    write_rows(folder / "index.csv", ("name", "outlet"), [(f"d{i}", "Bee") for i in range(n)])
    for i in range(n):
        text, zones, spans = article(i)
        (folder / f"d{i}.txt").write_text(text, encoding="utf8")
        lines = []
        for k, (start, end, zone) in enumerate(zones):
            unit = f"d{i}-{k}"
            lines.append(f"{unit}\tline\t{text[start:end]}")
            inside = [s for s in spans if start <= s[0] < end]
            loaded = [{"span": text[a:b], "category": what, "voice": voice} for a, b, what, voice in inside]
            codes["units"][unit] = {"zone": zone, "loaded": loaded}
        codes["loadedness"][f"d{i}"] = 10 * i
        (folder / f"d{i}.tsv").write_text("\n".join(lines) + "\n", encoding="utf8")
    for coder in "ab":
        (folder / f"coder_{coder}.json").write_text(json.dumps(codes), encoding="utf8")


def write_openings(folder):
    """Texts for the coded openings of stories, as long as these are; every word is our own."""
    with files("analysis.validity").joinpath("data", "loaded_topics.csv").open(encoding="utf8") as file:
        rows = list(csv.DictReader(file))
    text = f"It was a shocking night. {PLAIN} " * (max(int(row["end"]) for row in rows) // 150)
    folder.mkdir()
    frame = pd.DataFrame({"doc_id": [row["article"] for row in rows], "text": text})
    frame.to_parquet(folder / "articles.parquet")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    write_coded192(folder / "coded192")
    write_coded12(folder / "coded12")
    write_openings(folder / "allsides")
    rows = [("It was a shocking plan.", "Ay", "['shocking']"), ("The council met.", "Bee", "[]")]
    write_rows(folder / "babe/dev.csv", ("text", "outlet", "biased_words"), rows)
    return folder


def test_spans_of_both_data_sets_are_the_words_that_were_coded(made):
    for coded in (read_coded192(made), read_coded12(made, "a")):
        for one in coded:
            assert {one.text[s.start : s.end] for s in one.spans} <= set(LOADED)
            assert len(one.spans) == 3
            assert [block.zone for block in one.blocks] == ["headline", "body", "credit"]
            counted = one.counted(one.words())
            assert counted.count(False) == 4  # the credit


@pytest.mark.slow
def test_a_fit_finds_the_words_that_were_coded_and_is_the_same_each_time(made):
    model = fit_loaded(made)
    assert format_model(model) == format_model(run_on(made, "analysis.fitting", "fit", "loaded"))
    assert model["articles"] == 28
    assert 0 < model["threshold"] < 1
    assert min(model["precision"], model["recall"], model["span_precision"], model["span_recall"]) > 0.9
    assert set(model["tone"]) == {"gain", "slope", "base", "prior", "words"}
    assert all(np.isfinite(value) and value for value in model["coefficients"].values())


@pytest.mark.slow
def test_agreement_with_coders_is_measured_on_all_data_sets(made):
    tables = validate_loaded(made)
    words = tables["loaded_words"].set_index(["coder", "method"])
    assert words.loc[("a", "the other coder (b)"), "f1_score"] == 1
    shipped = words[[name.startswith("shipped") for _, name in words.index]]
    assert (shipped["recall_share"] == 1).all()
    held_out = tables["loaded_held_out"].set_index("unit")
    assert held_out.loc["word", "coded_n"] == 28 * 3
    assert held_out.loc["span", "coded_n"] == 28 * 3
    spans = tables["loaded_spans"]
    assert set(spans[spans["by"] == "category"]["group"]) == set(CATEGORIES)
    assert spans[spans["by"] == "all"]["coded_n"].tolist() == [9, 9]
    assert tables["loaded_articles"]["coder_a"].tolist() == [0, 10, 20]
    ranks = tables["loaded_ranks"].set_index("pair")
    assert ranks.loc["coder a, coder b", "spearman"] == pytest.approx(1)
    assert ranks.loc["density held out, coder", "articles_n"] == 28
    assert ranks.loc["density held out, coder", "spearman"] == pytest.approx(1)
    babe = tables["loaded_babe"].set_index("outlet")
    assert babe.loc["all", "sentences_n"] == 2
    assert (babe.loc["Ay", "coded_n"], babe.loc["Ay", "both_n"]) == (1, 1)
    topics = tables["loaded_topics"]
    assert topics[["part", "unit"]].values.tolist() == [
        [part, unit] for part in ("development", "check") for unit in ("word", "span")
    ]
    assert (topics["both_n"] <= topics["found_n"]).all()
