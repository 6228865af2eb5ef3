"""Speed of other tools on the same articles, in an environment of their own; started by bench.py --peers.

Reads {"articles": [text, …], "sentences": [[text, …], …]} from a file and prints one JSON line:
seconds for vaderSentiment per sentence, and for each tool that can be imported.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time


def tools() -> Iterator[tuple[str, Callable[[str], object]]]:
    """Yield the tools that are installed; each takes one article."""
    try:
        from textblob import TextBlob

        yield "TextBlob sentiment", lambda text: TextBlob(text).sentiment
    except ImportError:
        pass
    try:
        import spacy
        import textdescriptives  # noqa: F401

        pipe = spacy.blank("en")
        pipe.add_pipe("sentencizer")
        for part in ("descriptive_stats", "readability"):
            pipe.add_pipe(f"textdescriptives/{part}")
        yield "TextDescriptives, blank pipeline", pipe
    except (ImportError, ValueError):
        pass
    try:
        from nela_features.nela_features import NELAFeatureExtractor

        nela = NELAFeatureExtractor()
        for part in ("style", "complexity", "bias", "affect", "moral"):
            yield f"nela_features {part}", getattr(nela, f"extract_{part}")
    except (ImportError, LookupError, OSError):
        pass


def time_all(run: Callable[[str], object], texts: list[str]) -> float:
    """Return CPU seconds for all texts, the first of them run once before."""
    run(texts[0])
    start = process_time()
    for text in texts:
        run(text)
    return process_time() - start


def main() -> None:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf8"))
    score = SentimentIntensityAnalyzer().polarity_scores
    sentences = [sentence for article in given["sentences"] for sentence in article]
    seconds = {"vaderSentiment": time_all(score, sentences)}
    for name, run in tools():
        try:
            seconds[name] = time_all(run, given["articles"])
        except Exception as error:  # a tool that lacks its data is left out, and says so
            print(f"{name}: left out ({type(error).__name__})", file=sys.stderr)
    print(json.dumps(seconds))


if __name__ == "__main__":
    main()
