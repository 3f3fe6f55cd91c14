#!/usr/bin/env bash
# Sees to a Chromium for the browser tests: the machine's own, else installed from the distribution's packages when run
# as root, else unpacked from them into a private folder, where a start script named chromium is made.
#   PALABRE_CHROMIUM_PRIVATE=1  unpack it in any case
#   private folder: ${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}/chromium
set -euo pipefail
die() { echo "get-chromium.sh: $*" >&2; exit 1; }

parts=${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}
installed=/usr/bin/chromium
[ -z "${PALABRE_CHROMIUM_PRIVATE:-}" ] || installed=/none
there() { [ -x "$installed" ] || [ -x "$parts/chromium/chromium" ]; }
there && exit 0
mkdir -p "$parts"
exec 9>"$parts/chromium.lock"
flock 9 # two at once: the second waits, then finds the work done
there && exit 0
command -v apt-get >/dev/null || die "this machine has no apt-get: install Chromium as /usr/bin/chromium"

packages=(chromium chromium-common fonts-dejavu-core)
if [ "$(id -u)" = 0 ] && [ -z "${PALABRE_CHROMIUM_PRIVATE:-}" ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-cache show chromium >/dev/null 2>&1 || apt-get -qq update
  apt-get -qq -y install --no-install-recommends "${packages[@]}" >"$parts/chromium.log" 2>&1 ||
    die "apt-get could not install it, see $parts/chromium.log"
  echo "Chromium installed"
  exit 0
fi

new=$(mktemp -d "$parts/chromium.new.XXXXXX")
trap 'rm -rf "$new"' EXIT
mkdir -p "$new/apt/lists/partial" "$new/apt/archives/partial" "$new/debs" "$new/made/root"
apt=(-qq -o APT::Sandbox::User= -o Acquire::Retries=3 -o Debug::NoLocking=true -o "Dir::Cache=$new/apt")
if ! apt-cache show chromium >/dev/null 2>&1; then # package lists were never fetched here
  apt+=(-o "Dir::State::Lists=$new/apt/lists")
  apt-get "${apt[@]}" update
fi
missing=$(apt-get "${apt[@]}" install -s --no-install-recommends "${packages[@]}" | awk '/^Inst/{print $2}')
# shellcheck disable=SC2046,SC2086 # package names, one word each
(cd "$new/debs" && apt-get "${apt[@]}" download $(printf '%s\n' "${packages[@]}" $missing | sort -u))
for deb in "$new"/debs/*.deb; do dpkg -x "$deb" "$new/made/root"; done
[ -x "$new/made/root/usr/lib/chromium/chromium" ] ||
  die "the distribution's package holds no Chromium (Ubuntu has it as a snap only): install it as /usr/bin/chromium"
root=$parts/chromium/root
cat >"$new/made/fonts.conf" <<CONF
<?xml version="1.0"?>
<fontconfig>
  <dir>$root/usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>$parts/chromium/fontcache</cachedir>
</fontconfig>
CONF
cat >"$new/made/chromium" <<RUN
#!/bin/sh
libraries=\$(echo $root/usr/lib/*-linux-gnu $root/lib/*-linux-gnu | tr ' ' ':')
export LD_LIBRARY_PATH="\$libraries" FONTCONFIG_FILE=$parts/chromium/fonts.conf
exec $root/usr/lib/chromium/chromium "\$@"
RUN
chmod +x "$new/made/chromium"
rm -rf "$new/made/root/usr/share/doc" "$new/made/root/usr/share/man" "$parts/chromium"
mv "$new/made" "$parts/chromium" # last, in one step: what is there is complete
echo "Chromium unpacked into $parts/chromium"
