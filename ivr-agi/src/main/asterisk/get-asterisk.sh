#!/usr/bin/env bash
# get-asterisk.sh [DEST]
# Unpacks a real Asterisk (20 or newer) with its sounds from the distribution's signed packages into DEST/root.
# Nothing is installed, no root is needed: only apt-get, dpkg-deb, tar and flock. Does nothing when it is there already.
#   DEST                 default ${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}/asterisk
#   PALABRE_ASTERISK     private (default) | installed: take the `asterisk` of the PATH | a path: take that program
#   PALABRE_APT_MIRROR   archive to fetch from; default: the one this machine's apt uses
#   PALABRE_APT_SUITES   default "forky sid" on Debian, the machine's own suite elsewhere
set -euo pipefail
die() { echo "get-asterisk.sh: $*" >&2; exit 1; }

USE=${PALABRE_ASTERISK:-private}
if [ "$USE" != private ]; then
  [ "$USE" = installed ] && USE=asterisk
  version=$("$USE" -V 2>/dev/null) ||
    die "PALABRE_ASTERISK asks for the program '$USE', which does not run; install it or unset PALABRE_ASTERISK"
  major=$(sed -n 's/^Asterisk \([0-9]*\).*/\1/p' <<<"$version")
  [ "${major:-0}" -ge 20 ] ||
    die "$version is too old, Palabre needs Asterisk 20 or newer; unset PALABRE_ASTERISK for a private one"
  echo "asterisk: $version ($(command -v "$USE"))"; exit 0
fi

DEST=${1:-${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}/asterisk}
mkdir -p "$DEST" 2>/dev/null || die "cannot make the folder $DEST"
DEST=$(cd "$DEST" && pwd)
for tool in apt-get dpkg-deb tar flock; do
  command -v $tool >/dev/null ||
    die "this machine has no $tool; install Asterisk 20 or newer and set PALABRE_ASTERISK=installed"
done
# two at once: the second waits, then finds the work done
exec 9>"$DEST/lock"; flock 9
if [ -e "$DEST/root" ]; then echo "asterisk: $(cat "$DEST/version") ($DEST)"; exit 0; fi

# shellcheck source=/dev/null
. /etc/os-release
case "$ID" in
  debian) SUITES=${PALABRE_APT_SUITES:-forky sid} COMPONENTS=main KEY=/usr/share/keyrings/debian-archive-keyring.gpg;;
  ubuntu) SUITES=${PALABRE_APT_SUITES:-$VERSION_CODENAME} COMPONENTS="main universe"
    KEY=/usr/share/keyrings/ubuntu-archive-keyring.gpg;;
  *) die "$ID is neither Debian nor Ubuntu; install Asterisk 20 or newer and set PALABRE_ASTERISK=installed";;
esac
# the first archive of the machine's own deb822 or one-line sources
MIRROR=${PALABRE_APT_MIRROR:-$(cat /etc/apt/sources.list.d/"$ID".sources /etc/apt/sources.list 2>/dev/null |
  awk '/^URIs:/{print $2; exit} /^deb /{for(i=2;i<=NF;i++) if($i ~ /:\/\//){print $i; exit}}' || true)}
[ -n "$MIRROR" ] || die "no archive found in /etc/apt; name one with PALABRE_APT_MIRROR"
[ -r "$KEY" ] || die "the archive's keys are missing ($KEY); install the package $ID-archive-keyring or ${ID}-keyring"

WANT="asterisk asterisk-core-sounds-en-gsm asterisk-core-sounds-fr-gsm asterisk-moh-opsound-gsm"
# Asked for by install scripts, or by Asterisk modules that are never loaded. A name that no longer exists does no harm.
UNNEEDED="adduser debconf passwd base-passwd perl-base libgmime-3.0-0t64 libical3t64 libneon27t64 libsnmp45 libsnmp40t64
  libjack-jackd2-0 libportaudio2 libldap2 libodbc2 libpq5 libsybdb5 libradcli4 libunbound8 libiksemel3 liblua5.1-0
  libspandsp2t64 libcodec2-1.2 libcurl4t64 libjwt2 libopencore-amrnb0 libopencore-amrwb0 libvo-amrwbenc0 libvorbis0a
  libvorbisenc2 libvorbisfile3 libopusfile0 libopusenc0 libogg0 libglib2.0-0t64 libc-bin libsystemd-shared libpam0g
  libselinux1 libaudit1 tzdata"
