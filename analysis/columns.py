"""Names that the columns of a table of articles usually have."""

import re
from collections.abc import Iterable

# The likeliest first; blanks, hyphens and capitals make no difference.
USUAL = {
    "text": "text body content article article_text maintext main_text full_text fulltext body_text "
    "article_body articlebody",
    "outlet": "outlet outlet_name news_outlet media_outlet newspaper newspaper_name publication "
    "publication_title publication_name pubtitle source_name news_source source publisher medium media "
    "media_name paper site site_name sitename website domain",
    "headline": "headline title article_title",
    "published": "published date published_at published_on published_date publish_date date_published "
    "pubdate pub_date publication_date",
    "url": "url link canonical_url article_url",
    "doc_id": "doc_id id",
}
_BETWEEN = re.compile(r"[\s_-]+")


def find_usual(header: Iterable[str], what: str) -> str | None:
    """Return the column that most likely holds something, None where no name is a usual one.

    ``header``: names of the columns. ``what``: one of `USUAL`.

    >>> find_usual(["ID", "Newspaper", "Full Text"], "outlet"), find_usual(["ID"], "url")
    ('Newspaper', None)
    """
    by_key: dict[str, str] = {}
    for name in header:
        by_key.setdefault(_BETWEEN.sub("_", name.strip().lower()), name)
    return next((by_key[name] for name in USUAL[what].split() if name in by_key), None)
