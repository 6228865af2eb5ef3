"""Units of measure behind a number, rates, and how a measure is meant."""

from collections.abc import Sequence

from analysis.lexicons.fold import fold_word
from analysis.measures.quantities.clauses import clause_before, clause_behind
from analysis.measures.quantities.counted import ends_phrase, is_joined
from analysis.measures.quantities.numbers import Number
from analysis.measures.wording.fact_words import Unit, read_units
from analysis.text.words import Words

CURRENCIES = frozenset(
    "dollars euros pounds yen won pesos rupees yuan francs rubles shekels rand zloty kronor riyals "
    "baht lira dirhams dinars rupiah crowns florins forints hryvnias naira shillings ringgit "
    "leva reais soles bolivianos quetzals lempiras dong kyat taka riel kip tugrik tenge lari drams manat "
    "afghanis birr cedis kwacha pula meticais kwanza lei denars rials koruna".split()
)
_SIGNS = {
    **{"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₩": "won", "₹": "rupees", "₱": "pesos"},
    **{"₦": "naira", "₽": "rubles", "₺": "lira", "₫": "dong", "₪": "shekels", "₴": "hryvnias"},
}
# Abbreviations of currencies before a number: "Rs 500".
_CODES = {
    **dict.fromkeys("rs inr pkr".split(), "rupees"),
    **dict.fromkeys("ksh sh kes tsh ush".split(), "shillings"),
    **{"rm": "ringgit", "rp": "rupiah", "tk": "taka", "php": "pesos", "ngn": "naira", "zar": "rand"},
    **{"usd": "dollars", "eur": "euros", "gbp": "pounds", "rmb": "yuan", "aed": "dirhams", "dh": "dirhams"},
}
# "Three times as many", "three times more", "three times the rate".
_AS_MUCH = frozenset("many much likely high big large often fast".split())
_MORE = frozenset("more higher larger greater bigger that less likelier".split())
_OF_A_SIZE = frozenset(
    "rate size number amount level price cost national average usual normal value length height "
    "risk speed".split()
)
_TEMPERATURES = frozenset("temperature temperatures mercury thermometer thermometers".split())
_WARMTH = _TEMPERATURES | frozenset(
    "heat cold hot warm heatwave weather degrees freezing frost chill sun".split()
)
_REACHES = frozenset("to of at hit reached reaching topped near above below exceeded around".split())
TEMPERATURE_WORDS = 8
_ELAPSED = frozenset("later after afterward until before till within".split())
_SENSES = {"depth": "depth", "height": "height", "width": "width", "distance": "distance"}
_MAGNITUDE = frozenset({"magnitude", "of"})
# "Square miles".
_POWERS = frozenset("square cubic".split())
# Behind a stroke: "km/h", "m/s".
_PER = {"h": "hours", "hr": "hours", "hour": "hours", "s": "seconds", "sec": "seconds"}
# Letters of temperatures: "26C", "26°C".
_SCALES = {"c": "celsius", "f": "fahrenheit"}
# "Two full days", "10 per cent": words between a number and its unit.
_LINKS = frozenset(
    "of more full long whole per straight consecutive successive flying working sleepless".split()
)
# Pounds are money right behind these, or those and "of": "fined 500 pounds", "a price of 40 pounds".
_PAID = frozenset("cost costs costing paid pay pays paying worth priced fined".split())
_SUMS = frozenset("price prices sales fine fines debt debts fee fees salary budget revenue turnover".split())
_ABOUT = frozenset("about around nearly almost some over up to more less than at least only just".split())
# Beside these even millions of pounds are a weight.
_WEIGHED = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lighter recall recalled bomb drug drugs lose loses "
    "lost losing ship ships shipped shipping sell sells sold selling raise raises raised raising "
    "prize".split()
)
_MILLION = 1e6
PAID_WORDS = 6
_TAKES = frozenset("took takes take taken".split())
_STOPS = frozenset(".!?\n;")
# "For every day", "every single day": two words before the unit of a rate.
_PAIRED = (["for", "every"], ["every", "single"], ["each", "single"])
_RELATIONS = {
    **dict.fromkeys(_ELAPSED, "elapsed"),
    **dict.fromkeys("high tall above over up height".split(), "height"),
    **dict.fromkeys("deep below beneath".split(), "depth"),
    **dict.fromkeys("away from off apart".split(), "distance"),
    **dict.fromkeys("long for lasted".split(), "duration"),
    **{"ago": "ago", "old": "age", "aged": "age", "wide": "width"},
}


