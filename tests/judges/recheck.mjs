// Reads a list of {source, flags} from standard input and writes recheck's verdict on each:
// {status: "safe" | "vulnerable" | "unknown", why}.
import { json } from "node:stream/consumers";
import { checkSync } from "recheck";

const patterns = await json(process.stdin);
const verdicts = patterns.map(({ source, flags }) => {
  // A slow moment of the machine must not pass for a slow pattern.
  const found = checkSync(source, flags, { timeout: 600000, recallTimeout: -20000 });
  const why = found.error?.message ?? found.error?.kind ?? found.complexity?.summary ?? "";
  return { status: found.status, why: `${why} ${found.attack?.pattern ?? ""}`.trim() };
});
process.stdout.write(JSON.stringify(verdicts));
