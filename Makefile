# Two commands for everyone: `make demo` and `make test`. The rest is for those who change the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PLAN ?=
SERVE ?= yes

.PHONY: demo test quick check format pins clean

demo: $(VENV)/product
	@$(BIN)/ansinh demo $(if $(PLAN),--plan "$(PLAN)") $(if $(filter no,$(SERVE)),--no-serve)

test: $(VENV)/development
	$(BIN)/python tests/need_programs.py
	$(BIN)/pytest -n auto
	$(BIN)/python tests/on_postgresql.py $(BIN)/pytest -n auto -m "journey or not slow" \
		tests/apps tests/site tests/journeys/test_officer.py

quick: $(VENV)/development
	$(BIN)/pytest -n auto -m "not slow and not journey"

check: $(VENV)/development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports

format: $(VENV)/development
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Installing takes a minute or two the first time, and says nothing meanwhile.
$(VENV)/product: requirements/product.txt pyproject.toml | $(VENV)/bin/python
	@echo "Cài các thư viện đã ghim vào $(VENV) (lần đầu mất một, hai phút) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/product.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/development: requirements/development.txt $(VENV)/product
	@echo "Cài thư viện cho phần thử …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	@touch $@

# Pins every name of the *.in files with its hashes; no index address is written down.
COMPILE = $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-options --no-header
pins: $(VENV)/development
	$(COMPILE) -o requirements/product.txt requirements/product.in
	$(COMPILE) -o requirements/development.txt requirements/development.in

clean:
	rm -rf $(VENV) var out .cache .hypothesis .pytest_cache .ruff_cache
