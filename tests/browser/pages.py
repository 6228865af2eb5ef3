"""The report pages and notebooks, tried in a real browser."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from analysis.inputs import Say
from analysis.report.page import PAGE
from analysis.report.studies import Place
from tests.browser.chromium import WAIT, end_cleanly, find_chromium, open_browser, watch
from tests.browser.lab import try_notebooks

SHOTS = Path("figures/browser")  # not committed
_UNFOLD = "one => { const fold = one.closest('details'); if (fold) fold.open = true; }"


def try_everything(places: Sequence[Place], notebooks: Path, say: Say, *, lab: bool = True) -> list[str]:
    """Open every report page, and every notebook in JupyterLab; return what went wrong.

    ``places``: studies whose report pages are written already. ``notebooks``: folder of the notebooks.
    ``say``: told what is tried. ``lab``: whether the notebooks are tried as well. Returned: one line per
    fault; empty if all is well. Screenshots lie in ``figures/browser``. Raises `InputError` if there is no
    browser and none can be installed.
    """
    chromium = find_chromium(say)
    SHOTS.mkdir(parents=True, exist_ok=True)
    faults: list[str] = []
    with end_cleanly(), open_browser(chromium) as browser:
        for place in places:
            say(f"{place.name}: report page")
            faults += [f"{place.name}: {fault}" for fault in try_page(browser, place.figures / PAGE, SHOTS)]
        if lab:
            faults += try_notebooks(browser, notebooks, SHOTS, say)
    return faults


def try_page(browser: Any, path: Path, shots: Path | None = None) -> list[str]:
    """Load a report page, sort, filter and print it.

    ``browser``: an open browser. ``path``: the page. ``shots``: folder of the screenshots; none are taken
    without. Returned: what went wrong.
    """
    if not path.is_file():
        return [f"{path} is missing; write it with make report"]
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.set_default_timeout(WAIT)
    faults = watch(page)
    page.goto(path.resolve().as_uri())
    if shots is not None:
        page.screenshot(path=shots / f"report-{path.parent.name}.png", full_page=True)
        page.pdf(path=shots / f"report-{path.parent.name}.pdf", format="A4")
    for check in (_sorts, _filters, _switches, _prints, _fits):
        faults += check(page)
    page.close()
    return faults


def _sorts(page: Any) -> list[str]:
    """Sort the first column of numbers by the keyboard, up and down."""
    head = page.locator("#t-documents th:has(button)").filter(has_text="words").first
    column = head.evaluate("cell => cell.cellIndex")
    cells = page.locator(f"#t-documents tbody td:nth-child({column + 1})")
    faults = []
    for state, falls in (("ascending", False), ("descending", True)):
        head.locator("button").focus()
        page.keyboard.press("Enter")
        values = [float(v) for v in cells.evaluate_all("cells => cells.map(cell => cell.dataset.v)") if v]
        if head.get_attribute("aria-sort") != state or values != sorted(values, reverse=falls):
            faults.append(f"sorting: {state} gives {values}")
    return faults


def _filters(page: Any) -> list[str]:
    """Type into the first filter and see that only matching rows stay."""
    box = page.locator("input[data-filters]").first
    if not box.count():
        return []
    box.evaluate(_UNFOLD)
    rows = page.locator(f"#{box.get_attribute('data-filters')} tbody tr")
    word = rows.last.locator("td").first.inner_text()
    total = rows.count()
    box.fill(word)
    shown = rows.evaluate_all("rows => rows.filter(row => !row.hidden).map(row => row.textContent)")
    box.fill("")
    wrong = not shown or any(word.lower() not in text.lower() for text in shown)
    back = rows.evaluate_all("rows => rows.filter(row => !row.hidden).length")
    return [f"filter: {word!r} shows {len(shown)} of {total} rows"] * wrong + ["filter: rows lost"] * (
        back != total
    )


def _switches(page: Any) -> list[str]:
    """Switch the loaded words of an annotated article off and on, without a kernel."""
    box = page.locator(".ss-root .ss-f-loaded").first
    mark = page.locator(".ss-text mark.ss-loaded").first
    if not box.count() or not mark.count():
        return []
    look: Callable[[], str] = lambda: mark.evaluate("mark => getComputedStyle(mark).backgroundColor")  # noqa: E731
    before = look()
    box.evaluate(_UNFOLD)
    box.evaluate("box => box.click()")
    hidden = look()
    box.evaluate("box => box.click()")
    good = hidden == "rgba(0, 0, 0, 0)" and before not in ("", hidden) and look() == before
    return [] if good else [f"switch of loaded words: {before}, off {hidden}, on {look()}"]


def _prints(page: Any) -> list[str]:
    """See that folded parts open for the printer, but for tables of many pages, and fold again."""
    folds = page.locator("details:not(.ss-hits)")
    is_open = "all => all.map(one => one.open)"
    before = folds.evaluate_all(is_open)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = folds.evaluate_all("all => all.map(one => one.open !== one.classList.contains('long'))")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    wrong = not all(printed) or folds.evaluate_all(is_open) != before
    return ["printing: folded parts do not open or stay open"] * wrong


def _fits(page: Any) -> list[str]:
    """See that the page is no wider than the window, also on a telephone."""
    faults = []
    for width in (1200, 400):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            faults.append(f"layout: {wide} pixels wide in a window of {width}")
    page.set_viewport_size({"width": 1200, "height": 900})
    return faults
