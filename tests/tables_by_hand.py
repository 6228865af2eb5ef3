"""Per-article tables made by hand: known hits, known scores."""

import numpy as np
import pandas as pd

from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.loaded.lexicon import CATEGORIES

SENTENCES_N = 12
SCORES = [f"compound{kind}{end}" for kind in ("", "_masked", "_supplement") for end in ("", "_own")]


def make_tables(hits, outlets=None, scores=None):
    """One article per row of hits: a headline of ten words and eleven sentences of twenty."""
    outlets = outlets or [f"outlet{i}" for i in range(len(hits))]
    doc_ids = [f"d{i}" for i in range(len(hits))]
    sentences, terms = [], []
    for doc_id, row in zip(doc_ids, hits, strict=True):
        for i, n in enumerate(row):
            words = 20 if i else 10
            score = (scores or (lambda i: 0.1 * (i % 5) - 0.2))(i)
            sentences.append(
                {
                    "doc_id": doc_id,
                    "sent_id": i,
                    "block_id": min(i, 1),
                    "zone": "body" if i else "headline",
                    "counted": True,
                    "words_n": words,
                    "own_words_n": words,
                    "quoted_words_n": 0,
                    "unclear_words_n": 0,
                    "loaded_own_n": n,
                    "loaded_quoted_n": 0,
                    "loaded_own_weight": 2 * n,
                    **dict.fromkeys(SCORES, score),
                    "compound_quoted": np.nan,
                }
            )
            terms += [(doc_id, i, 100 * i, 100 * i + 5, "loaded", CATEGORIES[0], 2.0, "own", True)] * n
    columns = ["doc_id", "sent_id", "start", "end", "instrument", "category", "weight", "voice", "counted"]
    headlines = {
        "doc_id": doc_ids,
        "words_n": 10,
        **dict.fromkeys(MARKERS, ""),
        "video": "Watch",
        "loaded_n": [row[0] for row in hits],
        "loaded_own_n": [row[0] for row in hits],
        "own_words_n": 10,
        "markers_n": 1,
        "strength": 0.3,
        "low": 0.1,
        "high": 0.5,
        "probability": 0.2,
        "compound": 0.5,
        "compound_masked": 0.5,
        "compound_supplement": 0.5,
    }
    blocks = [(doc_id, i, zone, np.nan) for doc_id in doc_ids for i, zone in enumerate(("headline", "body"))]
    return {
        "blocks": pd.DataFrame(blocks, columns=["doc_id", "block_id", "zone", "repeat_of"]).assign(
            by_hand=False
        ),
        "documents": pd.DataFrame({"doc_id": doc_ids, "outlet": outlets}),
        "sentences": pd.DataFrame(sentences),
        "terms": pd.DataFrame(terms, columns=columns),
        "headlines": pd.DataFrame(headlines),
    }
