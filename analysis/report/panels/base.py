"""What the figures share: the context of a study, the canvas, axes in inches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.lines import Line2D

from analysis.report.by_hand import tell_by_hand
from analysis.report.facts_checked import tell_cell_check
from analysis.report.findings import Tables, outlets_of, tell_limit
from analysis.report.labels import HEAD
from analysis.report.own_coders import tell_own_words
from analysis.report.palette import QUIET
from analysis.report.panels.telling import tell_counts

WIDE = 7.2  # inches: two columns of a journal page
LINE = 0.155  # inches of a line in a list of words
BAND = 5  # outlets side by side in a figure with one column per outlet
TITLE_SIZE, TITLE_CHARS, TITLE_LINE = 9.5, 82, 0.17  # points; characters of a line; inches of a further one
SUB_SIZE, SUB_CHARS, SUB_LINE = 7.5, 128, 0.14  # the same of the subtitle
FOOT_CHARS = 138  # characters of a line of the foot
BASE = 0.14  # inches below everything, for the caveat that stands in every figure
ROW, ROW_LEAST = 0.34, 0.17  # inches per outlet, and where there are too many for a page
ROW_OPEN = 0.4  # inches per outlet from which several lines fit beside its name
PAGE = 8.5  # inches of a page for rows of outlets; what needs more shrinks to ROW_LEAST first
SECOND_LINE = 0.13  # inches that a second line of a name needs
SMALL_MULTIPLES = 20  # outlets up to which each has a panel of its own of full size


@dataclass(frozen=True)
class Context:
    """What every figure of a study shares: outlets in order, words, sentences, articles, whether invented.

    ``by_hand`` tells what was set by hand and not found by rule, ``coded`` how right the loaded words are by
    coders of these articles, ``checked`` how right the facts matrix is; empty where nothing was or is known.
    """

    outlets: tuple[str, ...]
    words: tuple[int, ...]
    sentences_n: int
    articles_n: int
    invented: bool
    single_n: int = 0
    by_hand: str = ""
    coded: str = ""
    checked: str = ""

    @classmethod
    def of(cls, tables: Tables, *, invented: bool) -> Context:
        """Read the context off a study's tables."""
        documents = tables["documents"]
        outlets = outlets_of(tables)
        words = documents.groupby("outlet")["own_words_n"].sum().reindex(outlets)
        return cls(
            tuple(outlets),
            tuple(int(n) for n in words),
            int(documents["sentences_n"].sum()),
            len(documents),
            invented,
            int((documents["outlet"].value_counts() == 1).sum()),
            tell_by_hand(tables),
            tell_own_words(tables),
            tell_cell_check(),
        )

    @property
    def tall(self) -> float:
        """Height in inches of a panel with one row per outlet."""
        return max(1.0, self.rows(ROW))

    def rows(self, step: float, *, page: float = PAGE) -> float:
        """Return the height of rows of ``step`` inches, less where they would not fit the page."""
        outlets_n = len(self.outlets)
        return min(step * outlets_n, max(ROW_LEAST * outlets_n, page))

    def second_line(self, longest: int = HEAD) -> float:
        """Return the inches that names above columns need for a second line: 0 where each fits one."""
        return SECOND_LINE * (max(map(len, self.outlets), default=0) > longest)

    @property
    def crowded(self) -> bool:
        """Whether there are more outlets than panels of full size fit a page."""
        return len(self.outlets) > SMALL_MULTIPLES

    @property
    def sizes(self) -> str:
        """The own-voice words of each outlet, for captions."""
        return tell_counts(zip(self.outlets, self.words, strict=True))

    @property
    def limit(self) -> str:
        """The sentence that stands beside every comparison."""
        return tell_limit(self.articles_n, len(self.outlets), self.single_n)

    @property
    def over(self) -> str:
        """What intervals are made over, for captions."""
        if self.articles_n == len(self.outlets):
            return "over sentences"
        return "over articles" + ", over sentences where an outlet has one article" * (self.single_n > 0)

    @property
    def stamp(self) -> str:
        """What every caption ends with: what was set by hand, and that an invented study is one."""
        return self.by_hand + " The event, the outlets and the articles are invented." * self.invented


