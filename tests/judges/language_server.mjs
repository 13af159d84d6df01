// Reads {folder, questions} from standard input and asks yaml-language-server, started as an editor
// starts it, about files of that folder that were not saved yet. A question is {text, line,
// character}: the contents, and a place in them, counted from 0. Writes for each of them
// {completion, hover, diagnostics}: labels with their words, Markdown, and lines with messages.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { createMessageConnection } from "vscode-jsonrpc/node.js";

const { folder, questions } = await json(process.stdin);
const settings = {
  yaml: { schemaStore: { enable: false }, validate: true, hover: true, completion: true },
};

const server = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const connection = createMessageConnection(child.stdout, child.stdin);

const diagnosed = new Map();
connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
  diagnosed.get(uri)?.(diagnostics);
});
connection.onRequest("workspace/configuration", ({ items }) =>
  items.map(({ section }) => settings[section] ?? {}),
);
connection.onRequest("client/registerCapability", () => null);
connection.listen();

const rootUri = pathToFileURL(`${folder}/`).href;
await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri,
  workspaceFolders: [{ uri: rootUri, name: "workspace" }],
  capabilities: {
    workspace: { configuration: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true } },
      hover: { contentFormat: ["markdown"] },
    },
  },
});
await connection.sendNotification("initialized", {});
await connection.sendNotification("workspace/didChangeConfiguration", { settings });

async function answer({ text, line, character }, number) {
  // Each has its own name, as the findings of a file may come after it was closed.
  const uri = pathToFileURL(`${folder}/question-${number}.yaml`).href;
  const diagnostics = new Promise((resolve) => diagnosed.set(uri, resolve));
  const textDocument = { uri, languageId: "yaml", version: 1, text };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const place = { textDocument: { uri }, position: { line, character } };
  const completion = await connection.sendRequest("textDocument/completion", place);
  const hover = await connection.sendRequest("textDocument/hover", place);
  return {
    completion: completion.items.map(({ label, documentation }) => ({
      label,
      words: documentation?.value ?? documentation ?? "",
    })),
    hover: hover?.contents.value ?? "",
    diagnostics: (await diagnostics).map(({ range, message }) => ({
      line: range.start.line,
      message,
    })),
  };
}

const answers = [];
for (const [number, question] of questions.entries()) {
  answers.push(await answer(question, number));
}
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");
connection.dispose();
process.stdout.write(JSON.stringify(answers));
