"""What is cited: numbers, tables, methods, captions follow from the tables; provenance is read back."""

import io
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PIL import Image
from pypdf import PdfReader

from analysis.comparison import compare
from analysis.measures.loaded.terms import USER_RULE
from analysis.report.agreement import HUMAN, read_agreement, read_judged
from analysis.report.figures import FIGURES, FORMATS, build_files
from analysis.report.findings import decide_pairs, find_primary
from analysis.report.markup import escape_latex, write_latex_table
from analysis.report.methods import write_methods
from analysis.report.numbers import collect_numbers, decimals_of, name_keys, round_number, write_numbers_tex
from analysis.report.outputs import build_outputs
from analysis.report.panels.base import Context
from analysis.report.provenance import describe_figure, find_versions, hash_bytes
from analysis.report.studies import find_place
from analysis.report.tested import INTERVALS
from analysis.stats.priors import HITS, NEWS_ARTICLES
from analysis.tables.files import format_table, read_tables

_WITH_T = ("sentiment", "sentiment_scores")  # figures whose captions say what Student's t is taken over


@pytest.fixture(scope="module")
def place():
    return find_place("example")


@pytest.fixture(scope="module")
def tables(place):
    return read_tables(place.tables)


@pytest.mark.parametrize(
    ("value", "measure", "quoted"),
    [
        (50.1672, "loaded_per_1000", "50.2"),
        (-0.125, "compound_mean", "−0.12"),
        (-0.001, "compound_mean", "0.00"),
        (0.1379, "quoted_words_share", "0.14"),
        (3.0, "markers_n", "3"),
        (0.5, "markers_n", "0.5"),
        (-1.5, "markers_n", "−1.5"),
        (4 / 3, "markers_n", "1.33"),
        (10.0, "markers_n", "10"),
        (-0.001, "markers_n", "0"),
        (float("nan"), "compound_mean", "undefined"),
        (float("inf"), "x", "undefined"),
    ],
)
def test_rounding_by_measure(value, measure, quoted):
    assert round_number(value, measure) == quoted


def test_decimals():
    assert [decimals_of(m) for m in ("loaded_per_1000", "own_words_share", "markers_n", "p")] == [1, 2, 2, 2]


def test_numbers_are_the_estimates(tables):
    numbers = collect_numbers(tables)
    rows = tables["estimates"].query("level == 'outlet'")
    assert len(rows) == sum(not key.startswith(("difference.", "validity.")) for key in numbers)
    row = rows[(rows["measure"] == "loaded_per_1000") & (rows["scope"] == "own")].iloc[0]
    entry = numbers[f"loaded_per_1000.own.{row['unit']}"]
    assert entry["value"] == row["value"]
    assert entry["quoted"] == f"{row['value']:.1f}"
    assert entry["interval"] == f"{row['low']:.1f} to {row['high']:.1f}"


def test_agreement_with_coders_has_a_key_for_each_check_that_the_methods_cite(tables):
    numbers, checks = collect_numbers(tables), read_agreement()
    mine = {key: entry for key, entry in numbers.items() if key.startswith("validity.")}
    assert len(mine) == len(checks)
    row = checks[checks["check"] == "NYT editorials, raw"].iloc[0]
    entry = mine["validity.sentiment.nyt_editorials_raw"]
    assert [entry[name] for name in ("value", "low", "high", "denominator")] == [
        row[name] for name in ("value", "low", "high", "n")
    ]
    assert entry["method"] == "correlation; human coders; texts: as published"
    theirs = read_judged({"terms": pd.DataFrame({"rule": [USER_RULE]})})
    assert set(checks["instrument"]) - set(theirs["instrument"]) == {"Loaded words"}


def test_the_example_write_up_takes_numbers_that_are_there(place, tables):
    text = build_outputs(place, tables)["numbers.tex"]
    source = Path("docs/example-write-up/write-up.tex").read_text(encoding="utf8")
    keys = re.findall(r"\\samestory(?:interval)?\{([^#}]+)\}", source)
    assert len(keys) > 12
    assert [key for key in keys if f"samestory@{key}\\endcsname" not in text] == []


def test_every_number_is_a_macro(tables):
    numbers = collect_numbers(tables)
    defined = re.findall(r"csname samestory@(.+?)\\endcsname\{(.*)\}", write_numbers_tex(numbers))
    assert len(defined) == 2 * len(numbers)
    values = dict(defined)
    for key, entry in numbers.items():
        assert values[key] == escape_latex(entry["quoted"])
    shown = re.findall(r"^% .*samestory\{(.+?)\}", write_numbers_tex(numbers), re.M)
    assert shown == [next(key for key in numbers if key.startswith("loaded_per_1000.own."))]


