# A PostgreSQL of the proof's own: a new one in a folder of its own, on a port of its own.

install_postgresql() {
  database_programs >/dev/null && return
  say "Installing PostgreSQL, which this machine lacks"
  mkdir -p /etc/postgresql-common # so that the package starts none of its own
  [ -e /etc/postgresql-common/createcluster.conf ] \
    || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  with_progress "installing PostgreSQL" "$LOGS/apt-get.log" no_detail \
    sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends postgresql' \
    || { show_end_of "$LOGS/apt-get.log" && return 1; }
  database_programs >/dev/null
}

# The folder of the newest one.
database_programs() {
  local found
  found=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  found=${found:-$(command -v initdb)}
  [ -n "$found" ] && dirname "$found"
}

# PostgreSQL refuses to run as root.
database_program() { # name arguments...
  local program
  program=$(database_programs)/$1
  shift
  if [ "$(id -u)" != 0 ]; then
    "$program" "$@"
  else
    (cd "$DATABASE" && exec runuser -u postgres -- "$program" "$@")
  fi
}

# With the user and the password that the environment file says, as the image makes it.
make_database() {
  printf '%s' "$(setting POSTGRES_PWD)" >"$DATABASE/password"
  if [ "$(id -u)" = 0 ]; then chown -R postgres "$DATABASE"; fi
  database_program initdb -D "$DATABASE/data" -U "$(setting POSTGRES_USER)" --pwfile "$DATABASE/password" \
    --auth scram-sha-256 --encoding UTF8 --data-checksums >"$LOGS/initdb.log" 2>&1 \
    || { show_end_of "$LOGS/initdb.log" && return 1; }
}

database_comes_up() { make_database && start_database; }

start_database() {
  database_program pg_ctl -D "$DATABASE/data" -l "$DATABASE/log" -w -t 60 \
    -o "-c listen_addresses=127.0.0.1 -p $(setting DB_PORT) -k $DATABASE" start >/dev/null \
    || { show_end_of "$DATABASE/log" && return 1; }
}

stop_database() {
  if [ -e "$DATABASE/data/postmaster.pid" ]; then
    database_program pg_ctl -D "$DATABASE/data" -m fast -w -t 60 stop >/dev/null
  fi
}

query() { # database sql
  PGPASSWORD=$(setting POSTGRES_PWD) database_client psql -qAt -d "$1" -c "$2"
}

database_client() { # name arguments...
  "$(database_programs)/$1" -h 127.0.0.1 -p "$(setting DB_PORT)" -U "$(setting POSTGRES_USER)" "${@:2}"
}

dump() { # database
  PGPASSWORD=$(setting POSTGRES_PWD) database_client pg_dump --format custom "$1" >"$WORK/$1.dump"
}

restore() { # database
  export PGPASSWORD
  PGPASSWORD=$(setting POSTGRES_PWD)
  database_client dropdb --if-exists "$1" && database_client createdb "$1" \
    && database_client pg_restore --exit-on-error -d "$1" "$WORK/$1.dump"
}
