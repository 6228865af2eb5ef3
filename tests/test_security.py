"""What comes from outside stays text wherever it is shown, nothing of it is run, and nothing goes out."""

import ast
import csv
import html
import io
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest

from analysis import show
from analysis.__main__ import main
from analysis.corpus import Document
from analysis.report import figures, outputs, page
from analysis.report.markup import escape_latex, escape_markdown
from analysis.tables.files import format_table, read_tables

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "analysis").rglob("*.py"))
EVIL = (
    "<script>alert('1')</script> & “<img src=x onerror=alert(2)>” </svg> said Mina Sorrel, who was stunned."
)
OUTLETS = ['=HYPERLINK("http://x")', "A&B $x^$ {_%#}~\\ <i>![b](http://c)</i>"]
FORBIDDEN = {
    "eval", "exec", "compile", "__import__", "pickle", "cPickle", "dill", "marshal", "shelve", "read_pickle",
    "to_pickle", "joblib.load", "os.system", "os.popen", "yaml.load", "unsafe_load",
}  # fmt: skip


def called(tree: ast.AST) -> set[str]:
    """Return the names of what a module imports and calls, dotted ones also whole."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {(node.module or "").split(".")[0], *(alias.name for alias in node.names)}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            names.add(node.func.id)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            whole = ast.unparse(node.func)
            names |= {whole} if whole.startswith(("re.", "ast.")) else {whole, node.func.attr}
    return names


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_unpickles_or_runs_input(path):
    tree = ast.parse(path.read_text(encoding="utf8"))
    assert called(tree) & FORBIDDEN == set()
    shells = [word for node in ast.walk(tree) if isinstance(node, ast.Call) for word in node.keywords]
    assert not any(
        word.arg in ("shell", "allow_pickle") and ast.unparse(word.value) != "False" for word in shells
    )


def test_the_search_would_find_them():
    source = "import pickle\nfrom joblib import load\neval('1')\npd.read_pickle(x)\nos.system('ls')"
    assert called(ast.parse(source)) & FORBIDDEN == {"pickle", "eval", "read_pickle", "os.system"}
    assert called(ast.parse("re.compile('x')")) & FORBIDDEN == set()


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A study whose outlets and texts attack every output; a few of its figures, and its report."""
    root = tmp_path_factory.mktemp("project")
    folder = root / "data/raw/evil"
    folder.mkdir(parents=True)
    with (folder / "sources.csv").open("w", encoding="utf8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["doc_id", "outlet", "path", "headline", "url"])
        for number, outlet in enumerate(OUTLETS):
            (folder / f"{number}.txt").write_text(
                f"{EVIL}\n\n" + f"The shocking goat {number} was there. " * 8
            )
            rows.writerow(
                [f"d{number}", outlet, f"{number}.txt", f"@SUM({number}) {EVIL}", "javascript:alert(3)"]
            )
    few = tuple(one for one in figures.FIGURES if one.name in ("overview", "loaded_terms"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        for room in (figures, outputs, page):
            patch.setattr(room, "FIGURES", few)
        patch.setattr(figures, "FORMATS", ("svg",))
        assert main(["figures", "evil"]) == 0
        assert main(["report", "evil"]) == 0
        assert main(["coding-sheet", "evil", "--coders", "ann"]) == 0
    return root


def opens_tags(text: str) -> bool:
    """Tell whether one of the tags of the input is a tag."""
    return bool(re.search(r"<(script>alert|img src=x|i>!)", text))


def test_pages_show_input_as_text(project):
    report = (project / "figures/evil/report.html").read_text(encoding="utf8")
    sheet = (project / "coding/evil/print.html").read_text(encoding="utf8")
    for text in (report, sheet, show(Document("d", OUTLETS[1], text=EVIL)), show(EVIL)):
        assert not opens_tags(text)
        assert "&lt;script&gt;" in text
    assert "default-src 'none'" in report
    assert "default-src 'none'" in sheet
    assert 'href="javascript' not in report
    assert html.escape("A&B $x^$") in report


def test_pictures_are_sound_and_hold_no_markup_of_the_input(project):
    for path in sorted((project / "figures/evil").glob("*.svg")):
        text = path.read_text(encoding="utf8")
        assert not opens_tags(text)
        tags = {node.tag.split("}")[1] for node in ElementTree.fromstring(text).iter()}
        assert "script" not in tags


def test_captions_show_input_as_text(project):
    for name in ("CAPTIONS.md", "METHODS.md"):
        text = (project / "figures/evil" / name).read_text(encoding="utf8")
        assert re.search(r"(?<!\\)(<i>|!\[)", text) is None
        assert "A&B" in text


def test_latex_is_escaped(project):
    assert escape_latex("\\input{x} 5% $a_b^c$ ~#&") == (
        "\\textbackslash{}input\\{x\\} 5\\% \\$a\\_b\\textasciicircum{}c\\$ \\textasciitilde{}\\#\\&"
    )
    table = (project / "figures/evil/estimates.tex").read_text(encoding="utf8")
    assert "A\\&B \\$x\\textasciicircum{}\\$ \\{\\_\\%\\#\\}" in table
    numbers = (project / "figures/evil/numbers.tex").read_text(encoding="utf8")
    names = re.findall(r"\\csname samestory@(.*?)\\endcsname\{", numbers.partition("@interval}}")[2])
    assert len(names) > 20
    assert not any(set(name) & set("\\{}%#&~^$") for name in names)


def test_no_exported_cell_is_a_formula(project):
    seen = 0
    for path in [
        *project.glob("data/*/evil/*.csv"),
        *project.glob("figures/evil/*.csv"),
        *project.rglob("ann/*.csv"),
    ]:
        if path.parent.parent.name == "raw":
            continue
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf8"))):
            for cell in row:
                number = re.fullmatch(r"[+-]?\d+(\.\d+)?(e[+-]\d+)?|[+-]?inf|[+-][a-z]+( [+-][a-z]+)*", cell)
                assert number or cell[:1] not in tuple("=+-@\t\r"), f"{path.name}: {cell}"
                seen += cell.startswith("'=HYPERLINK") or cell.startswith("'@SUM")
    assert seen > 10


def test_tables_mean_what_they_meant_before(project):
    tables = read_tables(project / "data/processed/evil")
    assert list(tables["documents"]["outlet"]) == OUTLETS
    assert tables["documents"]["headline"].str.startswith("@SUM(").all()


def test_negative_numbers_stay_numbers():
    frame = pd.DataFrame({"a": [-1.5, -2.0], "b": ["-3", "-x()"], "c": [-4, 5]})
    assert format_table(frame) == "a,b,c\n-1.5,-3,-4\n-2,'-x(),5\n"


@pytest.mark.parametrize("text", ["<b>", "![x](y)", "[x](y)", "*x*", "_x_", "`x`", "&lt;", "\\<b>"])
def test_markdown_is_escaped(text):
    assert re.sub(r"\\(.)", "", escape_markdown(text)).strip("bxyilt;>()! /") == ""


def test_plain_captions_are_left_alone():
    plain = "Loaded words (q < .05), 95% intervals: A & B, −1 to 1; x > y."
    assert escape_markdown(plain) == plain


HOOK = """
import sys
def refuse(event, arguments):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        raise RuntimeError(event)
    if event in ("urllib.Request", "pickle.find_class", "os.system"):
        raise RuntimeError(event)
sys.addaudithook(refuse)
import socket
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
except RuntimeError:
    print("guarded")
from analysis.report import figures, outputs, page
few = tuple(one for one in figures.FIGURES if one.name == "overview")
figures.FIGURES = outputs.FIGURES = page.FIGURES = few
figures.FORMATS = ("svg",)
from analysis.__main__ import main
assert main(["figures", "evil"]) == 0
assert main(["report", "evil"]) == 0
assert main(["measure", "evil", "--out", "apart"]) == 0
print("done")
"""


def test_measuring_comparing_drawing_and_reporting_need_no_network(project):
    command = [sys.executable, "-c", HOOK]
    done = subprocess.run(
        command,
        cwd=project,
        env={"PYTHONPATH": str(ROOT), "HOME": str(project)},
        capture_output=True,
        text=True,
    )
    said = done.stdout.splitlines()
    assert (said[:1], said[-1:]) == (["guarded"], ["done"]), done.stderr[-2000:]
