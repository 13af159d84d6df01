"""What strangers may send: each input ends in its own clear finding, quickly and in little memory.

Every input is validated as JSON by the program in a process with limits: one that could cost time
or memory in a process of its own, the others together. Then once more inside this process as text
for people. Nothing but findings ever comes out.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import HEAD, invoke, run_python

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_MEMORY_KIB = 100 * 1024

# The high-water mark of this program alone: getrusage would count that of the parent before exec.
_GUARDED = """
import os, re, resource, runpy, sys
os._exit = sys.exit  # the program ends at once, and nothing could be told after it
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
sys.argv[0] = "kompplan"
try:
    runpy.run_module("kompplan", run_name="__main__")
finally:
    with open("/proc/self/status") as status:
        sys.stderr.write("peak " + re.search(r"VmHWM:\\s+(\\d+)", status.read())[1])
"""


@dataclass(frozen=True)
class Hostile:
    """One hostile input and what must be said of it.

    Attributes:
        name: What pytest calls it.
        data: Content of the file.
        found: The errors: code, line and column.
        hint: A part of the first error's hint.
        status: Exit status of ``validate``.
    """

    name: str
    data: bytes
    found: list[tuple[str, int, int]]
    hint: str = ""
    status: int = 1

    @property
    def is_costly(self) -> bool:
        """Whether a careless reader would pay for it."""
        return len(self.data) > 1000 or b"&" in self.data


def _row(text: str) -> bytes:
    """Return a plan whose activity has the given lines, from line 5 on, moved in by four blanks."""
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    return f"{HEAD}activities:\n  samling:\n{lines}".encode()


def _bomb() -> bytes:
    """Return nine lines that other readers grow into a billion values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return "\n".join(lines).encode()


def _merge_bomb() -> bytes:
    lines = ["m0: &m0 {a: 1}"]
    lines += [f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}]}}" for n in range(1, 40)]
    return "\n".join(lines).encode()


PLAIN = HEAD.encode()
LATIN = "kompplan: 1\n# blåbær\n"

