// Checks a SARIF log against the format's JSON schema and by the rules of Microsoft's multitool, those of GitHub among them.
// Usage: node sarif.cjs <folder with node_modules> <log>
// The multitool ends with 0 whatever it finds, and says nothing of a log that it can't read: its own log is read, and must have looked at something.
const { chmodSync, existsSync, readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const [folder, log] = process.argv.slice(2).map((argument) => path.resolve(argument));
const load = createRequire(path.join(folder, "package.json"));
const read = (file) => JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
const multitool = load("@microsoft/sarif-multitool");
const problems = [];

const Ajv = load("ajv/dist/2020");
const ajv = new Ajv({ allErrors: true, strict: false });
load("ajv-formats")(ajv);
const isValid = ajv.compile(read(path.join(path.dirname(multitool), "sarif-2.1.0.json")));
if (!isValid(read(log))) problems.push(...isValid.errors.map((error) => `schema: ${error.instancePath} ${error.message}`));

const found = `${log}.validation`;
chmodSync(multitool, 0o755);
const run = spawnSync(multitool, ["validate", log, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note", "--output", found, "--log", "ForceOverwrite"], { encoding: "utf8" });
if (run.status !== 0) problems.push(`multitool: ended with ${run.status}\n${run.stdout}${run.stderr}`);
const results = (existsSync(found) ? read(found) : { runs: [] }).runs.flatMap((part) => part.results ?? []);
if (results.length === 0) problems.push("multitool: read nothing");
// A help link needs no network here.
for (const result of results.filter((r) => r.level !== "note" && r.ruleId !== "SARIF2006"))
  problems.push(`${result.ruleId}: ${result.message.id} ${JSON.stringify(result.message.arguments)}`);

for (const problem of problems) console.log(problem);
console.log(problems.length === 0 ? `${path.basename(log)} is valid SARIF` : `${path.basename(log)}: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
