"""The texts of a drawn figure: which are seen, and that none leaves the canvas or lies on another."""

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from analysis.report.labels import LEAST
from analysis.report.panels.base import WIDE


def _ticks_out_of_view(ax):
    """Labels that matplotlib keeps but does not draw."""
    for axis, ends in ((ax.xaxis, sorted(ax.get_xlim())), (ax.yaxis, sorted(ax.get_ylim()))):
        room = 1e-9 * (ends[1] - ends[0])
        for tick in axis.get_major_ticks():
            if not ends[0] - room <= tick.get_loc() <= ends[1] + room:
                yield from (tick.label1, tick.label2)


def _find_texts(canvas):
    """Return the texts that are drawn."""
    hidden = {id(text) for ax in canvas.axes for text in _ticks_out_of_view(ax)}
    shown = [text for text in canvas.findobj(Text) if text.get_visible() and text.get_text().strip()]
    return [text for text in shown if id(text) not in hidden]


def visible_texts(canvas):
    """Return the texts that are drawn, each with its box in pixels."""
    renderer = FigureCanvasAgg(canvas).get_renderer()
    canvas.draw(renderer)
    return [(text.get_text(), text.get_window_extent(renderer)) for text in _find_texts(canvas)]


def check_type(canvas):
    """No text is smaller than journals print it, the figure as wide as two columns."""
    printed = WIDE / canvas.get_size_inches()[0]
    for text in _find_texts(canvas):
        assert text.get_size() * printed >= LEAST, (
            f"{text.get_text()!r}: {text.get_size() * printed:.1f} points"
        )


def check_inside(canvas, boxes):
    """No text leaves the canvas."""
    width, height = canvas.get_size_inches() * canvas.dpi
    for label, box in boxes:
        assert -1 <= box.x0 <= box.x1 <= width + 1, label
        assert -1 <= box.y0 <= box.y1 <= height + 1, label


def check_apart(boxes):
    """No text lies on another."""
    for i, (label, box) in enumerate(boxes):
        for other, second in boxes[i + 1 :]:
            assert not box.padded(-1).overlaps(second.padded(-1)), f"{label!r} overlaps {other!r}"
