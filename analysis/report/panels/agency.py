"""Figure of who acts and who is acted upon, for the main actors of the event."""

from collections.abc import Collection
from math import nan

import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.by_hand.facts import PROPER
from analysis.measures.agency.actors import count_roles
from analysis.measures.agency.identity import SEVERAL
from analysis.measures.agency.persons import is_somebody, read_singulars
from analysis.measures.wording.fact_words import read_heads
from analysis.measures.wording.stems import stem_of
from analysis.report import matrices
from analysis.report.findings import Tables, outlets_of, with_outlet
from analysis.report.panels.base import ROW_OPEN, Context, new_canvas, place_axes, write_foot
from analysis.report.panels.telling import tell_alt, tell_lists
from analysis.text.voices.phrases import read_source_nouns

FEW = 4  # deeds up to which a cell is not drawn darkest
ACTORS = 6  # actors shown: those of most outlets, then of most deeds
LEAST_ACTORS = 3  # where fewer have a deed the persons named most stand beside them
WORDS = 2  # words of action shown in a cell
WORDS_WIDE = 18  # letters of a cell's line: two longer words would be cut
TOLD = 2  # actors per outlet in the alt text
SHARED = "†"  # a word that may stand for more than one person of an article
OPEN = 0.62  # inches of a row with words of action under the counts
COLUMNS = ["unit", "category", "value", "acts_n", "acted_upon_n", "by_nobody_n", "told", "words", "mark"]
TITLE = "Who acts and who is acted upon"
FOOT = (
    "(1*) Of these, deeds whose clause does not say who did them.   † Acts and is acted upon in one article, "
    "or is said there\nof several: perhaps two persons.   Columns are words, nouns in quotation marks: one "
    "person may stand under several.\n– No deed found; “not named so”: the article does not use the word."
)


def agency_rows(tables: Tables) -> pd.DataFrame:
    """Return, by outlet and main actor, how often it acts, is acted upon, by nobody; with what words."""
    outlets = outlets_of(tables)
    agency = tables["agency"].fillna({"actor_head": "", "target_head": "", "category": ""})
    deeds = with_outlet(agency, tables)
    heads = ["actor_head", "target_head"]
    plain = deeds.assign(**{head: deeds[head].str.removesuffix(SEVERAL) for head in heads})
    printed = _names_of(tables) | _printed_names(plain, tables)
    shared = _shared_words(deeds)
    found = {
        outlet: {
            role.actor: role
            for role in count_roles(mine[[*heads, "category"]].itertuples(index=False, name=None))
        }
        for outlet, mine in ((one, plain[plain["outlet"] == one]) for one in outlets)
    }
    main, rows = _main_actors(found, set(printed)), []
    said = _words_of(tables)
    if main:
        main += [name for name in _most_named(tables) if name not in main][: max(0, LEAST_ACTORS - len(main))]
    for outlet in outlets:
        for actor in main:
            role = found[outlet].get(actor)
            counts = (role.acts_n, role.acted_upon_n, role.by_nobody_n) if role else (0, 0, 0)
            deeds_n = float(counts[0] + counts[1]) or nan
            mark = SHARED if role and _is_shared(actor, shared.get(outlet, set()), printed) else ""
            name = printed.get(actor, actor)
            told = _tell_role(*counts) or _tell_none(actor, said.get(outlet))
            rows.append((outlet, name, deeds_n, *counts, told, _most_used(plain, outlet, actor), mark))
    return pd.DataFrame(rows, columns=COLUMNS)


def _most_used(deeds: pd.DataFrame, outlet: str, actor: str) -> str:
    """Return the words of action met most where a word acts or is acted upon, one of each stem."""
    there = (deeds["outlet"] == outlet) & (deeds["category"] != "")
    mine = deeds[there & ((deeds["actor_head"] == actor) | (deeds["target_head"] == actor))]
    counts = mine["verb"].str.lower().value_counts().to_dict()
    first: dict[str, str] = {}
    for word in sorted(counts, key=lambda word: (-counts[word], word)):
        first.setdefault(stem_of(word), word)
    first_two = list(first.values())[:WORDS]
    return ", ".join(first_two if len(", ".join(first_two)) <= WORDS_WIDE else first_two[:1])


def _shared_words(deeds: pd.DataFrame) -> dict[str, set[str]]:
    """Return by outlet the heads said of several in one article, and those that act and are acted upon."""
    shared: dict[str, set[str]] = {}
    told = deeds[deeds["category"] != ""]
    for (outlet, _), mine in told.groupby(["outlet", "doc_id"]):
        acting, undergoing = set(mine["actor_head"]), set(mine["target_head"])
        several = {head for head in acting | undergoing if head.endswith(SEVERAL)}
        shared.setdefault(str(outlet), set()).update(several | (acting & undergoing) - {""})
    return shared


def _is_shared(actor: str, shared: set[str], printed: dict[str, str]) -> bool:
    """Tell whether a word may stand for two: a name that acts and is acted upon is one person."""
    return actor + SEVERAL in shared or (actor in shared and actor not in printed)


def _printed_names(agency: pd.DataFrame, tables: Tables) -> dict[str, str]:
    """Return the heads that end a phrase in capitals, as printed: names ("White House").

    One word alone may begin a sentence ("Residents"): it is a name if a mention of the articles is of it.
    """
    known = {word for label in _told(tables, PROPER)["label"].astype(str) for word in label.split()}
    roles = ("actor", "actor_head"), ("target", "target_head")
    pairs = [pair for phrase, head in roles for pair in zip(agency[phrase], agency[head], strict=True)]
    last = [
        (" ".join(str(phrase).split()[-len(head.split()) :]), head)
        for phrase, head in pairs
        if isinstance(head, str) and head and phrase and (" " in str(phrase) or phrase in known)
    ]
    return {head: words for words, head in last if words[0].isupper() and words.lower() == head}


