"""Fonts in PDFs: embedded as outlines and widths, without the tables that only laying text out needs.

Matplotlib hands each font of each figure to fontTools with everything that it holds. Reading and thinning
out the rules for ligatures, kerning and formulas, which a page that is laid out already never looks at,
took half of the time of a PDF and two thirds of its bytes.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.backends import _backend_pdf_ps
from matplotlib.font_manager import FontPath

UNUSED = ("GDEF", "GPOS", "GSUB", "MATH", "kern", "FFTM")  # what lays text out; FFTM: FontForge's time stamp


def subset_font(fontfile: FontPath, glyphs: set[int]) -> TTFont:
    """Return a font with the outlines of the glyphs that a page shows, numbered as before."""
    options = subset.Options(recommended_glyphs=True, retain_gids=True)
    options.font_number = fontfile.face_index
    opened = subset.load_font(fontfile, options)
    for table in [table for table in UNUSED if table in opened]:
        del opened[table]
    chosen = subset.Subsetter(options)
    chosen.populate(gids=glyphs)
    chosen.subset(opened)
    return opened


@contextmanager
def lean_fonts() -> Iterator[None]:
    """Let matplotlib, whose version is pinned and which offers no setting for it, embed by `subset_font`."""
    theirs = _backend_pdf_ps.get_glyphs_subset
    _backend_pdf_ps.get_glyphs_subset = subset_font
    try:
        yield
    finally:
        _backend_pdf_ps.get_glyphs_subset = theirs
