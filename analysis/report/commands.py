"""Commands of the command line that make pages, studies and coding sheets."""

from __future__ import annotations

from analysis.report.studies import Place, Say, read_place, tables_of


def report_places(places: list[Place], texts: str | None, say: Say) -> int:
    """Write the report page of each study."""
    from analysis.report.page import write_page

    for place in places:
        tables = tables_of(place, texts, say)
        write_page(place, read_place(place, texts), tables, say)
    return 0
