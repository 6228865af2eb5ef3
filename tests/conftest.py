"""Profiles of Hypothesis: few examples, the same each time; or many (--hypothesis-profile=thorough).

Figures that a test leaves open are closed behind it. The study that ships with its texts is read, and
measured, once for all tests that do not change it.
"""

import sys

import pytest
from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "quick", max_examples=60, derandomize=True, deadline=None, suppress_health_check=SLOW
)
settings.register_profile("thorough", max_examples=3000, deadline=None, suppress_health_check=SLOW)
settings.load_profile("quick")


@pytest.fixture(autouse=True)
def _closed_figures():
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


@pytest.fixture(scope="session")
def study():
    """Read the invented study."""
    from analysis.corpus import read_study

    return read_study("data/raw/example")


@pytest.fixture(scope="session")
def tables(study):
    """Measure the invented study; its articles are not compared."""
    from analysis.tables.build import measure

    return measure(study)


@pytest.fixture
def only_svg(monkeypatch):
    """Draw figures as SVG alone: PDF and PNG take most of the time."""
    monkeypatch.setattr("analysis.report.figures.FORMATS", ("svg",))
