"""The annotated article: text with terms, quotations, markers and zones highlighted, as one piece of HTML."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from analysis.corpus import Document
from analysis.report.layers import LAYERS, SHOWN, Mark, find_headline_marks, find_marks
from analysis.tables.article import read_documents
from analysis.text.reading import Reading
from analysis.text.zones import Block

SHOWN_LONG = 60  # characters of a hit in the list of hits
NO_TEXT = (
    "The text of this article is not at hand. Name the folder that holds it: read_study(…, texts=folder), "
    "or make … TEXTS=folder."
)


class Html(str):
    """HTML that displays itself in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Return the HTML."""
        return str(self)

    def __repr__(self) -> str:
        """Say what it is instead of printing it."""
        return f"<HTML of {len(self):,} characters>"


def show(document: Document | str) -> Html:
    """Return an article with everything highlighted that the instruments found in it.

    Loaded terms, quotations by kind and speaker, clickbait markers of the headline, zones; sentiment words,
    frame cues and passives can be switched on. Hovering tells category, weight and rule; screen readers hear
    the same behind each hit. It needs no kernel, no script and no network.

    Parameters
    ----------
    document : Document or str
        An article of a study, or any text.

    Returns
    -------
    Html
        A string that a notebook displays. For a document without text: one line that says so.

    Examples
    --------
    >>> "<mark" in show("A terrifying storm.")
    True
    >>> show(Document("a", "Outlet A"))
    <HTML of ... characters>
    """
    if isinstance(document, str):
        document = Document("text", "", text=document)
    if not (document.text or "").strip():
        return Html(_frame(_head(document, "") + f'<p class="ss-none">{NO_TEXT}</p>'))
    return Html(_frame(annotate(document)))


def annotate(document: Document) -> str:
    """Return the annotated article without its style, for a page that holds several."""
    (reading,) = read_documents([document])
    place = find_headline(reading, document.headline)
    marks = find_marks(reading, place)
    extra = find_headline_marks(document.headline) if document.headline and place is None else []
    speakers = _number_speakers(marks)
    body = [_block(reading, block, marks, speakers) for block in reading.blocks]
    if document.headline and place is None:
        body.insert(0, _row("headline", "sources.csv", _segments(document.headline, 0, extra, speakers)))
    parts = (_head(document, _profile(reading, marks)), _legend([*extra, *marks], speakers))
    return "".join([*parts, '<div class="ss-text">', *body, "</div>", _hits(reading, [*marks])])


@cache
def read_style() -> str:
    """Read the style of annotated articles."""
    return files(__package__).joinpath("annotate.css").read_text(encoding="utf8")


def _frame(inner: str) -> str:
    """Put an annotated article into its frame, with its style."""
    return f'<section class="ss-root"><style>{read_style()}</style>{inner}</section>'


def find_headline(reading: Reading, headline: str | None) -> tuple[int, int] | None:
    """Return where the headline stands in the text; None if the text does not hold it."""
    blocks = [block for block in reading.blocks if block.zone == "headline" and block.repeat_of is None]
    if headline is None:
        return next(((block.start, block.end) for block in blocks), None)
    for block in blocks:
        at = reading.text.find(headline, block.start, block.end)
        if at >= 0:
            return (at, at + len(headline))
    return None


def _head(document: Document, profile: str) -> str:
    """Name the article, with its profile in one line."""
    parts = (document.outlet, document.doc_id, document.published, document.format)
    named = " · ".join(escape(part) for part in parts if part and part != "text")
    title = f'<p class="ss-title">{named}</p>' if named else ""
    return title + (f'<p class="ss-profile">{profile}</p>' if profile else "")


def _profile(reading: Reading, marks: Sequence[Mark]) -> str:
    """Tell the counted words by voice and the density of loaded words in own voice."""
    voices, own_at = Counter[str](), set()
    for sentence, within in zip(reading.sentences, reading.sentence_words, strict=True):
        if reading.blocks[sentence.block].counted:
            voices.update(reading.voices[within.start : within.stop])
            own_at |= {reading.words.starts[i] for i in within if reading.voices[i] == "own"}
    hits = sum(mark.layer == "loaded" and mark.start in own_at for mark in marks)
    counted = ", ".join(f"{voices[voice]} {voice}" for voice in ("own", "quoted", "unclear"))
    rate = f" ({1000 * hits / voices['own']:.0f} per 1,000)" if voices["own"] else ""
    return (
        f"{len(reading.words):,} words, {voices.total():,} counted: {counted}. "
        f"Loaded words in own voice: {hits}{rate}."
    )


def _number_speakers(marks: Iterable[Mark]) -> dict[str, int]:
    """Give each speaker a number, in the order of their first words."""
    named = dict.fromkeys(mark.speaker for mark in marks if mark.layer == "quote" and mark.speaker)
    return {speaker: number for number, speaker in enumerate(named, 1)}


def _legend(marks: Sequence[Mark], speakers: dict[str, int]) -> str:
    """Return the switches of the layers with their counts, and the list of speakers."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for mark in marks:
        kinds[mark.layer][mark.kind.replace("_", " ")] += 1
    items = [_switch(layer, kinds[layer]) for layer in reversed(LAYERS)]
    items.append(
        '<label class="ss-item"><input type="checkbox" class="ss-f-zones" checked> '
        '<span class="ss-key">Zones</span> <small>dimmed: not counted</small></label>'
    )
    said = Counter(mark.speaker for mark in marks if mark.layer == "quote")
    listed = "; ".join(f"<sup>{n}</sup> {escape(name)} ×{said[name]}" for name, n in speakers.items())
    tail = f'<p class="ss-speakers"><b>Speakers.</b> {listed}</p>' if listed else ""
    return f'<fieldset class="ss-legend"><legend>Show</legend>{"".join(items)}</fieldset>{tail}'


