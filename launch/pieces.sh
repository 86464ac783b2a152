# The four processes. Each of these functions becomes its process (exec), so that a kill hits what it means.

become() { # command...
  trap - INT TERM HUP
  umask 077
  exec "$@"
}

run_temporal() {
  if [ -z "$TEMPORAL_BINARY" ]; then
    become "$JAVA" -Xmx256m -XX:+UseSerialGC -Dloader.main=io.bigredbutton.simulator.engine.InMemoryTemporal \
      -cp "$(jar simulator)" org.springframework.boot.loader.launch.PropertiesLauncher "$TEMPORAL_PORT"
  fi
  # WAL alone would lose commits when the power is cut; synchronous=FULL does not.
  become "$TEMPORAL_BINARY" server start-dev --ip 127.0.0.1 --port "$TEMPORAL_PORT" --ui-port "$TEMPORAL_UI_PORT" \
    --namespace "$TEMPORAL_NAMESPACE" --db-filename "$(temporal_database)" \
    --sqlite-pragma journal_mode=WAL --sqlite-pragma synchronous=FULL --log-level warn
}

run_simulator() { run_java simulator 160m; }
run_worker() { run_java worker 192m; }
run_api() { run_java api 192m; }

run_java() { # piece heap
  export TEMPORAL_ADDRESS=${TEMPORAL_ADDRESS:-127.0.0.1:$TEMPORAL_PORT}
  become "$JAVA" "-Xmx$2" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError -jar "$(jar "$1")"
}

piece_is_ready() { # piece
  case $1 in
    temporal) listening 127.0.0.1 "$TEMPORAL_PORT" ;;
    simulator) answers 127.0.0.1 "$SIMULATOR_PORT" /health ;;
    worker) answers 127.0.0.1 "$BRB_WORKER_PORT" /actuator/health/readiness ;;
    api) answers "$BRB_HOST" "$BRB_PORT" /actuator/health/readiness ;;
  esac
}
