#!/usr/bin/env bash
# The Debian package holds the program and its data, and depends on what they need: package_test.sh BUILD
set -eu
build=${1:?usage: package_test.sh BUILD}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
fail() { echo "$*"; exit 1; }

cpack --config "$build/CPackConfig.cmake" -B "$out" >"$out/log" 2>&1 || fail "$(cat "$out/log")"
package=$(echo "$out"/backissue_*_"$(dpkg --print-architecture)".deb)
[ -f "$package" ] || fail "no package: $(ls "$out")"
depends=$(dpkg-deb -f "$package" Depends)
for name in tesseract-ocr-eng hunspell-en-us libtesseract5 liblept5 libhunspell-1.7-0 libopencv-imgproc; do
  [[ "$depends" == *"$name"* ]] || fail "does not depend on $name: $depends"
done
dpkg-deb -c "$package" >"$out/files"
for file in usr/bin/backissue usr/share/backissue/schema/backissue-1.0.schema.json usr/share/backissue/models/ \
  usr/share/backissue/dictionaries/en/hyphenation.txt usr/share/doc/backissue/copyright; do
  grep -q " ./$file" "$out/files" || fail "does not hold $file: $(cat "$out/files")"
done
echo 'the package is complete'
