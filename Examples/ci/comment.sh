#!/bin/sh
# Write what the drafts changed since a revision, as one comment: comment.sh BASE [PATTERN…]
#
# Ends 0 whether anything changed or not, and 2 where a comparison fails.
set -u
base=$1
shift
[ $# -gt 0 ] || set -- '*.md' '*.txt' '*.docx'
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

git -c core.quotePath=false diff --name-only --diff-filter=M "$base"... -- "$@" > "$folder/names" || exit 2
[ -s "$folder/names" ] || { echo "No draft changed."; exit 0; }
while IFS= read -r name; do
  before="$folder/before.${name##*.}"
  git show "$(git merge-base "$base" HEAD):$name" > "$before" || exit 2
  printf '### %s\n\n' "$name"
  draftdiff --format markdown "$before" "$name"
  [ $? -le 1 ] || exit 2
  echo
done < "$folder/names"
