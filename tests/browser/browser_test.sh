#!/usr/bin/env bash
# A test in headless Chromium: browser_test.sh TEST.mjs SAMPLE, the program that writes what it looks at. Exit 77: skipped,
# and what is missing.
set -euo pipefail
usage='usage: browser_test.sh TEST.mjs SAMPLE'
test=${1:?$usage}
sample=$(realpath "${2:?$usage}")
cd "$(dirname "$0")"
skip() { echo "SKIPPED: $1 is missing; ./dev browser installs it"; exit 77; }
command -v node >/dev/null || skip "Node.js"
[ -x /usr/bin/chromium ] || skip "/usr/bin/chromium"
[ -d node_modules/playwright-core ] || skip "tests/browser/node_modules/playwright-core"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$sample" "$folder"
node "$test" "$folder"
