"""Change the code in one place and see whether its tests notice: mutation testing by random sample.

    python benchmarks/mutation.py text stats --mutants 200 --seed 1 --out survivors.csv

A mutant changes one node of one module's syntax tree (MUTATIONS). The tests that are run are the module's
own doctests and tests/test_<module>.py, else the tests that import it or a module that does; up to the first
failure, without those marked slow and without the property tests.
Work on a copy of the project: modules are overwritten while this runs.
"""

import argparse
import ast
import copy
import csv
import os
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LEFT_OUT = {"test_properties.py", "test_fuzz.py", "test_contract.py", "test_repository.py", "test_layout.py"}
LEAST_SECONDS, TIMES_BASE = 30.0, 6.0  # a mutant may take so many times as long as the tests do
_COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


class Mutant(NamedTuple):
    """One change: the module, the line, what was changed, and the number of its node."""

    path: Path
    line: int
    what: str
    number: int


def _compare(node: ast.AST) -> str:
    """Turn the first comparison around at its edge, or to its opposite."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARE:
        node.ops[0] = _COMPARE[type(node.ops[0])]()
        return "comparison"
    return ""


def _logic(node: ast.AST) -> str:
    """Take "or" for "and", drop a "not", turn a condition."""
    if isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return "and/or"
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        node.test = ast.UnaryOp(ast.Not(), node.test)
        return "condition"
    return ""


def _arithmetic(node: ast.AST) -> str:
    """Take another operation."""
    if isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in _ARITHMETIC:
        node.op = _ARITHMETIC[type(node.op)]()
        return "arithmetic"
    return ""


def _constant(node: ast.AST) -> str:
    """Take the next number, the other truth value, a longer word."""
    if not isinstance(node, ast.Constant) or node.value is None or node.value is ...:
        return ""
    if isinstance(node.value, bool):
        node.value = not node.value
    elif isinstance(node.value, int):
        node.value += 1
    elif isinstance(node.value, float):
        node.value = node.value * 1.5 + 0.5
    elif isinstance(node.value, str):
        node.value = node.value + "x" if node.value else "x"
    else:
        return ""
    return "constant"


def _flow(node: ast.AST) -> str:
    """Give nothing back, leave a loop in place of going on."""
    if isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        node.value = ast.Constant(None)
        return "return"
    return ""


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


MUTATIONS: tuple[Callable[[ast.AST], str], ...] = (_compare, _logic, _arithmetic, _constant, _flow)


def walk_code(tree: ast.AST) -> Iterator[ast.AST]:
    """Walk the nodes that run: no docstrings, annotations, decorators or messages of errors."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
            skipped.update(map(id, ast.walk(body[0])))
        for name in ("annotation", "returns", "decorator_list", "exc"):
            parts = getattr(node, name, None)
            for part in parts if isinstance(parts, list) else [parts] if parts is not None else []:
                skipped.update(map(id, ast.walk(part)))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.update(map(id, ast.walk(node)))
        if isinstance(node, ast.Assign) and any(getattr(t, "id", "") == "__all__" for t in node.targets):
            skipped.update(map(id, ast.walk(node)))
        if isinstance(node, ast.JoinedStr):
            skipped.update(id(part) for part in node.values if isinstance(part, ast.Constant))
        yield node


def find_mutants(path: Path) -> list[Mutant]:
    """List every change that can be made to a module."""
    found = []
    for number, node in enumerate(walk_code(ast.parse(path.read_text(encoding="utf8")))):
        for change in MUTATIONS:
            what = change(copy.deepcopy(node))
            if what:
                found.append(Mutant(path, getattr(node, "lineno", 0), what, number))
    return found


def mutate(mutant: Mutant) -> str:
    """Return the module's source with the change made."""
    tree = ast.parse(mutant.path.read_text(encoding="utf8"))
    node = list(walk_code(tree))[mutant.number]
    assert any(change(node) == mutant.what for change in MUTATIONS)
    return ast.unparse(ast.fix_missing_locations(tree))


