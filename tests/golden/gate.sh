#!/usr/bin/env bash
# gate.sh PROGRAM SET: the golden pages of a set against the stored figures. Exit 77, said why, where a folder is missing.
set -eu
source "$(dirname "$0")/sets.sh"
golden_set "$2"
for folder in "${folders[@]}"; do
  [ -d "$folder" ] || { echo "$folder is missing: skipped"; exit 77; }
done
exec "$1" evaluate "${folders[@]}" --baseline "$baseline" --quiet
