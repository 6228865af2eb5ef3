"""Markdown: what outlets are called and what is quoted stays text, whatever characters are in it."""

from __future__ import annotations

import re

# Marks of emphasis (no _ within a word), code, links, pictures; < where a tag or an address could begin.
_SPECIAL = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)")


def escape_markdown(text: str) -> str:
    r"""Return a text in which no character has a meaning to Markdown or HTML.

    >>> print(escape_markdown("<b> ![x](y) q < .05"))
    \<b> !\[x\](y) q < .05
    """
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", text)
