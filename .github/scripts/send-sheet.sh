#!/usr/bin/env bash
# Tells where the worksheets are: in the summary of the run and, with ISSUE, as a comment on that issue. Environment:
# ARTIFACT_URL, REPOSITORY (owner/name), ISSUE (number; may be empty), GH_TOKEN for gh.
set -euo pipefail

message="$(mktemp)"
cat > "$message" << EOF
## 記入表ができました

[記入表をダウンロードする]($ARTIFACT_URL)（90日間）

1. ダウンロードした ZIP を開き、中の表を Excel で開きます。
2. 「新しい値」と「確かめた日」を書きます。今の値でよいときは「今のまま」、ないときは「ない」と書きます。分からない行は空のままにします。
3. 表は公開されます。人の名前や、相談の内容は書きません。
4. 保存した表を [content/inbox](https://github.com/$REPOSITORY/tree/HEAD/content/inbox) の「Add file」→「Upload files」でアップロードします。
EOF
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$message" >> "$GITHUB_STEP_SUMMARY"; fi
if [ -z "${ISSUE:-}" ]; then exit 0; fi
if ! [[ "$ISSUE" =~ ^[0-9]+$ ]]; then
  echo "Issue の番号「$ISSUE」は、数字だけで書いてください。" >&2
  exit 1
fi
gh issue comment "$ISSUE" --body-file "$message"
