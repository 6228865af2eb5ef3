"""The figure of agreement, drawn from the tables of validity and written like every other figure."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from analysis.inputs import Say
from analysis.report.agreement import HOME, HUMAN, read_agreement
from analysis.report.figures import FORMATS, STAMPS, hash_code, house_style, render_canvas
from analysis.report.palette import DARK, QUIET
from analysis.report.panels.base import draw_key, place_axes, title_canvas
from analysis.report.provenance import find_versions, hash_bytes, hash_file, write_json
from analysis.report.studies import FIGURES
from analysis.tables.files import format_table, write_bytes, write_text
from analysis.tables.renewal import renew

NAME = "agreement"
FEW = 5  # units below which a value is told with their number instead of what was seen
FOLDER = FIGURES / "validity"


def draw_agreement(rows: pd.DataFrame) -> Canvas:
    """Draw every check as a dot on one scale from 0 to 1; coders among themselves and the rival as ticks."""
    height = 0.205 * len(rows) + 1.35
    subtitle = "1 is perfect; scores of different kinds are not comparable with each other"
    canvas = title_canvas("How well the instruments agree with coders", subtitle, height)
    ax = place_axes(canvas, 2.95, 0.75, 1.55, height - 1.35)
    for y, row in enumerate(rows.itertuples()):
        _draw_check(ax, y, row)
        told = row.seen if row.score == row.check else f"{row.score}, {row.seen}"
        told = f"{row.score} of {row.n} only" if row.n < FEW else told
        ax.text(1.03, y, f"{row.value:.2f}  {told}", va="center", size=6.5, color="#222222")
    labels = [f"{row.instrument}: {row.check}" for row in rows.itertuples()]
    ax.set_yticks(range(len(rows)), labels)
    ax.set_ylim(len(rows) - 0.5, -0.5)
    ax.set_xlim(0, 1)
    dot, tick = {"marker": "o", "color": DARK, "markersize": 5}, {"marker": "|", "color": DARK}
    draw_key(canvas, 0.55, 0.12, [
        ("against human coders", dict(dot)),
        ("against language-model coders", {**dot, "markerfacecolor": "white"}),
        ("coders among themselves", {**tick, "markersize": 8, "markeredgewidth": 1.6}),
        ("rival or chance", {"marker": "x", "color": QUIET, "markersize": 4.5}),
    ])  # fmt: skip
    return canvas


def _draw_check(ax: Axes, y: int, row: Any) -> None:
    """Draw one row of the figure."""
    if np.isfinite(row.low):
        ax.plot([row.low, row.high], [y, y], color=DARK, linewidth=1.2)
    face = DARK if row.coders == HUMAN else "white"
    ax.plot(row.value, y, "o", color=DARK, markerfacecolor=face, markersize=5, clip_on=False)
    if np.isfinite(row.peers):
        ax.plot(row.peers, y, "|", color="#222222", markersize=8, markeredgewidth=1.6)
    if np.isfinite(row.rival):
        ax.plot(row.rival, y, "x", color=QUIET, markersize=4.5)


def tell_agreement(rows: pd.DataFrame) -> str:
    """Caption of the agreement figure."""
    return (
        f"Agreement of the instruments with coders on {len(rows)} checks: filled dots rest on human "
        "coders, open ones on language-model coders who followed a codebook (never to be read as human). "
        "Vertical ticks: coders among themselves, or one rater against the others, as published or "
        "measured; crosses: the simplest rival (a baseline for zones, vaderSentiment's strong words or "
        "the best public word list for loaded words, the raw score for sentiment, plain n-grams for "
        "clickbait) or chance. At the right: what of the texts was seen while the rules were made. Lines "
        "are 95% intervals where the tables give them; agreement.csv says on how many units each check "
        "rests (n)."
    )


def alt_agreement(rows: pd.DataFrame) -> str:
    """Alt text of the agreement figure."""
    told = [f"{r.instrument}, {r.check}: {r.score} {r.value:.2f} ({r.coders})" for r in rows.itertuples()]
    return f"Dot plot of agreement with coders. {'; '.join(told)}."


def build_agreement(folder: Path = HOME, *, kinds: tuple[str, ...] = FORMATS) -> dict[str, bytes]:
    """Return the content of the figure's files by their ending: picture, rows, caption, alt text."""
    rows = read_agreement(folder)
    table = format_table(rows)
    source = _tell_source(table)
    contents = {}
    with house_style():
        canvas = draw_agreement(rows)
        for kind in kinds:
            contents[kind] = render_canvas(canvas, kind, "validity: agreement", source)
    told = {"csv": table, "caption.txt": tell_agreement(rows) + "\n", "alt.txt": alt_agreement(rows) + "\n"}
    return contents | {end: text.encode("utf8") for end, text in told.items()}


def _tell_source(table: str) -> str:
    """Return what the figure is stamped with: its rows and the versions that made them."""
    rows = hash_bytes(table.encode("utf8"))
    return write_json({"figure": NAME, "rows_sha256": rows, "versions": find_versions()})


def write_agreement(say: Say) -> None:
    """Draw the figure of agreement where its rows, the versions, the code or its files changed since."""
    with renew(FOLDER, say=say) as (folder,):
        _write_agreement(folder, say)


def _write_agreement(folder: Path, say: Say) -> None:
    """Draw the figure into a folder that has its last files."""
    stamp = [hash_code(), hash_bytes(_tell_source(format_table(read_agreement())).encode("utf8"))]
    ends = (*FORMATS, "csv", "caption.txt", "alt.txt")
    path = folder / STAMPS
    if path.is_file() and path.read_text(encoding="utf8").split() == [*stamp, *_hashes(folder, ends)]:
        say(f"validity: 1 figure in {FOLDER}, 0 drawn anew")
        return
    for end, content in build_agreement().items():
        write_bytes(folder / f"{NAME}.{end}", content)
    write_text(path, "\n".join([*stamp, *_hashes(folder, ends)]) + "\n")
    say(f"validity: 1 figure in {FOLDER}, 1 drawn anew")


def _hashes(folder: Path, ends: tuple[str, ...]) -> list[str]:
    """Return the hashes of the figure's files."""
    return [hash_file(folder / f"{NAME}.{end}") or "missing" for end in ends]
