# Runs the commands that README.md and the tour show (```sh), so that they cannot rot.

# One command a line; what is split by a backslash is joined.
commands_of() { # document
  awk '
    /^```sh *$/ { inside = 1; next }
    /^```/ { inside = 0 }
    inside {
      line = $0
      sub(/^\$ /, "", line)
      if (held != "") { sub(/^[ \t]+/, "", line) }
      if (line ~ /\\$/) { held = held substr(line, 1, length(line) - 1); next }
      line = held line
      held = ""
      if (line !~ /^[ \t]*(#|$)/) { print line }
    }' "$1"
}

# Those that CI ran already are not run twice; those that need a running system are run against ours.
run_commands_of() { # document
  local command incident='' bad=0 seen=0
  while IFS= read -r command <&9; do
    seen=$((seen + 1))
    case $command in
      'git clone '* | 'cd '*) ;; # how one gets here
      curl*) run_curl "$command" || bad=$((bad + 1)) ;;
      'pkill -9 -f '*) kill_our_worker || bad=$((bad + 1)) ;;
      './run --help') ./run --help >/dev/null || bad=$((bad + 1)) ;;
      *)
        if [ "${RAN#*$'\n'"$command"$'\n'}" = "$RAN" ]; then
          say "$1 shows a command that CI does not run: $command"
          bad=$((bad + 1))
        fi
        ;;
    esac
  done 9< <(commands_of "$1")
  say "$seen commands in $1, $bad of them wrong"
  [ $bad = 0 ] && [ $seen -gt 0 ]
}

# At our address, and about the incident that the commands before it spoke of.
run_curl() { # command
  local here answer found tries=0
  here=${1//127.0.0.1:8080/127.0.0.1:$BRB_PORT}
  here=${here//localhost:8080/127.0.0.1:$BRB_PORT}
  here=${here//127.0.0.1:8090/127.0.0.1:$SIMULATOR_PORT}
  here=${here//127.0.0.1:8081/127.0.0.1:$BRB_WORKER_PORT}
  if [ -n "$incident" ]; then
    here=$(printf '%s' "$here" | sed -E "s/inc-[0-9]{8}-[a-z]+-[a-z0-9-]+/$incident/g")
  fi
  # Fails where the answer is not a 2xx; a reader is slower than this, so it has a few seconds (a telephone must ring).
  until answer=$(CURL_HOME=$ROOT/.ci/curl bash -c "$here" 2>&1); do
    tries=$((tries + 1))
    if [ $tries -ge 20 ]; then say "a command that is shown fails: $here" && say "$answer" && return 1; fi
    sleep 1
  done
  found=$(printf '%s' "$answer" | grep -o -E 'inc-[0-9]{8}-[a-z]+-[a-z0-9-]+' | head -n 1)
  incident=${found:-$incident}
}

# The worker of our own ./run, and no other that this machine may have.
kill_our_worker() {
  local pid killed=1
  for pid in $(pgrep -f 'worker-.*-app.jar'); do
    if grep -q -x "BRB_DATA=$BRB_DATA" <<<"$(tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null)"; then kill -9 "$pid" && killed=0; fi
  done
  return $killed
}
