"""Zones: blocks of characters that are headline, text, caption, credit, somebody else's post, promotion."""

from analysis.text.words import require_text
from analysis.text.wraps import unwrap
from analysis.text.zones.blocks import (
    EDITORIAL_ZONES,
    ZONES,
    Block,
    build_blocks,
    is_marked,
    label_speech,
    opens_with_speaker,
)
from analysis.text.zones.cuts import split_inside
from analysis.text.zones.layout import place_lines
from analysis.text.zones.lines import read_lines
from analysis.text.zones.repeats import mark_repeats
from analysis.text.zones.rules import label_by_cue
from analysis.text.zones.titles import add_title, find_title, place_headline
from analysis.text.zones.transcripts import is_transcript
from analysis.text.zones.turn_ends import end_turns

__all__ = ["EDITORIAL_ZONES", "ZONES", "Block", "split_zones"]


def split_zones(text: str, format: str | None = None, *, headline: str | None = None) -> list[Block]:
    r"""Split an article into blocks with one zone each.

    Lines are the raw material, but a block is a stretch of characters: a caption and its credit, a headline
    and its page furniture share a line, and each turn of a transcript is a block, its label and stage
    directions are boilerplate. Between blocks lies white space only. A line gets its zone from its own
    wording (cue words, credits, furniture), else from its place among its neighbours: first line, directly
    under the headline, without a final stop above a paragraph, above a credit, behind the last paragraph.

    Limit: the rules are for English-language news pages as plain text. A text of one line is body, unless its
    own wording shows another zone or it is in title case without a final stop (then headline).

    Parameters
    ----------
    text : str
        The article; offsets count its characters.
    format : str, optional
        A hint: "transcript" looks for speaker labels, "listicle" takes long lines without a stop for
        subheads. Anything else changes nothing.
    headline : str, optional
        The article's headline where it is known. A line is the headline if it is alike; where none is, the
        text has none, and its lines are placed as those under a headline are.

    Returns
    -------
    list of Block
        In order, without overlaps; empty for a text without visible characters.

    Raises
    ------
    TypeError
        If the text is no str.

    Examples
    --------
    >>> text = "Goat rides tram\n\nA goat took the tram on Monday.\n\nThe goat. Photo: Ann Lee"
    >>> [(b.zone, text[b.start : b.end]) for b in split_zones(text)]
    [('headline', 'Goat rides tram'), ('body', 'A goat took the tram on Monday.'),
     ('caption', 'The goat.'), ('credit', 'Photo: Ann Lee')]
    """
    require_text(text)
    text = unwrap(text)
    lines = read_lines(text)
    if not lines:
        return []
    title = " ".join(headline.split()) if headline else ""
    known = find_title(lines, title) if title else None
    above = 1 if known == -1 else 0  # lines that are not the text's
    if above:
        add_title(lines, title)
    label_by_cue(lines)
    own = lines[above:]
    marked = is_marked(own, format)
    spoken = is_transcript(text, marked=marked)
    if spoken:
        label_speech(text, own)
        if known is None and not above and opens_with_speaker(text, own[0]):
            known = -1
    at = place_headline(lines, 0 if above else known)
    split_inside(lines)
    place_lines(lines, at, format)
    blocks = build_blocks(text, own, spoken)
    return mark_repeats(text, end_turns(text, blocks, marked=marked) if spoken else blocks)
