"""English."""

PHRASES = {
    "adopted-by-day": (
        "{file}: adopted[ on {date}], in revision {revision} of {day}, the last one up to that day"
    ),
    "adopted-by-fingerprint": (
        "{file}: adopted[ on {date}], found in revision {revision} of {day} by its fingerprint"
    ),
    "adopted-by-name": (
        "{file}: adopted[ on {date}], in revision {revision} of {day}, which the decision names"
    ),
    "adopted-by-record": (
        "{file}: adopted[ on {date}], in revision {revision} of {day}, which recorded the decision"
    ),
    "adopted-not-found": "no revision has {file} as it was adopted[ on {date}]",
    "adopted-not-found-hint": (
        "[the clone does not have the whole history; {shallow}|the adopted version was never "
        "put into git on this branch; give a revision]"
    ),
    "adopted-not-known": (
        "the history in {file} does not say which revision was adopted[ on {date}]"
    ),
    "adopted-not-known-hint": (
        "[the clone does not have the whole history; {shallow}|all revisions are younger "
        "than the decision; give a revision yourself]"
    ),
    "adoption-unknown": "{file} has no decision in its history",
    "adoption-unknown-hint": "record the decision with kompplan approve, or give a revision",
    "ambiguous-argument": "“{text}” is both a revision and a file",
    "ambiguous-argument-hint": "write “{text} --” for the revision, or “-- {text}” for the file",
    "approve-errors": "faults in {file}: {n}; it was not recorded as adopted",
    "approve-errors-hint": "mend them, or record the decision all the same with --with-errors",
    "approve-incomplete": "{file} uses files that cannot be read, and was not recorded as adopted",
    "approve-incomplete-hint": "kompplan validate shows which",
    "approve-not-a-day": "“{text}” is not a day",
    "approve-not-a-day-hint": "write the day of the decision, as 2025-06-11",
    "approve-not-a-line": "{option} must be text on one line",
    "approve-not-a-plan": "{file} is not one plan",
    "approve-not-a-plan-hint": "give the file of the plan that was adopted",
    "approve-not-spliced": "the decision cannot be put into {file} without changing something else",
    "approve-not-spliced-hint": "write this under history yourself: {event}",
    "approve-not-written": "cannot write {file}: {reason}",
    "approve-not-written-hint": "the file is unchanged",
    "approve-older": "{date} is before the last decision, {last}",
    "approve-older-hint": "the history has the oldest first; record an older decision by hand",
    "approve-superseded": "{file} has been superseded by a newer plan, and cannot be adopted",
    "approve-superseded-hint": "adopt the newer plan, or mend its status",
    "approved-adopted": "adopted {date} by {by}, with fingerprint {fingerprint}",
    "approved-amended": "changes adopted {date} by {by}, with fingerprint {fingerprint}",
    "approved-before": "already adopted as it is[, {date}][ by {by}]; the file is unchanged",
    "changed-after": "The plan has been changed after the decision[ of {date}].",
    "changed-more": "and {n} more",
    "changelog-no-section": "{file} does not have one section to write in",
    "changelog-no-section-hint": (
        "put in {start} and {end} on lines of their own, once, where the changes are to stand"
    ),
    "compared": "From {old} ({old_day}) to [{new} ({new_day})|the working tree]",
    "fetch-history": "fetch the rest with git fetch --unshallow",
    "git-failed": "git does not answer: {reason}",
    "git-no-revisions": "the repository has no revisions yet",
    "git-no-revisions-hint": "put the plan in with git add and git commit first",
    "git-not-a-repository": "{folder} does not lie in a git repository",
    "git-not-a-repository-hint": "stand in the folder of the plans, or compare two files",
    "git-not-installed": "git is not installed, and revisions cannot be read",
    "git-not-installed-hint": "install git, or compare two files",
    "git-not-owned": "git does not read {folder}, which belongs to another user",
    "git-not-owned-hint": "if you trust it: git config --global --add safe.directory {folder}",
    "git-object-missing": "the object {id} is missing from the clone",
    "git-object-missing-hint": "fetch it with git fetch; kompplan fetches nothing itself",
    "git-too-many-files": "the revision has more than {n} files",
    "git-too-many-files-hint": "give the plans or the folder they lie in",
    "in-revision": "In revision {revision}:",
    "log-after-decision": "After the last decision",
    "log-empty": "no revision has changed any plan",
    "log-silent": "{n} revisions without changed content",
    "log-silent-one": "1 revision without changed content",
    "log-title": "Changes",
    "log-undecided": "Not adopted",
    "no-revision-by": "no revision is as old as {day}[; the oldest is of {oldest}]",
    "no-revision-by-hint": "[the clone does not have the whole history; {shallow}]",
    "path-in-neither": "{text} is in neither of the two versions",
    "path-in-neither-hint": (
        "[did you mean “{suggestion}”?|give the path as it is, seen from the folder you stand in]"
    ),
    "path-not-in-revision": "{text} is not in that revision",
    "path-not-in-revision-hint": "give the path as it is, seen from the folder you stand in",
    "revision-too-long": "“{text}” is too long to be the name of a revision",
    "revision-unsafe": "“{text}” cannot be the name of a revision",
    "revision-unsafe-hint": "such a name does not begin with a dash and has no control characters",
    "revisions-unrelated": "the two revisions do not come from a common one",
    "revisions-unrelated-hint": (
        "[the clone does not have the whole history; {shallow}|write two dots instead of three]"
    ),
    "too-many-revisions": "{texts} are too many revisions to compare",
    "too-many-revisions-hint": "give two, one or none, or A..B alone",
    "unknown-argument": "“{text}” is neither a revision nor a file",
    "unknown-argument-hint": (
        "[did you mean “{suggestion}”?|write a branch, a tag, a hash, HEAD~3 or a day such "
        "as 2025-06-11; a file that is deleted is written after --]"
    ),
    "unknown-revision": "no revision is called “{text}”",
    "unknown-revision-hint": (
        "[did you mean “{suggestion}”?|the clone does not have the whole history; "
        "{shallow}|write a branch, a tag, a hash, HEAD~3 or a day such as 2025-06-11]"
    ),
}
