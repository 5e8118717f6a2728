#!/bin/sh
# Build a Debian package of the release command: deb.sh TOOL FOLDER
#
# The libraries that the command is linked with are found by dpkg-shlibdeps; those that it opens when a draft
# asks for them (libgit2 for the history, libzip for Word, libxml2 for HTML) are looked up by the files that were built against.
set -eu
tool=$1 folder=$2
version=$("$tool" --version)
architecture=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root

make --no-print-directory install-built DESTDIR="$root" PREFIX=/usr
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
gzip -9n "$root"/usr/share/man/man1/*.1 "$root/usr/share/doc/draftdiff/CHANGELOG.md"
mv "$root/usr/share/doc/draftdiff/LICENSE" "$root/usr/share/doc/draftdiff/copyright"

mkdir "$work/debian"
printf 'Source: draftdiff\n\nPackage: draftdiff\nArchitecture: any\n' > "$work/debian/control"
linked=$(cd "$work" && dpkg-shlibdeps -O "$root/usr/bin/draftdiff" 2>/dev/null | sed 's/^shlibs:Depends=//')
opened=""
for names in libgit2:libgit2 libzip:libzip libxml-2.0:libxml2; do
  file=$(readlink -f "$(pkg-config --variable=libdir "${names%:*}")/${names#*:}.so")
  package=$(dpkg -S "$file" | cut -d: -f1)
  [ -n "$package" ] || { echo "no package has ${names#*:}" >&2; exit 1; }
  opened="$opened, $package"
done

mkdir "$root/DEBIAN"
cat > "$root/DEBIAN/control" <<CONTROL
Package: draftdiff
Version: $version
Architecture: $architecture
Maintainer: the draftdiff authors <draftdiff@localhost>
Section: text
Priority: optional
Depends: $linked$opened
Recommends: wamerican | wordlist
Suggests: git, libreoffice-writer-nogui
Installed-Size: $(du -ks "$root/usr" | cut -f1)
Description: compare drafts of prose and keep their history
 Says what a round of editing changed, by section, by sentence and by word:
 in speeches, official documents, rules, contracts and papers, as plain text,
 Markdown or Word. Keeps the drafts in an ordinary git repository.
CONTROL
(cd "$root" && find usr -type f -exec md5sum {} + > DEBIAN/md5sums)
find "$root" -type d -exec chmod 755 {} +
mkdir -p "$folder"
dpkg-deb --root-owner-group --build "$root" "$folder/draftdiff_${version}_$architecture.deb"
