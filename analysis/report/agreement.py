"""Agreement in one table: every instrument beside coders, coders beside each other, the simplest rival."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis.inputs import InputError
from analysis.validity import HOME

COLUMNS = ["instrument", "check", "score", "value", "low", "high", "peers", "rival", "coders", "n", "seen"]
# What of the texts was seen while an instrument was made.
NEVER, HELD = "never read; scored several times", "held out; scored several times"
READ, AREAS, DEVELOPED = "errors read", "areas looked at", "developed on"
HALF_READ = "cross-validated; errors of half read"
CHOSEN = "cross-validated; features chosen on it"
THRESHOLD, VERSIONS = "not fitted on; seen for the threshold", "not fitted on; scored several times"
SENTIMENT_SEEN = {"raw": "as published", "masked": "not fitted on", "supplement": "strengths fitted on it"}
HUMAN, MODEL = "human coders", "language-model coders"
Row = dict[str, object]
LOADED = "Loaded words"
RATER = 0.745  # one rater of sentiment against the mean of the others (Hutto and Gilbert 2014)
BEST_LIST = 0.26  # F1 of the best public word list on BABE: models/loaded.md
PLAIN_NGRAMS = 0.853  # AUC of word n-grams alone, cross-validated alike on the same teasers
CHANCE = 0.5  # AUC of a score that knows nothing


def read_agreement(folder: str | Path = HOME) -> pd.DataFrame:
    """Return one row per check of an instrument against coders, from the tables of `make validate`.

    ``folder``: ``data/processed/validity``. Returned: ``value`` with its interval where the tables give one;
    ``peers``: coders against each other, or one coder against the rest; ``rival``: the simplest other way;
    ``coders``: human or language models; ``seen``: what of the texts was seen while the rules were made.
    Raises `InputError` if a table is missing.
    """
    folder = Path(folder)
    try:
        rows = _all_rows(folder)
    except InputError:
        raise
    except (LookupError, ValueError, StopIteration, pd.errors.ParserError) as error:
        mend = "compare the instruments with coders again (make validate)"
        raise InputError(f"{folder}: a table is damaged ({error}); {mend}") from None
    return pd.DataFrame(rows, columns=COLUMNS)


def _all_rows(folder: Path) -> list[Row]:
    """Return the checks of every instrument."""
    parts = (
        ("Zones", _zones, ["zones"]),
        ("Voices", _voices, ["voices"]),
        (LOADED, _loaded, ["loaded_words", "loaded_held_out", "loaded_topics", "loaded_babe"]),
        ("Sentiment", _sentiment, ["sentiment"]),
        ("Clickbait", _clickbait, ["clickbait_agreement"]),
        ("Frames", _frames, ["frames"]),
        ("Agency", _agency, ["agency"]),
    )
    return [
        {"instrument": instrument, **row}
        for instrument, checks, names in parts
        for row in checks(*(_read(folder, name) for name in names))
    ]


def _read(folder: Path, name: str) -> pd.DataFrame:
    """Read one table of agreement."""
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise InputError(f"{path}: no such table; compare the instruments with coders first (make validate)")
    return pd.read_csv(path)


def _found(row: pd.Series, value: str, n: str, coders: str) -> Row:
    """Return the value of a check, its interval where the table gives one, on how many units, by whom."""
    ends = {end: row[end] for end in ("low", "high") if end in row}
    return {"value": row[value], **ends, "n": int(row[n]), "coders": coders}


def _zones(table: pd.DataFrame) -> Iterator[Row]:
    """Zones on articles whose texts were not looked at."""
    unseen = table[table["dataset"] == "coded192 unseen"].set_index(["method", "zone"])
    for zone, label in (("all", "accuracy"), ("macro", "mean F1 of the zones")):
        ours, rival = unseen.loc[("rules", zone)], unseen.loc[("baseline", zone), "f1"]
        found = _found(ours, "f1", "n", MODEL)
        yield {"check": label, "score": label, "rival": rival, "seen": NEVER, **found}


def _voices(table: pd.DataFrame) -> Iterator[Row]:
    """Quotations and their speakers on PolNeAR's second part."""
    dev = table[table["dataset"] == "polnear dev"].set_index("measure")
    for measure, label in (
        ("quotations_precision", "quotations, precision"),
        ("quotations_recall", "quotations, recall"),
        ("speaker_right", "speaker right"),
        ("claims_precision", "attributed claims, precision"),
        ("claims_recall", "attributed claims, recall"),
    ):
        found = _found(dev.loc[measure], "value", "denominator", HUMAN)
        yield {"check": label, "score": "share", "seen": READ, **found}


