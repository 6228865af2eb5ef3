"""What goes beside the figures for a write-up: captions, methods, numbers, tables, references."""

from analysis.inputs import Say
from analysis.report.figures import FIGURES, INVENTED, Rows, build_rows
from analysis.report.findings import Tables, decide_pairs, outlets_of
from analysis.report.markup import escape_markdown, write_latex_table
from analysis.report.methods import read_references, write_methods
from analysis.report.numbers import (
    collect_numbers,
    name_keys,
    quote_number,
    round_number,
    round_test,
    tell_names,
    write_numbers_json,
    write_numbers_tex,
    write_study_tex,
)
from analysis.report.panels.base import Context
from analysis.report.panels.overview import OVERVIEW
from analysis.report.studies import Place
from analysis.tables.files import write_text


def write_outputs(place: Place, tables: Tables, say: Say, *, rows: Rows | None = None) -> None:
    """Write every companion of a study's figures whose content changed; `rows` as for `draw_figures`."""
    texts = build_outputs(place, tables, rows=rows)
    changed = [name for name, text in texts.items() if write_text(place.figures / name, text)]
    for line in tell_names(name_keys(outlets_of(tables))):
        say(f"{place.name}: numbers.json and numbers.tex: {line}")
    say(f"{place.name}: captions, methods, numbers and tables in {place.figures}, {len(changed)} changed")


def build_outputs(place: Place, tables: Tables, *, rows: Rows | None = None) -> dict[str, str]:
    """Return file name → text of every companion of a study's figures.

    CAPTIONS.md (a caption ready to paste and the alt text for each figure), METHODS.md, numbers.json and
    numbers.tex (every number one would quote), estimates.tex and comparisons.tex (booktabs), references.bib.
    """
    numbers = collect_numbers(tables)
    context = Context.of(tables, invented=place.name == INVENTED)
    names = name_keys(context.outlets)
    return {
        "CAPTIONS.md": _captions(place, tables, build_rows(tables) if rows is None else rows),
        "METHODS.md": write_methods(place.name, tables, invented=place.name == INVENTED),
        "numbers.json": write_numbers_json(numbers),
        "numbers.tex": write_numbers_tex(numbers, names) + write_study_tex(names, context, tables),
        "estimates.tex": _estimates_table(tables),
        "comparisons.tex": _comparisons_table(tables),
        "references.bib": read_references(),
    }


def _captions(place: Place, tables: Tables, rows: Rows) -> str:
    """Return the captions and alt texts of all figures."""
    context = Context.of(tables, invented=place.name == INVENTED)
    parts = [f"# Captions: {place.name}", "", "Written by `make figures`; each is ready to paste.", ""]
    for number, figure in enumerate(FIGURES, start=1):
        mine = rows[figure.name]
        caption, alt = (escape_markdown(tell(mine, context)) for tell in (figure.caption, figure.alt))
        parts += [f"## {figure.name}", "", f"**Figure {number}.** {caption}", "", f"*Alt text.* {alt}", ""]
    return "\n".join(parts)


def _estimates_table(tables: Tables) -> str:
    """Return the main measures by outlet as a LaTeX table, intervals in brackets."""
    outlets = outlets_of(tables)
    estimates = tables["estimates"].query("level == 'outlet'").set_index(["measure", "scope", "unit"])
    rows = []
    for measure, scope, label, per in OVERVIEW:
        cells = [quote_number(estimates.loc[(measure, scope, outlet)], measure) for outlet in outlets]
        rows.append([f"{label} ({per})", *cells])
    return write_latex_table(["Measure", *outlets], rows)


def _comparisons_table(tables: Tables) -> str:
    """Return the differences in loaded language and sentiment between all pairs as a LaTeX table.

    q is that among the tests on the primary measures, which both are; detectable is by it.
    """
    pairs = decide_pairs(tables)
    kept = pairs[(pairs["scope"] == "own") & pairs["measure"].isin(["loaded_per_1000", "compound_mean"])]
    rows = []
    for row in kept.to_dict("records"):
        numbers = [round_number(row[n], row["measure"]) for n in ("difference", "low", "high", "detectable")]
        tests = [round_test(row["p"]), round_test(row["q"])]
        label = {"loaded_per_1000": "Loaded words", "compound_mean": "Sentiment"}[row["measure"]]
        interval = f"{numbers[1]} to {numbers[2]}"
        rows.append([f"{label}: {row['unit_a']} − {row['unit_b']}", numbers[0], interval, *tests, numbers[3]])
    return write_latex_table(
        ["Difference", "value", "95% interval", "p", "q (primary)", "detectable (80%)"], rows
    )
