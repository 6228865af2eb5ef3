"""Numbers with their units as they are printed in cells: symbols, which no spelling divides."""

import re
from collections.abc import Iterable

LARGE = re.compile(r"\d{1,3}(?:,\d{3}){2,4}(?![\d,]*\.\d|,\d)")
# From how much on a number is written with letters, where no more than three decimals are needed.
_LETTERS = ((10**12, "tn"), (10**9, "bn"), (10**6, "m"))
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
_NUMBER = r"\d[\d.,]*(?:tn|bn|m)?"
_TOLD_BY_VALUE = re.compile(
    r"(?:kilometers|centimeters|millimeters|meters|kilograms|liters|dollars|euros) (?:of )?(?=\w)"
)


def shorten_value(value: str) -> str:
    """Write millions, billions, trillions and long units so that they fit a cell.

    >>> [shorten_value(v) for v in ("2,400,000 dollars", "44 miles per hour", "~9 liters")]
    ['$2.4m', '44 mph', '~9 L']
    >>> shorten_value("1,000,000,000,000–1,500,000,000,000 dollars"), shorten_value("2,500,000,000 people")
    ('$1tn–1.5tn', '2.5bn people')
    """
    value = LARGE.sub(lambda hit: _shorten_number(hit[0]), value)
    for long, short in SHORT:
        value = value.replace(long, short)
    for unit, sign in SIGNS:
        value = re.sub(rf"({_NUMBER})((?:[–/]{_NUMBER})?) {unit}\b", rf"{sign}\1\2", value)
    return value


def _shorten_number(printed: str) -> str:
    """Write a large number with the letters that lose none of it: "2,400,000" is 2.4m."""
    number = int(printed.replace(",", ""))
    for least, letters in _LETTERS:
        if number >= least and number % (least // 1000) == 0:
            return f"{number / least:.3f}".rstrip("0").rstrip(".") + letters
    return printed


def join_values(values: Iterable[str]) -> str:
    """Return the different values that several articles give, with the unit that they share once.

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

    >>> shorten_label("liters of diesel"), shorten_label("dollars")
    ('diesel', 'dollars')
    """
    return _TOLD_BY_VALUE.sub("", label, count=1) if _TOLD_BY_VALUE.match(label) else label