ODD = ["A&B", "A%B", "Skarn_50", "Café #1"]


def odd_numbers(tables):
    mine = {name: tables[name].copy() for name in ("estimates", "comparisons")}
    units = mine["estimates"].query("level == 'outlet'")["unit"].unique()
    odd = dict(zip(units, ODD, strict=False))
    for name, columns in (("estimates", ["unit"]), ("comparisons", ["unit_a", "unit_b"])):
        mine[name][columns] = mine[name][columns].replace(odd)
    return collect_numbers(mine), name_keys(mine["estimates"].query("level == 'outlet'")["unit"])


def test_outlets_are_called_the_same_in_json_and_tex_and_no_two_alike(tables):
    numbers, names = odd_numbers(tables)
    assert len(numbers) == len(collect_numbers(tables))
    text = write_numbers_tex(numbers, names)
    keys = re.findall(r"csname samestory@([^#]+?)\\endcsname\{", text)
    assert {key.removesuffix("@interval") for key in keys} == set(numbers)
    assert "% In keys, A&B is called A-B 2\n" in text
    assert "Skarn_50" in names["Skarn_50"]
    assert text.count("% In keys") == 3


def test_a_write_up_takes_outlets_and_limit_from_the_study(place, tables):
    text = build_outputs(place, tables)["numbers.tex"]
    outlets = list(tables["documents"]["outlet"])
    each = re.search(r"^\\def\\samestoryeach#1\{(.*)\}$", text, re.M)[1]
    assert re.findall(r"#1\{(.*?)\}\{(.*?)\}", each) == [(name, name) for name in outlets]
    assert "samestory@articles\\endcsname{5}" in text
    assert "samestory@tests\\endcsname{30}" in text
    assert "samestory@limit\\endcsname{One article per outlet: differences between articles" in text


@pytest.mark.skipif(not shutil.which("pdflatex"), reason="needs LaTeX")
@pytest.mark.parametrize("study", ["defector", "example"])
def test_the_example_write_up_is_that_of_any_study(study, tmp_path):
    root = Path(__file__).parents[1]
    text = (root / "docs/example-write-up/write-up.tex").read_text(encoding="utf8")
    place = find_place(study)
    (tmp_path / "figures" / study).mkdir(parents=True)
    for name, content in build_outputs(place, read_tables(place.tables)).items():
        (tmp_path / "figures" / study / name).write_text(content, encoding="utf8")
    source = text.replace("{\\study}{defector}", f"{{\\study}}{{{study}}}")
    source = source.replace("../../figures", "figures")
    (tmp_path / "a.tex").write_text(source.replace("[10pt,", "[draft,10pt,"), encoding="utf8")
    run = ["pdflatex", "-interaction=nonstopmode", "a.tex"]
    assert subprocess.run(run, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    shown = " ".join(PdfReader(tmp_path / "a.pdf").pages[0].extract_text().split())
    assert "5 articles of 5 outlets" in shown
    assert "ABC" not in source.partition("begin{document}")[2]


@pytest.mark.skipif(not shutil.which("pdflatex"), reason="needs LaTeX")
def test_latex_prints_numbers_and_names_a_key_that_is_not_there(tables, tmp_path):
    numbers, names = odd_numbers(tables)
    (tmp_path / "numbers.tex").write_text(write_numbers_tex(numbers, names), encoding="utf8")

    def run(body):
        (tmp_path / "a.tex").write_text(
            "\\documentclass{article}\\usepackage[T1]{fontenc}\\input{numbers.tex}\\begin{document}"
            f"\\section{{{body}}}\\begin{{tabular}}{{l}}{body}\\end{{tabular}}\\end{{document}}",
            encoding="utf8",
        )
        found = subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "a.tex"], cwd=tmp_path, capture_output=True, check=False
        )
        return found.returncode, PdfReader(tmp_path / "a.pdf").pages[0].extract_text()

    for outlet in ODD:
        key = f"loaded_per_1000.own.{names[outlet]}"
        code, text = run(f"\\samestory{{{key}}} (\\samestoryinterval{{{key}}})")
        assert code == 0
        assert text.count(f"{numbers[key]['quoted']} ({numbers[key]['interval']})") == 2
    code, text = run("\\samestory{loaded_per_1000.own.Channel_6}")
    assert code == 1
    assert "??" in text
    log = " ".join((tmp_path / "a.log").read_text(encoding="latin-1").replace("(samestory)", "").split())
    assert '! Package samestory Error: No number is called "loaded_per_1000.own.Channel_6"' in log


@pytest.mark.parametrize("character", list("&%$#_{}~^\\"))
def test_latex_characters_are_escaped(character):
    escaped = escape_latex(f"a{character}b")
    assert escaped != f"a{character}b"
    assert "\\" in escaped