def find_unit(words: Words, text: str, number: Number) -> tuple[Unit | None, int]:
    """Return the unit of a number and the word after it."""
    units, last = read_units(), number.last
    start, end = words.starts[_digits_at(words, number)], words.ends[number.last - 1]
    if (currency := _sign_before(text, start) or _code_before(words, text, number)) is not None:
        return currency, last
    if text[end : end + 1] == "%":
        return units["%"], last
    if number.first and words.keys[number.first - 1] in _MAGNITUDE:
        if "magnitude" in words.keys[max(0, number.first - 2) : number.first]:
            return units["magnitude"], last
    if text[end : end + 1] == "°" or number.rest in _SCALES:
        return _degrees(words, text, number)
    if number.rest:
        return units.get(fold_word(number.rest.split("-")[0])), last
    after = words.keys[last] if last < len(words.keys) else ""
    if after in _POWERS and " ".join(words.keys[last : last + 2]) in units:
        return _whole_unit(words, text, last)
    if after == "pounds" and is_joined(words, text, last) and _are_paid(words, text, number):
        return units["£"], last + 1
    if after in units and is_joined(words, text, last):
        return _whole_unit(words, text, last)
    return _linked_unit(words, text, last) if after in _LINKS else (None, last)


def _are_paid(words: Words, text: str, number: Number) -> bool:
    """Tell whether pounds are money: paid, worth or a price; millions also a few words behind that."""
    keys, last = words.keys, number.last
    before = [keys[i] for i in clause_before(words, text, number.first, reach=PAID_WORDS)]
    behind = [keys[i] for i in clause_behind(words, text, last, reach=PAID_WORDS)]
    if behind[:1] == ["of"] or not _WEIGHED.isdisjoint(before + behind):
        return False
    if number.low >= _MILLION and not (_PAID | _SUMS).isdisjoint(before):
        return True
    told = [key for key in before if key not in _ABOUT][:2]
    return not _PAID.isdisjoint(told[:1]) or (told[:1] == ["of"] and not _SUMS.isdisjoint(told))


def _sign_before(text: str, start: int) -> Unit | None:
    """Return the currency whose sign stands right before a number."""
    sign = text[start - 1 : start] if start else ""
    if sign == "$" and text[start - 2 : start - 1] == "R":
        return Unit("reais", "reais", 1.0)
    return Unit(_SIGNS[sign], _SIGNS[sign], 1.0) if sign in _SIGNS else None


def _code_before(words: Words, text: str, number: Number) -> Unit | None:
    """Return the currency whose letters stand before a number: "Rs 500"."""
    code = _CODES.get(words.keys[number.first - 1]) if number.first else None
    if not code or not (words.texts[number.first - 1][0].isupper() and is_joined(words, text, number.first)):
        return None
    return Unit(code, code, 1.0)


def _degrees(words: Words, text: str, number: Number) -> tuple[Unit | None, int]:
    """Return the unit of "26°C", "26°" or "26C"; a small letter is none ("5c")."""
    last = number.last
    near = words.keys[max(0, number.first - TEMPERATURE_WORDS) : last + TEMPERATURE_WORDS]
    told = not _WARMTH.isdisjoint(near)
    if number.rest:
        told = told and words.texts[last - 1][-1].isupper()
        return (read_units()[_SCALES[number.rest]] if told else None), last
    beside = last < len(words.keys) and words.starts[last] <= words.ends[last - 1] + 2
    if beside and words.keys[last] in _SCALES:
        return read_units()[_SCALES[words.keys[last]]], last + 1
    return (read_units()["degrees"] if told else None), last


def _linked_unit(words: Words, text: str, last: int) -> tuple[Unit | None, int]:
    """Return the unit behind "per" or "of" at word ``last``, and the word after it."""
    unit = words.keys[last + 1] if last + 1 < len(words.keys) else ""
    if words.keys[last] == "per":
        return (read_units()["%"], last + 2) if unit == "cent" else (None, last)
    if unit in read_units() and is_joined(words, text, last + 1):
        return _whole_unit(words, text, last + 1)
    return None, last