def title_canvas(title: str, subtitle: str, height: float) -> Canvas:
    """Return an empty figure with its title lines, higher where they need several; all of one size."""
    head, under = wrap(title, TITLE_CHARS), wrap(subtitle, SUB_CHARS)
    more = TITLE_LINE * max(len(head) - 1, 0)
    tall = height + BASE + more + SUB_LINE * max(len(under) - 1, 0)
    canvas = Canvas(figsize=(WIDE, tall))
    canvas.text(0.012, 1 - 0.10 / tall, "\n".join(head), size=TITLE_SIZE, weight="bold", va="top")
    below = 1 - (0.30 + more) / tall
    canvas.text(0.012, below, "\n".join(under), size=SUB_SIZE, color=QUIET, va="top")
    return canvas


def new_canvas(context: Context, title: str, subtitle: str, height: float) -> Canvas:
    """Return an empty figure with its title lines, the caveat and, for an invented study, its stamp."""
    canvas = title_canvas(title, subtitle, height)
    base = 0.05 / canvas.get_size_inches()[1]
    canvas.text(0.012, base, context.limit, size=6.5, color=QUIET)
    if context.invented:
        canvas.text(0.99, base, "INVENTED EXAMPLE", size=7, color="#a33", weight="bold", ha="right")
    return canvas


def place_axes(canvas: Canvas, left: float, bottom: float, width: float, height: float) -> Axes:
    """Add axes at inches from the left and from what stands below everything."""
    wide, tall = canvas.get_size_inches()
    return canvas.add_axes((left / wide, (bottom + BASE) / tall, width / wide, height / tall))


def bands_of(outlets: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the outlets in bands of columns: one band for up to six, else as many of five as are needed."""
    if len(outlets) <= BAND + 1:
        return [tuple(outlets)]
    return [tuple(outlets[i : i + BAND]) for i in range(0, len(outlets), BAND)]


def lines_of(context: Context, *, most: int, line: float = LINE) -> int:
    """Return how many lines of words each outlet may have, so that all bands fit a page; three at least."""
    bands_n = len(bands_of(context.outlets))
    return min(most, max(3, int((PAGE / bands_n - 0.4) / line)))


def new_lists(
    context: Context, title: str, subtitle: str, tall: float
) -> tuple[Canvas, Iterator[tuple[Axes, tuple[str, ...]]]]:
    """Return a figure of lists with axes for each band of outlets, ``tall`` inches each, the first on top."""
    head, bands = context.second_line(), bands_of(context.outlets)
    step = tall + 0.15 + head
    canvas = new_canvas(context, title, subtitle, len(bands) * step + 0.8)
    places = (
        (
            place_axes(
                canvas,
                0.1,
                0.3 + (len(bands) - 1 - i) * step,
                (WIDE - 0.15) * len(band) / len(bands[0]),
                tall,
            ),
            band,
        )
        for i, band in enumerate(bands)
    )
    return canvas, places


def write_foot(canvas: Canvas, text: str) -> None:
    """Write small lines under the panels, above the caveat."""
    lines = [line for part in text.split("\n") for line in wrap(part, FOOT_CHARS)]
    base = (0.06 + BASE) / canvas.get_size_inches()[1]
    several = len(lines) > 1
    canvas.text(0.012, base, "\n".join(lines), size=6.5, color=QUIET, va="bottom" if several else "baseline")


def draw_key(canvas: Canvas, left: float, bottom: float, entries: list[tuple[str, dict[str, Any]]]) -> None:
    """Draw a key of grey symbols at inches from the left and from what stands below everything."""
    wide, tall = canvas.get_size_inches()
    handles = [
        Line2D([], [], label=label, linestyle=look.pop("linestyle", "none"), **look)
        for label, look in entries
    ]
    canvas.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(left / wide, (bottom + BASE) / tall),
        ncols=len(handles), handletextpad=0.4, columnspacing=1.6, borderpad=0,
    )  # fmt: skip
