#!/usr/bin/env bash
# Writes worksheets to the folder `worksheets`. Environment: KIND (確かめる項目, すべての項目, 町と地区, 新しい窓口), SECTION (first letters
# of a section; empty: all).
set -euo pipefail

arguments=()
case "${KIND:-}" in
  確かめる項目) ;;
  すべての項目) arguments+=(--all) ;;
  町と地区) arguments+=(--towns) ;;
  新しい窓口) arguments+=(--new) ;;
  *) echo "表の種類「${KIND:-}」はありません。" >&2; exit 1 ;;
esac
if [ -n "${SECTION:-}" ]; then arguments+=(--section "$SECTION"); fi

output="$(mktemp)"
status=0
npm run --silent worksheet -- ${arguments[@]+"${arguments[@]}"} > "$output" 2>&1 || status=$?
cat "$output"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  { echo '## 記入表'; echo '```text'; cat "$output"; echo '```'; } >> "$GITHUB_STEP_SUMMARY"
fi
exit "$status"