HOSTILE = [
    Hostile("an_empty_file", b"", [("KP004", 1, 1)], hint="begynn med"),
    Hostile("windows_1252", LATIN.encode("cp1252"), [("KP006", 2, 5)], hint="UTF-8"),
    Hostile("utf_16_with_mark", HEAD.encode("utf-16"), [("KP006", 1, 1)], hint="UTF-8"),
    Hostile("utf_16_little_endian", HEAD.encode("utf-16-le"), [("KP006", 1, 1)]),
    Hostile("utf_16_big_endian", HEAD.encode("utf-16-be"), [("KP006", 1, 1)]),
    Hostile("utf_32", HEAD.encode("utf-32"), [("KP006", 1, 1)]),
    Hostile("a_nul_byte", b"kompplan: 1\n# \0\n", [("KP007", 2, 3)]),
    Hostile("a_nul_byte_far_down", PLAIN + b"# " + b"x" * 500 + b"\n#\0\n", [("KP007", 4, 2)]),
    Hostile("random_bytes", bytes(range(128, 256)) * 8, [("KP006", 1, 1)]),
    Hostile(
        "a_tab_for_indentation",
        b"kompplan: 1\nplan:\n\tid: x\n", [("KP012", 3, 1)], "mellomrom",
    ),
    Hostile("four_kilobytes_of_brackets", b"[" * 4096, [("KP025", 1, 51)]),
    Hostile("four_kilobytes_of_braces", b"{a: " * 1024, [("KP025", 1, 201)]),
    Hostile("four_kilobytes_of_hyphens", b"- " * 2048, [("KP025", 1, 101)]),
    Hostile(
        "a_thousand_block_levels",
        b"".join(b" " * n + b"a:\n" for n in range(1000)),
        [("KP025", 51, 51)],
    ),
    Hostile("question_marks", b"? " * 2048, [("KP024", 1, 3), ("KP025", 1, 101)]),
    Hostile("an_alias_bomb", _bomb(), [("KP021", 1, 5)]),
    Hostile("a_merge_bomb", _merge_bomb(), [("KP021", 1, 5)]),
    Hostile("a_self_reference", b"a: &a [*a]\n", [("KP021", 1, 4), ("KP021", 1, 8)]),
    Hostile(
        "a_python_object",
        _row("title: !!python/object/apply:os.system [id]"), [("KP022", 5, 12)],
    ),
    Hostile("binary_data", _row("title: !!binary aGVp"), [("KP022", 5, 12)]),
    Hostile("a_second_document", PLAIN + b"---\n" + PLAIN, [("KP023", 3, 1)]),
    Hostile("five_megabytes", b"# " + b"x" * 5_000_000, [("KP005", 1, 1)]),
    Hostile("five_megabytes_of_brackets", b"[" * 5_000_000, [("KP005", 1, 1)]),
    Hostile("a_megabyte_of_brackets", b"[" * 999_999, [("KP025", 1, 51)]),
    Hostile("a_megabyte_of_text", b"a: " + b"x" * 999_990, [("KP101", 1, 1), ("KP102", 1, 1)]),
    Hostile("a_megabyte_in_quotes", b'a: "' + b"x" * 999_990, [("KP013", 1, 4)]),
    Hostile("a_megabyte_of_colons", b"a:" * 499_999, [("KP010", 1, 999_998)]),
    Hostile("a_duplicate_key", _row("title: A\nwhen: uke 44\ntitle: B"), [("KP020", 7, 5)]),
    Hostile(
        "one_letter_off",
        _row("titel: A\nwhen: uke 44"), [("KP102", 5, 5)], "mente du «title»?",
    ),
    Hostile(
        "an_id_nobody_declared",
        _row("title: A\nwhen: uke 44\nparticipants: [ppt]"),
        [("KP301", 7, 20)],
    ),
    Hostile("week_54", _row("title: A\nwhen: uke 54"), [("KP204", 6, 11)], "fra 1 til 53"),
    Hostile("november_31", _row("title: A\nwhen: 31. november"), [("KP203", 6, 11)]),
    Hostile("soon", _row("title: A\nwhen: snart"), [("KP201", 6, 11)]),
    Hostile(
        "a_letter_for_a_digit",
        f"{HEAD}measures:\n  a: {{title: A, amounts: {{owner: 5o 000}}}}\n".encode(),
        [("KP501", 4, 34)],
        "mente du «50 000»?",
    ),
    Hostile(
        "a_colon_in_a_title",
        _row("title: Del 1: start\nwhen: uke 44"), [("KP011", 5, 17)], '"',
    ),
    Hostile("text_behind_hash", _row("title: Samling #2\nwhen: uke 44"), [("KP016", 5, 20)]),
    Hostile(
        "a_comma_in_an_amount",
        f"{HEAD}measures:\n  a: {{title: A, amounts: {{owner: 50,000}}}}\n".encode(),
        [("KP018", 4, 37)],
        "anførselstegn",
    ),
    Hostile(
        "a_comma_in_a_time",
        f"{HEAD}activities:\n  a: {{title: A, when: 14. mai, kl. 9}}\n".encode(),
        [("KP018", 4, 32)],
        "anførselstegn",
    ),
    Hostile("a_bell_in_an_escape", _row(r'title: "A\a"' + "\nwhen: uke 44"), [("KP007", 5, 12)]),
    Hostile("a_lone_surrogate", _row(r'title: "\ud800"' + "\nwhen: uke 44"), [("KP019", 5, 15)]),
    Hostile("a_surrogate_in_bytes", b"kompplan: 1\n# \xed\xa0\x80\n", [("KP006", 2, 3)]),
    Hostile(
        "a_title_of_escapes",
        b"kompplan: 1\n# \x1b]0;x\x07\n", [("KP007", 2, 3), ("KP007", 2, 8)],
    ),
    Hostile("a_long_time", _row(f"title: A\nwhen: {'før ' * 5000}x"), [("KP222", 6, 11)]),
    Hostile("a_thousand_digits", _row(f"title: A\nwhen: {'1' * 190}"), [("KP201", 6, 11)]),
    Hostile("an_anchor_of_itself", _row("title: A\nwhen: etter A"), [("KP213", 6, 17)]),
    Hostile(
        "a_circle",
        _row("title: A\nwhen: etter B") + b"  b: {title: B, when: etter A}\n",
        [("KP216", 6, 11)],
    ),
    Hostile("a_byte_order_mark", b"\xef\xbb\xbf" + PLAIN, [], status=0),
    Hostile("windows_line_ends", PLAIN.replace(b"\n", b"\r\n"), [], status=0),
    Hostile("old_mac_line_ends", PLAIN.replace(b"\n", b"\r"), [], status=0),
    Hostile("no_final_line_end", PLAIN.rstrip(), [], status=0),
    Hostile("only_comments", b"# ikke noe her\n", [("KP004", 1, 1)]),
    Hostile("only_a_document_mark", b"---\n", [("KP004", 1, 1)]),
    Hostile("a_directive", b"%TAG ! tag:example.org,2000:\n---\nkompplan: 1\n", [], status=0),
]  # fmt: skip

