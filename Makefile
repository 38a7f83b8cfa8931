# Two commands set up all they need: `make demo` audits a comment thread, `make test` runs the tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-browser test-hooks test-integration clean

demo: $(VENV)/.installed
	$(BIN)/transcheck audit data/threads/demo.txt

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest

# Needs Chromium: apt-get install chromium.
test-browser: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[browser]'
	$(BIN)/python -m pytest tests/browser

# Runs the action, the hook and the snippets of docs/ci.md as their users would; takes a minute.
test-hooks: $(VENV)/.installed-dev
	$(BIN)/python -m pytest tests/hooks

# Compiles llama.cpp, which takes some minutes the first time; see tests/integration/README.md.
test-integration: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --prefer-binary --editable '.[integration]'
	$(BIN)/python -m pytest tests/integration

# The stamps are touched last, so that an installation that was interrupted starts again.
$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) build dist
