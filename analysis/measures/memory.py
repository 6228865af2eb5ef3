"""What is known of words and names once they were looked at: dictionaries that fill themselves, bounded."""

from collections.abc import Callable
from typing import TypeVar

# Distinct words and names kept young; as many older ones are kept beside them.
REMEMBERED = 20_000

T = TypeVar("T")


class Memory(dict[str, T]):
    """Key → what a function says of it: each distinct key is asked once, then costs one look-up.

    When it is full its entries become the old ones, and those that are still used move over one by one: what
    a text needs is not forgotten, and no more than twice ``most`` entries are held however long the run.

    Parameters
    ----------
    ask : callable
        What to ask for a key that is not known.
    most : int
        Entries before the others are old.

    Examples
    --------
    >>> sizes = Memory(len)
    >>> sizes["ferry"], list(map(sizes.__getitem__, ["ferry", "port"])), dict(sizes)
    (5, [5, 4], {'ferry': 5, 'port': 4})
    """

    __slots__ = ("_ask", "_most", "_old")

    def __init__(self, ask: Callable[[str], T], most: int = REMEMBERED) -> None:
        super().__init__()
        self._ask, self._most = ask, most
        self._old: dict[str, T] = {}

    def __missing__(self, key: str) -> T:
        """Ask for a key that is not among the young entries."""
        if len(self) >= self._most:
            self._old = dict(self)
            self.clear()
        old = self._old
        self[key] = found = old[key] if key in old else self._ask(key)
        return found
