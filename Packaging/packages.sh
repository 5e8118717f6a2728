#!/bin/sh
# Install those of the named Debian packages that are missing: packages.sh NAME…
set -eu
missing=""
for package; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then as=""
elif sudo -n true 2>/dev/null; then as="sudo -n"
else
  echo "missing:$missing"
  echo "install them with: sudo apt-get install$missing"
  exit 1
fi
$as apt-get update -q
# shellcheck disable=SC2086
$as env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing
