"""What the notebooks show: committed tables by study, figures inline with their alt text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis.report.agreement import HOME, read_agreement
from analysis.report.agreement_figure import alt_agreement, draw_agreement
from analysis.report.figures import FIGURES, INVENTED, house_style, render_canvas, render_figure
from analysis.report.findings import Tables, label_articles
from analysis.report.numbers import quote_number
from analysis.report.panels.base import Context
from analysis.report.studies import find_place
from analysis.tables.files import read_tables

if TYPE_CHECKING:
    from IPython.display import Image

SCREEN_DPI = 100  # dots per inch of a figure in a notebook: as wide as the cells of a small screen


def read_processed(study: str, root: str | Path = "..") -> dict[str, pd.DataFrame]:
    """Read the committed tables of a study, from a notebook's folder.

    ``study``: name of its folder in data/raw. ``root``: the project's folder. Returned: every table in
    data/processed/<study>; where one has a doc_id, ``article`` names its article by the outlet, with the
    doc_id behind it where an outlet has several. Raises `InputError` if there is no such study or it was
    not measured yet.
    """
    tables = read_tables(find_place(study, Path(root)).tables)
    names = label_articles(tables["documents"])
    for table in tables.values():
        for column in [name for name in table if name.startswith("doc_")]:
            table[f"article{column.removeprefix('doc').removesuffix('_id')}"] = table[column].map(names)
    return tables


def show_estimates(estimates: pd.DataFrame) -> pd.DataFrame:
    """Return estimates as they are quoted, each with its interval in brackets, one column per outlet.

    ``estimates``: rows of that table, of one level. Returned: one row per measure and scope, the scope left
    out where all have the same; no brackets where there is no interval.
    """
    told = [quote_number(row, row["measure"]) for row in estimates.to_dict("records")]
    by = ["measure", "scope"] if estimates["scope"].nunique() > 1 else ["measure"]
    wide = estimates.assign(told=told).pivot(index=by, columns="unit", values="told")
    return wide[estimates["unit"].unique()]


def show_figure(name: str, tables: Tables, *, study: str = "") -> Image:
    """Return one of the study's figures as an image for a notebook, with its alt text.

    ``name``: name of the figure, such as "loaded_density". ``study``: name of the study; "example" is stamped
    as invented. Raises `KeyError` if there is no figure of that name.
    """
    from IPython.display import Image

    figure = {figure.name: figure for figure in FIGURES}[name]
    context = Context.of(tables, invented=study == INVENTED)
    rows = figure.rows(tables)
    content = render_figure(figure, rows, context, kind="png", dpi=SCREEN_DPI)
    return Image(content, format="png", alt=figure.alt(rows, context))


def show_agreement(root: str | Path = "..") -> Image:
    """Return the figure of agreement with coders as an image for a notebook, with its alt text.

    ``root``: the project's folder.
    """
    from IPython.display import Image

    rows = read_agreement(Path(root) / HOME)
    with house_style():
        content = render_canvas(draw_agreement(rows), "png", "agreement", dpi=SCREEN_DPI)
    return Image(content, format="png", alt=alt_agreement(rows))