def test_latex_table_by_hand():
    table = write_latex_table(["a", "b"], [["x_y", "1"]])
    assert table.splitlines() == [
        r"\begin{tabular}{lr}",
        r"\toprule",
        r"a & b \\",
        r"\midrule",
        r"x\_y & 1 \\",
        r"\bottomrule",
        r"\end{tabular}",
    ]


def test_methods_name_the_intervals_in_words_and_the_primary_tests(place, tables):
    text = build_outputs(place, tables)["METHODS.md"]
    assert "n sentences" not in text
    assert "shares of negative, neutral and positive sentences are exact binomial" in text
    methods = set(tables["estimates"]["method"].str.split(",").str[0])
    assert set(INTERVALS) <= methods  # the others have no interval
    assert methods - set(INTERVALS) == {"calibrated model", "counted", "fitted model", "formula", "undefined"}
    primary = find_primary(tables)
    tests_n, held_n = len(primary), int((primary["q"] < 0.05).sum())
    assert f"the {tests_n} on loaded words in own voice, mean sentiment and the share of quoted words" in text
    assert tests_n == 30
    assert f"the primary family: {held_n or 'none'} {'has' if held_n == 1 else 'have'} q < .05" in text


def test_primary_tests_are_corrected_among_themselves():
    nan = float("nan")
    rows = [
        ("loaded_per_1000", "own", 0.9, 0.9),
        ("compound_mean", "own", 0.5, 0.04),
        ("lix", "all", 1e-9, nan),
    ]
    pairs = pd.DataFrame(rows, columns=["measure", "scope", "q", "q_primary"])
    assert find_primary({"comparisons": pairs})["q"].tolist() == [0.04, 0.9]
    assert decide_pairs({"comparisons": pairs})["q"].tolist() == [0.9, 0.04, 1e-9]


def test_methods_name_the_primary_difference_that_holds(tables):
    pairs = tables["comparisons"].copy()
    first = pairs.index[(pairs["measure"] == "compound_mean") & (pairs["scope"] == "own")][0]
    pairs.loc[first, ["q_primary", "difference"]] = 1e-6, -0.4
    row = pairs.loc[first]
    told = write_methods("mine", tables | {"comparisons": pairs}, invented=True)
    assert f"({row['unit_b']} above {row['unit_a']} in mean sentiment, q < .001" in told


def test_methods_tell_the_deeds_found_and_how_well_the_instruments_agree(place, tables):
    text = build_outputs(place, tables)["METHODS.md"]
    kinds = tables["agency"]["kind"].value_counts()
    assert f"Agency: {kinds['agentless_passive']} passives without an agent" in text
    assert f"two articles share were looked for ({len(tables['shared'])} found)" in text
    checks = read_agreement()
    assert all(f"\n{instrument}: " in text for instrument in checks["instrument"])
    human = checks[checks["coders"] == HUMAN]
    told = [f"{value:.2f} H".removeprefix("0") for value in human["value"]]
    assert all(value in text for value in told)
    assert len(re.findall(r"\.\d\d H\b", text)) == len(told)


def test_methods_tell_what_was_run(place, tables):
    text = build_outputs(place, tables)["METHODS.md"]
    assert f"{int(tables['documents']['own_words_n'].sum()):,} words" in text
    assert find_versions()["libraries"]["vaderSentiment"] in text
    assert "invented" in text
    assert "nan" not in text.lower().split()


@pytest.mark.parametrize(
    ("outlets", "over", "limit", "sample"),
    [
        (
            "ABCDE",
            "over sentences",
            "One article per outlet",
            "treat the sentences of an article as a sample",
        ),
        ("AABBB", "over articles", "of this event, not of the outlets", "articles of an outlet as"),
        (
            "AABCC",
            "over sentences where an outlet has one",
            "3 outlets (1 with one): of",
            "sentences as a sample, and",
        ),
    ],
)
def test_what_intervals_are_of_is_said_where_outlets_have_several_articles(
    tables, outlets, over, limit, sample
):
    documents = tables["documents"].assign(outlet=list(outlets))
    regrouped = tables | {"documents": documents}
    regrouped |= compare(regrouped)
    context = Context.of(regrouped, invented=True)
    assert over in context.over
    assert limit in context.limit
    text = write_methods("mine", regrouped, invented=True)
    assert sample in text
    several = outlets != "ABCDE"
    assert ("words of headlines with that between sentences" in text) == several
    (profile,) = (figure for figure in FIGURES if figure.name == "profile")
    assert ("parts are taken as independent" in profile.caption(profile.rows(regrouped), context)) == several
    assert ("Student's t over sentences" in text) == ("frames have none" in text) == (outlets == "ABCDE")
    captions = [
        figure.caption(figure.rows(regrouped), context) for figure in FIGURES if figure.name in _WITH_T
    ]
    assert len(captions) == len(_WITH_T)
    assert all(f"(t, {context.over}" in caption for caption in captions)


