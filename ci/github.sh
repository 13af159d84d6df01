#!/usr/bin/env bash
# What action.yml runs: marks lines, writes the review to the summary of the run, and keeps one
# comment on the pull request current. Exit status: that of «kompplan validate».
#
# All that it knows comes by the environment: KOMPPLAN_PATHS, _FAIL_ON, _NEW_ONLY, _COMMENT,
# _LANGUAGE, _BASE (a hash, or empty) and _NUMBER (of the pull request, or empty).
set -euo pipefail

readonly mark='<!-- kompplan review -->'
readonly longest=60000 # GitHub takes 65 536 characters
review=$(mktemp)
trap 'rm -f "$review" "$review".*' EXIT

paths=()
while IFS= read -r line; do
    line=${line%$'\r'}
    [[ -z $line ]] || paths+=("$line")
done <<<"${KOMPPLAN_PATHS:-}"

language=()
[[ -z ${KOMPPLAN_LANGUAGE:-} ]] || language=("--lang=$KOMPPLAN_LANGUAGE")

base=${KOMPPLAN_BASE:-}
[[ $base =~ ^[0-9a-f]{40,64}$ && ! $base =~ ^0+$ ]] || base=

post() {
    local id
    printf '%s\n' "$mark" >"$review.body"
    head -c "$longest" "$review" | iconv -c -f UTF-8 -t UTF-8 >>"$review.body"
    if (($(wc -c <"$review") > longest)); then
        printf '\n\n…\n' >>"$review.body"
    fi
    local comments="repos/$GITHUB_REPOSITORY/issues/$KOMPPLAN_NUMBER/comments"
    id=$(gh api --paginate "$comments?per_page=100" --jq \
        ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id" | head -n 1)
    if [[ -n $id ]]; then
        gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" \
            --field "body=@$review.body"
    else
        gh api --silent --method POST "$comments" --field "body=@$review.body"
    fi
}

if [[ -n $base ]]; then
    kompplan review --format md "${language[@]}" "$base...HEAD" -- "${paths[@]}" >"$review" || true
    cat "$review" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
    if [[ ${KOMPPLAN_COMMENT:-} == true && ${KOMPPLAN_NUMBER:-} =~ ^[0-9]+$ && -s $review ]]; then
        # The token of a pull request from a fork may not comment: the summary has the review too.
        post || echo 'kompplan: the review could not be posted; see the summary of this run' >&2
    fi
fi

options=(--format=github "--fail-on=${KOMPPLAN_FAIL_ON:-error}" "${language[@]}")
if [[ -n $base && ${KOMPPLAN_NEW_ONLY:-} == true ]]; then
    options+=(--new-only "--base=$base")
fi
kompplan validate "${options[@]}" -- "${paths[@]}"
