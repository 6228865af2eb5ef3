"""Names in charts: outlets in the margin, terms in lists and cells, wrapped or cut to the room there is."""

from collections.abc import Sequence
from textwrap import wrap

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from analysis.report.palette import QUIET

LEAST = 6.0  # points of the smallest type in a figure at its printed width (journals ask for six or seven)
MOST_LINES = 2
TWO_LINES = 0.26  # inches of a row that a name on two lines needs
# Characters of a line that fit the margin at full size; points of longer ones, and how many fit at those.
MARGIN, MARGIN_SIZE, MARGIN_FULL = 13, 6.8, 14
SHARED = "‡"  # behind words that set another clickbait marker as well
HEAD = 16  # characters of an outlet's name above its column


def own_axes(ax: Axes | None) -> Axes:
    """Return the axes given, or new ones."""
    return plt.subplots()[1] if ax is None else ax


def put_outlets(ax: Axes, outlets: Sequence[str], *, labels: bool = True) -> None:
    """Put the outlets on the vertical axis, the first at the top."""
    row = ax.bbox.height / ax.figure.dpi / max(len(outlets), 1)
    name = wrap_label if row >= TWO_LINES else cut_name
    shown = [name(outlet) if labels else "" for outlet in outlets]
    ax.set_yticks(range(len(outlets)), shown)
    longest = max((len(line) for one in shown for line in one.split("\n")), default=0)
    if longest > MARGIN:
        ax.tick_params(axis="y", labelsize=MARGIN_SIZE * min(1.0, MARGIN_FULL / longest))
    ax.set_ylim(len(outlets) - 0.5, -0.5)


def head_columns(ax: Axes, names: Sequence[str], *, upright: bool = False) -> None:
    """Name the columns above a table that is drawn as a chart; no lines around its cells."""
    look = {"rotation": 90, "size": 6} if upright else {}
    ax.set_xticks(range(len(names)), names, **look)  # type: ignore[arg-type]
    ax.set_xlim(-0.5, len(names) - 0.5)
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", length=0)
    ax.grid(False)
    ax.spines["bottom"].set_visible(False)


def say_undefined(ax: Axes, y: float, what: str = "undefined") -> None:
    """Say in a row that there is no value."""
    ax.annotate(what, (0.02, y), xycoords=("axes fraction", "data"), va="center", color=QUIET)


def scale_sentiment(ax: Axes, *, edge: float = 1.0) -> None:
    """Give the horizontal axis the whole scale of sentiment, with words at its ends."""
    ax.set_xlim(-edge, edge)
    ax.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1\nnegative", "−0.5\n", "0\nneutral", "0.5\n", "1\npositive"])


def wrap_label(name: str, *, longest: int = 15) -> str:
    r"""Return a name on two lines where it is long; of a longer one how it begins and how it ends.

    >>> wrap_label("The Brennick Morning Courier"), wrap_label("Harl Press Agency via Brennick News")
    ('The Brennick\nMorning Courier', 'Harl Press\n… Brennick News')
    """
    lines = wrap(name, longest)
    if len(lines) > MOST_LINES:
        last = wrap(name[::-1], longest - 2, break_long_words=False)[0][: longest - 2]
        lines[1:] = [f"… {last[::-1]}"]
    return "\n".join(lines) or name


def cut_name(name: str, *, longest: int = 13) -> str:
    """Return an outlet's name on one line, cut where it is too long for the margin.

    >>> cut_name("The Brennick Morning Courier")
    'The Brennick…'
    """
    return cut_label(name, 1, longest=longest)


def write_minus(printed: str) -> str:
    """Return a printed number with a minus that is one, and none before zero.

    >>> write_minus("-0.40"), write_minus("-0.00")
    ('−0.40', '0.00')
    """
    return printed.replace("-", "−") if float(printed) else printed.lstrip("-")


def write_signed(value: float, *, decimals: int = 1) -> str:
    """Return a number with its sign, a minus that is one, and none before zero.

    >>> write_signed(-13.26), write_signed(2.0), write_signed(-0.01)
    ('−13.3', '+2.0', '+0.0')
    """
    return f"{round(value, decimals) + 0.0:+.{decimals}f}".replace("-", "−")


def cut_label(term: str, n: int, *, longest: int = 19) -> str:
    """Return a term for a list or a cell with its count above one, cut where both together are too long.

    >>> cut_label("desperate dash to freedom", 1), cut_label("desperate dash to freedom", 2)
    ('desperate dash to…', 'desperate dash… ×2')
    """
    count = f" ×{n}" if n > 1 else ""
    room = longest - len(count)
    return (term if len(term) <= room else term[: room - 1].rstrip() + "…") + count