every_input = pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.name)


def _validate(folder: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    """Validate in a guarded process; return the exit status and the JSON."""
    done = run_python(
        "-c", _GUARDED, "validate", "--format", "json", *arguments, cwd=folder, timeout=30
    )
    error = done.stderr.decode()
    peak = re.fullmatch(r"peak (\d+)", error)
    assert peak is not None, error
    assert int(peak[1]) < MOST_MEMORY_KIB
    report: dict[str, Any] = json.loads(done.stdout.decode())
    return done.returncode, report


def _errors(findings: list[dict[str, Any]]) -> list[tuple[str, int, int]]:
    return [
        (finding["code"], finding["line"], finding["column"])
        for finding in findings
        if finding["severity"] == "error"
    ]


@pytest.fixture(scope="module")
def found_together(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """Return the findings by file of all inputs that are cheap to read, from one process.

    Empty where one of them broke the run: then each is read alone, to tell which.
    """
    folder = tmp_path_factory.mktemp("hostile")
    for hostile in HOSTILE:
        if not hostile.is_costly:
            (folder / f"{hostile.name}.yaml").write_bytes(hostile.data)
    findings: dict[str, list[dict[str, Any]]] = {}
    done = run_python("-c", _GUARDED, "validate", "--format", "json", ".", cwd=folder, timeout=60)
    for finding in json.loads(done.stdout)["findings"] if done.returncode == 1 else ():
        findings.setdefault(finding["file"], []).append(finding)
    return findings


@every_input
def test_a_hostile_file_ends_in_its_own_finding(
    hostile: Hostile, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    together = request.getfixturevalue("found_together")
    if hostile.is_costly or not together:
        (tmp_path / "plan.yaml").write_bytes(hostile.data)
        status, report = _validate(tmp_path, "plan.yaml")
        assert status == hostile.status
        findings = report["findings"]
    else:
        findings = together.get(f"{hostile.name}.yaml", [])
    errors = _errors(findings)
    assert errors[:1] == hostile.found[:1]
    assert [error for error in errors if error in hostile.found] == hostile.found
    # A bomb may repeat its own fault, but brings no other with it.
    assert {code for code, _, _ in errors} == {code for code, _, _ in hostile.found}
    if hostile.hint:
        assert hostile.hint in findings[0]["hint"]


@every_input
def test_a_hostile_file_is_told_in_text_without_a_traceback(
    hostile: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_bytes(hostile.data)
    for arguments in ((), ("--format", "concise"), ("--lang", "nn"), ("--lang", "en")):
        ran = invoke(monkeypatch, tmp_path, "validate", *arguments, "plan.yaml")
        assert ran.status == hostile.status
        assert ran.err == ""
        for code, line, column in hostile.found[:1]:
            assert f"[{code}]" in ran.out
            assert f"plan.yaml:{line}:{column}" in ran.out
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", ran.out)
        assert max(map(len, ran.out.splitlines()), default=0) < 1000


@pytest.mark.parametrize("command", ["render", "schedule", "budget"])
@every_input
def test_no_command_fails_on_a_hostile_file(
    hostile: Hostile, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_bytes(hostile.data)
    ran = invoke(monkeypatch, tmp_path, command, "plan.yaml")
    assert ran.status in (0, 1, 2)
    assert "Traceback" not in ran.err
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", ran.out + ran.err)


def _validate_here(
    monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str
) -> tuple[int, dict[str, Any]]:
    """Validate inside this process; return the exit status and the JSON."""
    ran = invoke(monkeypatch, folder, "validate", "--format", "json", *arguments)
    assert ran.err == ""
    report: dict[str, Any] = json.loads(ran.out)
    return ran.status, report


def test_an_empty_folder_is_told_and_could_not_be_validated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plans").mkdir()
    status, report = _validate_here(monkeypatch, tmp_path)
    assert (_errors(report["findings"]), status) == ([("KP003", 1, 1)], 2)
    assert report["findings"][0]["file"] == "plans"


def test_a_missing_file_is_told_and_could_not_be_validated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, report = _validate_here(monkeypatch, tmp_path, "mangler.yaml")
    assert (_errors(report["findings"]), status) == ([("KP001", 1, 1)], 2)


def test_what_can_be_read_is_validated_beside_what_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_bytes(_row("title: A\nwhen: uke 54"))
    status, report = _validate_here(monkeypatch, tmp_path, "mangler.yaml", "plan.yaml")
    assert ([code for code, _, _ in _errors(report["findings"])], status) == (["KP001", "KP204"], 2)
    assert report["summary"]["plans"] == 1


def test_a_pipe_without_a_writer_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.yaml")
    status, report = _validate(tmp_path, "plan.yaml")
    assert (_errors(report["findings"]), status) == ([("KP002", 1, 1)], 2)


def test_an_endless_device_is_not_read(tmp_path: Path) -> None:
    status, report = _validate(tmp_path, "/dev/zero")
    assert (_errors(report["findings"]), status) == ([("KP002", 1, 1)], 2)


def test_a_folder_with_the_name_of_a_file_is_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").mkdir()
    (tmp_path / "plan.yaml" / "a.yaml").write_bytes(PLAIN)
    status, report = _validate_here(monkeypatch, tmp_path, "plan.yaml")
    assert (report["findings"], status) == ([], 0)
    assert report["summary"]["plans"] == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_leave_to_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_bytes(PLAIN)
    (tmp_path / "plan.yaml").chmod(0)
    status, report = _validate_here(monkeypatch, tmp_path, "plan.yaml")
    assert (_errors(report["findings"]), status) == ([("KP002", 1, 1)], 2)


def test_a_link_that_leads_nowhere_is_a_missing_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").symlink_to("borte.yaml")
    status, report = _validate_here(monkeypatch, tmp_path, "plan.yaml")
    assert (_errors(report["findings"]), status) == ([("KP001", 1, 1)], 2)


def test_a_link_in_a_circle_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.yaml").symlink_to("plan.yaml")
    status, report = _validate_here(monkeypatch, tmp_path, "plan.yaml")
    assert status == 2
    assert [code for code, _, _ in _errors(report["findings"])] in (["KP001"], ["KP002"])


NAMES: list[tuple[str, Callable[[Path], bytes]]] = [
    ("an_escape_sequence", lambda folder: bytes(folder) + b"/a\x1b[31mb.yaml"),
    ("a_line_feed", lambda folder: bytes(folder) + b"/a\n::error::b.yaml"),
    ("a_carriage_return", lambda folder: bytes(folder) + b"/a\rb.yaml"),
    ("no_utf_8", lambda folder: bytes(folder) + b"/bl\xe5b\xe6r.yaml"),
    ("a_right_to_left_override", lambda folder: bytes(folder) + "/a\u202eb.yaml".encode()),
]


@pytest.mark.parametrize("path_in", [p for _, p in NAMES], ids=[name for name, _ in NAMES])
@pytest.mark.parametrize("format_", ["text", "concise", "json"])
def test_a_hostile_file_name_is_made_visible(
    path_in: Callable[[Path], bytes],
    format_: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = path_in(tmp_path)
    with open(path, "wb") as file:  # noqa: PTH123  # a name that is no text
        file.write(_row("title: A\nwhen: uke 54"))
    status, out, err = invoke(monkeypatch, tmp_path, "validate", "--format", format_, ".")
    assert (status, err) == (1, "")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", out)
    assert "KP204" in out
    if format_ == "json":
        assert len(json.loads(out)["findings"]) == 1
    if format_ == "concise":
        assert len(out.splitlines()) == 1
        assert not out.startswith("::")


def test_uses_cannot_leave_the_workspace_by_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "utenfor"
    outside.mkdir()
    (outside / "hemmelig.yaml").write_text(
        "kompplan: 1\nactors: {ppt: {name: HEMMELIG}}\n", "utf-8"
    )
    work = tmp_path / "arbeid"
    work.mkdir()
    (work / "lenke.yaml").symlink_to(outside / "hemmelig.yaml")
    (work / "mappe").symlink_to(outside)
    uses = "uses: [lenke.yaml, mappe/hemmelig.yaml, ../utenfor/hemmelig.yaml]\n"
    (work / "plan.yaml").write_text(HEAD + uses, "utf-8")
    status, report = _validate_here(monkeypatch, work, "plan.yaml")
    assert _errors(report["findings"]) == [("KP121", 3, 8), ("KP121", 3, 20), ("KP121", 3, 41)]
    assert status == 1
    assert "HEMMELIG" not in json.dumps(report)


@pytest.mark.parametrize(
    "used",
    ["/etc/passwd", "../../x", r"C:\x", r"..\x", "~root/x", "file:///etc/passwd", r"\\host\x"],
)
def test_uses_refuses_paths_that_no_workspace_holds(
    used: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_text(f"{HEAD}uses: ['{used}']\n", "utf-8")
    status, report = _validate_here(monkeypatch, tmp_path, "plan.yaml")
    assert (_errors(report["findings"]), status) == ([("KP121", 3, 8)], 1)


@pytest.mark.parametrize(
    "used", ["kompplan:../x", "kompplan:", "kompplan:/etc/passwd", "kompplan:a/b"]
)
def test_a_pack_is_a_name_and_no_path(
    used: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_text(f"{HEAD}uses: ['{used}']\n", "utf-8")
    status, report = _validate_here(monkeypatch, tmp_path, "plan.yaml")
    assert (_errors(report["findings"]), status) == ([("KP122", 3, 8)], 1)


def test_files_that_use_each_other_in_a_circle_are_refused_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_text(f"{HEAD}uses: [a.yaml]\n", "utf-8")
    (tmp_path / "a.yaml").write_text("kompplan: 1\nuses: [b.yaml]\n", "utf-8")
    (tmp_path / "b.yaml").write_text("kompplan: 1\nuses: [a.yaml]\n", "utf-8")
    status, report = _validate_here(monkeypatch, tmp_path, "plan.yaml")
    assert ([f["name"] for f in report["findings"]], status) == (["uses-circle"], 1)


def test_a_plan_that_uses_itself_is_refused_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_text(f"{HEAD}uses: [plan.yaml, ./plan.yaml]\n", "utf-8")
    status, report = _validate_here(monkeypatch, tmp_path, "plan.yaml")
    assert ([f["name"] for f in report["findings"]], status) == (["uses-circle"], 1)


def test_words_and_numbers_of_yaml_stay_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [
        "no",
        "on",
        "yes",
        "off",
        "12:30",
        "0301",
        "15.10",
        "1_000",
        "0x1F",
        "1e3",
        ".inf",
        "2025-10-14",
    ]
    rows = "".join(f"  a{n}: {{title: {text}, when: uke 44}}\n" for n, text in enumerate(texts))
    (tmp_path / "plan.yaml").write_text(f"{HEAD}activities:\n{rows}", "utf-8")
    ran = invoke(monkeypatch, tmp_path, "schedule", "--format", "json", "plan.yaml")
    assert ran.status == 0
    assert [entry["title"] for entry in json.loads(ran.out)] == texts
