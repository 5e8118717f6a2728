#!/bin/sh
# Runs the history's commands under valgrind: nothing may be lost, and nothing be read or written outside of what
# was asked for. Bits that were never set are not looked for: optimised Swift copies the unused ones of an optional.
# Usage: history.sh TOOL
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# valgrind can't read Swift's debug information.
strip -g -o "$folder/draftdiff" "$1"
mkdir "$folder/work"
cd "$folder/work"
export HOME="$folder" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=b

checked() {
  valgrind -q --error-exitcode=9 --undef-value-errors=no --leak-check=full --show-leak-kinds=definite,indirect \
    --errors-for-leak-kinds=definite,indirect "$folder/draftdiff" "$@" >"$folder/out" ||
    { echo "failed: draftdiff $*"; exit 1; }
}

checked init
printf '一、总则\n各单位要高度重视。要抓好落实。\n' >a.txt
printf '# Title\n\nOne sentence here. Two now.\n' >b.md
checked commit a.txt b.md --round 一稿
number=0
while [ $number -lt 20 ]; do
  number=$((number + 1))
  printf '一、总则\n各单位要高度重视。要在%s月底前落实。\n' $number >a.txt
  "$folder/draftdiff" commit a.txt >/dev/null
done
printf '一、总则\n各单位要高度重视。\n二、保障\n加强领导。\n' >a.txt
checked status
checked commit a.txt --round 二稿
checked import a.txt --as c.txt
checked log
checked log a.txt --section 一
checked blame a.txt
checked blame b.md
checked show 二稿 a.txt
checked restore a.txt --from @1
checked round 初稿 @1 --file a.txt
checked rounds
echo "no leak"

# What opens no connection reads no certificates (Sources/CStandIns).
if command -v strace >/dev/null; then
  strace -f -e trace=open,openat -o "$folder/calls" "$folder/draftdiff" log >/dev/null
  ! grep -q ca-certificates "$folder/calls" || { echo "failed: log reads certificates"; exit 1; }
fi
