"""One target under the fuzzer, in a process of its own: libFuzzer's options follow the target's name."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[2])]

import atheris  # noqa: E402

with atheris.instrument_imports(include=["analysis"]):
    from targets import TARGETS

if __name__ == "__main__":
    name, options = sys.argv[1], sys.argv[2:]
    atheris.Setup([sys.argv[0], *options], TARGETS[name])
    atheris.Fuzz()
