"""The clickbait strength fitted and compared with judges on invented teasers: what goes in comes out."""

import csv
import json
import random

import numpy as np
import pytest

from analysis.corpus import InputError
from analysis.fitting import clickbait as fitting
from analysis.fitting import format_model
from analysis.fitting.labelled import run_on
from analysis.fitting.teasers import read_headlines, read_teasers
from analysis.measures.clickbait.features import count_words, read_features
from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.clickbait.model import build_model, predict_features
from analysis.validity import clickbait as validity

WHO = "council harbor mayor school bridge farmer court museum railway hospital library union".split()
DOES = "opens closes rejects approves repairs delays sells buys reviews plans visits paints".split()
WHAT = "budget road report tower garden market contract statue ferry tunnel stadium archive".split()
BAIT = (
    "You won't believe what this {0} {1}",
    "This is why your {0} never {1} the {2}",
    "{0}: here's what happened next to the {2}",
)


def write_made(folder, n=240):
    """Write teasers in the form of Webis-Clickbait-17 and headlines in that of clickbait32k."""
    chance = random.Random(1)
    rows = []
    for i in range(n):
        who, does, what = (chance.choice(words) for words in (WHO, DOES, WHAT))
        bait = i % 2
        text = (
            BAIT[i % 3].format(who, does, what)
            if bait
            else f"{who} {does} {what} after {chance.randint(2, 99)} days"
        )
        mean = min(max((0.8 if bait else 0.1) + chance.uniform(-0.1, 0.1), 0), 1)
        rows.append((i, f"{text} {chance.choice(WHAT)}", mean, "clickbait" if bait else "no-clickbait"))
    for i in range(60):  # too short to be fitted on
        short = (
            " ".join(chance.choice(words) for words in (WHO, DOES, WHAT)) if i % 2 else "You won't believe"
        )
        rows.append((n + i, f"{short}{' it' * (i % 4 == 0)}", 0.9, "no-clickbait" if i % 2 else "clickbait"))
    (folder / "webis17").mkdir()
    with (folder / "webis17/train.csv").open("w", encoding="utf8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "postText", "truthMean", "truthClass"))
        writer.writerows(rows)
    (folder / "clickbait32k").mkdir()
    for name, label in (("clickbait.txt", "clickbait"), ("non_clickbait.txt", "no-clickbait")):
        lines = [row[1].title() for row in rows[: n // 2] if row[3] == label]
        (folder / "clickbait32k" / name).write_text("\n\n".join(lines) + "\n", encoding="utf8")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    write_made(folder)
    return folder


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Few trees and knots: enough for what can be told apart at a glance."""
    monkeypatch.setattr(
        fitting, "TREES", {**fitting.TREES, "max_iter": 8, "learning_rate": 0.3, "min_samples_leaf": 5}
    )
    monkeypatch.setattr(fitting, "KNOTS", 5)
    monkeypatch.setattr(fitting, "STYLE_AT_LEAST", 5)


def test_exact_duplicates_are_read_once(made):
    data = read_teasers(made)
    assert len(data.texts) == len(set(data.texts)) <= 240
    assert len(data.strength) == len(data.group) == data.features.words.shape[0]
    assert set(data.clickbait) == {0, 1}
    headlines = read_headlines(made)
    assert headlines.clickbait.tolist() == headlines.strength.tolist()


def test_teasers_of_few_words_are_not_fitted_on(made):
    fitted, short = read_teasers(made), read_teasers(made, least=3, most=4)
    assert min(map(count_words, fitted.texts)) >= 5
    assert {count_words(text) for text in short.texts} == {3, 4}
    assert count_words("RT @desk: Goat rides #tram 9 https://example.org/a") == 4


def test_near_duplicates_are_never_parted(made):
    data = read_teasers(made)
    tested = []
    for train, test in fitting.split_groups(data.group):
        assert set(data.group[train]).isdisjoint(data.group[test])
        tested += test.tolist()
    assert sorted(tested) == list(range(len(data.group)))


@pytest.mark.slow
def test_a_fitted_model_scores_bait_above_news_and_is_the_same_each_time(made):
    model = run_on(made, "analysis.fitting", "fit", "clickbait")
    text = format_model(model)
    assert text == format_model(run_on(made, "analysis.fitting", "fit", "clickbait"))
    read = json.loads(text)
    assert read["documents"] == len(read_teasers(made).texts)
    for part in ("words", "letters"):
        assert len(read[part]["terms"]) == len(read[part]["frequencies"]) == len(read[part]["coefficients"])
    assert min(read["words"]["frequencies"]) >= 3
    curves = read["curves"]
    assert curves["at"] == sorted(curves["at"])
    assert all(low <= high for low, high in zip(curves["low"], curves["high"], strict=True))
    weight = dict(zip(read["words"]["terms"], read["words"]["coefficients"], strict=True))
    assert weight["you won't"] > 0 > weight["after"]
    scores = [
        predict_features(read_features(headline), build_model(read)).strength
        for headline in ("You won't believe what this harbor opens", "mayor opens tower after 12 days")
    ]
    assert scores[0] > 0.6 > 0.3 > scores[1]


@pytest.mark.slow
def test_agreement_with_judges_is_measured_on_unseen_teasers(made):
    tables = validity.validate_clickbait(made)
    agreement = tables["clickbait_agreement"].set_index("test")
    counted = agreement.index.str.contains("kinds of markers")
    assert counted.tolist() == [False] * 5 + [True] * 2
    assert agreement.loc[~counted, "auc"].min() > 0.95  # invented to be told apart
    assert agreement.loc[counted, "auc"].between(0.5, 1).all()
    assert agreement.loc["teasers, cross-validated", "mse"] < 0.05
    assert tables["clickbait_markers"]["marker"].tolist() == list(MARKERS)
    shares = tables["clickbait_markers"].set_index("marker")
    assert (
        shares.loc["second_person", "teasers_clickbait_share"]
        > shares.loc["second_person", "teasers_news_share"]
    )
    uncertainty = tables["clickbait_uncertainty"].set_index("strength")
    parts = ["lowest third", "middle third", "highest third"]
    assert uncertainty.loc[parts, "teasers_n"].sum() == uncertainty.loc["all", "teasers_n"]
    assert tables["clickbait_reliability_strength"]["teasers_n"].sum() == uncertainty.loc["all", "teasers_n"]
    reference = tables["clickbait_reference"]
    assert (np.diff(reference["clickbait_strength"]) >= 0).all()
    assert (reference["clickbait_strength"] >= reference["news_strength"]).mean() > 0.5
    lengths = tables["clickbait_lengths"].set_index("words")
    assert lengths.loc["3-4", "observed_mean"] == pytest.approx(0.9)
    assert lengths["teasers_n"].sum() == len(read_teasers(made, least=3).texts)
    assert lengths["headlines_n"].sum() == len(read_headlines(made).texts)
    assert lengths.loc["5-7", "headlines_across_auc"] > 0.9
    change = tables["clickbait_title_case"].set_index("change")
    assert change.loc["title case", "largest_change"] < 0.2


def test_missing_teasers_are_named(tmp_path):
    with pytest.raises(InputError, match=r"train\.csv: no such data"):
        run_on(tmp_path, "analysis.fitting", "fit", "clickbait")
