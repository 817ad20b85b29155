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
confine 'openssl/' 'input' OpenSSL

# No stage knows another; what passes between them lives in page/.
stages='input preprocess layout recognition postprocess issue output evaluation'
for stage in $stages; do
  for other in $stages pipeline cli; do
    [ "$stage" = "$other" ] && continue
    [ "$stage $other" = "evaluation output" ] && continue
    grep -rnH "#include *\"$other/" "src/$stage" 2>/dev/null | while IFS=: read -r file _; do
      echo "house: $file includes $other/"
    done
  done
done | grep . && failed=1

# page/ is standard library only.
while IFS= read -r line; do fault "page/ includes more than page/: $line"; done < <(grep -rnE '#include *"' src/page | grep -v '"page/')

# The top level holds these and dot-files.
for entry in *; do
  case "$entry" in
    CMakeLists.txt | src | models | dictionaries | tests | testdata | README.md | dev | LICENSE) ;;
    build*) ;; # ignored by git
    *) fault "$entry does not belong at the top level" ;;
  esac
done
exit $failed
