# Everything Podium needs is set up by the first target that needs it; nothing has to be installed before
# but Python 3.11 (or later) and make. `make` alone says what there is.

SHELL = /bin/sh
PYTHON = .venv/bin/python
SAMPLE = out/sample.podium
CATALOGUES = $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/podium.po))
PIP = $(PYTHON) -m pip install --require-hashes --no-deps --no-input --disable-pip-version-check
PIP += $(if $(MAKE_TERMOUT),,--quiet)
LOCK = uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--quiet --no-annotate --custom-compile-command "make lock"

# Start speed rests on compiled modules, whatever the environment says.
unexport PYTHONDONTWRITEBYTECODE

# A Python that was taken away with a system upgrade takes its .venv with it.
$(shell test -x $(PYTHON) || rm -f .venv/made)

.DELETE_ON_ERROR:
.PHONY: help run test bench screens translations format lock clean

help:
	@echo "make run            set up what is missing and open Podium on the sample event, or on EVENT=FILE"
	@echo "                    (where there is no display: print the sample event's documents into out)"
	@echo "make test           set up what is missing and check everything"
	@echo "make bench          measure Podium beside its peers"
	@echo "make screens        draw every page in every language, light and dark, into out/screens"
	@echo "make translations   collect new texts for the translators and compile the catalogues"
	@echo "make format         put the code into shape"
	@echo "make lock           choose new versions of the packages (needs uv)"
	@echo "make clean          remove all that make has made, the sample event in out as well"

run: .venv/packages $(CATALOGUES)
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PYTHON) -m tools.papers out; \
	elif [ -n "$(EVENT)" ]; then exec $(PYTHON) main.py "$(EVENT)"; \
	else mkdir -p out && { [ -e $(SAMPLE) ] || $(PYTHON) main.py demo $(SAMPLE); } && exec $(PYTHON) main.py $(SAMPLE); fi

test: .venv/packages-test $(CATALOGUES)
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy .
	.venv/bin/lint-imports --no-logo
	$(PYTHON) -m tools.translations check
	$(PYTHON) -m pytest --numprocesses auto --dist worksteal

bench: .venv/packages-bench $(CATALOGUES)
	$(PYTHON) -m tests.benchmarks $(ONLY)

screens: .venv/packages $(CATALOGUES)
	$(PYTHON) -m tools.screens

translations: .venv/packages
	$(PYTHON) -m tools.translations update
	$(PYTHON) -m tools.translations compile

format: .venv/packages-test
	$(PYTHON) -m ruff check --fix-only .
	$(PYTHON) -m ruff format .

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv"; exit 1; }
	$(LOCK) $(UPGRADE) -o requirements.lock
	$(LOCK) $(UPGRADE) --extra dev -c requirements.lock -o requirements-test.lock
	$(LOCK) $(UPGRADE) --extra dev --extra bench -c requirements-test.lock -o requirements-bench.lock

clean:
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f $(CATALOGUES)
	find . -name __pycache__ -prune -exec rm -rf {} +

.venv/made:
	@python=$$(sh tools/find_python.sh) && $$python -m tools.system && rm -rf .venv && $$python -m venv .venv
	@touch $@

.venv/packages: requirements.lock | .venv/made
	@echo "Installing Podium's packages into .venv (once; about 300 MB to fetch) ..."
	@$(PIP) -r $<
	@touch $@

.venv/packages-test: requirements-test.lock | .venv/packages
	@echo "Installing what tests Podium into .venv (once) ..."
	@$(PIP) -r $<
	@touch $@

.venv/packages-bench: requirements-bench.lock | .venv/packages-test
	@echo "Installing Podium's peers into .venv (once) ..."
	@$(PIP) -r $<
	@touch $@

translations/%.mo: translations/%.po | .venv/packages
	@$(PYTHON) -m tools.translations compile
