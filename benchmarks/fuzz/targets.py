"""What the fuzzer throws bytes at: each target turns them into input and checks what must always hold.

A target raises for a finding: an exception of the product, a broken invariant (tests/invariants.py), or time
that grows faster than the input.
"""

import logging
import tempfile
import zlib
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from time import process_time

from seeds import STORY

from analysis.by_hand import SHEETS
from analysis.comparison.facts import align_facts
from analysis.corpus import InputError, read_study
from analysis.report.by_hand import find_unmeasured
from analysis.report.intake.saved_pages import read_page
from analysis.tables.build import measure
from analysis.text.zones import Block
from tests.invariants import check_hits, check_quotes, check_sentences, check_words, check_zones

Check = Callable[[str], object]
GROWTH_EVERY = 256  # one input in so many is repeated to see how time grows
SHORT, LONG = 16_000, 64_000  # characters that it is repeated to
GROWTH_MAX, GROWTH_SLACK = 9.0, 0.25  # times as long for four times the text, and CPU seconds on top
SENTENCE = "The council met on Monday and the bridge was closed to the public, a clerk said. "


def decode(data: bytes) -> str:
    """Any bytes as text; those that are no UTF-8 become unpaired surrogates."""
    return data.decode("utf8", "surrogateescape")


def time_check(check: Check, text: str) -> float:
    """CPU seconds of one check, the better of two."""
    times = []
    for _ in range(2):
        started = process_time()
        check(text)
        times.append(process_time() - started)
    return min(times)


def check_growth(check: Check, text: str) -> None:
    """Time grows with the text: four times as much of it takes at most nine times as long."""
    short = (text * (SHORT // len(text) + 1))[:SHORT]
    one, four = time_check(check, short), time_check(check, short * (LONG // SHORT))
    assert four <= GROWTH_MAX * one + GROWTH_SLACK, (
        f"{one:.2f} s for {SHORT} characters, {four:.2f} s for {LONG}"
    )


def check_text(check: Check, data: bytes) -> None:
    """Check a text, and for some of them how time grows; which ones hangs on the bytes alone."""
    text = decode(data)
    check(text)
    if text and zlib.crc32(data) % GROWTH_EVERY == 0:
        check_growth(check, text)


def _zones(text: str) -> None:
    check_zones(text)
    check_zones(text, "transcript")


def _sentences(text: str) -> None:
    check_words(text)
    check_sentences(text, [Block(0, len(text), "body")])
    check_sentences(text, check_zones(text))


def _quotes(text: str) -> None:
    check_quotes(text)
    check_hits(text)


def fuzz_zones(data: bytes) -> None:
    """Zones of a text, read as an article and as a transcript."""
    check_text(_zones, data)


def fuzz_sentences(data: bytes) -> None:
    """Words and sentences of a text, as one block and by zones."""
    check_text(_sentences, data)


def fuzz_quotes(data: bytes) -> None:
    """Quotations, voices, and the hits of every instrument on a text."""
    check_text(_quotes, data)


def check_refusal(error: InputError, path: Path) -> None:
    """A refusal names the file first and says something about it."""
    message = str(error)
    assert message.startswith(str(path)), message
    assert len(message) > len(str(path)) + 10, message


@cache
def _folder() -> Path:
    """A study's folder with one text in it, for this process."""
    folder = Path(tempfile.mkdtemp(prefix="same-story-fuzz-"))
    (folder / "a.txt").write_text(SENTENCE * 5, encoding="utf8")
    return folder


def fuzz_manifest(data: bytes) -> None:
    """A sources.csv of any bytes is a study, or refused in one line that names it."""
    manifest = _folder() / "sources.csv"
    manifest.write_bytes(data)
    try:
        study = read_study(_folder())
    except InputError as error:
        check_refusal(error, manifest)
        return
    ids = [document.doc_id for document in study.documents]
    assert ids
    assert len(set(ids)) == len(ids)
    assert all(ids)
    assert all(document.outlet and (document.text or document.sha256) for document in study.documents)


def fuzz_page(data: bytes) -> None:
    """A saved page of any bytes gives an article, or is refused in one line that names it."""
    logging.disable()
    page = _folder() / "page.html"
    page.write_bytes(data)
    try:
        draft = read_page(page)
    except InputError as error:
        check_refusal(error, page)
        return
    assert draft.text.strip()
    check_zones(draft.text)


@cache
def _story() -> Path:
    """A study of two articles, for this process, whose sheets of corrections are filled."""
    folder = Path(tempfile.mkdtemp(prefix="same-story-fuzz-"))
    for name, text in zip("ab", STORY, strict=True):
        (folder / f"{name}.txt").write_text(text, encoding="utf8")
    (folder / "sources.csv").write_text("doc_id,outlet,path\na,One,a.txt\nb,Two,b.txt\n", encoding="utf8")
    return folder


def fuzz_sheet(name: str, data: bytes) -> None:
    """A sheet of corrections of any bytes is followed by the tables, or refused in one line that names it."""
    folder = _story()
    for sheet in SHEETS:
        (folder / sheet).unlink(missing_ok=True)
    (folder / name).write_bytes(data)
    try:
        study = read_study(folder)
        tables = measure(study)
        _, facts = align_facts(tables["mentions"], ["a", "b"])
    except InputError as error:
        message = str(error)
        assert name in message, message
        assert "\n" not in message, message
        return
    assert find_unmeasured(study, tables) == []
    assert not facts.duplicated(["fact_id", "doc_id"]).any()
    assert len(facts) == 2 * facts["fact_id"].nunique()


TARGETS: dict[str, Callable[[bytes], None]] = {
    "zones": fuzz_zones,
    "sentences": fuzz_sentences,
    "quotes": fuzz_quotes,
    "manifest": fuzz_manifest,
    "page": fuzz_page,
    **{sheet.replace(".csv", "_sheet"): partial(fuzz_sheet, sheet) for sheet in SHEETS},
}
