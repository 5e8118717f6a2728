#!/bin/sh
# Install the package and the tarball each in a fresh Debian 12 and use them: check.sh FOLDER
#
# Needs root and debootstrap; the two systems are made in a temporary folder and go away again.
set -eu
folder=$(cd "$1" && pwd)
[ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null || {
  echo "skipped: needs root and debootstrap"; exit 0; }
work=$(mktemp -d)
mounted=""
finish() {
  for place in $mounted; do umount "$place"; done
  rm -rf "$work"
}
trap finish EXIT
debootstrap --variant=minbase bookworm "$work/bare" > "$work/log" 2>&1 || { tail -5 "$work/log" >&2; exit 1; }
cp -a "$work/bare" "$work/other"
for root in "$work/bare" "$work/other"; do
  mount -t proc proc "$root/proc"
  mounted="$mounted $root/proc"
done

# A comparison, a history and a Word file, as somebody would try them first.
use() {
  root=$1 tool=$2
  cp -r Examples "$root/tmp/"
  chroot "$root" /bin/sh -eu <<USE
export LANG=C.UTF-8 HOME=/tmp
cd /tmp
$tool --version
$tool Examples/speech/一稿.txt Examples/speech/二稿.txt > report.txt && exit 1 || [ \$? = 1 ]
test -s report.txt
mkdir drafts && cd drafts
cp ../Examples/speech/一稿.txt 讲话稿.txt
$tool init > /dev/null
$tool commit 讲话稿.txt -m 一稿 --author '李 <li@example.org>' > /dev/null
cp ../Examples/speech/二稿.txt 讲话稿.txt
$tool commit 讲话稿.txt -m 二稿 --author '李 <li@example.org>' > /dev/null
$tool log 讲话稿.txt --format json | grep -q '"subject":"二稿"'
$tool blame 讲话稿.txt > /dev/null
cd ..
$tool --format docx Examples/speech/一稿.txt Examples/speech/二稿.txt -o redline.docx && exit 1 || [ \$? = 1 ]
$tool text redline.docx > /dev/null
USE
}

cp "$folder"/draftdiff_*.deb "$work/bare/tmp/"
cp /etc/resolv.conf "$work/bare/etc/" 2>/dev/null || true
chroot "$work/bare" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends /tmp/draftdiff_*.deb' > "$work/log" 2>&1 ||
  { tail -5 "$work/log" >&2; exit 1; }
use "$work/bare" draftdiff
chroot "$work/bare" test -e /usr/share/man/man1/draftdiff.1.gz -o -d /usr/share/bash-completion/completions
echo "the package works in a fresh Debian 12"

tar -xzf "$folder"/draftdiff-*.tar.gz -C "$work/other/opt"
use "$work/other" "$(cd "$work/other" && ls -d opt/draftdiff-*/bin/draftdiff | sed 's|^|/|')"
echo "the tarball works in a bare Debian 12"
