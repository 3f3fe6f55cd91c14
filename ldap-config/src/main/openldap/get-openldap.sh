#!/usr/bin/env bash
# Unpacks a real OpenLDAP (slapd, its overlays, the ldap* commands, the libraries that this machine lacks) from the
# distribution's packages into a private directory. Nothing is installed, root is not needed. Does nothing when it is
# there.
#   get-openldap.sh            into ${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}/openldap
# Needs apt-get, dpkg and flock (Debian, Ubuntu).
set -euo pipefail

parts=${PALABRE_PARTS:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre}
packages=(slapd slapd-contrib ldap-utils)
mkdir -p "$parts"

exec 9>"$parts/openldap.lock"
flock 9
[ -x "$parts/openldap/usr/sbin/slapd" ] && exit 0
for tool in apt-get dpkg; do
  command -v "$tool" >/dev/null ||
    { echo "get-openldap.sh: $tool is missing: install slapd with this system's own packages" >&2; exit 1; }
done

new=$(mktemp -d "$parts/openldap.new.XXXXXX")
trap 'rm -rf "$new"' EXIT
mkdir -p "$new/apt/lists/partial" "$new/apt/archives/partial" "$new/debs" "$new/root"
apt=(-qq -o APT::Sandbox::User= -o Acquire::Retries=3 -o Debug::NoLocking=true -o "Dir::Cache=$new/apt")
# a machine whose package lists were never fetched (a bare container) gets private ones
if ! apt-cache show slapd >/dev/null 2>&1; then
  apt+=(-o "Dir::State::Lists=$new/apt/lists")
  apt-get "${apt[@]}" update
fi
missing=$(apt-get "${apt[@]}" install -s --no-install-recommends "${packages[@]}" | awk '/^Inst/{print $2}')
# shellcheck disable=SC2086 # package names, one word each
(cd "$new/debs" && apt-get "${apt[@]}" download $(printf '%s\n' "${packages[@]}" $missing | sort -u))
for deb in "$new"/debs/*.deb; do dpkg -x "$deb" "$new/root"; done
[ -x "$new/root/usr/sbin/slapd" ] || { echo "get-openldap.sh: the packages hold no slapd" >&2; exit 1; }
rm -rf "$new/root/usr/share/doc" "$new/root/usr/share/man" "$parts/openldap"
mv "$new/root" "$parts/openldap"
echo "OpenLDAP unpacked into $parts/openldap"
