"""What is written for readers: texts escaped for LaTeX and Markdown, booktabs tables, templates of pages."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from analysis.report.findings import join_names

_SPECIAL = {
    **{c: f"\\{c}" for c in "&%$#_{}"},
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "−": "$-$",
    "<": "$<$",
    ">": "$>$",
    "≥": "$\\geq$",
    "≤": "$\\leq$",
}
# Marks of emphasis (no _ within a word), code, links, pictures; < where a tag or an address could begin.
_MARKS = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)")


def escape_latex(text: str) -> str:
    r"""Return a text in which no character has a meaning to LaTeX.

    >>> print(escape_latex("5_% of −2"))
    5\_\% of $-$2
    """
    return "".join(_SPECIAL.get(character, character) for character in text)


def write_latex_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a booktabs tabular: first column left, the others right.

    ``header``: names of the columns. ``rows``: cells, escaped here. Returned: a tabular environment; needs
    the package booktabs.
    """
    lines = [f"\\begin{{tabular}}{{l{'r' * (len(header) - 1)}}}", "\\toprule", _row(header), "\\midrule"]
    return "\n".join([*lines, *map(_row, rows), "\\bottomrule", "\\end{tabular}"]) + "\n"


def _row(cells: Sequence[str]) -> str:
    """Return one line of a table."""
    return " & ".join(map(escape_latex, cells)) + r" \\"


def escape_markdown(text: str) -> str:
    r"""Return a text in which no character has a meaning to Markdown or HTML.

    >>> print(escape_markdown("<b> ![x](y) q < .05"))
    \<b> !\[x\](y) q < .05
    """
    return _MARKS.sub(lambda found: f"\\{found[0]}", text)


@cache
def read_template(package: str, name: str) -> Any:
    """Compile the template of a page that lies in a package; every value is escaped unless marked ``raw``."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["raw"] = Markup
    return environment.from_string(files(package).joinpath(name).read_text(encoding="utf8"))


@cache
def read_prose(package: str, name: str) -> Any:
    """Compile the template of a text in Markdown: its lines are joined to paragraphs, nothing is escaped.

    Filters: ``n`` counts ("2 articles"), ``commas``, ``names`` joins as a sentence does, ``escape_markdown``.
    """
    source = files(package).joinpath(name).read_text(encoding="utf8")
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True)
    environment.filters |= {"n": tell_n, "commas": "{:,}".format, "names": join_names}
    environment.filters["escape_markdown"] = escape_markdown
    return environment.from_string(re.sub(r"(?<!\n)\n(?!\n|\Z)", " ", source))


def tell_n(n: int, one: str, many: str = "") -> str:
    """Say how many there are: "1 article", "2 articles"."""
    return f"{n} {one if n == 1 else many or one + 's'}"
