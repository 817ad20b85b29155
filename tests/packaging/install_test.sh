#!/usr/bin/env bash
# The program works where it is installed, out of what is installed beside it: install_test.sh BUILD SOURCE
set -eu
build=${1:?usage: install_test.sh BUILD SOURCE}
source=${2:?usage: install_test.sh BUILD SOURCE}
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
prefix="$stage/a prefix"
data="$prefix/share/backissue"
fail() { echo "$*"; exit 1; }

cmake --install "$build" --prefix "$prefix" >/dev/null
cp "$source/testdata/broken/one-bit.png" "$stage/page.png"
for file in bin/backissue share/backissue/schema/backissue-1.0.schema.json share/backissue/models/README.md \
  share/backissue/dictionaries/en/hyphenation.txt share/doc/backissue/copyright share/doc/backissue/README.md; do
  [ -s "$prefix/$file" ] || fail "not installed: $file"
done

# With the source tree out of sight, where this system lets us hide it.
hidden() {
  if unshare -m true 2>/dev/null; then unshare -m sh -c 'mount -t tmpfs none "$0"; exec "$@"' "$source" "$@"; else "$@"; fi
}
cd /
hidden "$prefix/bin/backissue" convert "$stage/page.png" --format text --quiet >"$stage/page.txt"
grep -q 'On Keeping Things' "$stage/page.txt" || fail "the installed program read: $(cat "$stage/page.txt")"

# What lies in the installed folders is found: a language, and a dictionary before the system's own.
: >"$data/models/xyz.traineddata"
hidden "$prefix/bin/backissue" --version | grep -q 'languages:.* xyz' || fail 'the installed models are not looked at'
: >"$data/dictionaries/en/en_US.aff"
: >"$data/dictionaries/en/en_US.dic"
status=0
hidden "$prefix/bin/backissue" convert "$stage/page.png" --quiet >/dev/null 2>"$stage/words" || status=$?
[ "$status" -eq 6 ] || fail "exit $status with an empty dictionary installed: $(cat "$stage/words")"

echo 'the installed program works'
