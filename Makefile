# Needs python3 (3.11 to 3.13), make and a package index. Every target below says what it does: `make help`.
# The targets that measure and draw are commands of `python -m analysis`, so that they work where make is not.

PYTHON = python3# builds .venv: make env PYTHON=python3.12 (after `make clean` where .venv stands already)
STUDY =# one study, for example STUDY=defector; empty: all of them
TEXTS =# folder with the articles' texts, which are not part of the repository
DATASETS =# folder with the coded data sets, for validate and models
SECONDS =# how long make fuzz stays with each of its targets; empty: ten minutes

READY = .venv/.ready
RUN = .venv/bin/python -m analysis
study = $(if $(STUDY),"$(STUDY)")
texts = $(if $(TEXTS),--texts "$(TEXTS)")
datasets = $(if $(DATASETS),--datasets "$(DATASETS)")

# Nothing of the user's own set-up may reach the results, and nothing is left outside .venv.
unexport PYTHONHOME PYTHONPATH VIRTUAL_ENV
export PYTHONNOUSERSITE = 1
export MPLCONFIGDIR = $(CURDIR)/.venv/cache/matplotlib
export IPYTHONDIR = $(CURDIR)/.venv/cache/ipython
export UV_PYTHON_DOWNLOADS = never
export UV_NO_CONFIG = 1

.PHONY: help env figures data notebooks lab verify validate bench models report browser fuzz \
	lint test coverage golden lock check clean
.DELETE_ON_ERROR:

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'STUDY=name does one study only, TEXTS=folder says where the articles lie, DATASETS=folder the coded data.'

env: $(READY) ## Build .venv from the lock (the other targets do it themselves)
	@.venv/bin/python -c 'import sys; print(".venv is ready: Python", sys.version.split()[0])'

figures: $(READY) ## Draw every figure; measure first where the texts are at hand
	@$(RUN) figures $(study) $(texts)

data: $(READY) ## Measure the articles again and write the tables in data/processed
	@$(RUN) measure $(study) $(texts)

notebooks: $(READY) ## Run every notebook in place
	@$(RUN) notebooks

lab: $(READY) ## Open the notebooks in JupyterLab
	@.venv/bin/jupyter lab --LabApp.default_url=/lab/tree/notebooks/00_quickstart.ipynb

verify: $(READY) ## Name every committed table, figure and number that is stale, missing or changed by hand
	@$(RUN) verify $(study) $(texts) $(datasets)

validate: $(READY) ## Compare the instruments with human coders: DATASETS=folder
	@$(RUN) validate $(datasets)

bench: $(READY) ## Time the measurement against its peers
	@$(RUN) bench

models: $(READY) ## Fit the models again: DATASETS=folder
	@$(RUN) models $(datasets)

report: $(READY) ## Write one self-contained HTML page per study
	@$(RUN) report $(study) $(texts)

browser: $(READY) ## Try the notebooks and the report page in a real browser
	@.venv/bin/python -m tests.browser

fuzz: $(READY) ## Throw generated input at the text readers: ten minutes each, or SECONDS=30
	@.venv/bin/python benchmarks/fuzz/run.py $(if $(SECONDS),--seconds "$(SECONDS)")

lint: $(READY) ## Check style, formatting and types
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

test: $(READY) ## Run the tests
	.venv/bin/python -m pytest

coverage: $(READY) ## Run the tests and say which lines and branches of analysis they leave out
	.venv/bin/python -m coverage erase
	.venv/bin/python -m coverage run -m pytest
	.venv/bin/python -m coverage combine --quiet
	.venv/bin/python -m coverage report

golden: $(READY) ## Write the golden files of the tests again: the tables of the invented study
	@$(RUN) measure example

lock: $(READY) ## Write requirements.lock and uv-boot.lock from pyproject.toml
	.venv/bin/uv pip compile $(COMPILE) --constraints constraints.txt --group test --all-extras \
		pyproject.toml -o requirements.lock
	.venv/bin/uv pip compile $(COMPILE) --group pyproject.toml:boot -o uv-boot.lock

check: lint test verify ## lint, test and verify

clean: ## Remove .venv, caches, and the figures that `make figures` builds again
	rm -rf .venv .cache .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache htmlcov
	find analysis tests -name __pycache__ -type d -prune -exec rm -rf {} +
	if [ -d figures ]; then find figures \( -name '*.pdf' -o -name '*.png' ! -name overview.png \) -exec rm -f {} +; fi

COMPILE = --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

# .venv is built in one go or not at all: .ready is its last file, and without it the next run starts anew.
# A .venv whose Python has gone is built anew as well.
ifneq ($(wildcard $(READY)),)
ifneq ($(shell .venv/bin/python -c 'print(1)' 2>/dev/null),1)
.PHONY: $(READY)
endif
endif

# pip's settings, where they are given in the environment, hold for uv too.
ifdef PIP_INDEX_URL
$(READY): export UV_DEFAULT_INDEX = $(PIP_INDEX_URL)
endif
ifdef PIP_CERT
$(READY): export SSL_CERT_FILE = $(PIP_CERT)
endif
# As pip does, uv trusts what the system trusts: a university's or an editorial office's proxy among it.
$(READY): export UV_SYSTEM_CERTS = 1

$(READY): requirements.lock uv-boot.lock
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null || { \
		echo "Python 3.11, 3.12 or 3.13 is needed; '$(PYTHON)' is not: name one with make PYTHON=python3.12" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' lacks the venv module: install it (Debian, Ubuntu: apt install python3-venv)" \
			"or name another Python with make PYTHON=python3.12" >&2; exit 2; }
	@! [ -e .venv/conda-meta ] || { \
		echo ".venv is a conda environment, not touched: move it away and run make again" >&2; exit 2; }
	@echo "Building .venv from requirements.lock: about a minute, once"
	@rm -rf .venv
	@$(PYTHON) -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r uv-boot.lock
	@.venv/bin/uv pip sync --quiet --python .venv/bin/python --compile-bytecode --require-hashes \
			requirements.lock uv-boot.lock || { \
		echo "uv could not install the packages; trying pip" >&2; \
		.venv/bin/python -m pip install --quiet --require-hashes -r requirements.lock; }
	@.venv/bin/python -c 'import os, sysconfig; site = sysconfig.get_path("purelib"); \
		open(os.path.join(site, "analysis.pth"), "w").write(os.path.relpath(os.getcwd(), site) + "\n")'
	@touch $@
