# Environment variables and their defaults under ./run. Every vendor is the simulator unless its URL or
# credentials are set; set to nothing also counts, and leaves the vendor off.

given() { # variables: true if any is set, itself or as NAME_FILE
  local name file
  for name in "$@"; do
    file=${name}_FILE
    if [ -n "${!name+set}" ] || [ -n "${!file+set}" ]; then return 0; fi
  done
  return 1
}

default() { # variable value
  if ! given "$1"; then export "$1=$2"; fi
}

set_defaults() {
  : "${BRB_HOST:=127.0.0.1}" "${BRB_PORT:=8080}" "${BRB_WORKER_PORT:=8081}"
  : "${SIMULATOR_PORT:=8090}" "${SIMULATOR_SMTP_PORT:=8025}"
  : "${TEMPORAL_PORT:=7233}" "${TEMPORAL_UI_PORT:=8233}" "${TEMPORAL_NAMESPACE:=default}"
  : "${BRB_DATA:=${XDG_DATA_HOME:-$HOME/.local/share}/bigredbutton}"
  : "${BRB_PLAN:=$ROOT/response-plan.yml}" "${BRB_PUBLIC_URL:=http://$BRB_HOST:$BRB_PORT}"
  export CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/bigredbutton
  export BRB_HOST BRB_PORT BRB_WORKER_PORT BRB_PUBLIC_URL BRB_PLAN BRB_DATA
  export SIMULATOR_PORT SIMULATOR_SMTP_PORT TEMPORAL_PORT TEMPORAL_UI_PORT TEMPORAL_NAMESPACE
  make_data_folder
  point_vendors_at_simulator
  default ALERT_TOKEN local-alert-token
  default JITSI_URL https://meet.jit.si
  if ! given JITSI_SECRET; then keep_a_secret JITSI_SECRET "$BRB_DATA/jitsi-secret"; fi
}

make_data_folder() {
  (umask 077 && mkdir -p "$BRB_DATA/logs" "$BRB_DATA/pids") 2>/dev/null && [ -w "$BRB_DATA" ] \
    || fail "BRB_DATA is '$BRB_DATA', where no folder can be written: set it to one that can." 78
  BRB_DATA=$(cd "$BRB_DATA" && pwd -P)
  export LOGS=$BRB_DATA/logs
}

point_vendors_at_simulator() {
  local world=http://127.0.0.1:$SIMULATOR_PORT
  if ! given SLACK_API_URL SLACK_BOT_TOKEN SLACK_SIGNING_SECRET SLACK_APP_TOKEN; then
    export SLACK_API_URL=$world/slack/api/ SLACK_BOT_TOKEN=xoxb-simulator
    export SLACK_SIGNING_SECRET=simulator-slack-secret
  fi
  if ! given TWILIO_API_URL TWILIO_ACCOUNT_SID TWILIO_AUTH_TOKEN; then
    export TWILIO_API_URL=$world/twilio TWILIO_ACCOUNT_SID=AC00000000000000000000000000000000
    export TWILIO_AUTH_TOKEN=simulator-twilio-token
    default TWILIO_FROM +15550100000
  fi
  if ! given JIRA_URL JIRA_EMAIL JIRA_API_TOKEN JIRA_TOKEN; then
    export JIRA_URL=$world/jira JIRA_EMAIL=bigredbutton@example.com JIRA_API_TOKEN=simulator-jira-token
  fi
  if ! given SMTP_HOST SMTP_PORT SMTP_USERNAME SMTP_PASSWORD SMTP_STARTTLS; then
    export SMTP_HOST=127.0.0.1 SMTP_PORT=$SIMULATOR_SMTP_PORT
    default MAIL_FROM bigredbutton@example.com
  fi
}

# Made once, kept where only its owner can read it, and passed on by the name of its file.
keep_a_secret() { # variable file
  if [ ! -s "$2" ]; then
    (umask 077 && head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$2.new" && mv "$2.new" "$2")
  fi
  [ -s "$2" ] || fail "No secret could be written to $2: is BRB_DATA writable?"
  export "$1_FILE=$2"
}

need_plan() {
  [ -r "$BRB_PLAN" ] || fail "BRB_PLAN is '$BRB_PLAN', which cannot be read: name a response plan that can." 78
}

need_free_ports() {
  local name taken=' ' names='BRB_PORT BRB_WORKER_PORT SIMULATOR_PORT SIMULATOR_SMTP_PORT'
  if [ -z "${TEMPORAL_ADDRESS:-}" ]; then names="$names TEMPORAL_PORT TEMPORAL_UI_PORT"; fi
  for name in $names; do
    case $taken in
      *" ${!name} "*) fail "$name is ${!name}, and so is another of our ports: choose another." 78 ;;
    esac
    taken="$taken${!name} "
    if [ "$name" = BRB_PORT ]; then need_free_port BRB_PORT "$BRB_PORT" "$BRB_HOST"; else need_free_port "$name" "${!name}"; fi
  done
}
