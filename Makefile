# The one front door. Every target first sets up what it needs in .venv, which takes a minute, once:
# all it asks for is Python 3.11 or later, git and make. Without make, see README.md.

PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11
PLAN   ?= plans/midlothian-cspc-2021-22.yaml
PERIOD ?= 2021/22 Q1

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/ready
PIP   := $(BIN)/python -m pip -qq --disable-pip-version-check

.PHONY: help scorecard test laws coverage lint format types contract lint-plans docs docs-check wheel bench clean

help: ## say what each target does
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):[^#]*## /  make \1|/' | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

scorecard: $(READY) ## show the scorecard of a real plan (PLAN=, PERIOD=)
	@$(BIN)/framework scorecard "$(PLAN)" --period "$(PERIOD)"

test: $(READY) ## run every test, and measure which branches they reach
	@$(BIN)/python -m pytest -q -n auto --cov --cov-report=

laws: $(READY) ## look longer, and at random, for exceptions to the laws
	@$(BIN)/python -m pytest -q -n auto -m law --hypothesis-profile=search

coverage: $(READY) ## fail unless the last `make test` reached every branch
	@test -f .coverage || $(MAKE) test
	@$(BIN)/python -m coverage report --fail-under=100

lint: $(READY) ## check style and layout of the code
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(READY) ## mend style and layout of the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(READY) ## check the types
	@$(BIN)/mypy

contract: $(READY) ## check that rooms only look down, and one room knows each library
	@$(BIN)/lint-imports --no-logo

lint-plans: $(READY) ## lint the rulesets and run their cases; hold each plan to its committed findings
	@$(BIN)/framework lint rules
	@$(BIN)/framework rules test rules
	@for plan in plans/*.yaml; do \
	  $(BIN)/framework lint --exit-zero "$$plan" | diff "tests/plans/$$(basename "$$plan" .yaml).out" - || exit 1; \
	  echo "$$plan: $$(tail -n 1 "tests/plans/$$(basename "$$plan" .yaml).out"), as committed"; \
	done

docs: $(READY) ## write every generated page
	@$(BIN)/python -m docs.generate

docs-check: $(READY) ## fail when a generated page is stale
	@$(BIN)/python -m docs.generate --check

wheel: $(READY) ## build the wheel, install it somewhere clean and use it from another folder
	@$(BIN)/python -m tests.house.wheel

bench: $(READY) ## measure speed, as ratios to bare Python and to the libyaml scan
	@$(PIP) install --group bench || echo "the peers cannot be installed here: the table goes without them" >&2
	@$(BIN)/python -m tests.bench

clean: ## remove everything that make has made
	@rm -rf $(VENV) dist build .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(READY): pyproject.toml
	@python=; \
	for name in $(PYTHON); do \
	  if command -v "$$name" >/dev/null 2>&1 && "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
	    python=$$name; break; \
	  fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "Python 3.11 or later was not found: install it, or name it, as in: make PYTHON=/opt/python3.12/bin/python3" >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "$$python cannot make a virtual environment: install its venv module (on Debian or Ubuntu: sudo apt install python3-venv)" >&2; exit 1; \
	fi; \
	echo "Setting up $(VENV) with $$("$$python" --version) (about a minute, once) …" >&2; \
	"$$python" -m venv $(VENV)
	@$(PIP) install --upgrade "pip>=25.1"
	@$(PIP) install --editable . --group dev
	@touch $(READY)