def _switch(layer: str, kinds: Counter[str]) -> str:
    """Return the switch of one layer with its counts by kind."""
    checked = " checked" if layer in SHOWN else ""
    listed = ", ".join(f"{escape(kind)} {n}" for kind, n in kinds.most_common())
    return (
        f'<label class="ss-item"><input type="checkbox" class="ss-f-{layer}"{checked}> '
        f'<span class="ss-key ss-{layer}" data-level="2">{LAYERS[layer]}</span> '
        f"<b>{kinds.total()}</b> <small>{listed}</small></label>"
    )


def _block(reading: Reading, block: Block, marks: Sequence[Mark], speakers: dict[str, int]) -> str:
    """Return one block with its zone beside it."""
    inside = [_clip(mark, block) for mark in marks if mark.start < block.end and mark.end > block.start]
    notes = [block.turn or "unnamed"] if block.turn is not None else []
    notes += ["repeated"] if block.repeat_of is not None else []
    text = reading.text[block.start : block.end]
    inner = _segments(text, block.start, inside, speakers)
    return _row(block.zone, ", ".join(notes), inner, counted=block.counted)


def _clip(mark: Mark, block: Block) -> Mark:
    """Cut a mark that reaches over the ends of a block."""
    start, end = max(mark.start, block.start), min(mark.end, block.end)
    return Mark(start, end, mark.layer, mark.kind, mark.level, mark.says, mark.speaker)


def _row(zone: str, note: str, inner: str, *, counted: bool = True) -> str:
    """Return one line of the article: zone, note, text."""
    label = f"{escape(zone)}{f' <i>{escape(note)}</i>' if note else ''}"
    state = "" if counted else " ss-out"
    spoken = "" if counted else ", not counted"
    return (
        f'<div class="ss-block ss-z-{escape(zone)}{state}"><span class="ss-zone">{label}'
        f'<span class="ss-sr">{spoken}: </span></span><div class="ss-words">{inner}</div></div>'
    )


def _segments(text: str, offset: int, marks: Sequence[Mark], speakers: dict[str, int]) -> str:
    """Cut a text at every end of a mark and wrap each piece in the marks that cover it."""
    ends = {offset, offset + len(text), *(m.start for m in marks), *(m.end for m in marks)}
    places = sorted(ends)
    pieces = []
    for start, end in zip(places, places[1:], strict=False):
        over = [mark for mark in marks if mark.start <= start and mark.end >= end]
        piece = escape(text[start - offset : end - offset])
        pieces.append(_piece(piece, start, end, over, speakers) if over else piece)
    return "".join(pieces)


def _piece(piece: str, start: int, end: int, over: Sequence[Mark], speakers: dict[str, int]) -> str:
    """Wrap one piece in its marks, the innermost last; tell each mark once, where it ends."""
    title = escape("\n".join(dict.fromkeys(mark.says for mark in over)))
    for layer in reversed(LAYERS):
        mine = [mark for mark in over if mark.layer == layer]
        if mine:
            tag = "mark" if layer == "loaded" else "span"
            kind = escape(mine[-1].kind.replace(" ", "-"))
            level = max(mark.level for mark in mine)
            piece = (
                f'<{tag} class="ss-{layer} ss-k-{kind}" data-level="{level}" title="{title}">'
                f"{_who(mine, start, speakers)}{piece}{_spoken(mine, layer, end)}</{tag}>"
            )
    return piece


def _who(marks: Sequence[Mark], start: int, speakers: dict[str, int]) -> str:
    """Return the numbers of the speakers whose words begin here."""
    numbers = [speakers[m.speaker] for m in marks if m.layer == "quote" and m.start == start and m.speaker]
    return "".join(f'<sup class="ss-who" aria-hidden="true">{number}</sup>' for number in numbers)


def _spoken(marks: Sequence[Mark], layer: str, end: int) -> str:
    """Return what a screen reader says behind the marks that end here."""
    says = "; ".join(dict.fromkeys(mark.says for mark in marks if mark.end == end))
    return f'<span class="ss-sr ss-sr-{layer}"> [{escape(says)}] </span>' if says else ""


def _hits(reading: Reading, marks: Sequence[Mark]) -> str:
    """List every mark in a table, for the keyboard and for copying."""
    rows = "".join(
        f'<tr class="ss-row-{mark.layer}"><td>{mark.start}–{mark.end}</td>'
        f"<td>{escape(_short(reading.text[mark.start : mark.end]))}</td><td>{escape(mark.says)}</td></tr>"
        for mark in marks
    )
    head = '<tr><th scope="col">Characters</th><th scope="col">Words</th><th scope="col">What</th></tr>'
    return (
        f'<details class="ss-hits"><summary>Every hit as a list ({len(marks)})</summary>'
        f"<table><thead>{head}</thead><tbody>{rows}</tbody></table></details>"
    )


def _short(text: str) -> str:
    """Return a text cut to the width of a cell."""
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN_LONG else flat[: SHOWN_LONG - 1].rstrip() + "…"