def _whole_unit(words: Words, text: str, at: int) -> tuple[Unit, int]:
    """Return the unit at a word and the word after it; the scale of "degrees Celsius" is the unit."""
    units, keys = read_units(), words.keys
    scale = units.get(keys[at + 1]) if at + 1 < len(keys) else None
    if keys[at] in _POWERS:
        return units[f"{keys[at]} {keys[at + 1]}"], at + 2
    if scale and scale.dimension == "temperature" and is_joined(words, text, at + 1):
        return scale, at + 2
    stroke = at + 1 < len(keys) and text[words.ends[at] : words.starts[at + 1]] == "/"
    per = _PER.get(keys[at + 1]) if stroke else ""
    if per and units[keys[at]].dimension == "length":  # "60 km/h"
        return speed_unit(units[keys[at]], per), at + 2
    return units[keys[at]], at + 1


def _digits_at(words: Words, number: Number) -> int:
    """Return the word of the numeral itself, behind its qualifier."""
    if number.last - number.first > 1:
        for i in range(number.first, number.last):
            if words.texts[i][0].isdecimal():
                return i
    return number.first


def is_temperature(words: Words, text: str, number: Number) -> bool:
    """Tell whether a bare number is a temperature: "temperatures fell to minus 12".

    >>> from analysis.measures.quantities.numbers import find_numbers
    >>> from analysis.text.words import find_words
    >>> line = "The temperature fell to minus 12."
    >>> is_temperature(find_words(line), line, find_numbers(find_words(line), line)[0])
    True
    """
    lead = words.keys[max(0, number.first - TEMPERATURE_WORDS) : number.first]
    if not lead or lead[-1] not in _REACHES or _TEMPERATURES.isdisjoint(lead):
        return False
    return ends_phrase(words, text, number.last)


def compares(keys: Sequence[str]) -> bool:
    """Tell whether the words behind "times" make it a factor ("three times as many")."""
    if keys[:1] == ["as"] and keys[1:]:
        return keys[1] in _AS_MUCH
    if keys[:1] == ["the"]:
        return bool(keys[1:]) and keys[1] in _OF_A_SIZE
    return bool(keys) and keys[0] in _MORE


def find_rate(words: Words, last: int) -> tuple[str, int]:
    """Return the unit after "a", "an", "per", "each", "every" (for a rate) and the word after it."""
    keys = words.keys
    if last + 1 < len(keys) and keys[last] in ("a", "an", "per", "each", "every", "for"):
        at = last + 1 + (keys[last : last + 2] in _PAIRED)
        told = at < len(keys) and (keys[last] != "for" or at > last + 1)
        unit = read_units().get(keys[at]) if told else None
        if unit is not None and unit.dimension == "time":
            return unit.name, at + 1
    return "", last


def speed_unit(unit: Unit, per: str) -> Unit:
    """Return the unit of a length per stretch of time."""
    return Unit("speed", f"{unit.name} per {per.removesuffix('s')}", unit.factor / read_units()[per].factor)


def find_relation(words: Words, text: str, number: Number, last: int) -> str:
    """Return how a measure is meant, from the words around it."""
    if number.rest.removesuffix("'s").endswith("old"):
        return "age"
    keys = words.keys
    if not _TAKES.isdisjoint(keys[max(0, number.first - 3) : number.first]):
        return "elapsed"
    if text[words.ends[last - 1] : words.ends[last - 1] + 2] == " (":
        last += 2
    for at in range(last, min(last + (1 if number.rest else 2), len(keys))):  # "an 18-month sentence after …"
        if at and text[words.ends[at - 1]] in _STOPS:
            break
        if keys[at] in _RELATIONS:
            return _RELATIONS[keys[at]]
    sense = _SENSES.get(keys[number.first - 2], "") if keys[number.first - 1 : number.first] == ["of"] else ""
    if sense:
        return sense
    before = keys[max(0, number.first - 2) : number.first]
    for key in reversed(before):
        if key in ("after", "within", "aged", "for", "lasted"):
            return _RELATIONS[key]
    return _RELATIONS.get(number.rest.partition("-")[2], "")
