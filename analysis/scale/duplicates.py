"""Identifiers that occur twice: which row stays, whatever the order of the rows."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from hashlib import blake2b

import numpy as np

from analysis.scale.articles import Place, Record

Digest = tuple[bool, bytes]


def find_duplicates(read: Callable[[], Iterable[Record]]) -> tuple[int, frozenset[Place]]:
    """Count the rows and name those to leave out because another row has their identifier.

    Of rows with one identifier the one stays whose content has the smallest hash, one with a text before
    one without: a rule that does not look at the order. Rows without an identifier, or that cannot be read,
    are left alone. Memory: eight bytes per row, and the rows that share an identifier.

    ``read``: returns the records from the first on; it is called twice where identifiers repeat. Returned:
    number of rows; file and number of those to leave out.

    >>> rows = [Record(1, "a", text="x"), Record(2, "b", text="y"), Record(3, "a", text="x")]
    >>> find_duplicates(lambda: rows)
    (3, frozenset({('', 3)}))
    """
    keys = array("Q")
    rows = 0
    for record in read():
        rows += 1
        if not record.flaw:
            keys.append(_key(record.doc_id))
    values, counts = np.unique(np.frombuffer(keys, dtype=np.uint64), return_counts=True)
    repeated = {int(value) for value in values[counts > 1]}
    return rows, _leave_out(read(), repeated) if repeated else frozenset()


def _leave_out(records: Iterable[Record], repeated: set[int]) -> frozenset[Place]:
    """Return the rows whose identifier another row has that stays."""
    stays: dict[str, tuple[Digest, Place]] = {}
    out: set[Place] = set()
    for record in records:
        if record.flaw or _key(record.doc_id) not in repeated:
            continue
        mine = (_digest(record), record.place)
        other = stays.setdefault(record.doc_id, mine)
        if other is not mine:
            stays[record.doc_id] = min(other, mine)
            out.add(max(other, mine)[1])
    return frozenset(out)


def _key(doc_id: str) -> int:
    """Return 64 bits of an identifier's hash."""
    return int.from_bytes(blake2b(doc_id.encode("utf8", "surrogatepass"), digest_size=8).digest(), "little")


def _digest(record: Record) -> Digest:
    """Return what ranks rows of one identifier."""
    content = "\0".join(record.content).encode("utf8", "surrogatepass")
    return not record.text.strip(), blake2b(content, digest_size=16).digest()
