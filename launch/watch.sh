# Starts the pieces, keeps them running, and stops them: all of them, and nothing else.

PIECES=() PIDS=() BORN=() DELAY=() DUE=()

# Known to the guard too, which is why it is in files.
note_pid() { echo "$2" >"$BRB_DATA/pids/$1"; }
forget_pid() { rm -f "$BRB_DATA/pids/$1"; }

start_pieces() {
  exec 2>>"$LOGS/run.log" # bash itself would report every killed piece, in words of its own
  if [ -z "${TEMPORAL_ADDRESS:-}" ]; then PIECES=(temporal); fi
  PIECES+=(simulator worker api)
  local i
  for i in "${!PIECES[@]}"; do
    open_log "$i"
    DELAY[i]=1 DUE[i]=0
    start_piece "$i"
  done
}

start_piece() { # number
  local name=${PIECES[$1]}
  function_on_its_own "run_$name" </dev/null >>"$LOGS/$name.log" 2>&1 &
  PIDS[$1]=$!
  BORN[$1]=$SECONDS
  note_pid "$name" "$!"
  say "Starting $name (process $!)"
}

# The log of this start; the one before is kept beside it. Each is read through its own descriptor.
open_log() { # number
  local log=$LOGS/${PIECES[$1]}.log
  if [ -s "$log" ]; then mv "$log" "$log.1"; fi
  : >"$log"
  eval "exec $((4 + $1))<\"\$log\""
}

# Passes on what is worth a look: warnings and errors, a few at a time.
show_important_lines() { # number
  local line shown=0
  while IFS= read -r line <&$((4 + $1)); do
    case $line in
      *' WARN '* | *' ERROR '* | *level=error* | *level=warn* | 'Error'* | 'Exception in'*)
        shown=$((shown + 1))
        if [ $shown -le 5 ]; then say "[${PIECES[$1]}] $(printf '%s' "$line" | cut -c 1-300)"; fi
        ;;
    esac
  done
  if [ $shown -gt 5 ]; then say "[${PIECES[$1]}] and $((shown - 5)) more such lines in $LOGS/${PIECES[$1]}.log"; fi
}

# One look at every piece: shows its lines, and starts it again if it died and its time has come.
look_after_pieces() {
  local i
  for i in "${!PIECES[@]}"; do
    show_important_lines "$i"
    if [ -n "${PIDS[i]}" ] && ! alive "${PIDS[i]}"; then
      piece_died "$i"
    elif [ -z "${PIDS[i]}" ] && [ "$SECONDS" -ge "${DUE[i]}" ]; then
      start_piece "$i"
    fi
  done
}

piece_died() { # number
  local i=$1 name=${PIECES[$1]} code
  { wait "${PIDS[i]}"; } 2>/dev/null
  code=$?
  PIDS[i]=''
  forget_pid "$name"
  show_important_lines "$i"
  if [ $code = 78 ]; then # it says that its settings are wrong: trying again cannot help
    say "$name refused its settings:" && show_end_of "$LOGS/$name.log"
    stop_all 78
  fi
  if [ $((SECONDS - BORN[i])) -ge 60 ]; then DELAY[i]=1; fi
  say "$name died ($(how_it_ended $code)) and is started again in ${DELAY[i]} s; its log is $LOGS/$name.log"
  DUE[i]=$((SECONDS + DELAY[i]))
  DELAY[i]=$((DELAY[i] * 2 > 30 ? 30 : DELAY[i] * 2))
}

how_it_ended() { # exit code
  if [ "$1" -gt 128 ]; then say "by signal $(($1 - 128))"; else say "exit code $1"; fi
}

wait_until_ready() {
  local since=$SECONDS said=$SECONDS missing name
  while :; do
    missing=''
    for name in "${PIECES[@]}"; do piece_is_ready "$name" || missing="$missing, $name"; done
    if [ -z "$missing" ]; then return; fi
    if [ $((SECONDS - said)) -ge 5 ]; then
      said=$SECONDS
      say "  waiting for ${missing#, }: $((SECONDS - since)) s"
    fi
    sleep 1
    look_after_pieces
  done
}

keep_them_running() {
  while :; do
    sleep 1
    look_after_pieces
  done
}

welcome() {
  say ''
  say "Big Red Button is ready."
  say "  press the button   $BRB_PUBLIC_URL/declare"
  say "  the vendors        http://127.0.0.1:$SIMULATOR_PORT  (simulated: telephones to answer, rooms, tickets, mail)"
  if [ -n "${TEMPORAL_ADDRESS:-}" ]; then
    say "  Temporal           $TEMPORAL_ADDRESS"
  elif [ -n "$TEMPORAL_BINARY" ]; then
    say "  Temporal           127.0.0.1:$TEMPORAL_PORT, its pages http://127.0.0.1:$TEMPORAL_UI_PORT"
  else
    say "  Temporal           127.0.0.1:$TEMPORAL_PORT, in memory: incidents do not outlive it"
  fi
  say "  data and logs      $BRB_DATA"
  say "First thing to try: open the first address, or"
  say "  curl -i $BRB_PUBLIC_URL/api/v1/incidents -H 'Content-Type: application/json' -d '{\"title\":\"Checkout is down\"}'"
  say "Ctrl-C stops all of it."
  say ''
}

stop_all_on_signal() {
  trap 'stop_all 130' INT
  trap 'stop_all 143' TERM HUP
  function_on_its_own guard $$ </dev/null >/dev/null 2>&1 &
  GUARD=$!
}

# Stops the doors first and the engine last, each with time to finish what it has in hand.
stop_all() { # exit code
  trap 'hurry' INT TERM HUP
  say '' && say "Stopping..."
  if [ -n "$BACKGROUND" ]; then end "$BACKGROUND"; fi
  end_pieces api worker
  end_pieces simulator
  end_pieces temporal
  end "$GUARD" KILL
  rm -f "$BRB_DATA"/pids/*
  release run
  release temporal
  say "Stopped."
  exit "$1"
}

end_pieces() { # names
  local name pid waited=0
  for name in "$@"; do pid=$(cat "$BRB_DATA/pids/$name" 2>/dev/null) && end "$pid"; done
  for name in "$@"; do
    pid=$(cat "$BRB_DATA/pids/$name" 2>/dev/null) || continue
    while alive "$pid" && [ $waited -lt 300 ]; do
      sleep 0.1
      waited=$((waited + 1))
      if [ $((waited % 50)) = 0 ]; then say "  waiting for $name to stop: $((waited / 10)) s"; fi
    done
    if alive "$pid"; then end "$pid" KILL; fi
    forget_pid "$name"
  done
}

hurry() {
  local file
  for file in "$BRB_DATA"/pids/*; do end "$(cat "$file" 2>/dev/null)" KILL; done
}

# Should ./run itself be killed without a chance to clean up, this does it.
guard() { # process id of ./run
  while alive "$1"; do sleep 1; done
  local pid
  pid=$(cat "$BRB_DATA/pids/background" 2>/dev/null) && end "$pid"
  end_pieces api worker
  end_pieces simulator
  end_pieces temporal
  rm -f "$BRB_DATA/run.lock" "$BRB_DATA/temporal.lock"
}
