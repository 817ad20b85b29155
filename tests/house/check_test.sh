#!/usr/bin/env bash
# The house check finds each kind of fault that is planted, and nothing in the tree as it is: check_test.sh ROOT
set -eu
root=${1:?usage: check_test.sh ROOT}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy="$work/a copy"
mkdir "$copy"

"$root/tests/house/check.sh" "$root"
cp -r "$root/src" "$copy/"
"$root/tests/house/check.sh" "$copy"  # what is planted below is all there is to find

# expect_fault WORDS FILE [LINE]: with this line in this file (or the file alone) the check fails, and says so.
expect_fault() {
  mkdir -p "$(dirname "$copy/$2")"
  printf '%s\n' "${3:-}" >"$copy/$2"
  if "$root/tests/house/check.sh" "$copy" >"$work/out"; then echo "not found: $1"; exit 1; fi
  grep -qF "$1" "$work/out" || { echo "another fault than $1:"; cat "$work/out"; exit 1; }
  [ "$(wc -l <"$work/out")" -eq 1 ] || { echo "more than $1:"; cat "$work/out"; exit 1; }
  rm "$copy/$2"
}

while read -r header library; do
  expect_fault "src/pipeline/stray.h includes $library" src/pipeline/stray.h "#include <$header>"
done <<'END'
opencv2/core.hpp OpenCV
leptonica/allheaders.h Leptonica
allheaders.h Leptonica
tesseract/baseapi.h Tesseract
omp.h OpenMP
hunspell/hunspell.hxx Hunspell
unicode/unistr.h ICU
CLI/CLI.hpp CLI11
nlohmann/json.hpp nlohmann::json
pugixml.hpp pugixml
openssl/evp.h OpenSSL
END
expect_fault 'src/recognition/stray.cpp includes OpenCV' src/recognition/stray.cpp '#include "opencv2/core.hpp"'
expect_fault 'src/issue/stray.cpp includes layout/' src/issue/stray.cpp '#include "layout/layout.h"'
expect_fault 'src/output/stray.h includes pipeline/' src/output/stray.h '#include "pipeline/pipeline.h"'
expect_fault 'src/page/stray.h includes imageproc/' src/page/stray.h '#include "imageproc/codecs.h"'
expect_fault 'src/imageproc/stray.h includes input/' src/imageproc/stray.h '#include "input/input.h"'
expect_fault 'src/evaluation/evaluation.h' src/evaluation/evaluation.h '#include "output/output.h"'
expect_fault 'src/pipeline/stray.h includes cli/' src/pipeline/stray.h '#include "cli/parse.h"'
expect_fault 'stray.txt does not belong' stray.txt
head -c 60000001 /dev/zero >"$work/large"
mkdir "$copy/testdata" && mv "$work/large" "$copy/testdata/large"
expect_fault 'testdata/ has 600' testdata/small
echo 'all planted faults found'
