# Small words that the other parts are written in.

say() { printf '%s\n' "$*"; }

fail() { # sentence [exit code]
  printf '%s\n' "$1" >&2
  exit "${2:-1}"
}

have() { command -v "$1" >/dev/null 2>&1; }

# True if something listens there.
listening() { # host port
  (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# True if that address answers a GET with 200. Plain bash, so that curl is not needed.
answers() { # host port path
  (
    exec 3<>"/dev/tcp/$1/$2" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: %s:%s\r\n\r\n' "$3" "$1" "$2" >&3
    IFS= read -r -t 5 status <&3 && case $status in *" 200"*) exit 0 ;; esac
    exit 1
  ) 2>/dev/null
}

need_free_port() { # variable port [host]
  case $2 in
    '' | *[!0-9]* | ??????*) fail "$1 is '$2', and must be a port number from 1 to 65535." 78 ;;
  esac
  { [ "$2" -ge 1 ] && [ "$2" -le 65535 ]; } || fail "$1 is '$2', and must be a port number from 1 to 65535." 78
  if listening "${3:-127.0.0.1}" "$2"; then
    fail "Port $2 is taken$(by_whom "$2"): set $1 to a free port, or stop what uses it." 75
  fi
}

by_whom() { # port
  have lsof || return 0
  lsof -nP -iTCP:"$1" -sTCP:LISTEN -Fpc 2>/dev/null \
    | awk '/^p/ { pid = substr($0, 2) } /^c/ { printf " by %s (process %s)", substr($0, 2), pid; exit }'
}

# Starts a command in a process group of its own, so that a Ctrl-C meant for ./run does not reach it.
on_its_own() {
  if have setsid; then exec setsid "$@"; fi
  if have perl; then exec perl -e 'setpgrp(0, 0); exec @ARGV or exit 127' "$@"; fi
  exec "$@"
}

# The same for one of our own functions.
function_on_its_own() {
  on_its_own "$BASH" -c 'ROOT=$1; . "$ROOT/launch/all.sh"; shift; "$@"' "$1" "$ROOT" "$@"
}

# Ends a process group (or, where there is none, the process), politely.
end() { # pid [signal]
  kill "-${2:-TERM}" -- "-$1" 2>/dev/null || kill "-${2:-TERM}" "$1" 2>/dev/null
}

alive() { kill -0 "$1" 2>/dev/null; }

# Runs a long command with its output in a file, and says every few seconds that it is still at it.
# The function named last adds to that what is going on, from the file.
with_progress() { # what file detail-function command...
  local what=$1 file=$2 detail=$3 seconds=0 code
  shift 3
  function_on_its_own "$@" </dev/null >"$file" 2>&1 &
  BACKGROUND=$!
  note_pid background "$BACKGROUND"
  while alive "$BACKGROUND"; do
    sleep 1
    seconds=$((seconds + 1))
    if [ $((seconds % 5)) = 0 ]; then say "  $what: $seconds s$("$detail" "$file")"; fi
  done
  wait "$BACKGROUND"
  code=$?
  BACKGROUND=''
  forget_pid background
  return $code
}
BACKGROUND=''

no_detail() { :; }

show_end_of() { # file
  tail -n 20 "$1" | sed 's/^/  | /'
}

stop_background_on_signal() {
  trap 'if [ -n "$BACKGROUND" ]; then end "$BACKGROUND"; fi; exit 130' INT
  trap 'if [ -n "$BACKGROUND" ]; then end "$BACKGROUND"; fi; exit 143' TERM HUP
}

# One at a time: a file with our process id, that only one can put there. A dead owner's is taken over.
claim() { # name sentence-with-%s
  local file="$BRB_DATA/$1.lock" owner
  echo $$ >"$file.$$"
  while ! ln "$file.$$" "$file" 2>/dev/null; do
    owner=$(cat "$file" 2>/dev/null) || continue
    # shellcheck disable=SC2059
    if held "$owner"; then rm -f "$file.$$" && fail "$(printf "$2" "$owner")" 75; fi
    rm -f "$file"
  done
  rm -f "$file.$$"
}

held() { # pid: alive, and one of ours (ids are used again)
  [ -n "$1" ] && alive "$1" && case $(ps -o command= -p "$1") in
    *run* | *temporal* | *InMemory*) return 0 ;;
    *) return 1 ;;
  esac
}

release() { # name
  if [ "$(cat "$BRB_DATA/$1.lock" 2>/dev/null)" = $$ ]; then rm -f "$BRB_DATA/$1.lock"; fi
}
