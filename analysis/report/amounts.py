"""Numbers with their units as they are printed in cells: symbols, which no spelling divides."""

from __future__ import annotations

import re

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


def shorten_label(label: str) -> str:
    """Leave out of a fact's label the unit that its value is printed with.

    Examples
    --------
    >>> shorten_label("liters of diesel"), shorten_label("dollars")
    ('diesel', 'dollars')
    """
    return _TOLD_BY_VALUE.sub("", label, count=1) if _TOLD_BY_VALUE.match(label) else label
