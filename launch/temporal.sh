# Where a Temporal server comes from, in this order: an address, the PATH, the cache, the official download,
# a Go build, and, if there is nothing else, one in memory.

# The dev server's database does not move between versions, so the version is pinned and in the file's name.
TEMPORAL_VERSION=1.5.1
TEMPORAL_SERVER_VERSION=1.29.1

choose_temporal() {
  export TEMPORAL_BINARY=''
  if [ -n "${TEMPORAL_ADDRESS:-}" ]; then
    say "Temporal: the one at TEMPORAL_ADDRESS, $TEMPORAL_ADDRESS."
  elif find_temporal; then
    say "Temporal: $TEMPORAL_BINARY; its database is $(temporal_database)."
  else
    build_what_is_not_built
    say "Temporal: a small one in memory stands in$(why_in_memory). Incidents do NOT outlive it: when it stops or"
    say "  dies they are gone, and what was under way stops with them. It has no pages of its own either."
  fi
}

why_in_memory() {
  if [ "${BRB_TEMPORAL:-}" = memory ]; then say ", as BRB_TEMPORAL asks"; else say ", since no other could be had"; fi
}

find_temporal() {
  [ "${BRB_TEMPORAL:-}" != memory ] && { on_the_path || in_the_cache || by_download || by_go_build; }
}

cached_temporal() { say "$CACHE/temporal-$TEMPORAL_VERSION/temporal"; }

temporal_database() { say "$BRB_DATA/temporal-$TEMPORAL_VERSION.db"; }

on_the_path() {
  local version
  have temporal || return 1
  version=$(temporal --version 2>/dev/null)
  case $version in
    # A build by `go install` does not know its own version, but that of the server inside.
    *"version $TEMPORAL_VERSION "* | *"version 0.0.0-DEV (Server $TEMPORAL_SERVER_VERSION,"*)
      TEMPORAL_BINARY=$(command -v temporal)
      ;;
    *)
      say "  not used: 'temporal' on the PATH is ${version:-of an unknown version}, and $TEMPORAL_VERSION is needed"
      return 1
      ;;
  esac
}

in_the_cache() {
  [ -x "$(cached_temporal)" ] && TEMPORAL_BINARY=$(cached_temporal)
}

into_the_cache() { # binary: by one rename, so that nobody ever sees half of it
  mkdir -p "$(dirname "$(cached_temporal)")" && chmod +x "$1" && mv "$1" "$(cached_temporal)" && in_the_cache
}

by_download() {
  local platform url work
  platform=$(temporal_platform) || return 1
  url="${BRB_TEMPORAL_DOWNLOAD:-https://temporal.download/cli/archive}/v$TEMPORAL_VERSION?platform=${platform%_*}&arch=${platform#*_}"
  mkdir -p "$CACHE" && work=$(mktemp -d "$CACHE/download.XXXXXX") || return 1
  say "Downloading Temporal $TEMPORAL_VERSION from ${url%%\?*}"
  if ! with_progress "downloading" "$work/log" no_detail fetch "$url" "$work/temporal.tar.gz"; then
    say "  not used: it could not be downloaded ($(tail -n 1 "$work/log" | cut -c 1-120))"
  elif ! is_genuine "$work/temporal.tar.gz" "$platform"; then
    say "  not used: the download's SHA-256 checksum is not the one known for Temporal $TEMPORAL_VERSION on $platform"
  elif ! tar -xzf "$work/temporal.tar.gz" -C "$work" temporal || ! into_the_cache "$work/temporal"; then
    say "  not used: the download has no 'temporal' that could be put into $CACHE"
  fi
  rm -rf "$work"
  in_the_cache
}

temporal_platform() {
  local system machine
  case $(uname -s) in Linux) system=linux ;; Darwin) system=darwin ;; *) return 1 ;; esac
  case $(uname -m) in x86_64 | amd64) machine=amd64 ;; aarch64 | arm64) machine=arm64 ;; *) return 1 ;; esac
  say "${system}_$machine"
}

fetch() { # url file; an offline machine goes on after a few seconds
  if have curl; then
    curl -fsSL --connect-timeout 4 --speed-limit 1000 --speed-time 20 --max-time 600 -o "$2" "$1"
  elif have wget; then
    wget -nv --tries=1 --connect-timeout=4 --dns-timeout=4 --read-timeout=20 -O "$2" "$1"
  else
    say "neither curl nor wget is there" && return 1
  fi
}

is_genuine() { # file platform
  local wanted
  case $2 in # from checksums.txt of the release v1.5.1 of temporalio/cli
    linux_amd64) wanted=ddc95e08b0b076efd4ea9733a3f488eb7d2be875f8834e616cd2a37358b4852d ;;
    linux_arm64) wanted=bd1b0db9f18b051026de8bf6cc1505f2510f14bbb7a8b9a4a91fff46c77454f5 ;;
    darwin_amd64) wanted=bbb73e2a31135abe50a1f1cdb35030c42961df618e8ce9c60ae89f201540c5d9 ;;
    darwin_arm64) wanted=cca01b7ea35ad56e2a328d9ae596bf716bd22313ef63c7a761c88354457c2415 ;;
  esac
  [ "$(sha256 "$1")" = "${BRB_TEMPORAL_SHA256:-$wanted}" ]
}

sha256() { # file
  if have sha256sum; then sha256sum "$1"; elif have shasum; then shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

by_go_build() {
  local work log=$LOGS/go-build.log
  have go || return 1
  mkdir -p "$CACHE" && work=$(mktemp -d "$CACHE/go-build.XXXXXX") || return 1
  say "Building Temporal $TEMPORAL_VERSION with Go (once; it takes two to five minutes)."
  if ! with_progress "building Temporal" "$log" no_detail \
    env GOBIN="$work" go install "github.com/temporalio/cli/cmd/temporal@v$TEMPORAL_VERSION"; then
    show_end_of "$log"
    say "  not used: the Go build failed; all of what it said is in $log"
  elif ! into_the_cache "$work/temporal"; then
    say "  not used: the Go build made no 'temporal' that could be put into $CACHE"
  fi
  rm -rf "$work"
  in_the_cache
}
