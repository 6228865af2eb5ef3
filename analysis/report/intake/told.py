"""What is said of an article that was added: what was taken for what, for the user to check."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from analysis.report.intake.drafts import Draft, tell_printed_date
from analysis.report.intake.extract import PAGES, TABLES
from analysis.text.zones import split_zones


def tell_names(draft: Draft, name: str, path: Path, *, outlet: str) -> Iterator[str]:
    """Say where outlet and name are not those of the page or table.

    ``draft``: the article as found in its file. ``name``: the name that it gets. ``path``: its file.
    ``outlet``: the outlet that the user named, empty if none. Yielded: lines to print.
    """
    if not outlet and not draft.outlet and path.suffix.lower() in (*PAGES, *TABLES):
        taken = f"the file's name ({path.stem}) taken"
        yield f"warning: no outlet found, {taken}; give --outlet or mend sources.csv"
    if draft.doc_id and draft.doc_id != name:
        yield f"doc_id {draft.doc_id} written as {name}"


def tell_article(draft: Draft, row: Mapping[str, str], *, blocks: bool) -> list[str]:
    """Say what was taken for what: outlet, headline, date, and the zone of every block.

    ``row``: its row of sources.csv. ``blocks``: whether every block is named; else they are counted by zone.
    Returned: lines to print.
    """
    lines = [
        f"{draft.origin} → {row['doc_id']}: outlet {row['outlet']}, published {row['published'] or 'unknown'}"
    ]
    if not row["headline"]:
        lines.append(
            "  no headline found: clickbait and headline measures will be undefined; fill it in sources.csv"
        )
    lines += [f"  {note}" for note in (*draft.told, *tell_printed_date(draft.text, row["published"]))]
    found = split_zones(draft.text, row["format"] or None, headline=row["headline"])
    if not blocks:
        counts = {zone: sum(b.zone == zone for b in found) for zone in dict.fromkeys(b.zone for b in found)}
        return [*lines, "  " + ", ".join(f"{zone} {n}" for zone, n in counts.items())]
    for block in found:
        speaker = f"{block.turn}: " if block.turn else ""
        words = speaker + " ".join(draft.text[block.start : block.end].split())
        repeated = " (repeated, not counted)" if block.repeat_of is not None else ""
        shown = words if len(words) <= 60 else words[:59].rstrip() + "…"
        lines.append(f"  {block.zone:<11} {shown}{repeated}")
    return lines
