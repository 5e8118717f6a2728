#!/bin/sh
# Pack the release command with the libraries that it needs: tarball.sh TOOL FOLDER
#
# The command must have been linked to look into ../lib/draftdiff first (make tarball does that). The C
# library is the system's own: 2.36 (Debian 12) or newer.
set -eu
tool=$1 folder=$2
version=$("$tool" --version)
name=draftdiff-$version-linux-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/$name

readelf -d "$tool" | grep -q 'RPATH.*lib/draftdiff' || { echo "$tool is not linked for a tarball: use make tarball" >&2; exit 1; }
make --no-print-directory install-built DESTDIR="" PREFIX="$root"
install -m 644 README.md README.zh-CN.md "$root"
mkdir -p "$root/lib/draftdiff" "$root/share/doc/draftdiff/licenses"

opened=""
for names in libgit2:libgit2 libzip:libzip libxml-2.0:libxml2; do
  opened="$opened $(pkg-config --variable=libdir "${names%:*}")/${names#*:}.so"
done
# All that the command and what it opens are linked with, but for the C library.
for file in $opened; do
  soname=$(readelf -d "$file" | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
  echo "$soname => $(readlink -f "$file")"
done > "$work/needed"
ldd "$tool" $opened | sed -n 's/^[[:space:]]*\([^ ]*\) => \(\/[^ ]*\) .*/\1 => \2/p' >> "$work/needed"
grep -vE '^(libc|libm|libdl|libpthread|librt|libresolv|ld-linux[^ ]*)\.so' "$work/needed" | sort -u |
  while read -r soname _ file; do
    [ -e "$root/lib/draftdiff/$soname" ] && continue
    install -m 644 "$(readlink -f "$file")" "$root/lib/draftdiff/$soname"
    package=$(dpkg -S "$(readlink -f "$file")" 2>/dev/null | cut -d: -f1)
    [ -z "$package" ] || cp "/usr/share/doc/$package/copyright" "$root/share/doc/draftdiff/licenses/$package"
  done

mkdir -p "$folder"
tar --sort=name --owner=0 --group=0 --numeric-owner -C "$work" -czf "$folder/$name.tar.gz" "$name"
echo "$folder/$name.tar.gz"
