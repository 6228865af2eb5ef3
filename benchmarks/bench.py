"""Time the measurement against vaderSentiment and itself: one run, ratios with their spread.

    python -m analysis bench [--only PART,PART] [--datasets DIR] [--growth N] [--peers PYTHON] [--out DIR]

Ratios are taken within a round, both sides measured one directly after the other in CPU time of one core, so
that a busy machine slows both. Each round takes articles that were not met before, as a run over many does.
Printed are the median of the rounds and their range; lines in DIR that are not measured again stay there.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import shapes  # noqa: E402
import stages  # noqa: E402
from articles import find_articles  # noqa: E402
from lines import Line, line_of, machine, merge_lines, read_lines, write_lines  # noqa: E402

from analysis.scale.articles import Record  # noqa: E402
from analysis.scale.batch import make_document  # noqa: E402
from analysis.tables.build import measure_documents, pause_collector  # noqa: E402
from analysis.text.reading import read_text  # noqa: E402

ROUNDS = 7
SAMPLE = 100  # articles of a round
WARM = 400  # articles before the first round: after them most words have been met
SMALLEST, LARGEST = 250, 2000  # articles of the growth series by default; --growth 16000 for the long one
STREAM, STREAM_ROUNDS = 3000, 3  # articles that sentiment scores from a fresh start: the labelled set's all
LONG_RUN = 37_000  # articles of the run whose memory is read


class Given(NamedTuple):
    """What every part gets: the options, and the articles to warm up with and to time."""

    options: argparse.Namespace
    warm: list[Record]
    rounds: list[list[Record]]


def tell(text: str) -> None:
    """Say on the side what is under way."""
    print(f"  {text} …", file=sys.stderr, flush=True)


def time_it(run: Callable[[], object]) -> float:
    """Return CPU seconds of one call, without Python's search for cycles, as in a run over many articles."""
    with pause_collector():
        start = process_time()
        run()
        return process_time() - start


def compare_with_vader(given: Given) -> Iterator[Line]:
    """Whole measurement, and sentiment on the same articles, against vaderSentiment on the same sentences."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    from analysis.measures.sentiment.vader import score_text

    score = SentimentIntensityAnalyzer().polarity_scores
    tell(f"{WARM} articles to warm up")
    list(measure_documents(map(make_document, given.warm)))
    for sentence in flat_sentences(given.warm):
        score_text(sentence)
    found = []
    for number, records in enumerate(given.rounds, 1):
        tell(f"round {number} of {ROUNDS}: {len(records)} articles")
        documents = [make_document(record) for record in records]
        whole = time_it(lambda items=documents: list(measure_documents(items)))
        sentences = flat_sentences(records)
        vader = time_it(lambda items=sentences: list(map(score, items)))
        alone, again = (time_it(lambda items=sentences: list(map(score_text, items))) for _ in "12")
        found.append((whole, vader, alone, again))
    n = len(given.rounds[0])
    ratio, each = "times vaderSentiment", "ms per article"
    yield line_of("whole measurement", [vader / whole for whole, vader, *_ in found], ratio, n)
    not_met = [vader / alone for _, vader, alone, _ in found]
    yield line_of("sentiment alone, articles not met before", not_met, ratio, n)
    yield line_of(
        "sentiment alone, words met before", [vader / again for _, vader, _, again in found], ratio, n
    )
    yield line_of("whole measurement, time", [1000 * whole / n for whole, *_ in found], each, n)
    yield line_of("vaderSentiment, time", [1000 * vader / n for _, vader, *_ in found], each, n)


def stream_sentiment(given: Given) -> Iterator[Line]:
    """Sentiment alone against vaderSentiment over the whole sample, each round from a fresh start."""
    tell(f"sentences of {STREAM} articles")
    _, records = find_articles(given.options.datasets, STREAM)
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sentences.json"
        file.write_text(json.dumps(sentences_of(records)), encoding="utf8")
        for number in range(1, STREAM_ROUNDS + 1):
            tell(f"sentiment from a fresh start, round {number} of {STREAM_ROUNDS}")
            command = [sys.executable, str(HERE / "stream.py"), str(file)]
            done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
            seconds = json.loads(done.stdout.splitlines()[-1])
            if seconds["different"]:
                raise SystemExit(f"{seconds['different']} sentences score otherwise than in vaderSentiment")
            ratios.append(seconds["vader"] / seconds["ours"])
    yield line_of("sentiment alone", ratios, "times vaderSentiment", len(records))


def sentences_of(records: list[Record]) -> list[list[str]]:
    """Return the sentences of each article as the measurement splits them."""
    readings = [read_text(record.text) for record in records]
    return [[r.text[s.start : s.end] for s in r.sentences] for r in readings]


def flat_sentences(records: list[Record]) -> list[str]:
    """Return the sentences of all articles in one list."""
    return [sentence for article in sentences_of(records) for sentence in article]


def share_stages(given: Given) -> Iterator[Line]:
    """Each stage's share of the whole."""
    tell("stages, one after the other")
    with pause_collector():
        stages.time_stages([make_document(record) for record in given.warm])
        rounds = [stages.time_stages([make_document(r) for r in records]) for records in given.rounds]
    for name in rounds[0]:
        shares = [100 * r[name] / sum(r.values()) for r in rounds]
        yield line_of(f"stage: {name}", shares, "% of the whole", len(given.rounds[0]))


