#!/usr/bin/env bash
# Takes the worksheet in content/inbox of the pushed branch: opens a pull request with its changes in words, or comments what
# is to be corrected. Environment: BRANCH (pushed), DEFAULT_BRANCH, SHA, REPOSITORY (owner/name), GH_TOKEN for gh.
set -euo pipefail

report="$(mktemp)"
result="$(npm run --silent inbox -- --report "$report" | tail -n 1)"
echo "$result"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$report" >> "$GITHUB_STEP_SUMMARY"; fi

# The number of the open pull request of a branch; empty if there is none.
pull_request() { gh pr list --head "$1" --state open --json number --jq '.[0].number // empty'; }

# Comments on the pull request of the branch; without one, on the commit, whose author GitHub notifies.
comment() {
  local number
  number="$(pull_request "$BRANCH")"
  if [ -n "$number" ]; then
    gh pr comment "$number" --body-file "$report"
  else
    gh api "repos/$REPOSITORY/commits/$SHA/comments" -F "body=@$report" > /dev/null
  fi
}

case "$result" in
  empty) exit 0 ;;
  refused)
    comment
    # The run is red, so that a sheet with problems is not overlooked.
    exit 1
    ;;
  taken | unchanged) ;;
  *) exit 1 ;;
esac

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
target="$BRANCH"
# Nothing is written to the published branch without a review.
if [ "$BRANCH" = "$DEFAULT_BRANCH" ]; then
  target="sheet-${GITHUB_RUN_ID:-local}"
  git switch -c "$target"
fi
git add --all -- content
git commit --quiet -m '記入表を取り込む'
git push --quiet origin "HEAD:refs/heads/$target"

if [ "$result" = unchanged ] && [ "$target" = "$BRANCH" ]; then
  comment
  exit 0
fi
number="$(pull_request "$target")"
if [ -n "$number" ]; then
  gh pr comment "$number" --body-file "$report"
elif ! gh pr create --base "$DEFAULT_BRANCH" --head "$target" --title '記入表の変更' --body-file "$report"; then
  {
    echo
    echo "変更は、ブランチ \`$target\` にあります。次のページで「Create pull request」を押してください。"
    echo "https://github.com/$REPOSITORY/compare/$DEFAULT_BRANCH...$target?expand=1"
  } >> "$report"
  comment
fi
# A push by a workflow starts no other workflow: the checks are started here.
gh workflow run ci.yml --ref "$target" || echo '確認を始められませんでした。' >&2
