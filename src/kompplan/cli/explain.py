"""``kompplan explain``: the manual page of a check, in the reader's language."""

from __future__ import annotations

import inspect
import re
import sys

from kompplan.checks import all_checks, check_by_code, page_of
from kompplan.diagnostics import Check, KompplanError
from kompplan.diagnostics.suggest import suggest
from kompplan.locales import Locale, locale_of, text_in
from kompplan.locales.core.wording import names_in, say

_SECTION = re.compile(r"^(Example|Instead|Source):(.*)$", re.MULTILINE)


def run_explain(code: str | None, *, everything: bool, language: str | None) -> int:
    """Print one manual page, all of them, or without a code just their names.

    Raises:
        KompplanError: If no check has that code or name.
    """
    locale = locale_of(language or "nb")
    if code is None and not everything:
        sys.stdout.write("".join(f"{each.code} {each.name}\n" for each in all_checks()))
        return 0
    if everything:
        sys.stdout.write("\n".join(manual_page(check, locale) for check in all_checks()))
        return 0
    check = check_by_code(code or "")
    if check is None:
        known = [name for c in all_checks() for name in (c.code, c.name)]
        near = suggest(code or "", known)
        hint = f"mente du «{near}»? " if near else ""
        raise KompplanError(
            f"det finnes ikke noe funn «{code or ''}»",
            f"{hint}kompplan explain --all viser alle",
        )
    sys.stdout.write(manual_page(check, locale))
    return 0


def manual_page(check: Check, locale: Locale) -> str:
    """Return a check's manual page as plain text.

    The message and the hint are shown as patterns, with «…» for what differs from plan to plan;
    the English page is the module's own docstring.
    """
    title = f"{check.code} {check.name} ({locale.words[check.severity]})"
    intro, sections = split_docstring(check)
    about = intro if locale.code == "en" else text_in(check.about, locale)
    paragraphs = [f"{title}\n{'=' * len(title)}", about]
    for label, text in (("message", check.message), ("hint", check.hint)):
        paragraphs.append(
            f"{locale.word(f'page-{label}')}: {pattern_of(text_in(text, locale), locale)}"
        )
    paragraphs += [f"{locale.word(f'page-{name}')}:\n{body}" for name, body in sections.items()]
    return "\n\n".join(paragraphs) + "\n"


def pattern_of(text: str, locale: Locale) -> str:
    """Return a message with «…» in the places of its values."""
    return say(text, dict.fromkeys(names_in(text), "…"), locale)


def split_docstring(check: Check) -> tuple[str, dict[str, str]]:
    """Return the running text of a check's docstring, and its sections by lower-case name."""
    intro, *rest = _SECTION.split(inspect.getdoc(page_of(check.name)) or "")
    sections = {
        name.lower(): f"  {same_line.strip()}{body}".rstrip()
        if same_line.strip()
        else body.strip("\n").rstrip()
        for name, same_line, body in zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    }
    return intro.strip(), sections
