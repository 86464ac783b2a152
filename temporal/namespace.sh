#!/bin/sh
# Sees to the namespace and to how long it keeps incidents that have ended. May run again at any time: it keeps them longer
# where it is told to, and never shorter, since what was deleted is gone.
set -eu
: "${TEMPORAL_ADDRESS:?is where the server listens, as temporal:7233}"
NAMESPACE=${TEMPORAL_NAMESPACE:-default}
DAYS=${RETENTION_DAYS:-30}
TRIES=60 said=''

main() {
  case $DAYS in '' | *[!0-9]* | 0*) echo "RETENTION_DAYS is '$DAYS', and must be a number of days." >&2 && exit 78 ;; esac
  tries=0
  until is_settled; do
    tries=$((tries + 1))
    if [ $tries -ge $TRIES ]; then
      echo "$said" >&2
      echo "Namespace $NAMESPACE could not be set up at $TEMPORAL_ADDRESS." >&2
      exit 1
    fi
    if [ $((tries % 5)) = 1 ]; then echo "Waiting for Temporal at $TEMPORAL_ADDRESS: $(printf '%s' "$said" | tail -n 1)"; fi
    sleep 1
  done
  echo "Namespace $NAMESPACE keeps incidents that have ended for $kept days."
}

# A server needs up to ten seconds to know everywhere what it was told.
is_settled() {
  kept=$(days_kept) || { make && kept=$(days_kept); } || return 1
  [ "$kept" -ge "$DAYS" ] || { lengthen && kept=$(days_kept); }
}

make() {
  said=$(temporal operator namespace create --namespace "$NAMESPACE" --retention "${DAYS}d" \
    --description 'Incidents of Big Red Button' 2>&1)
}

lengthen() { said=$(temporal operator namespace update --namespace "$NAMESPACE" --retention "${DAYS}d" 2>&1); }

days_kept() {
  described=$(temporal operator namespace describe --namespace "$NAMESPACE" --output json 2>/dev/null) || return 1
  seconds=$(printf '%s' "$described" | sed -n 's/.*"workflowExecutionRetentionTtl" *: *"\([0-9]*\)s".*/\1/p')
  [ -n "$seconds" ] && echo $((seconds / 86400))
}

main
