#!/bin/sh
# Installs what the tests need into .venv and runs everything that must pass before a commit.
#
#   ./test.sh               all of it
#   ./test.sh tests/cli     the same checks, with only these tests
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here"
. "$here/scripts/prepare.sh"

has_browser() {
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    "$here/.venv/bin/python" -c '
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    sys.exit(not os.path.exists(p.chromium.executable_path))' >/dev/null 2>&1
}

# The report is opened in a real browser, once, under its own security policy.
need_browser() {
    has_browser && return
    if can_install; then apt_install chromium || true; fi
    has_browser && return
    say "Fetching a browser for the tests ..."
    "$here/.venv/bin/playwright" install chromium >&2 || give_up \
        "Chromium is needed for the browser tests and was not found." \
        "
  Debian:  sudo apt-get install chromium
  macOS:   .venv/bin/playwright install chromium"
}

install_project "[dev]"
need_browser
PATH="$here/.venv/bin:$PATH"
export PATH

ruff check .
ruff format --check .
mypy
lint-imports
pytest -n 2 --cov --cov-report=term "$@"
