#!/usr/bin/env bash
# bench.sh PROGRAM STAGES: each stage's share of the time; speed in pages a second and quality, beside `tesseract --psm 3` (one OpenMP thread, two processes; words
# that a line's end broke rejoined by taking out the hyphen): same pages, same run.
set -euo pipefail
program=$(realpath "$1")
stages=$(realpath "$2")
cd "$(dirname "$0")/../.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

read_with_tesseract() {
  OMP_THREAD_LIMIT=1 xargs -0 -P2 -I{} sh -c 'name=$(basename "$1"); tesseract "$1" "$2/${name%.*}" --psm 3 >"$2/log" 2>&1' _ {} "$1"
  rm -f "$1/log"
  sed -z -E -i 's/([[:alnum:]])-\n+([[:alnum:]])/\1\2/g' "$1"/*.txt
}

# timed COMMAND...: its seconds, on the last line of $out/seconds.
timed() { local TIMEFORMAT=%R; { time "$@" >"$out/said" 2>&1; } 2>"$out/seconds"; }

row() { # SET WHO PAGES SECONDS SCORES.json
  awk -v set="$1" -v who="$2" -v pages="$3" -v seconds="$4" '
    /"total"/ { total = 1 }
    total && match($0, /"(character_error|free_error|word_error)": *\{/) { name = $1; gsub(/[":{]/, "", name) }
    total && name != "" && match($0, /"rate": *[0-9.e-]+/) {
      rate = substr($0, RSTART, RLENGTH); sub(/.*: */, "", rate)
      if (!(name in rates)) rates[name] = 100 * rate
      name = ""
    }
    END { printf "%-16s %-10s %4d pages %6.2f pages/s   characters %6.2f %%  order-free %6.2f %%  words %6.2f %%\n",
          set, who, pages, pages / seconds, rates["character_error"], rates["free_error"], rates["word_error"] }' "$5"
}

compare() { # SET FOLDER
  local set=$1 folder=$2
  if [ ! -d "$folder" ]; then
    echo "$folder is missing: skipped"
    return
  fi
  local scans=()
  mapfile -d '' scans < <(find "$folder" -maxdepth 1 \( -name '*.png' -o -name '*.jpg' -o -name '*.tif' \) -print0 | sort -z)
  timed "$program" evaluate "$folder" --jobs 2 --quiet --format json -o "$out/$set.ours.json"
  row "$set" backissue "${#scans[@]}" "$(cat "$out/seconds")" "$out/$set.ours.json"
  mkdir "$out/$set"
  timed read_with_tesseract "$out/$set" < <(printf '%s\0' "${scans[@]}")
  local seconds
  seconds=$(cat "$out/seconds")
  "$program" evaluate "$folder" --results "$out/$set" --quiet --format json -o "$out/$set.theirs.json"
  row "$set" tesseract "${#scans[@]}" "$seconds" "$out/$set.theirs.json"
}

compare clean testdata/pages/clean
compare scan-like testdata/pages/scan-like
compare antiquary-1901 ../shared/pages/antiquary-1901
compare magazines-1990s ../shared/pages/magazines-1990s
for folder in testdata/pages/clean testdata/pages/scan-like ../shared/pages/antiquary-1901 ../shared/pages/magazines-1990s; do
  [ ! -d "$folder" ] || "$stages" "$folder"
done
