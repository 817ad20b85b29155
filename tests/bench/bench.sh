#!/usr/bin/env bash
# bench.sh PROGRAM GOLDEN_TEST: speed in pages a second beside `tesseract --psm 3` (one OpenMP thread, two processes),
# same pages, same run; then quality, the character error of each page.
set -eu
program=$(realpath "$1")
golden=$(realpath "$2")
cd "$(dirname "$0")/../.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
seconds() { /usr/bin/env bash -c 'TIMEFORMAT=%R; time "$@" >/dev/null 2>&1' _ "$@" 2>&1; }
compare() {
  local name=$1; shift
  local ours theirs
  ours=$(seconds "$program" convert "$@" --jobs 2 --quiet -o "$out/ours.json" --overwrite)
  theirs=$(seconds env OMP_THREAD_LIMIT=1 xargs -0 -P2 -I{} tesseract {} - --psm 3 < <(printf '%s\0' "$@"))
  awk -v n="$#" -v a="$ours" -v b="$theirs" -v name="$name" \
    'BEGIN { printf "%-24s %3d pages  backissue %.2f pages/s  tesseract %.2f pages/s  ratio %.2f\n", name, n, n/a, n/b, b/a }'
}
compare testdata/clean testdata/pages/clean/*.png
compare testdata/scan-like testdata/pages/scan-like/*.{jpg,tif,png}
if [ -d ../shared/pages ]; then
  compare antiquary-1901 ../shared/pages/antiquary-1901/*.png
  compare magazines-1990s ../shared/pages/magazines-1990s/*.tif ../shared/pages/magazines-1990s/*.png
else
  echo "../shared/pages is missing: the real scans are skipped"
fi
"$golden" --gtest_filter='Slow*' --gtest_brief=1 || echo "some pages are above their limits"