def bound_shapes(given: Given) -> Iterator[Line]:
    """Time long texts of odd shapes against a quarter of each: 4 where time grows with the length."""
    for name in shapes.SHAPES:
        small, whole = shapes.time_shape(name)
        yield line_of(f"shape: {name}", [whole / small], "times a quarter of it", 1)


def run_child(given: Given, n: int, *more: str) -> dict[str, float]:
    """Measure n articles in a fresh process; return wall-clock and CPU seconds and peak memory."""
    tell(" ".join([f"{n} articles", *more]))
    command = [sys.executable, str(HERE / "child.py"), "--articles", str(n), *more]
    if given.options.datasets:
        command += ["--datasets", given.options.datasets]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def grow(given: Given) -> Iterator[Line]:
    """Time and peak memory from 250 articles on, doubled."""
    seconds: dict[int, float] = {}
    n = SMALLEST
    while n <= given.options.growth:
        found = run_child(given, n)
        seconds[n] = found["cpu"]
        each = found["cpu"] / n / (seconds[SMALLEST] / SMALLEST)
        yield line_of(f"growth: {n} articles", [each], "times the first per article", n)
        yield line_of(f"peak memory: {n} articles", [found["peak"]], "MB", n)
        n *= 2
    last = max(seconds, default=0)
    if last // 8 in seconds:
        times = seconds[last] / seconds[last // 8]
        yield line_of("growth: 8 times the articles", [times], "times the time", last)


def hold_memory(given: Given) -> Iterator[Line]:
    """Peak memory of a long run on one process: ten minutes, so only where it is asked for."""
    peak = run_child(given, LONG_RUN)["peak"]
    yield line_of(f"peak memory: {LONG_RUN} articles", [peak], "MB", LONG_RUN)


def compare_engines(given: Given) -> Iterator[Line]:
    """Pool and Dask, two processes each, against one process, in wall-clock time."""
    n, two = given.options.engines, ("--processes", "2")
    pool, dask = [], []
    for _ in range(given.options.engine_rounds):
        one = run_child(given, n)["wall"]
        pool.append(one / run_child(given, n, *two)["wall"])
        dask.append(one / run_child(given, n, *two, "--engine", "dask")["wall"])
    yield line_of("two processes", pool, "times one process", n)
    yield line_of("two Dask workers", dask, "times one process", n)


def compare_peers(given: Given) -> Iterator[Line]:
    """Other tools against vaderSentiment, all with the interpreter that has them."""
    if not given.options.peers:
        return
    records = [record for records in given.rounds[:2] for record in records]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.json"
        content = {"articles": [r.text for r in records], "sentences": sentences_of(records)}
        file.write_text(json.dumps(content), encoding="utf8")
        command = [given.options.peers, str(HERE / "peers.py"), str(file)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    seconds = json.loads(done.stdout.splitlines()[-1])
    vader = seconds.pop("vaderSentiment")
    for name, found in seconds.items():
        yield line_of(f"peer: {name}", [vader / found], "times vaderSentiment", len(records))


PARTS: dict[str, Callable[[Given], Iterator[Line]]] = {
    "speed": compare_with_vader,
    "sentiment": stream_sentiment,
    "stages": share_stages,
    "shapes": bound_shapes,
    "growth": grow,
    "memory": hold_memory,
    "engines": compare_engines,
    "peers": compare_peers,
}
LONG = {"memory"}  # left out unless it is named
ORDER = (
    *("whole measurement", "sentiment alone", "vaderSentiment", "stage: ", "shape: "),
    *("growth: ", "peak memory: ", "two ", "peer: "),
)


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--only", metavar="PART,…", default=",".join(PARTS.keys() - LONG), help=f"of {', '.join(PARTS)}"
    )
    parser.add_argument(
        "--datasets", metavar="DIR", help="folder of the labelled sets; default: made articles"
    )
    parser.add_argument(
        "--growth", metavar="N", type=int, default=LARGEST, help="most articles of the series"
    )
    parser.add_argument("--engines", metavar="N", type=int, default=2000, help="articles for pool and Dask")
    parser.add_argument(
        "--engine-rounds", metavar="N", type=int, default=3, help="how often they are compared"
    )
    parser.add_argument("--peers", metavar="PYTHON", help="interpreter that has the other tools")
    parser.add_argument("--out", metavar="DIR", type=Path, help="folder to write speed.csv and speed.md to")
    options = parser.parse_args()
    unknown = set(options.only.split(",")) - PARTS.keys()
    if unknown:
        parser.error(f"--only {','.join(sorted(unknown))}: no such part; there are {', '.join(PARTS)}")
    return options


def main() -> None:
    options = read_options()
    source, records = find_articles(options.datasets, WARM + ROUNDS * SAMPLE)
    rest = records[WARM:]
    rounds = [rest[at : at + SAMPLE] for at in range(0, len(rest), SAMPLE)]
    given = Given(options, records[:WARM], rounds)
    print(source, machine(), sep="\n", flush=True)
    for name, part in PARTS.items():
        if name in options.only.split(","):
            found = []
            for line in part(given):
                print(line, flush=True)
                found.append(line)
            if options.out:  # after each part, so that a run that is stopped has kept what it found
                write_lines(merge_lines(read_lines(options.out), found, ORDER), source, options.out)


if __name__ == "__main__":
    main()
