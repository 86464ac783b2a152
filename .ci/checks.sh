# Counting: the checks made here, and the tests in surefire's reports.

CHECKS_PASSED=0 CHECKS_FAILED=0
RAN=$'\n'

ran() { RAN="$RAN$1"$'\n'; }

check() { # what command...
  local what=$1
  shift
  say "--- $what"
  if "$@"; then
    CHECKS_PASSED=$((CHECKS_PASSED + 1))
    say "ok - $what"
  else
    CHECKS_FAILED=$((CHECKS_FAILED + 1))
    say "not ok - $what"
    return 1
  fi
}

# A script that makes several checks itself, each a line "ok - ..." or "not ok - ...".
checks_of() { # command...
  local out=$WORK/checks code
  "$@" 2>&1 | tee "$out"
  code=${PIPESTATUS[0]}
  CHECKS_PASSED=$((CHECKS_PASSED + $(grep -c '^ok - ' "$out")))
  CHECKS_FAILED=$((CHECKS_FAILED + $(grep -c '^not ok - ' "$out")))
  if [ "$code" != 0 ] && ! grep -q '^not ok - ' "$out"; then
    CHECKS_FAILED=$((CHECKS_FAILED + 1))
    say "not ok - $* ended with exit code $code"
  fi
}

within() { # minutes command...
  local minutes=$1
  shift
  ran "$*"
  timeout --foreground --kill-after=30 "${minutes}m" "$@"
}

# Sums one attribute over all reports' first lines.
sum() { # attribute
  find . -path '*/target/*-reports/TEST-*.xml' -not -path './.git/*' -exec grep -h -m 1 '<testsuite ' {} + 2>/dev/null \
    | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" \
    | awk '{ all += $1 } END { print all + 0 }'
}

count_and_exit() {
  local tests failed skipped passed
  tests=$(sum tests)
  failed=$(($(sum failures) + $(sum errors)))
  skipped=$(sum skipped)
  passed=$((tests - failed - skipped + CHECKS_PASSED))
  failed=$((failed + CHECKS_FAILED))
  if [ "$tests" = 0 ]; then
    say "No test ran at all."
    failed=$((failed > 0 ? failed : 1))
  fi
  if [ "$skipped" -gt 0 ]; then
    say "$passed passed, $failed failed, $skipped skipped"
  else
    say "$passed passed, $failed failed"
  fi
  exit $((failed > 0))
}
