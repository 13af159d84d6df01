"""Two files of a plan declare the same id.

Example:
    actors: {ppt: {name: PPT}}       # i planen
    actors: {ppt: {name: PP-tjenesten}}  # i en fil som den bruker
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP125",
    name="id-declared-twice",
    severity="error",
    message=Text(
        nb="«{id}» er oppført i to filer",
        nn="«{id}» er ført opp i to filer",
        en="“{id}” is declared in two files",
    ),
    hint=Text(
        nb="behold den ene, eller gi den andre en ny id",
        nn="behald den eine, eller gi den andre ein ny id",
        en="keep one, or give the other a new id",
    ),
    about=Text(
        nb="Det må være entydig hvem og hva planen mener.",
        nn="Det må vere eintydig kven og kva planen meiner.",
        en="It must be clear whom and what the plan means.",
    ),
)
