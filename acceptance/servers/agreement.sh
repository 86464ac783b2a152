# What the compose file says, held against the server that is built here.

compose_file_parses() {
  (cd "$ROOT" && env -i PATH="$PATH" HOME="$HOME" compose docker-compose.temporal.yml) >"$WORK/compose.yml"
}

images_are_pinned() {
  ! grep -q -v -E ":[0-9]+\.[0-9.]+$" <<<"$(grep -E "^ *image:" "$WORK/compose.yml")"
}

images_are_of_this_version() {
  [ "$(image_tag temporalio/admin-tools)" = "$SERVER_VERSION" ] \
    && case $(temporal-server --version) in *" version $SERVER_VERSION") ;; *) return 1 ;; esac
}

# Without an address, Docker opens a port to the world.
ports_are_on_loopback() {
  [ "$(grep -c ' published: ' "$WORK/compose.yml")" = "$(grep -c ' host_ip: 127.0.0.1$' "$WORK/compose.yml")" ]
}

mounted_files_are_there() {
  local path
  while IFS= read -r path; do
    [ -e "$path" ] || { say "not there: $path" && return 1; }
  done < <(grep -A 1 'type: bind' "$WORK/compose.yml" | sed -n 's/^ *source: //p')
  [ -r "$ROOT/$(setting DYNAMIC_CONFIG_FILE_PATH)" ]
}

# A name that the server does not read, in its template or itself, would be a setting without effect.
settings_are_read() {
  local name unread=''
  while IFS= read -r name; do
    grep -q "env \"$name\"" "$SERVER_TEMPLATE" || grep -qF "[\$$name]" <<<"$(temporal-server help)" || unread="$unread $name"
  done < <(sed -n 's/^\([A-Z0-9_]*\)=.*/\1/p' "$ENVIRONMENT_FILE")
  if [ -n "$unread" ]; then say "not read by the server:$unread" && return 1; fi
}

# The file alone, without our ports.
server_makes_of_it() { # lines of the server's configuration...
  local line file
  mapfile -t file < <(grep -E '^[A-Z0-9_]+=' "$ENVIRONMENT_FILE")
  mkdir -p "$WORK/config" && cp "$SERVER_TEMPLATE" "$WORK/config/development.yaml" || return 1
  env "${file[@]}" temporal-server --config "$WORK/config" render-config >"$WORK/config/rendered" 2>&1
  for line in "$@"; do
    grep -qE "^ *$line\$" "$WORK/config/rendered" || { say "not there: $line" && return 1; }
  done
}

# It exits with 0 whatever it finds.
dynamic_configuration_is_known() {
  local said
  said=$(with_settings temporal-server validate-dynamic-config "$(setting DYNAMIC_CONFIG_FILE_PATH)")
  [ "$said" = "$(setting DYNAMIC_CONFIG_FILE_PATH)" ] || { say "$said" && return 1; }
}

# Four services, each with pools of its own, beside what PostgreSQL keeps for its superuser.
connections_suffice() {
  [ $((4 * ($(setting SQL_MAX_CONNS) + $(setting SQL_VIS_MAX_CONNS)) + 3)) -lt "$(query postgres 'show max_connections')" ]
}
