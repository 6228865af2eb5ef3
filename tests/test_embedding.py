"""Fonts in PDFs: glyphs are embedded as matplotlib alone would do it, and nothing that lays text out."""

import io

import pytest
from fontTools.ttLib import TTFont
from matplotlib.backends import _backend_pdf_ps
from matplotlib.figure import Figure
from pypdf import PdfReader

from analysis.report.embedding import UNUSED, lean_fonts, subset_font
from analysis.report.figures import house_style, render_canvas

THEIRS = _backend_pdf_ps.get_glyphs_subset
SAID = "Two offices, five fjords: Čapek −1.5 “λ”"


def draw_words() -> Figure:
    """Return a canvas with ligatures, accents (composed outlines), Greek, a minus sign and bold words."""
    canvas = Figure(figsize=(4, 1))
    canvas.text(0.1, 0.6, SAID)
    canvas.text(0.1, 0.2, "Office of Łódź", weight="bold")
    return canvas


def read_fonts(content: bytes) -> dict[str, TTFont]:
    """Return the fonts embedded in the one page of a PDF by the name it has for them."""
    found = {}
    for name, font in PdfReader(io.BytesIO(content)).pages[0]["/Resources"]["/Font"].items():
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        found[name] = TTFont(io.BytesIO(descriptor.get_object()["/FontFile2"].get_object().get_data()))
    return found


def read_outlines(font: TTFont) -> list:
    """Return the points of a font's glyphs by their numbers, those of composed ones put together."""
    table = font["glyf"]
    return [list(table[name].getCoordinates(table)[0]) for name in font.getGlyphOrder()]


def read_widths(font: TTFont) -> list:
    """Return the widths of a font's glyphs by their numbers."""
    return [font["hmtx"][name] for name in font.getGlyphOrder()]


@pytest.fixture(scope="module")
def ours():
    with house_style():
        return render_canvas(draw_words(), "pdf", "words")


@pytest.fixture(scope="module")
def theirs():
    buffer = io.BytesIO()
    with house_style():
        draw_words().savefig(buffer, format="pdf", metadata={"CreationDate": None}, dpi=300)
    return buffer.getvalue()


def test_every_outline_is_the_one_matplotlib_embeds(ours, theirs):
    lean, full = read_fonts(ours), read_fonts(theirs)
    assert lean.keys() == full.keys()
    assert len(lean) == 4  # regular and bold, each with its ligature apart
    for name, font in lean.items():
        shown = [g for g, outline in enumerate(read_outlines(font)) if outline]
        assert shown
        for each in (read_outlines, read_widths):
            mine, wanted = each(font), each(full[name])
            assert [mine[g] for g in shown] == [wanted[g] for g in shown]


def test_the_text_is_found_again_and_the_file_is_smaller(ours, theirs):
    texts = [PdfReader(io.BytesIO(content)).pages[0].extract_text() for content in (ours, theirs)]
    assert texts[0] == texts[1]
    assert SAID in texts[0]
    assert len(ours) < len(theirs) / 2


def test_what_lays_text_out_is_left_out(ours, theirs):
    for font in read_fonts(ours).values():
        assert not set(UNUSED) & set(font.keys())
    assert any("GPOS" in font for font in read_fonts(theirs).values())


def test_two_runs_give_the_same_bytes(ours):
    with house_style():
        assert render_canvas(draw_words(), "pdf", "words") == ours


def test_matplotlib_is_as_before_even_after_an_error():
    with lean_fonts():
        assert _backend_pdf_ps.get_glyphs_subset is subset_font
    assert _backend_pdf_ps.get_glyphs_subset is THEIRS
    with pytest.raises(ZeroDivisionError), lean_fonts():
        raise ZeroDivisionError
    assert _backend_pdf_ps.get_glyphs_subset is THEIRS
