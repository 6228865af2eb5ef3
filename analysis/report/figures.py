"""Every figure of a study: drawn where something changed, saved with its data, caption and alt text."""

import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib.figure import Figure as Canvas
from tqdm import tqdm

from analysis.inputs import Say
from analysis.report import panels
from analysis.report.findings import Tables
from analysis.report.panels.base import Context
from analysis.report.provenance import describe_figure, hash_bytes, hash_file, write_json
from analysis.report.studies import Place
from analysis.tables.build import pause_collector
from analysis.tables.files import format_table, write_bytes, write_text

FORMATS = ("svg", "pdf", "png")
PRINT_DPI = 300
HOME = Path(__file__).parent
SLOW_ONLY: dict[str, Any] = {"delay": 2, "disable": None}  # a bar after two seconds, on a terminal only
STAMPS = ".drawn.json"
Rows = Mapping[str, pd.DataFrame]  # figure → the rows that it draws
INVENTED = "example"  # the study whose every figure is stamped


@dataclass(frozen=True)
class Figure:
    """One figure: the rows it draws and how it is drawn, titled and told."""

    name: str
    rows: Callable[[Tables], pd.DataFrame]
    draw: Callable[[pd.DataFrame, Context], Canvas]
    caption: Callable[[pd.DataFrame, Context], str]
    alt: Callable[[pd.DataFrame, Context], str]


FIGURES = tuple(Figure(name, *panels.find_parts(name)) for name in panels.ROOMS)


def build_rows(tables: Tables) -> Rows:
    """Return the rows of every figure by its name: worked out once for stamps, pictures and captions."""
    return {figure.name: figure.rows(tables) for figure in FIGURES}


def draw_figures(place: Place, tables: Tables, say: Say, *, rows: Rows | None = None) -> list[Path]:
    """Draw every figure of a study whose rows, code or style changed since it was last drawn.

    ``place``: where the figures go: per figure SVG, PDF, PNG (300 dpi), CSV, caption and alt text.
    ``tables``: the study's tables, measured or read. ``say``: told what is drawn. ``rows``: the figures' rows
    where they are at hand (`build_rows`). Returned: the files of the figures that were drawn.
    """
    stamps = _read_stamps(place.figures / STAMPS)
    context = Context.of(tables, invented=place.name == INVENTED)
    code = hash_code()
    rows = build_rows(tables) if rows is None else rows
    drawn: list[Path] = []
    for figure in tqdm(FIGURES, place.name, leave=False, unit="figure", **SLOW_ONLY):
        mine = rows[figure.name]
        stamp = _stamp(describe_figure(place.name, figure.name, mine, tables), context, code)
        if stamps.get(figure.name) == [stamp, *map(hash_file, _paths(place, figure))]:
            continue
        made = build_files(place, figure, tables, context, kinds=FORMATS, rows=mine)
        for end, content in made.items():
            write_bytes(place.figures / f"{figure.name}.{end}", content)
        drawn.append(_paths(place, figure)[0])
        stamps[figure.name] = [stamp, *map(hash_file, _paths(place, figure))]
    write_text(place.figures / STAMPS, json.dumps(stamps, indent=1, sort_keys=True) + "\n")
    say(f"{place.name}: {len(FIGURES)} figures in {place.figures}, {len(drawn)} drawn anew")
    return drawn


def build_files(
    place: Place,
    figure: Figure,
    tables: Tables,
    context: Context,
    *,
    kinds: Sequence[str],
    rows: pd.DataFrame,
) -> dict[str, bytes]:
    """Return the content of a figure's files by their ending: the picture, its rows, caption, alt text."""
    source = write_json(describe_figure(place.name, figure.name, rows, tables))
    contents: dict[str, bytes] = {}
    with house_style(), pause_collector():
        canvas = figure.draw(rows, context)
        for kind in kinds:
            contents[kind] = render_canvas(canvas, kind, f"{place.name}: {figure.name}", source)
    contents["csv"] = format_table(rows).encode("utf8")
    contents["caption.txt"] = (figure.caption(rows, context) + "\n").encode("utf8")
    contents["alt.txt"] = (figure.alt(rows, context) + "\n").encode("utf8")
    return contents


def _paths(place: Place, figure: Figure) -> list[Path]:
    """Return the files of one figure."""
    ends = [*FORMATS, "csv", "caption.txt", "alt.txt"]
    return [place.figures / f"{figure.name}.{end}" for end in ends]


def _read_stamps(path: Path) -> dict[str, list[str]]:
    """Read what was drawn last; nothing if the file is missing or broken."""
    try:
        found = json.loads(path.read_text(encoding="utf8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def hash_code() -> str:
    """Hash the code and the style that draw."""
    sources = sorted(path for path in HOME.rglob("*") if path.suffix in (".py", ".mplstyle"))
    return hash_bytes(b"\0".join(path.read_bytes() for path in sources))


def _stamp(description: Mapping[str, object], context: Context, code: str) -> str:
    """Hash whatever a figure hangs on."""
    return hash_bytes("\0".join([write_json(description), repr(context), code]).encode("utf8"))


def render_figure(
    figure: Figure, rows: pd.DataFrame, context: Context, *, kind: str, dpi: float | None = None
) -> bytes:
    """Return one figure in one format, without writing it."""
    with house_style():
        return render_canvas(figure.draw(rows, context), kind, figure.name, dpi=dpi)


@contextmanager
def house_style() -> Iterator[None]:
    """Draw in the house style, on a canvas without a screen, and leave the user's settings as they were."""
    import matplotlib as mpl

    with mpl.rc_context(fname=files(__package__).joinpath("house.mplstyle")):  # type: ignore[arg-type]
        yield


def render_canvas(
    canvas: Canvas, kind: str, title: str, source: str = "", *, dpi: float | None = None
) -> bytes:
    """Return the bytes of a figure in one format with its provenance, without dates."""
    buffer = io.BytesIO()
    metadata = {
        "svg": {"Date": None, "Title": title, "Creator": "Same Story", "Source": source},
        "pdf": {"CreationDate": None, "Title": title, "Creator": "Same Story", "Keywords": source},
        "png": {"Title": title, "Software": "Same Story", "Source": source},
    }[kind]
    with _embedding(kind):
        canvas.savefig(buffer, format=kind, metadata=metadata, dpi=dpi or PRINT_DPI)
    content = buffer.getvalue()
    if kind == "svg":  # matplotlib leaves spaces at line ends
        content = b"\n".join(line.rstrip() for line in content.split(b"\n"))
    return content


def _embedding(kind: str) -> AbstractContextManager[None]:
    """Embed fonts in a PDF without what only laying out needs; nothing to do for the other formats."""
    if kind != "pdf":
        return nullcontext()
    from analysis.report.embedding import lean_fonts

    return lean_fonts()
