"""Agreement in one table: every instrument beside coders, coders beside each other, the simplest rival."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis.corpus import InputError

HOME = Path("data/processed/validity")
COLUMNS = ["instrument", "check", "score", "value", "low", "high", "peers", "rival", "coders", "n"]
HUMAN, MODEL = "human coders", "language-model coders"
Row = tuple[object, ...]
NAN = float("nan")
HUMAN_SENTIMENT = 0.745  # one rater against the mean of the others (Hutto and Gilbert 2014)


def read_agreement(folder: str | Path = HOME) -> pd.DataFrame:
    """Return one row per check of an instrument against coders, from the tables of `make validate`.

    Parameters
    ----------
    folder : str or Path
        ``data/processed/validity``.

    Returns
    -------
    DataFrame
        ``value`` with its interval where the tables give one; ``peers``: coders against each other, or one
        coder against the rest; ``rival``: the simplest other way; ``coders``: human or language models.

    Raises
    ------
    InputError
        If a table is missing.
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
    return [
        *_zones(_read(folder, "zones")),
        *_voices(_read(folder, "voices")),
        *_loaded(
            _read(folder, "loaded_words"), _read(folder, "loaded_held_out"), _read(folder, "loaded_babe")
        ),
        *_sentiment(_read(folder, "sentiment")),
        *_clickbait(_read(folder, "clickbait_agreement")),
        *_frames(_read(folder, "frames")),
        *_agency(_read(folder, "agency")),
    ]


def _read(folder: Path, name: str) -> pd.DataFrame:
    """Read one table of agreement."""
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise InputError(f"{path}: no such table; compare the instruments with coders first (make validate)")
    return pd.read_csv(path)


def _zones(table: pd.DataFrame) -> Iterator[Row]:
    """Zones on articles whose texts were not looked at."""
    unseen = table[table["dataset"] == "coded192 unseen"].set_index(["method", "zone"])
    for zone, label in (("all", "accuracy"), ("macro", "mean F1 of the zones")):
        ours, rival = unseen.loc[("rules", zone)], unseen.loc[("baseline", zone), "f1"]
        yield ("Zones", label, label, ours["f1"], NAN, NAN, NAN, rival, MODEL, int(ours["n"]))


def _voices(table: pd.DataFrame) -> Iterator[Row]:
    """Quotations and their speakers on PolNeAR's second part."""
    dev = table[table["dataset"] == "polnear dev"].set_index("measure")
    for measure, label in (
        ("quotations_precision", "quotations, precision"),
        ("quotations_recall", "quotations, recall"),
        ("speaker_right", "speaker right"),
    ):
        row = dev.loc[measure]
        yield ("Voices", label, "share", row["value"], NAN, NAN, NAN, NAN, HUMAN, int(row["denominator"]))


def _loaded(words: pd.DataFrame, held_out: pd.DataFrame, babe: pd.DataFrame) -> Iterator[Row]:
    """Agreement on loaded words, word by word."""
    peers = float(words[words["method"].str.startswith("the other coder")]["f1_score"].iloc[0])
    for coder in ("a", "b"):
        mine = words[words["coder"] == coder]
        ours = mine[mine["method"].str.startswith("shipped")].iloc[0]
        rival = float(mine[mine["method"].str.startswith("vaderSentiment")]["f1_score"].iloc[0])
        check = f"coded12, coder {coder}"
        yield (
            "Loaded words",
            check,
            "F1 per word",
            ours["f1_score"],
            NAN,
            NAN,
            peers,
            rival,
            MODEL,
            int(ours["coded_n"]),
        )
    row = held_out[held_out["unit"] == "word"].iloc[0]
    yield (
        "Loaded words",
        "coded192, held out",
        "F1 per word",
        row["f1_score"],
        NAN,
        NAN,
        NAN,
        NAN,
        MODEL,
        int(row["coded_n"]),
    )
    row = babe[babe["outlet"] == "all"].iloc[0]
    yield (
        "Loaded words",
        "BABE, biased words",
        "F1 per word",
        row["f1_score"],
        NAN,
        NAN,
        NAN,
        0.26,
        HUMAN,
        int(row["coded_n"]),
    )


def _sentiment(table: pd.DataFrame) -> Iterator[Row]:
    """Sentiment of editorial sentences against twenty raters."""
    rows = table.set_index("measure")
    raw = float(rows.loc["raw", "value"])
    for measure in ("raw", "masked", "supplement"):
        name = next(name for name in rows.index if name == measure or name.startswith(f"masked + {measure}"))
        row = rows.loc[name]
        label = {"raw": "raw", "masked": "names masked", "supplement": "with news words"}[measure]
        rival = NAN if measure == "raw" else raw
        ends = (row["value"], row["low"], row["high"], HUMAN_SENTIMENT, rival)
        yield ("Sentiment", f"NYT editorials, {label}", "correlation", *ends, HUMAN, int(row["n"]))


def _clickbait(table: pd.DataFrame) -> Iterator[Row]:
    """Clickbait strength on held-out teasers and on another source."""
    for row in table.to_dict("records"):
        test = str(row["test"])
        if "cross-validated" in test and "without" not in test:
            yield (
                "Clickbait",
                "teasers, held out",
                "AUC",
                row["auc"],
                NAN,
                NAN,
                NAN,
                0.858,
                HUMAN,
                int(row["headlines_n"]),
            )
            yield (
                "Clickbait",
                "teasers, held out: F1",
                "F1",
                row["f1"],
                NAN,
                NAN,
                NAN,
                NAN,
                HUMAN,
                int(row["headlines_n"]),
            )


def _frames(table: pd.DataFrame) -> Iterator[Row]:
    """Frames, article by article."""
    shipped = table[table["method"].str.contains("shipped")]
    for source, label, seen, coders in (
        ("climate", "climate news", "developed on", HUMAN),
        ("general_unseen", "other news", "unseen", MODEL),
    ):
        mine = shipped[shipped["source"] == source]
        four = mine[mine["frame"] != "responsibility"]
        yield (
            "Frames",
            f"{label}, {seen}: mean of four",
            "AUC",
            four["auc"].mean(),
            NAN,
            NAN,
            NAN,
            0.5,
            coders,
            int(mine["articles_n"].max()),
        )
        row = mine[mine["frame"] == "responsibility"].iloc[0]
        yield (
            "Frames",
            f"{label}, developed on: responsibility",
            "AUC",
            row["auc"],
            row["low"],
            row["high"],
            NAN,
            0.5,
            coders,
            int(row["articles_n"]),
        )


def _agency(table: pd.DataFrame) -> Iterator[Row]:
    """Clauses without an agent, and the actors and targets that are named."""
    rows = table.set_index("measure")
    for name, label in (
        ("precision, agentless_passive, held-out", "agentless passives, precision"),
        ("recall, agentless_passive, paragraphs", "agentless passives, recall"),
        ("precision, nominalisation, held-out", "nominalised action, precision"),
        ("recall, nominalisation, paragraphs", "nominalised action, recall"),
        ("actor right where given, held-out", "who acts, right where given"),
        ("target right where given, held-out", "acted upon, right where given"),
    ):
        row = rows.loc[name]
        yield (
            "Agency",
            label,
            "share",
            row["value"],
            row["low"],
            row["high"],
            NAN,
            NAN,
            MODEL,
            int(row["denominator"]),
        )
