// Reads a list of {schema, values, texts} from standard input: a JSON Schema (2020-12), plain values,
// and files in YAML. Writes for each what ajv, in its strict mode, finds wrong: {values, texts}, with
// lists of places and messages for each value and file, empty for what it accepts.
import { json } from "node:stream/consumers";
import Ajv from "ajv/dist/2020.js";
import { parse } from "yaml";

// A text of a plan may be a number to an editor, so that many values have several types.
const ajv = new Ajv.default({ strict: true, allowUnionTypes: true, allErrors: true });

function judge({ schema, values = [], texts = [] }) {
  const validate = ajv.compile(schema);
  const faults = (value) =>
    validate(value) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`);
  return { values: values.map(faults), texts: texts.map((text) => faults(parse(text))) };
}

const questions = await json(process.stdin);
process.stdout.write(JSON.stringify(questions.map(judge)));
