"""A comment stands so close to a text that it may be a part of it.

Example:
    title: Samling # 2 i Kirkenes

Instead:
    title: "Samling # 2 i Kirkenes"
    title: Samling  # nummer 2 i Kirkenes
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP017",
    name="comment-touches-text",
    severity="warning",
    message=Text(
        nb="«{lost}» regnes som kommentar; er det en del av teksten?",
        nn="«{lost}» blir rekna som kommentar; er det ein del av teksten?",
        en="“{lost}” counts as a comment; is it part of the text?",
    ),
    hint=Text(
        nb="sett anførselstegn rundt hele teksten, eller to mellomrom foran kommentaren",
        nn="set hermeteikn rundt heile teksten, eller to mellomrom framfor kommentaren",
        en="put quotation marks around the whole text, or two blanks before the comment",
    ),
    about=Text(
        nb="Ett mellomrom er for lite til å se om # er ment som tekst.",
        nn="Eitt mellomrom er for lite til å sjå om # er meint som tekst.",
        en="One blank is too little to tell whether # is meant as text.",
    ),
)
