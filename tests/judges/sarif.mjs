// Reads a list of SARIF logs from standard input and writes for each what the schema of OASIS, as
// Microsoft ships it, finds wrong in it: a list of places and messages, empty for what it accepts.
import { readFile } from "node:fs/promises";
import { json } from "node:stream/consumers";
import Ajv from "ajv";

const file = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
// Of JSON Schema draft 4, which ajv no longer reads, it uses nothing but the name.
const { $schema, id, ...schema } = JSON.parse(await readFile(new URL(file, import.meta.url)));
const ajv = new Ajv.default({
  strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true,
});
const validate = ajv.compile(schema);
const faults = (log) =>
  validate(log) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`);

process.stdout.write(JSON.stringify((await json(process.stdin)).map(faults)));
