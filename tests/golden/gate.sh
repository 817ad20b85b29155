#!/usr/bin/env bash
# gate.sh PROGRAM BASELINE FOLDER...: the golden pages of these folders against the stored figures. Exit 77, said why, where
# a folder is missing.
set -eu
program=$1 baseline=$2
shift 2
for folder in "$@"; do
  [ -d "$folder" ] || { echo "$folder is missing: skipped"; exit 77; }
done
exec "$program" evaluate "$@" --baseline "$baseline" --quiet
