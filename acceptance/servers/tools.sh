# What the proof is made with: the server of docker-compose.temporal.yml built by Go, and the parser that Docker Compose uses.

COMPOSE_PARSER_VERSION=2.16.2

image_tag() { # image
  sed -n "s|^ *image: *$1:||p" "$ROOT/docker-compose.temporal.yml" | sort -u
}

# The very version that the compose file names.
SERVER_VERSION=$(image_tag temporalio/server)

# Builds the tools once and puts them on the PATH by the names that they have in the images.
get_tools() {
  local server=$CACHE/temporal-server-$SERVER_VERSION parser=$CACHE/compose-go-$COMPOSE_PARSER_VERSION
  built_by_go "$server" go.temporal.io/server@v"$SERVER_VERSION" \
    temporal-server=cmd/server temporal-sql-tool=cmd/tools/sql || return 1
  built_by_go "$parser" github.com/compose-spec/compose-go/v2@v"$COMPOSE_PARSER_VERSION" compose=cmd || return 1
  SERVER_TEMPLATE=$server/source/common/config/config_template_embedded.yaml
  find_cli || return 1
  export PATH=$server:$parser:$PATH
}

# The first time it takes minutes. Put there by one rename, so that nobody ever sees half of it.
built_by_go() { # folder module@version name=package...
  local folder=$1 module=$2 work log=$LOGS/go-build.log
  shift 2
  if [ -d "$folder" ]; then return; fi
  have go || fail "Go is needed to build ${module%@*}, and 'go' is not on the PATH: install Go 1.26 or newer." 69
  mkdir -p "$CACHE" && work=$(mktemp -d "$CACHE/go-build.XXXXXX") || return 1
  say "Building $module with Go (once; it takes minutes)."
  if ! with_progress "building $module" "$log" no_detail env ROOT="$ROOT" "$BASH" -c \
    '. "$ROOT/acceptance/servers/tools.sh"; "$@"' tools go_build "$work" "$module" "$@"; then
    show_end_of "$log"
  else
    mv -T "$work" "$folder" 2>/dev/null # or somebody was faster
  fi
  rm -rf "$work"
  [ -d "$folder" ]
}

go_build() { # folder module@version name=package...
  local folder=$1 module=$2 name source
  shift 2
  for name in "$@"; do
    GOBIN=$folder/bin go install "${module%@*}/${name#*=}@${module#*@}" || return 1
    mv "$folder/bin/"* "$folder/${name%%=*}" || return 1
  done
  source=$(go mod download -json "$module" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
  ln -s "$source" "$folder/source" && rmdir "$folder/bin"
}

# By ./run's own ways.
find_cli() {
  (need_java && set_defaults && find_temporal && say "$TEMPORAL_BINARY" >"$WORK/cli") || return 1
  mkdir -p "$WORK/bin" && ln -sf "$(cat "$WORK/cli")" "$WORK/bin/temporal" && export PATH=$WORK/bin:$PATH
}