def test_methods_claim_no_coders_for_a_lexicon_of_ones_own(tables):
    own = tables["terms"].assign(
        rule=tables["terms"]["rule"].where(~tables["terms"]["instrument"].eq("loaded"), USER_RULE)
    )
    text = write_methods("mine", {**tables, "terms": own}, invented=True)
    assert "a lexicon of our own, which no coder has judged" in text
    assert "both by a language model" not in text
    assert "Loaded words:" not in text
    text = write_methods("mine", tables, invented=True)
    assert "both by a language model" in text
    assert "Loaded words:" in text


def test_every_figure_has_a_caption_ready_to_paste(place, tables):
    text = build_outputs(place, tables)["CAPTIONS.md"]
    for number, figure in enumerate(FIGURES, start=1):
        assert f"## {figure.name}\n\n**Figure {number}.** " in text


def test_numbers_json_is_json(place, tables):
    numbers = json.loads(build_outputs(place, tables)["numbers.json"])
    assert all({"quoted", "interval", "method"} <= set(entry) for entry in numbers.values())


def test_provenance_is_read_back_from_every_format(place, tables):
    figure = FIGURES[1]
    rows = figure.rows(tables)
    files = build_files(place, figure, tables, Context.of(tables, invented=True), kinds=FORMATS, rows=rows)
    wanted = describe_figure("example", figure.name, rows, tables)
    assert wanted["rows_sha256"] == hash_bytes(format_table(rows).encode())
    source = ET.fromstring(files["svg"]).find(".//{http://purl.org/dc/elements/1.1/}source")
    assert json.loads(source.text) == wanted
    assert json.loads(Image.open(io.BytesIO(files["png"])).text["Source"]) == wanted
    assert json.loads(PdfReader(io.BytesIO(files["pdf"])).metadata["/Keywords"]) == wanted


def test_versions_name_no_python():
    assert "python" not in json.dumps(find_versions()).lower().replace("vadersentiment", "")


def test_methods_say_which_headlines_are_short(tables):
    heads = tables["headlines"]
    assert "of five words and more.\n" in write_methods("mine", tables, invented=True)
    short = heads.assign(headline="Tram stops again", strength=[np.nan, *[0.3] * (len(heads) - 1)])
    text = write_methods("mine", {**tables, "headlines": short}, invented=True)
    few = f"{len(heads) - 1} headlines of three or four words is extrapolated"
    assert f"and more; it is undefined for 1 headline of fewer than 3; that of {few}." in text


def test_methods_say_how_many_quotations_and_claims_have_a_speaker(tables):
    quotes = tables["quotes"].assign(speaker="Ada Moor")
    assert "were found with their speakers by rule" in write_methods(
        "mine", {**tables, "quotes": quotes}, invented=True
    )
    counted = quotes.index[quotes["counted"] & (quotes["kind"] != "scare")]
    quotes.loc[counted[0], "speaker"] = ""
    text = write_methods("mine", {**tables, "quotes": quotes}, invented=True)
    assert f"were found, {len(counted) - 1} with their speakers, by rule" in text


def test_methods_say_where_values_differ_within_an_outlet(tables):
    facts = tables["facts"]
    fact, (first, second) = facts["fact_id"].iloc[0], facts["doc_id"].unique()[:2]
    mine = (facts["fact_id"] == fact) & facts["doc_id"].isin([first, second])
    apart = facts.assign(status=facts["status"].where(~mine, "differing"))
    told = "In 1 of these the values are of one outlet's articles."
    assert told not in write_methods("mine", {**tables, "facts": apart}, invented=True)
    documents = tables["documents"]
    same = documents.assign(outlet=documents["outlet"].where(~documents["doc_id"].isin([first, second]), "A"))
    assert told in write_methods("mine", {**tables, "facts": apart, "documents": same}, invented=True)


def test_methods_tell_the_allowances_where_an_outlet_has_one_article(tables):
    told = write_methods("mine", tables, invented=True)
    assert f"pulled towards {HITS.value:g} as if {HITS.units:g} more sentences" in told
    several = tables | {"documents": tables["documents"].assign(outlet="Gushly")}
    assert "allowances" not in write_methods("mine", several, invented=True)
    found = pd.read_csv(Path(__file__).parents[1] / "benchmarks/results/dispersion.csv", index_col="figure")[
        "value"
    ]
    assert found["articles_n"] == NEWS_ARTICLES
