"""Posts of others printed in a text without marks: "… — NAME (@handle) May 3, 2018"."""

import re
from typing import NamedTuple

_SIGNED = re.compile(
    r"(?<![—–―-])[—–―-]{1,3}\s{0,3}(?P<name>[^—–―\n@(]{2,60}?)\s?\(@\w{1,30}\)"
    r"(?:\s+[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?"
)


class Post(NamedTuple):
    """A post: ``text[start:end]`` is its wording without the signature."""

    start: int
    end: int
    name: str


def find_posts(text: str) -> list[Post]:
    """Return the posts that a text prints in full, by their signatures; one reaches over its line at most.

    >>> find_posts("What a night. — Ada Marsh (@adamarsh) May 3, 2018")
    [Post(start=0, end=13, name='Ada Marsh')]
    """
    if "(@" not in text:
        return []
    posts, free = [], 0
    for hit in _SIGNED.finditer(text):
        start = max(text.rfind("\n", free, hit.start()) + 1, free)
        while start < hit.start() and text[start].isspace():
            start += 1
        end = hit.start()
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            posts.append(Post(start, end, hit["name"]))
        free = hit.end()
    return posts
