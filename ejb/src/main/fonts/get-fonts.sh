#!/usr/bin/env bash
# Sees to the fonts for the scripts that DejaVu lacks in reports: the machine's own, else installed from the
# distribution's packages when run as root, else unpacked from them into a private folder.
#   private folder: ${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}/fonts
set -euo pipefail
die() { echo "get-fonts.sh: $*" >&2; exit 1; }

parts=${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}
packages=(fonts-noto-core fonts-droid-fallback fonts-nanum fonts-symbola)
complete() {
  local share=$1/usr/share
  [ -r "$share/fonts/truetype/noto/NotoSansThai-Regular.ttf" ] &&
    [ -r "$share/fonts-droid-fallback/truetype/DroidSansFallback.ttf" ] &&
    [ -r "$share/fonts/truetype/nanum/NanumGothic.ttf" ] &&
    [ -r "$share/fonts/truetype/ancient-scripts/Symbola_hint.ttf" ]
}
there() { complete "" || complete "$parts/fonts"; }
there && exit 0
mkdir -p "$parts"
exec 9>"$parts/fonts.lock"
flock 9 # two at once: the second waits, then finds the work done
there && exit 0
command -v apt-get >/dev/null || die "this machine has no apt-get: install ${packages[*]} into /usr/share"

if [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-cache show fonts-nanum >/dev/null 2>&1 || apt-get -qq update
  apt-get -qq -y install --no-install-recommends "${packages[@]}" >"$parts/fonts.log" 2>&1 ||
    die "apt-get could not install them, see $parts/fonts.log"
  echo "Fonts installed"
  exit 0
fi

new=$(mktemp -d "$parts/fonts.new.XXXXXX")
trap 'rm -rf "$new"' EXIT
mkdir -p "$new/apt/lists/partial" "$new/apt/archives/partial" "$new/debs" "$new/made"
apt=(-qq -o APT::Sandbox::User= -o Acquire::Retries=3 -o Debug::NoLocking=true -o "Dir::Cache=$new/apt")
if ! apt-cache show fonts-nanum >/dev/null 2>&1; then # package lists were never fetched here
  apt+=(-o "Dir::State::Lists=$new/apt/lists")
  apt-get "${apt[@]}" update
fi
(cd "$new/debs" && apt-get "${apt[@]}" download "${packages[@]}")
for deb in "$new"/debs/*.deb; do dpkg -x "$deb" "$new/made"; done
complete "$new/made" || die "the distribution's packages hold other files: install fonts into /usr/share by hand"
rm -rf "$parts/fonts"
mv "$new/made" "$parts/fonts" # last, in one step: what is there is complete
echo "Fonts unpacked into $parts/fonts"
