"""Boosted trees as one list of nodes, walked by all trees at once."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]


class Forest(NamedTuple):
    """All trees as one list of nodes; a leaf leads to itself, so that every tree is walked equally deep."""

    roots: Numbers
    feature: Numbers  # 0 the ridge's value, else 1 + index in the style vector
    threshold: Numbers
    children: Numbers  # left and right child of node i at 2 i and 2 i + 1
    value: Numbers
    depth: int


def _depth(left: list[int], right: list[int], node: int = 0) -> int:
    """Return how many steps the deepest leaf of a tree is away."""
    return 1 + max(_depth(left, right, left[node]), _depth(left, right, right[node])) if left[node] else 0


def build_forest(trees: list[list[list[Any]]]) -> Forest:
    """Join trees given as columns: feature, threshold, left, right (0 at a leaf), value."""
    roots: list[int] = []
    children: list[int] = []
    for _, _, left, right, _ in trees:
        start = len(children) // 2
        roots.append(start)
        for i, (a, b) in enumerate(zip(left, right, strict=True)):
            children += [start + a, start + b] if a else [start + i, start + i]
    feature, threshold, value = (np.array([x for tree in trees for x in tree[k]]) for k in (0, 1, 4))
    depth = max((_depth(tree[2], tree[3]) for tree in trees), default=0)
    return Forest(np.array(roots, int), feature, threshold, np.array(children, int), value, depth)


def walk(values: Numbers, forest: Forest) -> Numbers:
    """Return the node that every tree is at, a row for each step from the roots to the leaves."""
    path = np.empty((forest.depth + 1, len(forest.roots)), int)
    path[0] = nodes = forest.roots
    for step in range(1, forest.depth + 1):
        path[step] = nodes = forest.children[
            2 * nodes + (values[forest.feature[nodes]] > forest.threshold[nodes])
        ]
    return path
