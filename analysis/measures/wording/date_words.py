"""Words around which a date can stand, with what each means."""

from __future__ import annotations

import calendar

MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if n}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
WEEKDAYS |= {"mon": 0, "tues": 1, "thurs": 3, "fri": 4}
SPANS = {f"{name}{ending}": name for name in ("week", "month", "year") for ending in ("", "'s")}
DAYS_OFF = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
EARLIEST, LATEST = 1800, 2100  # years
_YEARS = frozenset(str(year) for year in range(EARLIEST, LATEST))
# Words around which a date can stand.
DATE_WORDS = frozenset({*MONTHS, *WEEKDAYS, *DAYS_OFF, *SPANS, *_YEARS})
