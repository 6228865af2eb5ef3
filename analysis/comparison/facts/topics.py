"""What a measure or a count is of, by the words around it: a fine, a turnout, those on board."""

from functools import cache

from analysis.comparison.facts.contrasts import hash_words

# By dimension; money by what is done with it. Words joined by a plus must stand together.
TOPICS = {
    "time": {
        "outage": "power electricity blackout outage",
        "jail": "prison jail imprisonment sentence bars custodial",
        "close": "close closure shut reopen",
        "strike": "strike walkout",
        "wait": "wait queue trolley",
        "siege": "siege hostage captive captor",
        "trapped": "trap stuck underground",
        "detour": "detour diversion",
    },
    "share": {
        "turnout": "turnout turn+voter eligible registered+voter",
        "jobless": "unemployment jobless unemployed joblessness",
        "contained": "contain containment contained",
        "vote": "win+vote elect+vote re-elect+vote victory+vote",
        "pay": "wage pay+raise offer+driver deal+driver",
        "outage": "power electricity blackout outage",
        "effective": "effective effectiveness efficacy",
    },
    "money": {
        "fine": "fine fined penalty penalize",
        "raise": "raise donate donation collect fundraiser",
        "steal": "steal rob loot thief robber burglar",
        "ransom": "ransom kidnapper",
        "damages": "damages award jury compensation",
        "deal": "buy acquisition takeover merger",
        "cost": "cost price repair",
        "debt": "debt owe loan",
        "loss": "lose loss",
        "salary": "earn",
        "value": "worth value valued",
        "fee": "fee transfer",
        "deficit": "deficit shortfall gap hole",
    },
    "area": {
        "burned": "burn scorch char consume fire wildfire blaze",
        "felled": "clear log fell deforestation loggers",
    },
    "speed": {"wind": "wind gust", "motion": "travel drive move moved train car"},
    "length": {
        "rain": "rain rainfall precipitation cloudburst",
        "snow": "snow snowfall",
        "wave": "wave surge",
        "fall": "fall plunge",
    },
    "magnitude": {"aftershock": "aftershock"},
    "": {
        "outage": "power electricity blackout outage",
        "aboard": "aboard carry",
        "evacuation": "evacuate evacuation rescue rescued",
        "jobs": "job redundancy layoff dismiss",
        "ill": "sick ill sicken illness",
        "stolen": "steal rob loot thief robber burglar",
        "sold": "sell sold",
        "arrest": "arrest detain custody",
    },
}
MONEY = frozenset({"dollars", "euros", "pounds", "yen", "won"})


@cache
def _topics_of(dimension: str) -> dict[str, list[frozenset[str]]]:
    """Return the topics of a dimension with their stems, those joined by a plus together."""
    listed = TOPICS.get("money" if dimension.split(" ")[0] in MONEY else dimension, {})
    return {
        topic: [hash_words(word.replace("+", " ")) for word in words.split()]
        for topic, words in listed.items()
    }


def find_topics(dimension: str, stems: frozenset[str]) -> frozenset[str]:
    """Return the topics that the words around a measure name.

    >>> sorted(find_topics("dollars", hash_words("court fined company")))
    ['fine']
    """
    return frozenset(
        topic for topic, words in _topics_of(dimension).items() if any(map(stems.issuperset, words))
    )
