"""`make browser`: the report pages and the notebooks, tried in a real browser.

Exit status: 0 all is well, 1 something is wrong, 2 there is no browser and none can be installed.
"""

import argparse
import sys
from pathlib import Path

from analysis.inputs import InputError, one_line, tell
from analysis.report.studies import find_places
from analysis.report.study_commands import report_places
from tests.browser.chromium import find_chromium
from tests.browser.pages import SHOTS, try_everything


def main(argv: list[str] | None = None) -> int:
    """Write the report pages and try everything; say each fault in a line."""
    parser = argparse.ArgumentParser(prog="make browser", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--no-notebooks", action="store_true", help="only the report pages")
    parser.add_argument(
        "--find", action="store_true", help="only find a browser, or install it where that can be done"
    )
    arguments = parser.parse_args(argv)
    try:
        chromium = find_chromium(tell)
        if arguments.find:
            tell(chromium)
            return 0
        places = find_places()
        report_places(places, None, tell)
        faults = try_everything(places, Path("notebooks"), tell, lab=not arguments.no_notebooks)
    except InputError as error:
        print(f"make browser: {one_line(str(error))}", file=sys.stderr)
        return 2
    for fault in faults:
        tell(f"FAULT {fault}")
    tell(f"{len(faults)} faults; look at the screenshots in {SHOTS}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
