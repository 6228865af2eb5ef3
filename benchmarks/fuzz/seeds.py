"""What the fuzzer starts from: invented texts, and the marks and words that the readers look for."""

import csv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "data/raw/example"
SNIPPETS = (
    "",
    "word",
    "“We were lucky,” said Ada Marsh, 41. “Very.”",
    "'It's over,' she said. He added: 'No.'",
    '"One paragraph.\n\n"And the next," the mayor told Reuters.',
    "Reporter: Good evening. Ann Lee: It was loud. Reporter: And then?",
    "Lt. Ray left. “Is it over?” she asked. Gen. Lee said the U.S. was out.",
    "A goat. Photo: Ann Lee/Paper\n\nRELATED: More goats\n\n• One\n• Two",
    "It cost $3.5 million, up 12% from 30,000 on March 4, 2018, at 5 p.m.",
    "so sad today 😢👍🏽 — Ann (@ann) March 4, 2018\n\npic.example.org/x",
    "Café naïve e\u0301 \u200d\u200e\u202e\ufeff\u00a0\x00 日本語 עברית",
    "By ANN LEE, Staff Writer | Updated 5:02 PM\n\nTOWN (Agency) — The road was closed.",
)
MANIFESTS = (
    "doc_id,outlet,path\na,One,a.txt\n",
    'doc_id,outlet,path,format,headline,published,url,sha256\na,One,a.txt,viral,"A, b",2018-03-04,,\n',
    "\ufeffdoc_id;outlet;path\r\na;One;a.txt\r\n",
    "doc_id,outlet,path\na,One,../a.txt\na,Two,/b.txt\n",
    f"doc_id,outlet,path,sha256\na,One,b.txt,{'0' * 64}\n",
)
STORY = (
    "Goat rides tram\n\nFive goats boarded the tram at Harl on Monday. “It was long,” said Ada Marsh, who "
    "said that the driver waited nine minutes.\n",
    "Animals on the line\n\nSeven goats stood in a tram, according to Ada Marsh. The party was capped at 5. "
    "The bell was rung after twelve minutes.\n",
)
SHEETS = {
    "zones_sheet": (
        "doc_id,start,zone\na,0,boilerplate\nb,0,headline\n",
        "\ufeffdoc_id;start;zone;words\r\na;17;caption;Five goats\r\n",
        "doc_id,start,zone\na,1,body\n",
        "doc_id,start,zone\n",
    ),
    "speakers_sheet": (
        "doc_id,start,kind,speaker,speaker_type\na,64,quoted,Bo Marsh,official\n",
        "doc_id,start,kind,speaker,speaker_type,words\na,64,scare,,,“It was\n",
        "doc_id,start,kind,speaker,speaker_type\na,64,none,,\n",
        "doc_id,start,kind,speaker,speaker_type,what,words\nb,98,quoted,Bo,person,added,5. The\n",
        "doc_id,start,kind,speaker,speaker_type\na,64,quoted,Bo,\n",
    ),
    "facts_sheet": (
        "doc_id,start,kind,what,fact\na,17,quantity,row,riders\nb,21,quantity,row,riders\n",
        "doc_id,start,kind,what,fact,words\nb,98,quantity,added,riders,5\na,17,quantity,mention,riders,Five\n",
        "doc_id,start,kind,what,fact\na,127,quantity,row,x\nb,101,statement,told,x\n",
        "doc_id,start,kind,what,fact\na,17,quantity,none,\nb,21,quantity,told,y\n",
    ),
}
SHEET_WORDS = (
    *("doc_id", "start", "zone", "kind", "what", "fact", "words", "speaker", "speaker_type", "a,", "b,"),
    *("quantity", "name", "statement", "claim", "row", "mention", "none", "added", "told", "unclear"),
    *("quoted", "attributed", "scare", "official", "unnamed", "body", "promo", '"', "\n", ";", "\x00"),
)
BODY = "<p>The council met on Monday and closed the bridge to the public for repairs, a clerk said.</p>"
PAGES = (
    f"<!doctype html><html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>"
    f"<p class='standfirst'>Repairs until May.</p>{BODY * 4}<figure><img src='a'><figcaption>The bridge."
    f"</figcaption></figure>{BODY}</article></body></html>",
    f"<html><body><nav><p>Home</p></nav><div><h2>Two</h2>{BODY * 3}<blockquote>So.</blockquote></div>",
    "<p>",
    "",
)
TEXT_WORDS = (
    "“", "”", "‘", "’", '"', "'", "«", "»", "…", "—", "–", "•", "|", "\n\n", "\r\n", ". ", ", ", "said ",
    "told Reuters", "according to ", "Photo: ", "Source: ", "Image via ", "RELATED: ", "By ",
    "Reporter: ", "Transcript for ", "ANN: ", "Mr. ", "Lt. ", "U.S.", "a.m.", "$3 million", "five or six",
    "March 4, 2018", "12%", "@ann", "#tag", "pic.", "https://", "\u200d", "\u202e", "\u00a0", "\u0301",
    "\ufeff", "\x00", "😢", "(", ")", "[", "]",
)  # fmt: skip
MANIFEST_WORDS = (
    "doc_id", "outlet", "path", "sha256", "published", "2018-03-04", "a.txt", "../", '"', "\n", "\r", ";",
    "\x00",
)  # fmt: skip
PAGE_WORDS = (
    "<p>", "</p>", "<div>", "<h1>", "<figcaption>", "<article>", "<table>", "<!--", "-->", "&amp;",
    "&#0;", "<script>",
)  # fmt: skip


def write_seeds(target: str, folder: Path) -> tuple[Path, Path]:
    """Write a target's first inputs and its dictionary; return their folder and its file."""
    seeds, words = _choose(target)
    place = folder / "seeds" / target
    place.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (place / f"{number:02}").write_bytes(seed.encode("utf8"))
    dictionary = folder / f"{target}.dict"
    dictionary.write_text("".join(f'"{_escape(word)}"\n' for word in words), encoding="ascii")
    return place, dictionary


def _choose(target: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if target == "manifest":
        return (*MANIFESTS, (EXAMPLE / "sources.csv").read_text(encoding="utf8")), MANIFEST_WORDS
    if target == "page":
        return PAGES, PAGE_WORDS
    if target in SHEETS:
        return SHEETS[target], SHEET_WORDS
    texts = [path.read_text(encoding="utf8") for path in sorted(EXAMPLE.glob("*.txt"))]
    with (EXAMPLE / "sources.csv").open(encoding="utf8", newline="") as file:
        headlines = [row["headline"] for row in csv.DictReader(file)]
    return (*SNIPPETS, *headlines, *texts), TEXT_WORDS


def _escape(word: str) -> str:
    """A word as libFuzzer's dictionaries write it."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf8"))
