#!/usr/bin/env bash
# The evaluation's report in headless Chromium: report_test.sh REPORT_SAMPLE. Exit 77: skipped, and what is missing.
set -euo pipefail
sample=$(realpath "${1:?usage: report_test.sh REPORT_SAMPLE}")
cd "$(dirname "$0")"
skip() { echo "SKIPPED: $1 is missing; ./dev browser installs it"; exit 77; }
command -v node >/dev/null || skip "Node.js"
[ -x /usr/bin/chromium ] || skip "/usr/bin/chromium"
[ -d node_modules/playwright-core ] || skip "tests/browser/node_modules/playwright-core"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$sample" "$folder"
node report_test.mjs "$folder"
