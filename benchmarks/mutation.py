"""Change the code in one place and see whether its tests notice: mutation testing by random sample.

    python benchmarks/mutation.py text stats --mutants 200 --seed 1 --out survivors.csv

A mutant changes one node of one module's syntax tree (MUTATIONS). The tests that are run are the module's
own doctests and tests/test_<module>.py, or those of the module that it was split from (TESTED_IN); up to
the first failure, without those marked slow and without the property tests.
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
# Modules without a test file of their own, and those whose tests lie in several.
TESTED_IN = {
    "attribution": "voices speakers claims",
    "carry": "voices speakers",
    "marks": "quotations voices",
    "names": "people voices",
    "people": "speakers voices",
    "phrases": "speakers voices claims",
    "posts": "voices",
    "quotations": "voices",
    "speakers": "voices",
    "works": "voices",
    "credits": "zones",
    "language": "corpus",
    "reading": "voices zones",
    "sources": "voices speakers claims carry",
    "transcripts": "zones",
    "zones_cues": "zones",
    "zones_layout": "zones",
    "zones_lines": "zones",
    "zones_rules": "zones",
    "zones_titles": "zones",
    "acronyms": "facts",
    "agency_classes": "agency_words agency",
    "clauses": "agency",
    "passives": "agency",
    "noun_phrases": "agency",
    "nominalised": "agency",
    "subjects": "agency",
    "claims": "voices facts",
    "claim_cores": "claim_labels",
    "claim_labels": "claim_labels facts",
    "claim_openings": "claim_labels",
    "claim_short_forms": "claim_labels",
    "claim_weights": "claim_labels",
    "short_speakers": "facts",
    "statements": "facts",
    "stems": "facts",
    "mention": "facts",
    "entities_kinds": "name_kinds entities",
    "entities_lists": "name_kinds entities",
    "entities_runs": "entities",
    "entities_beside": "name_beside entities",
    "entities_find": "entities",
    "quantities_find": "quantities",
    "quantities_labels": "quantity_labels quantities facts",
    "quantities_units": "quantities facts",
    "counted": "quantities",
    "fact_words": "quantities",
    "clickbait_features": "clickbait",
    "clickbait_model": "clickbait",
    "clickbait_reasons": "clickbait",
    "loaded_features": "loaded_model loaded",
    "loaded_places": "loaded_model loaded",
    "loaded_readings": "loaded_topics loaded",
    "loaded_terms": "loaded",
    "loaded_tone": "loaded_model",
    "clickbait_marker_line": "clickbait_markers",
    "clickbait_marker_rules": "clickbait_markers",
    "frames_cues": "frame_cues frames",
    "frames_rules": "frame_rules frames",
    "numerals": "numbers",
    "number_values": "numbers",
    "name_cases": "names",
    "name_words": "entities",
    "supplement": "sentiment",
    "comparison_choices": "robustness",
    "comparison_draws": "comparison_pairs profile",
    "comparison_estimates": "comparison_pairs",
    "comparison_hits": "robustness",
    "comparison_measured": "comparison_pairs",
    "comparison_pairs": "many_outlets",
    "comparison_samples": "comparison_pairs",
    "scale_batch": "scale_articles scale_run",
    "scale_command": "scale_run",
    "scale_duplicates": "scale_run",
    "scale_engines": "scale_run",
    "scale_identifiers": "scale_articles scale_run",
    "scale_parts": "scale_run",
    "tables_files": "tables",
    "tables_locks": "interruption",
    "tables_renewal": "interruption",
    "tables_rows_evidence": "build",
    "tables_rows_headlines": "build",
    "tables_rows_text": "build",
    "tokens": "vader sentiment",
    "valences": "vader sentiment",
}
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
    """Return the test files of a module: its own and those of TESTED_IN, else those that import it."""
    tests = {p.stem: p for p in sorted((ROOT / "tests").glob("test_*.py")) if p.name not in LEFT_OUT}
    room, stem = path.parent.name, path.stem
    name = f"{room}_{stem}"  # a test of a room's module names the room where the stem alone would not do
    if name not in TESTED_IN and f"test_{name}" not in tests:
        name = room if stem == "__init__" else stem
    names = [name, *TESTED_IN.get(name, "").split()]
    own = [tests[f"test_{name}"] for name in names if f"test_{name}" in tests]
    module = re.escape(".".join(path.relative_to(ROOT).with_suffix("").parts))
    importers = [p for p in tests.values() if re.search(rf"(from|import) {module}\b", p.read_text("utf8"))]
    return [path, *(own or importers)]  # the module itself for its doctests


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
