# Java, and the jars of the three pieces.

jar() { # piece
  if [ -n "${BRB_JARS:-}" ]; then say "$BRB_JARS/$1.jar"; else say "$ROOT/$1/target/$1-0.1.0-SNAPSHOT-app.jar"; fi
}

need_java() {
  local version
  export JAVA=java
  if [ -n "${JAVA_HOME:-}" ]; then JAVA=$JAVA_HOME/bin/java; fi
  have "$JAVA" || fail "Java 17 or newer is needed, and '$JAVA' is not there: install a JDK, or set JAVA_HOME." 69
  version=$("$JAVA" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  if [ "${version:-0}" -lt 17 ]; then
    fail "Java 17 or newer is needed, and '$JAVA' is version ${version:-unknown}: set JAVA_HOME to a newer JDK." 69
  fi
}

build_what_is_not_built() {
  if [ -n "${BRB_JARS:-}" ]; then
    for piece in simulator worker api; do
      [ -r "$(jar $piece)" ] || fail "BRB_JARS is '$BRB_JARS', which has no $piece.jar." 78
    done
  elif ! is_built; then
    wait_for_another_build
    is_built || build
  fi
}

is_built() {
  local piece newer
  for piece in simulator worker api; do
    [ -r "$(jar $piece)" ] || return 1
    # By the time the jar was put there (c): the one it shows (m) is always the same, for reproducible builds.
    newer=$(find "$ROOT"/pom.xml "$ROOT"/*/pom.xml "$ROOT"/*/src/main -type f -newermc "$(jar $piece)" 2>/dev/null)
    [ -z "$newer" ] || return 1
  done
}

build() {
  local log=$LOGS/build.log code
  have mvn || fail "Maven is needed to build Big Red Button, and 'mvn' is not on the PATH: install Maven 3.8 or newer." 69
  say "Building Big Red Button (once; a first build fetches its libraries, which takes minutes)."
  mkdir -p "$ROOT/target"
  echo $$ >"$ROOT/target/build.lock"
  with_progress "building" "$log" build_detail \
    mvn -B -DskipTests -Dspotless.check.skip=true -f "$ROOT/pom.xml" package -pl simulator,worker,api -am
  code=$?
  rm -f "$ROOT/target/build.lock"
  if [ $code != 0 ]; then
    show_end_of "$log"
    fail "The build failed; all of what it said is in $log."
  fi
}

build_detail() { # log
  local module fetched
  module=$(sed -n 's/^\[INFO\] Building \(.*\) 0\.1.*\[\(.*\)\].*/, \1 (\2)/p' "$1" | tail -n 1)
  fetched=$(grep -c '^Downloaded from' "$1")
  printf '%s' "$module"
  if [ "${fetched:-0}" -gt 0 ]; then printf ', %s files fetched' "$fetched"; fi
}

# Two copies may be started side by side from one clone.
wait_for_another_build() {
  local owner seconds=0
  owner=$(cat "$ROOT/target/build.lock" 2>/dev/null)
  while held "$owner"; do
    if [ $((seconds % 5)) = 0 ]; then say "  waiting for the build of another ./run (process $owner): $seconds s"; fi
    sleep 1
    seconds=$((seconds + 1))
    owner=$(cat "$ROOT/target/build.lock" 2>/dev/null)
  done
}
