#!/usr/bin/env bash
# run-asterisk.sh CONF_DIR RUN_DIR start | stop | rx 'command of the Asterisk console'
# Runs the private Asterisk (get-asterisk.sh) or an installed one (PALABRE_ASTERISK=installed or its path), with all its
# state under RUN_DIR and the settings of CONF_DIR. No root; nothing outside RUN_DIR is written.
# The settings are copied to RUN_DIR/etc with these words replaced by the environment variables of the same names:
#   @SIP_PORT@ @AMI_PORT@ @AGI_PORT@ @HTTP_PORT@ @UAS_PORT@ @RTP_START@ @RTP_END@ and every @PALABRE_…@,
#   and @RUN@ @ROOT@ @MOD@ by the folders of the run, of the program and of its modules.
#   SOUNDS_DIR   folder with fr and en; played as palabre/<name> in either language (default ../sounds)
set -euo pipefail
die() { echo "run-asterisk.sh: $*" >&2; exit 1; }
[ $# -ge 3 ] || die "usage: run-asterisk.sh CONF_DIR RUN_DIR start | stop | rx 'command'"
HERE=$(cd "$(dirname "$0")" && pwd)
CONF=$(cd "$1" && pwd); RUN=$(mkdir -p "$2" && cd "$2" && pwd); CMD=$3; shift 3
umask 077 # codes and recorded voices are nobody else's
# a socket's path may have 107 characters: a longer folder gets a short second name, in a folder that nobody else can
# foresee or write to, and that is remembered beside it
if [ ${#RUN} -gt 80 ]; then
  short=$(cat "$RUN/short" 2>/dev/null || true)
  if [ -z "$short" ] || [ ! -O "$short" ] || [ "$(readlink -f "$short/run")" != "$(readlink -f "$RUN")" ]; then
    short=$(mktemp -d) && ln -s "$RUN" "$short/run" && echo "$short" >"$RUN/short"
  fi
  RUN=$short/run
fi
export SIP_PORT=${SIP_PORT:-5060} AMI_PORT=${AMI_PORT:-5038} AGI_PORT=${AGI_PORT:-4573} HTTP_PORT=${HTTP_PORT:-8088}
export UAS_PORT=${UAS_PORT:-5070} RTP_START=${RTP_START:-20000} RTP_END=${RTP_END:-22999}
SOUNDS_DIR=$(cd "${SOUNDS_DIR:-$HERE/../sounds}" 2>/dev/null && pwd || true)

USE=${PALABRE_ASTERISK:-private}
if [ "$USE" = private ]; then
  ROOT=${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}/asterisk/root
  [ -d "$ROOT" ] || die "no Asterisk in $ROOT; run $HERE/get-asterisk.sh first"
  ROOT=$(cd "$ROOT" && pwd)
  for LD in "$ROOT"/usr/lib/*-linux-gnu/ld-linux-*.so* "$ROOT"/lib*/ld-linux-*.so*; do [ -e "$LD" ] && break; done
  LIB=$(cd "$ROOT"/usr/lib/*-linux-gnu && pwd)
  # the packages' own loader and libc; --inhibit-cache: the machine's libraries are never mixed in
  ASTERISK=("$LD" --inhibit-cache --library-path "$LIB:$LIB/asterisk:$ROOT/lib/${LIB##*/}:$ROOT/usr/lib"
    "$ROOT/usr/sbin/asterisk")
else
  [ "$USE" = installed ] && USE=asterisk
  ROOT=
  ASTERISK=("$(command -v "$USE")") || die "no program '$USE'; install Asterisk 20 or newer, or unset PALABRE_ASTERISK"
fi
MOD=${PALABRE_ASTERISK_MODULES:-}
for d in "$ROOT"/usr/lib/*-linux-gnu/asterisk/modules "$ROOT"/usr/lib/asterisk/modules \
  /usr/lib64/asterisk/modules /usr/local/lib/asterisk/modules; do
  [ -z "$MOD" ] && [ -d "$d" ] && MOD=$d
done
[ -n "$MOD" ] || die "the modules of Asterisk were not found; say where in PALABRE_ASTERISK_MODULES"
DATA=${PALABRE_ASTERISK_DATA:-$ROOT/usr/share/asterisk}; [ -d "$DATA" ] || DATA=/var/lib/asterisk
export RUN ROOT MOD

console() { "${ASTERISK[@]}" -C "$RUN/etc/asterisk.conf" -rx "$*"; }
# it may have died: its number may by now be another program's
alive() {
  [ -s "$RUN/pid" ] &&
    tr '\0' ' ' <"/proc/$(cat "$RUN/pid")/cmdline" 2>/dev/null | grep -qF "$RUN/etc/asterisk.conf"
}
# Asterisk starts happily without a listener whose port is taken: refuse instead
taken() {
  awk -v hex="$(printf ':%04X' "$2")" '
    index($2, hex) == length($2) - 4 && ($4 == "0A" || FILENAME ~ /udp/) {f = 1}
    END {exit !f}' \
    "/proc/net/$1" $([ -e "/proc/net/${1}6" ] && echo "/proc/net/${1}6")
}
settings() {
  local words=(RUN ROOT MOD SIP_PORT AMI_PORT AGI_PORT HTTP_PORT UAS_PORT RTP_START RTP_END) script='' name
  # those that the files use and the environment has; never as arguments, which everybody on this machine may read
  for name in "${words[@]}" $(grep -oh '@PALABRE_[A-Z_]*@' "$CONF"/*.conf | tr -d @ | sort -u); do
    [ -n "${!name+set}" ] || continue
    script+="s"$'\001'"@$name@"$'\001'"$(sed 's/[&\\]/\\&/g' <<<"${!name}")"$'\001'"g;"
  done
  rm -rf "$RUN/etc"; mkdir -p "$RUN/etc"
  for f in "$CONF"/*.conf; do sed -f <(printf '%s' "$script") "$f" >"$RUN/etc/${f##*/}"; done
  if grep -Hno '^[^;]*@PALABRE_[A-Z_]*@' "$RUN"/etc/*.conf >&2; then
    die "these settings have no value in the environment"
  fi
}
sounds() {
  local language dir
  mkdir -p "$RUN/data/agi-bin"
  for d in documentation moh static-http rest-api keys; do [ -e "$DATA/$d" ] && ln -sfn "$DATA/$d" "$RUN/data/$d"; done
  for language in en fr; do
    rm -rf "$RUN/data/sounds/$language"; mkdir -p "$RUN/data/sounds/$language"
    for dir in "$DATA"/sounds/${language}_*_f_* "$DATA/sounds/$language"; do
      [ -d "$dir" ] || continue
      find -L "$dir" -mindepth 1 -maxdepth 1 -exec ln -sfn -t "$RUN/data/sounds/$language" {} +; break
    done
    [ -n "$SOUNDS_DIR" ] && [ -d "$SOUNDS_DIR/$language" ] &&
      ln -sfn "$SOUNDS_DIR/$language" "$RUN/data/sounds/$language/palabre"
  done
  return 0
}
start() {
  alive && die "already running in $RUN (process $(cat "$RUN/pid"))"
  taken udp "$SIP_PORT" && die "udp port $SIP_PORT (SIP_PORT) is already in use"
  taken tcp "$AMI_PORT" && die "tcp port $AMI_PORT (AMI_PORT) is already in use"
  mkdir -p "$RUN"/{var/keys,log/cdr-csv,log/cdr-custom,spool/{monitor,recording,tmp,outgoing},run,tmp}
  settings; sounds
  (exec 9>&- </dev/null >>"$RUN/log/console" 2>&1; cd "$RUN"
    exec setsid "${ASTERISK[@]}" -C "$RUN/etc/asterisk.conf" -f) &
  echo $! >"$RUN/pid"
  for _ in $(seq 300); do
    # over the console's socket as soon as it is there, and it answers when all modules run
    [ -S "$RUN/run/asterisk.ctl" ] && console 'core waitfullybooted' >/dev/null 2>&1 && exit 0
    kill -0 "$(cat "$RUN/pid")" 2>/dev/null ||
      { tail -20 "$RUN/log/console" >&2; die "Asterisk stopped at once, see $RUN/log"; }
    sleep 0.1
  done
  die "Asterisk is not ready after 30 s, see $RUN/log"
}
stop() {
  alive || { rm -f "$RUN/pid"; return 0; }
  local pid; pid=$(cat "$RUN/pid")
  console 'core stop now' >/dev/null 2>&1 || kill "$pid"
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || { rm -f "$RUN/pid"; return 0; }; sleep 0.1; done
  kill -9 "$pid"; rm -f "$RUN/pid"
}
case $CMD in
  start) start;;
  stop) stop; [ -z "${short:-}" ] || rm -rf "$short" "$(cd "$RUN" 2>/dev/null && pwd -P)/short";;
  rx) alive || die "no Asterisk runs in $RUN"; console "$@";;
  *) die "unknown command $CMD";;
esac
