#!/bin/sh
# Installs what is needed into .venv and writes a report.
#
#   ./try.sh              of the sample
#   ./try.sh EXPORT...    of your own export: the .zip from LinkedIn, or the folder it unpacked to
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/scripts/prepare.sh"

[ $# -gt 0 ] || set -- "$here/sample_data/typical"
install_project
"$here/.venv/bin/linkedin-insights" report "$@" -o report.html
printf '%s\n' "The report is in $PWD/report.html: open it in a browser."
