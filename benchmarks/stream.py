"""Time sentiment over a whole sample from a fresh start: ``python stream.py SENTENCES.json``.

Both score the same sentences a stretch at a time, so that a busy machine slows both. Nothing was met before:
every token, surrounding and sum is met here for the first time. Printed are CPU seconds and differences.
"""

import gc
import json
import sys
from pathlib import Path
from time import process_time

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: E402

from analysis.measures.sentiment.vader import score_text  # noqa: E402

STRETCH = 200  # articles


def time_stream(articles: list[list[str]]) -> dict[str, float]:
    """Return seconds of vaderSentiment and of ours over the sentences of articles, and how many differ."""
    score = SentimentIntensityAnalyzer().polarity_scores
    vader, ours, different = 0.0, 0.0, 0
    for at in range(0, len(articles), STRETCH):
        sentences = [sentence for article in articles[at : at + STRETCH] for sentence in article]
        start = process_time()
        wanted = list(map(score, sentences))
        between = process_time()
        found = list(map(score_text, sentences))
        ours += process_time() - between
        vader += between - start
        different += sum(tuple(one.values()) != two for one, two in zip(wanted, found, strict=True))
    return {"vader": vader, "ours": ours, "different": different}


def main() -> None:
    """Read the sentences and print what was found, without Python's search for cycles, as in a run."""
    articles = json.loads(Path(sys.argv[1]).read_text(encoding="utf8"))
    gc.disable()
    print(json.dumps(time_stream(articles)))


if __name__ == "__main__":
    main()