def _loaded(
    words: pd.DataFrame, held_out: pd.DataFrame, topics: pd.DataFrame, babe: pd.DataFrame
) -> Iterator[Row]:
    """Agreement on loaded words, word by word."""

    def check(label: str, row: pd.Series, coders: str = MODEL, *, seen: str) -> Row:
        found = _found(row, "f1_score", "coded_n", coders)
        return {"check": label, "score": "F1 per word", "seen": seen, **found}

    def by(method: str, rows: pd.DataFrame = words) -> pd.Series:
        return rows[rows["method"].str.startswith(method)].iloc[0]

    for coder in ("a", "b"):
        mine = words[words["coder"] == coder]
        rivals = {"peers": by("the other coder")["f1_score"], "rival": by("vaderSentiment", mine)["f1_score"]}
        yield check(f"coded12, coder {coder}", by("shipped", mine), seen=THRESHOLD) | rivals
    stories = topics[(topics["part"] == "check") & (topics["unit"] == "word")].iloc[0]
    for label, row, seen in (
        ("coded192", held_out[held_out["unit"] == "word"].iloc[0], HALF_READ),
        ("crimes, accidents, war", stories, HELD),
    ):
        yield check(label, row, seen=seen)
        for share, n in (("precision", "found_n"), ("recall", "coded_n")):
            found = _found(row, f"{share}_share", n, MODEL)
            yield {"check": f"{label}, {share}", "score": "share of words", "seen": seen, **found}
    everywhere = babe[babe["outlet"] == "all"].iloc[0]
    yield check("BABE, biased words", everywhere, HUMAN, seen=VERSIONS) | {"rival": BEST_LIST}


def _sentiment(table: pd.DataFrame) -> Iterator[Row]:
    """Sentiment of editorial sentences against twenty raters."""
    rows = table.set_index("measure")
    raw = rows.loc["raw", "value"]
    for measure, label in (("raw", "raw"), ("masked", "names masked"), ("supplement", "with news words")):
        rivals = {"peers": RATER} | ({} if measure == "raw" else {"rival": raw})
        found = _found(rows.loc[measure], "value", "n", HUMAN)
        yield {
            "check": f"NYT editorials, {label}",
            "score": "correlation",
            "seen": SENTIMENT_SEEN[measure],
            **rivals,
            **found,
        }


def _clickbait(table: pd.DataFrame) -> Iterator[Row]:
    """Clickbait strength on held-out teasers."""
    row = table.set_index("test").loc["teasers, cross-validated"]
    label, seen = "teasers", {"seen": CHOSEN}
    auc, f1 = (_found(row, score, "headlines_n", HUMAN) for score in ("auc", "f1"))
    yield {"check": label, "score": "AUC", "rival": PLAIN_NGRAMS, **seen, **auc}
    yield {"check": f"{label}: best F1", "score": "F1", **seen, **f1}
    counted = table.set_index("test").loc["teasers, kinds of markers of form"]
    found = _found(counted, "auc", "headlines_n", HUMAN)
    yield {"check": f"{label}: kinds of markers of form", "score": "AUC", "rival": CHANCE, **seen, **found}


def _frames(table: pd.DataFrame) -> Iterator[Row]:
    """Frames, article by article."""
    shipped = table[table["method"].str.contains("shipped")].set_index(["source", "frame"])
    for source, label, seen, coders in (
        ("climate", "climate news", DEVELOPED, HUMAN),
        ("general_unseen", "other news", AREAS, MODEL),
    ):
        plain = {"score": "AUC", "rival": CHANCE}
        one = _found(shipped.loc[(source, "responsibility")], "auc", "articles_n", coders)
        four = shipped.loc[source].drop("responsibility")
        mean = {"value": four["auc"].mean(), "n": one["n"], "coders": coders}
        yield {"check": f"{label}: mean of four", "seen": seen, **plain, **mean}
        yield {"check": f"{label}: responsibility", "seen": DEVELOPED, **plain, **one}


def _agency(table: pd.DataFrame) -> Iterator[Row]:
    """Clauses without an agent, and the actors and targets that are named."""
    rows = table.set_index("measure")
    for name, label in (
        ("precision, agentless_passive, held-out", "agentless passives, precision"),
        ("recall, agentless_passive, held-out", "agentless passives, recall"),
        ("precision, nominalisation, held-out", "nominalised action, precision"),
        ("recall, nominalisation, held-out", "nominalised action, recall"),
        ("precision, active, now, held-out deeds", "active deeds, precision"),
        ("recall, active, now, held-out deeds", "active deeds, recall"),
        ("actor right where given, held-out deeds", "who acts in active deeds, right where given"),
        ("actor right where given, now, held-out actors", "who acts, all kinds, right where given"),
        ("target right where given, now, held-out actors", "acted upon, all kinds, right where given"),
    ):
        found = _found(rows.loc[name], "value", "denominator", MODEL)
        seen = READ if name.endswith("actors") else HELD
        yield {"check": label, "score": "share", "seen": seen, **found}