def _names_of(tables: Tables) -> dict[str, str]:
    """Return last names as the articles print them, for those whom a deed's clause calls he or she."""
    labels = _told(tables, {"name"})["label"].unique()
    return {word.lower(): word for label in labels for word in str(label).split()[-1:]}


def _told(tables: Tables, kinds: Collection[str]) -> pd.DataFrame:
    """Return the mentions of some kinds."""
    mentions = tables.get("mentions", pd.DataFrame(columns=["doc_id", "kind", "label"]))
    return mentions[mentions["kind"].isin(kinds)]


def _most_named(tables: Tables) -> list[str]:
    """Return last names of persons in lower case: those of most outlets, then of most mentions, first."""
    told = with_outlet(_told(tables, {"name"}), tables)
    told = told.assign(name=told["label"].astype(str).str.split().str[-1].str.lower())
    found = told.groupby("name").agg(outlets_n=("outlet", "nunique"), n=("outlet", "size")).reset_index()
    return found.sort_values(["outlets_n", "n", "name"], ascending=[False, False, True])["name"].tolist()


def _words_of(tables: Tables) -> dict[str, set[str]]:
    """Return the words that each outlet uses, also in the singular; none where they were not counted."""
    if "words" not in tables:
        return {}
    used = with_outlet(tables["words"], tables)
    return {
        str(outlet): set(words) | {read_singulars().get(word, word) for word in words}
        for outlet, words in used.groupby("outlet")["word"]
    }


def _tell_none(actor: str, said: set[str] | None) -> str:
    """Return why a cell is empty: the word does nothing in the article, or is not in it."""
    if said is None:
        return ""
    return "named, no deed" if said >= set(actor.split()) else "not named so"


def _is_column(name: str, names: set[str], acts_n: int) -> bool:
    """Tell whether a word can be somebody or something that is counted, no idea or mass: "the change"."""
    known = name in names or acts_n > 0 or is_somebody(name) or name in read_heads()
    return known or read_source_nouns().get(name) == "institution"


def _main_actors(found: dict[str, dict], printed: set[str]) -> list[str]:
    """Return the actors that most outlets tell of, those with most deeds first among equals."""
    acts: dict[str, int] = {}
    for roles in found.values():
        for name, role in roles.items():
            acts[name] = acts.get(name, 0) + role.acts_n
    names = [name for name in acts if _is_column(name, printed, acts[name])]

    def rank(name: str) -> tuple[int, int, str]:
        mine = [roles[name] for roles in found.values() if name in roles]
        return (-len(mine), -sum(role.acts_n + role.acted_upon_n for role in mine), name)

    return sorted(names, key=rank)[:ACTORS]


def _tell_role(acts: int, upon: int, nobody: int) -> str:
    """Return the two lines under a cell's number, "" for an actor of no deed."""
    if not acts + upon:
        return ""
    return f"acts {acts}; acted upon {upon}{f' ({nobody}*)' if nobody else ''}"


def draw_agency(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the roles as a table of outlets and actors."""
    tall = context.rows(OPEN) if len(rows) else 0.0
    room = tall >= ROW_OPEN * len(context.outlets)
    notes = rows["told"] + ("; " + rows["words"]).where(
        (rows["words"] != "") & (tall >= OPEN * len(context.outlets)), ""
    )
    canvas = new_canvas(
        context,
        TITLE if len(rows) else f"{TITLE}: no deed recognised",
        "Deeds of harm, force, law and help that the most frequent nouns and names do or undergo",
        tall + (1.5 if len(rows) else 0.8),
    )
    if len(rows):
        ax = place_axes(canvas, 0.95, 0.6, 6.1, tall)
        shown = rows.assign(category=rows["category"].map(_as_heading), notes=notes)
        matrices.draw_categories(shown, ax=ax, labels=True, notes="notes" if room else None, least=FEW)
        write_foot(canvas, FOOT)
    return canvas


def _as_heading(word: str) -> str:
    """Return a noun in quotation marks, a name without: it is the word that is counted."""
    return word if word[:1].isupper() else f"“{word}”"


def tell_agency(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the figure of agency."""
    return (
        "Deeds (harm, force, law, help) in passives, nominalised action and the active voice, by the head "
        "noun or surname of who acts and of who is acted upon: the words of most outlets, then of most "
        "deeds, then by the alphabet; in brackets, with an asterisk, those whose clause does not say "
        "who did them; below, the words of action met most. Where fewer than three words do or undergo any, "
        "the persons named most stand beside them. A dash is a word without a deed: named, or not used in "
        "that article, which may tell of the same person in other words. An idea or a mass is no column. "
        "Counts, own words and quotations together. Columns are words, not persons: one "
        f"person may stand under several words and one word for several persons ({SHARED}: a noun that both "
        "acts and is acted upon in one article, or a word that the article gives to several; without it, a "
        "noun may still be one person in one article and another in the next). A noun is given to the person "
        "whom its article names so; he and she are given to the nearest fitting person, right about two "
        "times in three. What is counted is mostly right; deeds in the active voice are missed more often "
        "than passives (data/processed/validity/agency.csv)."
    )


def alt_agency(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the figure of agency."""
    pairs = [
        (r.unit, f"{r.category}{r.mark} {r.acts_n}/{r.acted_upon_n}/{r.by_nobody_n}")
        for r in rows[rows["value"] > 0].itertuples()
    ]
    order = "acts/is acted upon/of that by nobody named"
    told = tell_lists(context.outlets, pairs, most=TOLD)
    lead = f"Table of deeds of the main actors ({order})" if len(rows) else f"{TITLE}: no deed recognised"
    return tell_alt(lead, told)
