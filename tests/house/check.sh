#!/usr/bin/env bash
# The rules of the house that a machine can check: check.sh ROOT. Prints what breaks them; exit 1 if anything does.
set -u
cd "${1:?usage: check.sh ROOT}" || exit 2
failed=0
fault() { echo "house: $*"; failed=1; }

# A third-party library is a matter of these folders only.
confine() {
  local pattern=$1 folders=$2 what=$3
  while IFS=: read -r file _; do
    local folder=${file#src/}; folder=${folder%%/*}
    [[ " $folders " == *" $folder "* ]] || fault "$file includes $what, which belongs to: $folders"
  done < <(grep -rnE "#include *[<\"]($pattern)" src --include='*.cpp' --include='*.h')
}
confine 'opencv2/' 'imageproc layout' OpenCV
confine '(leptonica/)?allheaders|leptonica/' 'imageproc' Leptonica
confine 'tesseract/' 'recognition' Tesseract
confine 'omp\.h' 'recognition' OpenMP
confine 'hunspell/' 'postprocess' Hunspell
confine 'unicode/' 'postprocess issue output evaluation' ICU
confine 'CLI/' 'cli' CLI11
confine 'nlohmann/' 'input output evaluation' nlohmann::json
confine 'pugixml' 'evaluation' pugixml
confine 'openssl/' 'input' OpenSSL

# Dependencies point one way, main -> cli -> pipeline -> stages -> imageproc -> page, and no stage knows another; what
# passes between them lives in page/.
stages='input preprocess layout recognition postprocess issue output'
may_include() {
  case "$1" in
    page) echo page ;;
    imageproc) echo page imageproc ;;
    evaluation) echo page output evaluation ;;
    pipeline) echo "page imageproc $stages pipeline" ;;
    cli) echo "page imageproc $stages evaluation pipeline cli" ;;
    *) echo "page imageproc $1" ;;
  esac
}
for path in src/*/; do
  folder=$(basename "$path")
  allowed=" $(may_include "$folder") "
  while IFS=: read -r file _ include; do
    [[ "$include" =~ \"([^/\"]+)/ ]] || continue
    other=${BASH_REMATCH[1]}
    [ -d "src/$other" ] || continue
    [[ "$allowed" == *" $other "* ]] || fault "$file includes $other/"
  done < <(grep -rnHE '#include *"' "src/$folder")
done

# A stage's public header is read without knowing what lies below it.
for stage in $stages evaluation; do
  while IFS= read -r line; do
    fault "a public header includes more than page/ and the standard library: $line"
  done < <(grep -HnE '#include *"' "src/$stage/$stage.h" 2>/dev/null | grep -v '"page/')
done

# The set pages are there to be cloned with the rest.
size=$(find testdata -type f -not -path '*/node_modules/*' -printf '%s\n' 2>/dev/null | awk '{ sum += $1 } END { print sum + 0 }')
[ "$size" -le 60000000 ] || fault "testdata/ has $size bytes, and may have 60 million"

# The top level holds these and dot-files.
for entry in *; do
  case "$entry" in
    CMakeLists.txt | src | models | dictionaries | tests | testdata | README.md | dev | LICENSE) ;;
    build*) ;; # ignored by git
    *) fault "$entry does not belong at the top level" ;;
  esac
done
exit $failed