ARCH=$(dpkg --print-architecture)
WORK=$DEST/work; rm -rf "$WORK"; APT=$WORK/apt
mkdir -p "$APT"/{etc/apt.conf.d,lists/partial} "$WORK/debs/partial" "$WORK/root"
trap 'rm -rf "$WORK"' EXIT
for p in $UNNEEDED; do
  printf 'Package: %s\nStatus: install ok installed\nVersion: 9999:0\nArchitecture: %s\n' "$p" "$ARCH"
  printf 'Multi-Arch: same\nMaintainer: none <none@localhost>\nDescription: not needed\n\n'
done > "$APT/status"
apt-config dump | grep -i '^Acquire::.*Proxy' > "$APT/proxy" || true # the way out of this machine stays as it is
# Valid-Until is not asked for: frozen mirrors and machines with a wrong date are common; the signatures are
cat "$APT/proxy" - > "$APT/apt.conf" <<CONF
Dir::Etc "$APT/etc/"; Dir::Etc::sourcelist "$APT/etc/sources.list"; 
Dir::Etc::sourceparts "/dev/null"; Dir::Etc::preferencesparts "/dev/null";
Dir::State "$APT/"; Dir::State::lists "$APT/lists/"; Dir::State::status "$APT/status";
Dir::Cache "$APT/"; Dir::Cache::archives "$WORK/debs/"; Dir::Log "$APT/";
Acquire::Languages "none"; Acquire::Check-Valid-Until "false"; Acquire::Retries "3"; 
Acquire::http::Timeout "30"; Acquire::https::Timeout "30";
APT::Architecture "$ARCH"; APT::Architectures "$ARCH"; APT::Install-Recommends "false"; APT::Sandbox::User "";
APT::Keep-Downloaded-Packages "true"; Binary::apt-get::APT::Keep-Downloaded-Packages "true";
pkgCacheGen::Essential "none"; Debug::NoLocking "true"; Dpkg::Use-Pty "0";
CONF
export APT_CONFIG=$APT/apt.conf DEBIAN_FRONTEND=noninteractive

found=
for suite in $SUITES; do
  {
    echo "deb [signed-by=$KEY] $MIRROR $suite $COMPONENTS"
    [ "$ID" = ubuntu ] && echo "deb [signed-by=$KEY] $MIRROR $suite-updates $COMPONENTS"
  } > "$APT/etc/sources.list" || true
  # apt-get update only warns when the archive cannot be reached
  apt-get -qq -o APT::Update::Error-Mode=any update >"$APT/log" 2>&1 || continue
  # shellcheck disable=SC2086
  apt-get -qq -s install $WANT >"$APT/log" 2>&1 && { found=$suite; break; }
done
[ -n "$found" ] ||
  die "no Asterisk to be had from $MIRROR ($SUITES): $(grep -m1 '^E:' "$APT/log" || echo 'not offered there')"
# shellcheck disable=SC2086
apt-get -qq -y --download-only install $WANT >"$APT/log" 2>&1 || die "the download failed: $(grep -m1 '^E:' "$APT/log")"

for deb in "$WORK"/debs/*.deb; do
  dpkg-deb --fsys-tarfile "$deb" | tar -x --no-same-owner -C "$WORK/root" --keep-directory-symlink \
    --exclude=./usr/share/man --exclude=./usr/share/locale --exclude=./usr/share/lintian --exclude='./usr/lib/*/gconv'
done
version=$(basename "$WORK"/debs/asterisk_*.deb | sed 's/^asterisk_\(.*\)_.*/\1/; s/%3a/:/')
[[ "${version#*:}" =~ ^(2[0-9]|[3-9][0-9])\. ]] || die "$found has only Asterisk $version, Palabre needs 20 or newer"
echo "$version" > "$DEST/version"
(cd "$WORK/debs" && sha256sum -- *.deb) > "$DEST/packages"
mv "$WORK/root" "$DEST/root" # last, in one step: what is at DEST/root is complete
echo "asterisk: $version from $found ($DEST)"
