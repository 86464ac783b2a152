#!/bin/sh
# Makes Temporal's two databases where they are missing, and brings them to what this version of the server needs. May run
# again at any time. Reads docker-compose.temporal.env.
set -eu
export SQL_PLUGIN="$DB" SQL_HOST="$POSTGRES_SEEDS" SQL_PORT="$DB_PORT" SQL_USER="$POSTGRES_USER" SQL_PASSWORD="$POSTGRES_PWD"
TRIES=60

main() {
  bring_up_to_date "$DBNAME" temporal
  bring_up_to_date "$VISIBILITY_DBNAME" visibility
}

bring_up_to_date() { # database schema
  create "$1"
  temporal-sql-tool --db "$1" setup-schema --version 0.0 # leaves a schema alone that is there
  temporal-sql-tool --db "$1" update-schema --schema-name "postgresql/v12/$2"
  echo "Database $1 has the schema that this version of Temporal needs."
}

create() { # database
  tries=0
  until said=$(temporal-sql-tool --db "$1" create-database 2>&1); do
    case $said in *'already exists'*) return 0 ;; esac
    tries=$((tries + 1))
    if [ $tries -ge $TRIES ]; then
      echo "$said" >&2
      echo "Database $1 could not be made on $SQL_HOST:$SQL_PORT." >&2
      exit 1
    fi
    if [ $((tries % 5)) = 1 ]; then echo "Waiting for PostgreSQL on $SQL_HOST:$SQL_PORT"; fi
    sleep 1
  done
}

main
