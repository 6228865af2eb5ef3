"""One colour and one marker per outlet, the same in every figure."""

from collections.abc import Sequence

from matplotlib.colors import to_rgb

# Okabe and Ito (2008), without the tones that do not reach 3:1 on white; a dark grey for the fifth.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#B3528B", "#444444")
INKS = ("#0072B2", "#B24E00", "#007A58", "#B3528B", "#444444")  # the same for letters: 4.5:1 on white
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "p")
QUIET = "#666666"  # text and marks of second rank
SHARES = ("#b9c6d2", "#1f4e79", "#8a8a8a")  # own, quoted, unclear
BELOW = "#3f7f93"  # shade of a value below the mean, as LOADED is of one above it
TOLD, CLASH = "#dbe7f1", "#b3241f"  # a fact that is told; a value that another contradicts
BARE = "#f4f4f4"  # a cell without anything in it
MARKED = "#4f7ba5"  # a small cell that holds something
PALE = "#dddddd"
DARK = "#222222"  # letters
LEGIBLE = 4.5  # contrast of letters with what is behind them (WCAG 2.2, AA)
LOADED = "#7a3b00"  # shade of the densest cell in a matrix; light ones run to white


def colour_of(outlets: Sequence[str]) -> dict[str, str]:
    """Return outlet → colour, in the order of the study; colours come again after five, markers do not."""
    return {outlet: COLOURS[i % len(COLOURS)] for i, outlet in enumerate(outlets)}


def ink_of(outlets: Sequence[str]) -> dict[str, str]:
    """Return outlet → its colour as letters are printed in it: darker where the colour itself is too pale."""
    return {outlet: INKS[i % len(INKS)] for i, outlet in enumerate(outlets)}


def marker_of(outlets: Sequence[str]) -> dict[str, str]:
    """Return outlet → marker, so that outlets can be told apart in greyscale."""
    return {outlet: MARKERS[(i + i // len(COLOURS)) % len(MARKERS)] for i, outlet in enumerate(outlets)}


def letters_on(colour: str, alpha: float = 1.0) -> str:
    """Return dark or white for letters on a colour laid over white; black where neither reaches 4.5:1.

    >>> letters_on("#7a3b00"), letters_on("#7a3b00", 0.5)
    ('white', '#222222')
    """
    ground = _luminance([1 - (1 - part) * alpha for part in to_rgb(colour)]) + 0.05
    if ground / (_luminance(to_rgb(DARK)) + 0.05) >= LEGIBLE:
        return DARK
    return "white" if 1.05 / ground >= LEGIBLE else "black"


def _luminance(parts: Sequence[float]) -> float:
    """Return the relative luminance of a colour (WCAG 2.2): 0 black to 1 white."""
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
