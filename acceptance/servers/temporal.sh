# The Temporal server with the compose file's environment file. Only addresses differ: what is a container's own there is a
# port on loopback here.

ENVIRONMENT_FILE=$ROOT/docker-compose.temporal.env

# Adds ports of our own to what the file says.
choose_settings() { # first port
  local name port=$1
  SETTINGS=()
  while IFS= read -r name; do SETTINGS+=("$name"); done < <(grep -E '^[A-Z0-9_]+=' "$ENVIRONMENT_FILE")
  SETTINGS+=(POSTGRES_SEEDS=127.0.0.1 BIND_ON_IP=127.0.0.1)
  for name in DB_PORT FRONTEND_GRPC_PORT FRONTEND_HTTP_PORT FRONTEND_MEMBERSHIP_PORT HISTORY_GRPC_PORT \
    HISTORY_MEMBERSHIP_PORT MATCHING_GRPC_PORT MATCHING_MEMBERSHIP_PORT WORKER_GRPC_PORT WORKER_MEMBERSHIP_PORT \
    BRB_PORT BRB_WORKER_PORT SIMULATOR_PORT SIMULATOR_SMTP_PORT; do
    while listening 127.0.0.1 "$port"; do port=$((port + 1)); done
    SETTINGS+=("$name=$port")
    port=$((port + 1))
  done
}

setting() { # name: the last that was said
  printf '%s\n' "${SETTINGS[@]}" | sed -n "s/^$1=//p" | tail -n 1
}

# As the containers: the environment, and the folder from which paths are read.
with_settings() { (cd "$ROOT" && exec env -u TEMPORAL_ADDRESS "${SETTINGS[@]}" "$@"); }

schema_job() {
  with_settings sh temporal/schema.sh >>"$LOGS/schema.log" 2>&1 || { show_end_of "$LOGS/schema.log" && return 1; }
}

namespace_job() { # further settings...
  with_settings TEMPORAL_ADDRESS="$ADDRESS" "$@" sh temporal/namespace.sh
}

start_server() {
  local seconds=0
  (cd "$ROOT" && on_its_own env "${SETTINGS[@]}" temporal-server start) </dev/null >>"$LOGS/temporal-server.log" 2>&1 &
  SERVER=$!
  until with_settings timeout 5 sh temporal/healthy.sh 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if ! alive "$SERVER" || [ $seconds -ge 120 ]; then show_end_of "$LOGS/temporal-server.log" && return 1; fi
    if [ $((seconds % 5)) = 0 ]; then say "  waiting for the Temporal server: $seconds s"; fi
  done
}

stop_server() {
  local seconds=0
  if [ -z "$SERVER" ]; then return; fi
  end "$SERVER"
  while alive "$SERVER"; do
    sleep 1
    seconds=$((seconds + 1))
    if [ $((seconds % 5)) = 0 ]; then say "  waiting for the Temporal server to stop: $seconds s"; fi
    if [ $seconds -ge 60 ]; then end "$SERVER" KILL; fi
  done
  { wait "$SERVER"; } 2>/dev/null
  SERVER=''
}
