#!/usr/bin/env bash
# bench.sh PROGRAM TOOLS: speed in pages a second and quality, beside `tesseract --psm 3` (one OpenMP thread, two processes;
# words that a line's end broke rejoined by taking out the hyphen) and beside `tesseract` as a user would type it: same
# pages, same run. Then one page's time on two cores and on one, each stage's share, memory, recognition on lines cut out
# for it, what a confidence is worth, what corrections mend and damage, and the hot functions. TOOLS: the folder of the
# built ones.
set -euo pipefail
program=$(realpath "$1")
tools=$(realpath "$2")
cd "$(dirname "$0")/../.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

read_with_tesseract() {
  OMP_THREAD_LIMIT=1 xargs -0 -P2 -I{} sh -c 'name=$(basename "$1"); tesseract "$1" "$2/${name%.*}" --psm 3 >"$2/log" 2>&1' _ {} "$1"
  rm -f "$1/log"
  sed -z -E -i 's/([[:alnum:]])-\n+([[:alnum:]])/\1\2/g' "$1"/*.txt
}

# timed COMMAND...: its seconds, and those that all cores spent on it, into $out/seconds and $out/cpu.
timed() {
  local TIMEFORMAT='%R %U %S'
  { time "$@" >"$out/said" 2>&1; } 2>"$out/times"
  awk -v seconds="$out/seconds" -v cpu="$out/cpu" 'END { print $1 > seconds; print $2 + $3 > cpu }' "$out/times"
}

row() { # SET WHO PAGES SECONDS CPU_SECONDS SCORES.json
  awk -v set="$1" -v who="$2" -v pages="$3" -v seconds="$4" -v cpu="$5" '
    /"total"/ { total = 1 }
    total && match($0, /"(character_error|free_error|word_error)": *\{/) { name = $1; gsub(/[":{]/, "", name) }
    total && name != "" && match($0, /"rate": *[0-9.e-]+/) {
      rate = substr($0, RSTART, RLENGTH); sub(/.*: */, "", rate)
      if (!(name in rates)) rates[name] = 100 * rate
      name = ""
    }
    END { printf "%-16s %-10s %4d pages %6.2f pages/s %6.2f CPU s/page   characters %6.2f %%  order-free %6.2f %%  words %6.2f %%\n",
          set, who, pages, pages / seconds, cpu / pages, rates["character_error"], rates["free_error"], rates["word_error"] }' "$6"
}

scans_of() { find "$1" -maxdepth 1 \( -name '*.png' -o -name '*.jpg' -o -name '*.tif' \) -print0 | sort -z; }

compare() { # SET FOLDER
  local set=$1 folder=$2
  if [ ! -d "$folder" ]; then
    echo "$folder is missing: skipped"
    return
  fi
  local scans=()
  mapfile -d '' scans < <(scans_of "$folder")
  timed "$program" evaluate "$folder" --jobs 2 --quiet --format json -o "$out/$set.ours.json"
  row "$set" backissue "${#scans[@]}" "$(cat "$out/seconds")" "$(cat "$out/cpu")" "$out/$set.ours.json"
  mkdir "$out/$set"
  timed read_with_tesseract "$out/$set" < <(printf '%s\0' "${scans[@]}")
  local seconds cpu
  seconds=$(cat "$out/seconds")
  cpu=$(cat "$out/cpu")
  "$program" evaluate "$folder" --results "$out/$set" --quiet --format json -o "$out/$set.theirs.json"
  row "$set" tesseract "${#scans[@]}" "$seconds" "$cpu" "$out/$set.theirs.json"
}

# Six scans of a folder, one after the other, every core theirs.
compare_as_typed() { # SET FOLDER
  local set=$1 folder=$2 all=() scans=() seconds ours i
  [ -d "$folder" ] || return 0
  mapfile -d '' all < <(scans_of "$folder")
  for i in 0 1 2 3 4 5; do scans+=("${all[i * ${#all[@]} / 6]}"); done
  as_typed() { local scan; for scan in "${scans[@]}"; do env -u OMP_THREAD_LIMIT tesseract "$scan" - ; done; }
  timed as_typed
  seconds=$(cat "$out/seconds")
  timed "$program" convert "${scans[@]}" --quiet -o "$out/$set.typed.json"
  ours=$(cat "$out/seconds")
  awk -v set="$set" -v theirs="$seconds" -v ours="$ours" -v pages="${#scans[@]}" \
    'BEGIN { printf "%-16s %d pages: tesseract as typed %.1f s, backissue %.1f s: %.1f times as fast\n", set, pages, theirs, ours, theirs / ours }'
}

# The middle one of five tries each.
latency() { # SCAN
  local try one=() two=()
  for try in 1 2 3 4 5; do
    timed taskset -c 0 "$program" convert "$1" --quiet
    one+=("$(cat "$out/seconds")")
    timed "$program" convert "$1" --quiet
    two+=("$(cat "$out/seconds")")
  done
  local middle_one middle_two
  middle_one=$(printf '%s\n' "${one[@]}" | sort -n | sed -n 3p)
  middle_two=$(printf '%s\n' "${two[@]}" | sort -n | sed -n 3p)
  awk -v name="$(basename "$1")" -v one="$middle_one" -v two="$middle_two" \
    'BEGIN { printf "%-28s one core %.2f s, two %.2f s: %.2f\n", name, one, two, two / one }'
}

shared=../shared/pages
compare clean testdata/pages/clean
compare scan-like testdata/pages/scan-like
compare antiquary-1901 $shared/antiquary-1901
compare magazines-1990s $shared/magazines-1990s
compare_as_typed scan-like testdata/pages/scan-like
compare_as_typed magazines-1990s $shared/magazines-1990s
for scan in testdata/pages/clean/{columns-a,feature-a}.png $shared/magazines-1990s/*.{png,tif}; do
  [ ! -f "$scan" ] || latency "$scan"
done
for folder in testdata/pages/clean testdata/pages/scan-like $shared/antiquary-1901 $shared/magazines-1990s; do
  [ ! -d "$folder" ] || "$tools/stages" "$folder"
done
"$tools/memory" testdata/pages/clean 19
[ ! -d $shared ] || "$tools/memory" $shared/magazines-1990s 5
"$tools/memory" testdata/pages/sparse-pages 1000
OMP_THREAD_LIMIT=1 "$tools/line_crops" testdata/pages/clean testdata/pages/scan-like
echo "testdata/pages/scan-like:"
"$tools/confidence" testdata/pages/scan-like
if [ -d $shared ]; then
  echo "$shared:"
  "$tools/confidence" $shared/antiquary-1901 $shared/magazines-1990s
fi
for folders in "testdata/pages/scan-like testdata/issues" "$shared/antiquary-1901 $shared/magazines-1990s"; do
  [ -d "${folders%% *}" ] || continue
  echo "$folders:"
  # shellcheck disable=SC2086  # several folders
  "$tools/corrections" $folders
done
"$tools/functions"
