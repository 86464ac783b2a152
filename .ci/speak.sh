# What a person says to the API by curl, and what it answers. Each result is one line: "ok - ..." or "not ok - ...".
# Needs API, the address; keeps the incident's id in ID, and in FAILED whether anything failed.

FAILED=0

ok() { printf 'ok - %s\n' "$1"; }
not_ok() {
  printf 'not ok - %s\n  %s\n' "$1" "${2:-}"
  FAILED=1
}

# Sends JSON, and leaves the status and the answer in STATUS and ANSWER.
post() { # path json
  local answer
  answer=$(curl -sS --max-time 30 -w '\n%{http_code}' -H 'Content-Type: application/json' -d "$2" "$API$1" 2>&1)
  STATUS=${answer##*$'\n'}
  ANSWER=${answer%$'\n'*}
}

incident() { curl -sS --max-time 10 "$API/api/v1/incidents/$ID"; }

timeline() { curl -sS --max-time 10 -H 'Accept: text/markdown' "$API/api/v1/incidents/$ID/timeline"; }

# Of the incident itself: it comes before those of its steps.
state() { incident | grep -o '"state" *: *"[A-Z]*"' | head -n 1 | sed 's/.*"\([A-Z]*\)"$/\1/'; }

steps_in() { # states, as STATE|STATE
  incident | sed 's/.*"steps" *://' | grep -o -E "\"state\" *: *\"($1)\"" | wc -l | tr -d ' '
}

# Waits, for at most PATIENCE seconds, until a command succeeds.
wait_for() { # what command...
  local what=$1 seconds=0
  shift
  until "$@"; do
    if [ $seconds -ge "${PATIENCE:-60}" ]; then not_ok "$what" "$(incident)" && return 1; fi
    sleep 1
    seconds=$((seconds + 1))
    if [ $((seconds % 10)) = 0 ]; then printf '  waiting: %s: %s s\n' "$what" $seconds; fi
  done
  ok "$what"
}

at_least_four_steps_are_done() { [ "$(steps_in 'DONE')" -ge 4 ]; }
nothing_is_under_way() { [ "$(steps_in 'RUNNING|RETRYING')" = 0 ]; }
is_in() { [ "$(state)" = "$1" ]; }

press() {
  post /api/v1/incidents '{"title":"Checkout is down","severity":"SEV1","reportedBy":"ana"}'
  ID=$(printf '%s' "$ANSWER" | grep -o -E 'inc-[0-9]{8}-[a-z]+-[a-z0-9-]+' | head -n 1)
  if [ "$STATUS" = 202 ] && [ -n "$ID" ]; then ok "the button is pressed: $ID"; else
    not_ok "the button is pressed" "$STATUS $ANSWER"
    return 1
  fi
}

says() { # verb json
  post "/api/v1/incidents/$ID/$1" "$2"
  case $STATUS in 200 | 202) ok "$1 is taken" ;; *) not_ok "$1 is taken" "$STATUS $ANSWER" ;; esac
}

timeline_tells() { # words...
  local words told
  told=$(timeline)
  printf '%s\n' "$told"
  for words in "$@"; do
    case $told in
      *"$words"*) ok "the timeline tells: $words" ;;
      *) not_ok "the timeline tells: $words" ;;
    esac
  done
}
