"""The set-up files agree with each other: pins, lock, environment.yml, Makefile, citation."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))
LOCKS = ["requirements.lock", "uv-boot.lock"]
FUZZ_LOCK = "benchmarks/fuzz/requirements.lock"  # what make fuzz installs, apart from .venv
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])?==(?P<version>[^\s;\\]+)", re.M)
TARGETS = (
    "help env figures data notebooks lab verify validate bench models report browser fuzz lint test coverage"
    " golden lock check clean"
).split()


def canonical(name: str) -> str:
    """Return the spelling that package indexes compare by."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_pins(text: str) -> list[tuple[str, str]]:
    return [(canonical(pin["name"]), pin["version"]) for pin in PIN.finditer(text)]


def read_lock(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf8")


def direct_requirements() -> list[str]:
    project = PROJECT["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return project["dependencies"] + extras + PROJECT["dependency-groups"]["test"]


@pytest.mark.parametrize("requirement", direct_requirements() + PROJECT["dependency-groups"]["boot"])
def test_every_direct_requirement_is_pinned_as_in_the_lock(requirement):
    pins = read_pins(requirement)
    assert len(pins) == 1, f"{requirement}: pin it with =="
    locked = read_pins(read_lock("requirements.lock")) + read_pins(read_lock("uv-boot.lock"))
    assert pins[0] in locked, f"{requirement}: run make lock"


def test_constraints_are_pinned_as_in_the_lock():
    constraints = read_pins((ROOT / "constraints.txt").read_text(encoding="utf8"))
    assert constraints
    assert set(constraints) <= set(read_pins(read_lock("requirements.lock")))


def test_every_file_of_the_package_is_installed():
    data = PROJECT["tool"]["setuptools"]["package-data"]["*"]
    files = [path for path in (ROOT / "analysis").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert [path for path in files if path.suffix != ".py" and f"*{path.suffix}" not in data] == []
    assert all((path.parent / "__init__.py").is_file() for path in files if path.suffix == ".py")


@pytest.mark.parametrize("lock", [*LOCKS, FUZZ_LOCK])
def test_lock_has_one_version_per_package(lock):
    names = [name for name, _ in read_pins(read_lock(lock))]
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("lock", [*LOCKS, FUZZ_LOCK])
def test_lock_holds_hashes_and_no_addresses(lock):
    text = read_lock(lock)
    assert "://" not in text
    assert " @ " not in text
    assert "--index" not in text
    assert "--find-links" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_conda_environment_installs_the_lock():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf8"))
    python, pip, section = environment["dependencies"]
    assert environment["name"] == PROJECT["project"]["name"]
    assert pip == "pip"
    assert section == {"pip": ["-r requirements.lock"]}
    assert python.removeprefix("python=") in supported_pythons()


def supported_pythons() -> list[str]:
    low, high = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", PROJECT["project"]["requires-python"]).groups()
    return [f"3.{minor}" for minor in range(int(low), int(high))]


def test_every_file_names_the_same_pythons():
    pythons = supported_pythons()
    assert pythons == ["3.11", "3.12", "3.13"]
    assert PROJECT["tool"]["mypy"]["python_version"] == pythons[0]
    assert PROJECT["tool"]["ruff"]["target-version"] == "py" + pythons[0].replace(".", "")
    makefile = (ROOT / "Makefile").read_text(encoding="utf8")
    assert f"--python-version {pythons[0]} " in makefile
    assert "(3, 11) <= sys.version_info[:2] <= (3, 13)" in makefile
    assert "Python 3.11, 3.12 or 3.13 is needed" in makefile


def test_citation_names_version_and_licence_of_the_project():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf8"))
    assert citation["version"] == PROJECT["project"]["version"]
    assert citation["license"] == PROJECT["project"]["license"]


def test_every_make_target_has_a_help_comment():
    makefile = (ROOT / "Makefile").read_text(encoding="utf8")
    phony = re.search(r"^\.PHONY: ((?:.*\\\n)*.*)", makefile, re.M)[1].replace("\\\n", " ").split()
    documented = re.findall(r"^([a-z]+):.*## \S", makefile, re.M)
    assert phony == TARGETS
    assert documented == TARGETS
    assert re.findall(r"^([a-z]+):", makefile, re.M) == TARGETS


def test_only_sheets_without_text_are_committed_of_studies_other_than_the_example():
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    listing = subprocess.run(
        ["git", "ls-files", "data/raw"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    tracked = [Path(line).relative_to("data/raw") for line in listing.stdout.splitlines()]
    sheets = {"sources.csv", "codes.csv"}
    foreign = [path for path in tracked if path.parts[0] != "example" and path.name not in sheets]
    assert foreign == []


needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


def run_make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make on a copy of the Makefile, apart from a make that runs these tests."""
    for name in ["Makefile", *LOCKS]:
        shutil.copy2(ROOT / name, folder)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    return subprocess.run(["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True)


def write_python(folder: Path, script: str) -> str:
    """Write a stand-in for python3 and return its path."""
    python = folder / "stand-in"
    python.write_text(f"#!/bin/sh\n{script}\n", encoding="utf8")
    python.chmod(0o755)
    return f"PYTHON={python}"


@needs_make
def test_help_is_the_default_and_lists_every_target(tmp_path):
    done = run_make(tmp_path)
    assert done.returncode == 0
    assert re.findall(r"^make (\w+) +\S", done.stdout, re.M) == TARGETS


@needs_make
@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 1", "Python 3.11, 3.12 or 3.13 is needed"),
        ('case "$2" in *ensurepip*) exit 1;; esac', "lacks the venv module"),
    ],
)
def test_unfit_python_is_refused_in_one_line(tmp_path, script, message):
    done = run_make(tmp_path, "env", write_python(tmp_path, script))
    lines = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert done.returncode == 2
    assert len(lines) == 1
    assert message in lines[0]
    assert "make PYTHON=" in lines[0]
    assert not (tmp_path / ".venv").exists()


@needs_make
def test_failed_installation_is_not_taken_for_done(tmp_path):
    script = 'if [ "$2" = venv ]; then mkdir -p "$3/bin"; ln -s "$0" "$3/bin/python"; fi; [ "$2" != pip ]'
    for _ in range(2):
        done = run_make(tmp_path, "env", write_python(tmp_path, script))
        assert done.returncode == 2
        assert "Building .venv" in done.stdout
        assert not (tmp_path / ".venv" / ".ready").exists()


@needs_make
def test_conda_environment_in_the_folder_is_left_alone(tmp_path):
    (tmp_path / ".venv" / "conda-meta").mkdir(parents=True)
    done = run_make(tmp_path, "env", write_python(tmp_path, "exit 0"))
    assert done.returncode == 2
    assert "conda environment, not touched" in done.stderr
    assert (tmp_path / ".venv" / "conda-meta").is_dir()


@needs_make
def test_paths_with_spaces_reach_the_command_line_whole(tmp_path):
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(
        '#!/bin/sh\nif [ "$1" = -c ]; then echo 1; else printf "<%s>" "$@"; fi\n', encoding="utf8"
    )
    python.chmod(0o755)
    (tmp_path / ".venv" / ".ready").touch()
    done = run_make(tmp_path, "figures", "STUDY=defector", "TEXTS=../my texts")
    assert done.stdout == "<-m><analysis><figures><defector><--texts><../my texts>"


POSSESSIVE = re.compile(r"(?<!\\)\)[*+?]\+[)|\"]|\(\?>")


def test_no_pattern_has_a_possessive_or_atomic_group():
    """Python 3.11.0 to 3.11.4, Debian 12's among them, read such groups wrongly."""
    sources = {path: path.read_text(encoding="utf8") for path in (ROOT / "analysis").rglob("*.py")}
    assert len(sources) > 100
    assert [path.name for path, text in sources.items() if POSSESSIVE.search(text)] == []
