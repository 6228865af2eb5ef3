"""Does the report page show tables and figures as they are now? It holds a hash of what it was made of."""

from analysis.report.figures import FIGURES
from analysis.report.findings import Tables
from analysis.report.provenance import hash_bytes
from analysis.report.studies import Place
from analysis.tables.codebook import write_datapackage

PAGE = "report.html"
SHOWN = ("svg", "caption.txt", "alt.txt")  # of each figure
HEAD = 2000  # characters of a page that hold its hash


def hash_shown(place: Place, tables: Tables) -> str:
    """Hash what a study's page shows: its tables, and the figures that are drawn."""
    files = [place.figures / f"{figure.name}.{end}" for figure in FIGURES for end in SHOWN]
    drawn = [file.read_bytes() for file in files if file.is_file()]
    return hash_bytes(b"\0".join([write_datapackage(place.name, tables).encode("utf8"), *drawn]))


def tell_stale_page(place: Place, tables: Tables) -> str:
    """Say that a study's page shows an earlier state; nothing where it does not, or there is none."""
    page = place.figures / PAGE
    if not page.is_file():
        return ""
    with page.open(encoding="utf8", errors="replace") as file:
        if hash_shown(place, tables) in file.read(HEAD):
            return ""
    return f"{page}: shows an earlier state; write it again (make report STUDY={place.name})"