def find_tests(path: Path) -> list[Path]:
    """Return a module, for its doctests, and its tests: by its name, else what imports it or what does so."""
    tests = [p for p in sorted((ROOT / "tests").glob("test_*.py")) if p.name not in LEFT_OUT]
    names = (f"test_{path.stem}.py", f"test_{path.parent.name}_{path.stem}.py")
    found, modules, seen = [p for p in tests if p.name in names], [path], {path}
    while modules and not found:
        found = [p for p in tests if any(imports(p, module) for module in modules)]
        every = [p for p in sorted((ROOT / "analysis").rglob("*.py")) if p not in seen]
        modules = [p for p in every if any(imports(p, module) for module in modules)]
        seen.update(modules)
    return [path, *found]


def imports(path: Path, module: Path) -> bool:
    """Tell whether a file imports a module of the package."""
    room, name = ".".join(module.parent.relative_to(ROOT).parts), module.stem
    named = room if name == "__init__" else rf"{room}\.{name}"
    inside = rf"|from {room} import [^\n]*\b{name}\b"
    return re.search(rf"(?:from|import) {named}\b(?!\.){inside}", path.read_text("utf8")) is not None


def run_tests(tests: list[Path], seconds: float) -> str:
    """Run tests in a child of this process; return "passed", "failed" or "timeout"."""
    child = os.fork()
    if child == 0:
        import pytest

        os.setsid()
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        code = pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-m", "not slow", *map(str, tests)])
        os._exit(0 if code == 0 else 1)
    stop = time.monotonic() + seconds
    while time.monotonic() < stop:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "passed" if status == 0 else "failed"
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timeout"


def preload() -> None:
    """Import what every test run needs once, so that its children have it."""
    import nupunkt
    import pandas  # noqa: F401
    import pyarrow  # noqa: F401
    import pytest  # noqa: F401
    import scipy.stats  # noqa: F401

    nupunkt.sent_spans("Ready. Steady.")


def try_mutant(mutant: Mutant, base: dict[Path, float]) -> str:
    """Run a mutant's tests; the module is put back whatever happens."""
    tests = find_tests(mutant.path)
    if mutant.path not in base:
        started = time.monotonic()
        if run_tests(tests, 600) != "passed":
            base[mutant.path] = -1.0
        else:
            base[mutant.path] = time.monotonic() - started
    if base[mutant.path] < 0:
        return "tests fail without it"
    original = mutant.path.read_bytes()
    try:
        mutant.path.write_text(mutate(mutant), encoding="utf8")
        return run_tests(tests, max(LEAST_SECONDS, TIMES_BASE * base[mutant.path]))
    finally:
        mutant.path.write_bytes(original)


def main(argv: list[str] | None = None) -> int:
    """Try a random sample of the mutants of some rooms."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "room", nargs="+", help="rooms or modules of analysis, such as text or measures/mentions/dates.py"
    )
    parser.add_argument("--mutants", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=Path, help="an earlier CSV: try again what passed in it")
    parser.add_argument("--out", type=Path, required=True, help="CSV of what became of each mutant")
    arguments = parser.parse_args(argv)
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    sys.dont_write_bytecode = True
    preload()
    paths = [ROOT / "analysis" / room for room in arguments.room]
    modules = [m for p in paths for m in (sorted(p.glob("*.py")) if p.is_dir() else [p])]
    every = [mutant for module in modules for mutant in find_mutants(module)]
    sample = random.Random(arguments.seed).sample(every, min(arguments.mutants, len(every)))
    if arguments.only:
        with arguments.only.open(encoding="utf8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["outcome"] == "passed"]
        kept = {(row["module"], row["number"], row["what"]) for row in rows}
        sample = [
            m for m in every if (str(m.path.relative_to(ROOT / "analysis")), str(m.number), m.what) in kept
        ]
    base: dict[Path, float] = {}
    with arguments.out.open("w", encoding="utf8", newline="", buffering=1) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("module", "line", "what", "number", "outcome"))
        for mutant in sorted(sample):
            outcome = try_mutant(mutant, base)
            name = mutant.path.relative_to(ROOT / "analysis")
            writer.writerow((name, mutant.line, mutant.what, mutant.number, outcome))
    print(f"{len(sample)} of {len(every)} mutants tried: {arguments.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
