"""Quotations that a researcher has set right by hand: speakers.csv beside sources.csv."""

from pathlib import Path

from analysis.by_hand import ADDED, SPEAKER_SHEET
from analysis.by_hand.sheet import SHOWN, Line, Texts, read_sheet, refuse_other
from analysis.inputs import InputError
from analysis.text.voices.corrections import SOURCELESS, Correction
from analysis.text.voices.quotes import KINDS, NO_QUOTE, SPEAKER_TYPES

COLUMNS = ("kind", "speaker", "speaker_type")
OPTIONAL = ("what", "cue", "outlet")
SOURCE = "quotes.csv"
UNNAMED = "unnamed"


def read_speaker_sheet(folder: Path, texts: Texts) -> dict[str, dict[int, Correction]]:
    """Read the quotations set right by hand in a study, by article and first character of the quotation.

    A row has the columns of the table quotes and says all of the quotation: an empty speaker is nobody, not
    whom the rules found. Columns cue and outlet can set these as well (``none``: there is none). With
    ``added`` in a column what the rules missed it; the column words holds it whole. Articles without a row
    are left out.

    Raises
    ------
    InputError
        For what `read_sheet` refuses, an unknown kind or type, a speaker without a type, a speaker of words
        that are nobody's, a quotation given twice.
    """
    found: dict[str, dict[int, Correction]] = {}
    types: dict[tuple[str, str], Correction] = {}
    for line in read_sheet(folder / SPEAKER_SHEET, COLUMNS, texts, SOURCE, optional=OPTIONAL):
        told = _read_line(line)
        if told.start in found.setdefault(line.doc_id, {}):
            raise InputError(f"{line.where}: the quotation at {told.start} is set already; keep one row")
        found[line.doc_id][told.start] = told
        first = types.setdefault((line.doc_id, told.speaker), told)
        if told.speaker and first.speaker_type != told.speaker_type:
            said = f"{told.speaker_type} here, {first.speaker_type} in an earlier row"
            mend = "give a speaker one type in an article"
            raise InputError(f"{line.where}: {told.speaker[:SHOWN]!r} is {said}; {mend}")
    return found


def _read_line(line: Line) -> Correction:
    """Return what a row says of a quotation; refuse what cannot be."""
    kind, speaker, speaker_type, what, cue, outlet = line.cells
    refuse_other(kind, "kind", KINDS, line.where)
    refuse_other(what, "what", ("", ADDED), line.where)
    if kind in SOURCELESS and (speaker or speaker_type):
        mend = "empty speaker and speaker_type"
        raise InputError(f"{line.where}: words of the kind {kind} have no speaker; {mend}")
    if speaker_type or speaker:
        refuse_other(speaker_type, "speaker_type", SPEAKER_TYPES, line.where)
    if speaker_type and not speaker and speaker_type != UNNAMED:
        mend = f"name the speaker, or write {UNNAMED}"
        raise InputError(f"{line.where}: {speaker_type} without a speaker; {mend}")
    end = line.end_of_added(what)
    outlet = NO_QUOTE if outlet.lower() == NO_QUOTE else outlet
    return Correction(line.start, kind, speaker, speaker_type, line.where, end, cue.lower(), outlet)
