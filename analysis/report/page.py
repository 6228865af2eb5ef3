"""The report page: one self-contained HTML file per study, to read, sort, filter and print offline."""

import re
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis.corpus import Study
from analysis.inputs import InputError, Say
from analysis.measures.clickbait.model import LEAST_WORDS
from analysis.report.annotate import annotate, read_style
from analysis.report.figures import FIGURES, INVENTED, draw_figures
from analysis.report.findings import Tables, outlets_of
from analysis.report.grids import MOST_ROWS, articles_grid, build_grids, own_agreement_grids, validity_grids
from analysis.report.grids_evidence import evidence_grids, speakers_grid, tell_evidence
from analysis.report.grids_facts import facts_grid, mentions_grid
from analysis.report.markup import read_template
from analysis.report.own_coders import tell_own_coders
from analysis.report.page_state import PAGE, hash_shown
from analysis.report.panels.base import Context
from analysis.report.studies import Place
from analysis.tables.files import write_text
from analysis.version import VERSION

VALIDITY = "validity"  # folder beside the studies' tables
LIBRARIES = ("vaderSentiment", "pandas", "numpy", "scipy", "matplotlib")


def write_page(place: Place, study: Study, tables: Tables, say: Say) -> Path:
    """Write the report page of a study, after drawing whatever figure changed.

    ``place``: where figures and page go. ``study``: the articles; those with a text are annotated. ``say``:
    told what is written. Returned: the page: ``figures/<study>/report.html``, not to be committed.
    """
    draw_figures(place, tables, say)
    page = place.figures / PAGE
    write_text(page, build_page(place, study, tables))
    said = f"{place.name}: report in {page}"
    held = [document for document in study.documents if document.text]
    if held and place.name != INVENTED:
        said += f"; it holds the text of {len(held)} articles, so mind the copyright before you pass it on"
    say(said)
    return page


def build_page(place: Place, study: Study, tables: Tables) -> str:
    """Return the page's HTML; the figures must have been drawn."""
    values = _collect_words(study, tables) | {
        "name": place.name,
        "shows": hash_shown(place, tables),
        "invented": place.name == INVENTED,
        "articles": articles_grid(tables),
        "figures": [_figure(place, figure.name) for figure in FIGURES],
        "grids": build_grids(tables),
        "speakers": speakers_grid(tables),
        "own_agreement": own_agreement_grids(tables),
        "own_coders": tell_own_coders(tables),
        "validity": validity_grids(_read_validity(place.tables.parent / VALIDITY)),
        "gaps": find_gaps(tables),
        "limit": Context.of(tables, invented=False).limit,
        "most_rows": MOST_ROWS,
        "versions": {"same-story": VERSION, **{name: version(name) for name in LIBRARIES}},
    }
    style, script = (files(__package__).joinpath(f"page.{end}").read_text("utf8") for end in ("css", "js"))
    page = read_template(__package__, "page.html.jinja")
    return str(page.render(values, style=style, marks=read_style(), script=script))


def _collect_words(study: Study, tables: Tables) -> dict[str, Any]:
    """Return what shows words of the articles: the places behind the numbers, and the annotated texts."""
    held = [document for document in study.documents if document.text]
    texts = {document.doc_id: document.text for document in held if document.text}
    facts = facts_grid(tables)
    evidence = {outlet: evidence_grids(tables, outlet, texts) for outlet in outlets_of(tables)}
    return {
        "outlets": list(evidence),
        "facts": facts,
        "mentions": facts and mentions_grid(tables, texts),
        "evidence": [(outlet, grids, tell_evidence(grids)) for outlet, grids in evidence.items()],
        "annotated": [(one, Markup(f'<section class="ss-root">{annotate(one)}</section>')) for one in held],
        "missing": [document.outlet for document in study.documents if not document.text],
    }


def _figure(place: Place, name: str) -> dict[str, object]:
    """Read one figure with its caption and alt text."""
    told = {
        end: (place.figures / f"{name}.{end}.txt").read_text(encoding="utf8") for end in ("caption", "alt")
    }
    svg = (place.figures / f"{name}.svg").read_text(encoding="utf8")
    return {"name": name, "svg": Markup(inline_svg(svg, name)), **{k: v.strip() for k, v in told.items()}}


def inline_svg(svg: str, name: str) -> str:
    """Make a figure's SVG fit into a page: no prologue or metadata, names of its own, width of the page.

    >>> inline_svg('<?xml?><svg width="9pt" height="1pt" viewBox="0 0 9 1"><g id="a"/></svg>', "f")
    '<svg aria-hidden="true" focusable="false" viewBox="0 0 9 1"><g id="f-a"/></svg>'
    """
    svg = svg[svg.index("<svg") :].strip()
    svg = re.sub(r"<metadata>.*?</metadata>|<style[^>]*>.*?</style>", "", svg, flags=re.S)
    head, body = svg.split(">", 1)
    head = re.sub(r'\s(?:width|height|version)="[^"]*"', "", head)
    head = head.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1)
    body = re.sub(r'\b(id=")|(href="#)|(url\(#)', lambda found: f"{found[0]}{name}-", body)
    return f"{head}>{body}"


def _read_validity(folder: Path) -> list[tuple[str, pd.DataFrame]]:
    """Read the tables of agreement with coders, if there are any."""
    found = []
    for path in sorted(folder.glob("*.csv")):
        try:
            found.append((path.stem, pd.read_csv(path, keep_default_na=True)))
        except (ValueError, pd.errors.ParserError) as error:
            mend = "compare the instruments with coders again (make validate)"
            raise InputError(f"{path}: cannot be read ({str(error).splitlines()[0]}); {mend}") from None
    return found


def find_gaps(tables: Tables) -> list[str]:
    """Say in words which measures a study cannot have, and why.

    Returned: one sentence each; empty if everything could be measured.
    """
    documents, gaps = tables["documents"], []
    if len(documents["outlet"].unique()) < 2:
        gaps.append("One outlet only: nothing can be compared; figures show its measures alone.")
    bare = documents.loc[~documents["doc_id"].isin(tables["headlines"]["doc_id"]), "doc_id"]
    if len(bare):
        gaps.append(
            f"No headline: {', '.join(bare)}. Clickbait and headline–body measures are undefined there."
        )
    heads = tables["headlines"]
    few = heads.loc[heads["strength"].isna(), "doc_id"]
    if len(few):
        gaps.append(
            f"Headline of fewer than {LEAST_WORDS} words: {', '.join(few)}. Clickbait strength is undefined."
        )
    short = documents.loc[documents["sentences_n"] < 5, "doc_id"]
    if len(short):
        gaps.append(
            f"Fewer than five sentences: {', '.join(short)}. Sentiment means and shares are undefined."
        )
    silent = documents.loc[documents["own_words_n"] == 0, "doc_id"]
    if len(silent):
        gaps.append(f"No words in own voice: {', '.join(silent)}. Loaded-language density is undefined.")
    return gaps
