"""Numbers with their units as they are printed in cells: symbols, which no spelling divides."""

from __future__ import annotations

import re
from collections.abc import Iterable

MILLIONS = re.compile(r"\d{1,3}(?:,\d{3}){2}")
# How units are written behind a number, the longest first; and signs that stand before it.
SHORT = (
    ("kilometers per hour", "km/h"),
    ("miles per hour", "mph"),
    ("degrees Celsius", "°C"),
    ("degrees Fahrenheit", "°F"),
    ("square kilometers", "km²"),
    ("square meters", "m²"),
    ("cubic meters", "m³"),
    ("kilometers", "km"),
    ("centimeters", "cm"),
    ("millimeters", "mm"),
    ("meters", "m"),
    ("kilograms", "kg"),
    ("liters", "L"),
    (" per ", "/"),
)
SIGNS = (("dollars", "$"), ("euros", "€"))
_TOLD_BY_VALUE = re.compile(
    r"(?:kilometers|centimeters|millimeters|meters|kilograms|liters|dollars|euros) (?:of )?(?=\w)"
)


def shorten_value(value: str) -> str:
    """Write millions and long units so that they fit a cell.

    Examples
    --------
    >>> [shorten_value(v) for v in ("2,400,000 dollars", "44 miles per hour", "~9 liters")]
    ['$2.4m', '44 mph', '~9 L']
    """
    value = MILLIONS.sub(lambda hit: f"{float(hit[0].replace(',', '')) / 1e6:g}m", value)
    for long, short in SHORT:
        value = value.replace(long, short)
    for unit, sign in SIGNS:
        value = re.sub(rf"(\d[\d.,]*m?)((?:[–/]\d[\d.,]*m?)?) {unit}\b", rf"{sign}\1\2", value)
    return value


def join_values(values: Iterable[str]) -> str:
    """Return the different values that several articles give, with the unit that they share once.

    Examples
    --------
    >>> join_values(["38 years", "37 years", "38 years"]), join_values(["$80", "$85"]), join_values(["", "9"])
    ('38 / 37 years', '$80 / $85', '9')
    """
    found = [value for value in dict.fromkeys(values) if value]
    units = {value.partition(" ")[2] for value in found}
    if len(found) > 1 and len(units) == 1 and " / " not in "".join(found):
        found[:-1] = [value.partition(" ")[0] for value in found[:-1]]
    return " / ".join(found)


def shorten_label(label: str) -> str:
    """Leave out of a fact's label the unit that its value is printed with.

    Examples
    --------
    >>> shorten_label("liters of diesel"), shorten_label("dollars")
    ('diesel', 'dollars')
    """
    return _TOLD_BY_VALUE.sub("", label, count=1) if _TOLD_BY_VALUE.match(label) else label
