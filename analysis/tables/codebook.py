"""CODEBOOK.md and datapackage.json, written from the declared tables so that neither can drift from them."""

import hashlib
import json
from collections.abc import Mapping
from math import inf

import pandas as pd

from analysis.measures.loaded.terms import has_users
from analysis.tables.declared import MEASURES, TABLES
from analysis.tables.files import format_table
from analysis.tables.schema import DECIMALS, MeasureSays, Table

# What is said of tables that hold hits of a user's lexicon: it comes with the tables, whoever opens them.
OWN_LEXICON = (
    "Loaded words are those of a lexicon of the user's own (rule 'user lexicon' in terms), alone or beside "
    "ours. No coder judged them: no agreement with coders holds. "
    "The headline markers, the clickbait strength and the frames go by the lexicons that ship."
)
_TYPES = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
_HEAD = f"""# Codebook

Every measure, and every column of every table in `data/processed/<study>/`. This page is written by
`make data` from the declarations; a test compares it with the files. One file per table, CSV, UTF-8. An empty
cell in a column of numbers is an undefined value (NaN), never 0. Offsets are characters of the normalised
text (Unicode NFC, line feeds), counted from 0, the end excluded. Floats have at most {DECIMALS} decimals.
Names: counts `*_n`, shares `*_share` (0 to 1), rates `*_per_1000` (per 1,000 words). A word is letters and
digits with inner points, commas, apostrophes and hyphens: "9.40pm" and "mum-of-three" are one word, "9:40"
and "and/or" two.

A cell of text that a spreadsheet would run as a formula (it begins with = + - @ or a tab, apostrophes aside)
has one apostrophe more before it than the text; `analysis` takes it away when it reads the tables. The names
of rules in `terms` (+phrase) and numbers have none. The hashes in `datapackage.json`, which is written last,
tell whether all tables are of one run: tables that are not are refused.

## Measures

What `estimates` and `comparisons` hold. The scope tells of what: `own` (the outlet's own voice), `quoted`,
`body` (own voice without the headline), `headline`, `all`. Voices and zones are those of sentences and blocks
below.

| measure | scope | what it is | range | undefined | agreement with coders |
| --- | --- | --- | --- | --- | --- |
"""


def write_codebook() -> str:
    """Return the text of CODEBOOK.md.

    >>> write_codebook().startswith("# Codebook")
    True
    """
    measures = "\n".join(_measure_row(one) for one in MEASURES)
    return "\n".join([_HEAD + measures + "\n", *(_section(table) for table in TABLES.values())])


def _measure_row(one: MeasureSays) -> str:
    """Return the row of one measure."""
    ends = f"from {one.least:g}" if one.most == inf else f"{one.least:g} to {one.most:g}"
    cells = (one.measure, one.scope, one.says, ends, one.undefined, one.agreement)
    return f"| {' | '.join(cells)} |"


def _section(table: Table) -> str:
    """Return the section of one table."""
    lines = [f"## {table.name}", "", f"One row per {table.grain}. Key: {', '.join(table.keys)}.", ""]
    lines += ["| column | type | what it says |", "| --- | --- | --- |"]
    lines += [f"| {c.name} | {_TYPES[c.kind]} | {c.says.replace('|', '/')} |" for c in table.columns]
    return "\n".join([*lines, ""])


def write_datapackage(study: str, tables: Mapping[str, pd.DataFrame]) -> str:
    """Return the text of datapackage.json (Frictionless Data) for the tables of one study."""
    resources = [_resource(table, tables[name]) for name, table in TABLES.items() if name in tables]
    package = {
        "name": study.lower().replace(" ", "-").replace("_", "-"),
        "title": f"Same Story: tables of the study {study}",
        **({"description": OWN_LEXICON} if "terms" in tables and has_users(tables["terms"]["rule"]) else {}),
        "profile": "tabular-data-package",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": resources,
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(table: Table, frame: pd.DataFrame) -> dict[str, object]:
    """Describe one table for other tools."""
    fields = [{"name": c.name, "type": _TYPES[c.kind], "description": c.says} for c in table.columns]
    content = format_table(frame).encode("utf8")
    schema = {"fields": fields, "missingValues": [""], "primaryKey": list(table.keys)}
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "description": f"One row per {table.grain}",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }
