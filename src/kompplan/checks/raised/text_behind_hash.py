"""Text is lost behind « #».

YAML takes everything after a blank and ``#`` for a comment.

Example:
    title: Samling #2 i Kirkenes

Instead:
    title: "Samling #2 i Kirkenes"

Source: YAML 1.2.2, section 6.6 (comments).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP016",
    name="text-behind-hash",
    severity="error",
    message=Text(
        nb="«{lost}» regnes som kommentar og faller bort",
        nn="«{lost}» blir rekna som kommentar og fell bort",
        en="“{lost}” counts as a comment and is lost",
    ),
    hint=Text(
        nb=(
            "sett anførselstegn rundt hele teksten; en ekte kommentar skrives med to "
            "mellomrom foran # og ett etter"
        ),
        nn=(
            "set hermeteikn rundt heile teksten; ein ekte kommentar skriv ein med to "
            "mellomrom framfor # og eitt etter"
        ),
        en=(
            "put quotation marks around the whole text; a real comment has two blanks "
            "before # and one after"
        ),
    ),
    about=Text(
        nb="Teksten ville ellers mangle i planen uten at noen merket det.",
        nn="Teksten ville elles mangle i planen utan at nokon merka det.",
        en="The text would otherwise be missing from the plan unnoticed.",
    ),
)
