# The sets of golden pages, each with stored figures of its own; to be sourced in the project's folder.
# golden_set NAME: sets `baseline` and the array `folders`.
golden_set() {
  case "$1" in
    pages)  # what every test run evaluates: each difficulty, and the sample issue
      baseline=testdata/baseline.json
      mapfile -t folders < <(ls -d testdata/pages/*/ | grep -v -e /clean/ -e /scan-like/)
      folders+=(testdata/issues/tidewater-1996-3) ;;
    more_pages)  # whole pages of every kind of scan, and the issues scanned two pages at a time
      baseline=testdata/baseline-more-pages.json
      folders=(testdata/pages/clean testdata/pages/scan-like testdata/issues/spreads-a testdata/issues/spreads-b) ;;
    real_pages)
      baseline=testdata/baseline-real-pages.json
      folders=(../shared/pages/antiquary-1901 ../shared/pages/magazines-1990s ../shared/pages/newspapers-1888) ;;
    *) echo "no set of golden pages is called $1" >&2; return 2 ;;
  esac
}
