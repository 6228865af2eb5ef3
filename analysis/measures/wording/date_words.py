"""Words around which a date can stand, with what each means."""

import calendar

MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if n}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
SEVERAL_DAYS = {f"{name}s": n for name, n in WEEKDAYS.items()}  # "two Mondays ago"
WEEKDAYS |= {"mon": 0, "tues": 1, "thurs": 3, "fri": 4}
WEEKDAYS |= {f"{name}'s": n for name, n in WEEKDAYS.items()}
SPANS = {f"{name}{ending}": name for name in ("week", "month", "year") for ending in ("", "'s")}
DAYS_OFF = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
# Parts of a day behind "this" or "last": "this morning" is today, "last night" the day before.
DAY_PARTS = frozenset("morning afternoon evening night".split())
EARLIEST, LATEST = 1800, 2100  # years
# The first month of a season of the north, the season in three months.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
SEASON_MONTHS = 3
TIME_ZONES = frozenset("et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet".split())
# Month and day of feasts that stand still.
FEASTS = {
    **{"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26)},
    **{
        "new year's day": (1, 1),
        "new year's eve": (12, 31),
        "independence day": (7, 4),
        "halloween": (10, 31),
    },
    **{"valentine's day": (2, 14), "veterans day": (11, 11), "bastille day": (7, 14)},
}
# "New" stands before much else: such a feast is found by its second word.
_FEAST_WORDS = frozenset(form.split(" ")[0] for form in FEASTS) - {"new"}
# "In the 1980s".
DECADES = {f"{year}s": year for year in range(EARLIEST, LATEST, 10)}
_YEARS = frozenset(str(year) for year in range(EARLIEST, LATEST))
# "Mid-August".
MID_MONTHS = {f"mid-{name}": n for name, n in MONTHS.items()}
# Words around which a date can stand.
DATE_WORDS = frozenset(
    {
        *MONTHS,
        *MID_MONTHS,
        *WEEKDAYS,
        *SEVERAL_DAYS,
        *DAYS_OFF,
        *DAY_PARTS,
        *SPANS,
        *_YEARS,
        *DECADES,
        *SEASONS,
        *_FEAST_WORDS,
        "weekend",
    }
)
