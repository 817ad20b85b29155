#!/usr/bin/env bash
# The house check finds what is planted, and nothing in the tree as it is: check_test.sh ROOT
set -eu
root=${1:?usage: check_test.sh ROOT}
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
"$root/tests/house/check.sh" "$root"
cp -r "$root/src" "$copy/"
expect_fault() {
  if "$root/tests/house/check.sh" "$copy" >"$copy.out"; then echo "not found: $1"; exit 1; fi
  grep -q "$1" "$copy.out" || { echo "another fault than $1:"; cat "$copy.out"; exit 1; }
}
echo '#include <opencv2/core.hpp>' >"$copy/src/issue/stray.cpp"
expect_fault 'src/issue/stray.cpp includes OpenCV'
echo '#include "layout/layout.h"' >"$copy/src/issue/stray.cpp"
expect_fault 'src/issue/stray.cpp includes layout/'
echo '#include "output/output.h"' >"$copy/src/page/stray.h"
rm "$copy/src/issue/stray.cpp"
expect_fault 'page/ includes more than page/'
rm "$copy/src/page/stray.h"
touch "$copy/stray.txt"
expect_fault 'stray.txt does not belong'
echo 'all planted faults found'
