"""``true`` or ``false`` belongs here.

Example:
    coordinator: {needed: ja}

Instead:
    coordinator: {needed: true}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP109",
    name="not-true-or-false",
    severity="error",
    message=Text(
        nb="«{text}» er verken true eller false",
        nn="«{text}» er korkje true eller false",
        en="“{text}” is neither true nor false",
    ),
    hint=Text(
        nb="skriv true for ja og false for nei",
        nn="skriv true for ja og false for nei",
        en="write true or false",
    ),
    about=Text(
        nb="Ja og nei leses ulikt av ulike programmer.",
        nn="Ja og nei blir lesne ulikt av ulike program.",
        en="Yes and no are read differently by different programs.",
    ),
)
