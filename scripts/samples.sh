#!/usr/bin/env bash
# Writes the samples of docs/samples anew: scripts/samples.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-target/debug/lucarne}
date=2026-11-22
mkdir -p docs/samples
for lang in en fr it ro; do
  "$program" cartography report --lang "$lang" --format html --date "$date" --out "docs/samples/state-of-the-art.$lang.html"
done
"$program" cartography report --lang fr --format odt --date "$date" --out docs/samples/state-of-the-art.fr.odt
# Only a program built with --features pdf writes one.
if "$program" cartography report --help | grep -q 'pdf:'; then
  "$program" cartography report --lang fr --format pdf --date "$date" --out docs/samples/state-of-the-art.fr.pdf
fi
