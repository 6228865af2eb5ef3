"""A new study laid out: its folder with an empty sources.csv and a README that says what to do."""

from pathlib import Path

from analysis.inputs import InputError, Say, name_folder
from analysis.manifest import MANIFEST
from analysis.report.intake.doubts import COLUMNS, FORMATS
from analysis.report.studies import RAW, TAKEN
from analysis.tables.files import write_text

README = """# {name}

1. Save each article as plain text (UTF-8) or as a web page (HTML), or have them in one CSV, JSON-lines or
   Parquet file with a text column. Two to fifty articles on one event, in English.
2. Add them. This copies the texts here and fills `sources.csv`:

       .venv/bin/python -m analysis add {name} page1.html page2.html table.csv

   (with conda: `python` for `.venv/bin/python`, here and in every message.)
3. Look at the zones that `add` printed, and into `sources.csv`: outlet, headline, date. Correct what is wrong
   there; the headline of sources.csv wins over that of the text. Without `published` a weekday is no date.
   `format` is a hint: {formats}. Whoever changes a text empties its cell `sha256`.
4. Draw and read:

       make figures STUDY={name}
       make report STUDY={name}

The texts in this folder are not committed (they are mostly under copyright); `sources.csv` may be.
"""


def lay_out(name: str, say: Say, root: Path = Path()) -> Path:
    """Lay out a new study: its folder with an empty sources.csv and a README.

    ``name``: letters, digits, hyphens and underscores. ``say``: told what is there now. ``root``: the
    project's folder. Returned: the study's folder. Raises `InputError` if the name cannot be a folder's or
    the study exists.
    """
    if name_folder(name, "a study").lower() in TAKEN:
        raise InputError(f"{name!r}: the name of something else here; take another for the study")
    folder = root / RAW / name
    if (folder / MANIFEST).exists():
        raise InputError(f"{folder}: exists already; add articles with: python -m analysis add {name} FILE…")
    write_text(folder / "README.md", README.format(name=name, formats=", ".join(FORMATS)))
    write_text(folder / MANIFEST, ",".join(COLUMNS) + "\n")
    say(f"{folder}: laid out; now: python -m analysis add {name} FILE…")
    return folder
