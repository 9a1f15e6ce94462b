/**
 * The attacker of the tests on 10,000 made-up programmes, three reports of each handed out in a row, in the four formats: how many counts of
 * the breakdowns are hidden, how many means, medians, extremes, distributions and shares of answers, and how many of both are given away all
 * the same. With other rules a tenth as many. `node test/bench/disclosure/attack.js 500 csv,md 20001` for another number, some formats, or
 * programmes nobody has seen yet, from that one on. A file named last keeps what is done, a line for every 50 programmes: the same call goes
 * on where it was stopped, and attacks again those that gave something away.
 */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const PROGRAMMES = Number(process.argv[2] ?? 10_000);
const FORMATS = process.argv[3]?.split(',') ?? ['csv', 'json', 'md', 'html'];
const FIRST = Number(process.argv[4] ?? 1);
const LOG = process.argv[5];
const STEP = 50;
const RULES = { smallestGroup: 10, bound: 5 };
const CAMPAIGNS = [
  { name: 'hidden below 10', part: 1, rules: RULES, formats: FORMATS },
  { name: 'hidden below 5', part: 10, rules: { smallestGroup: 5, bound: 3 }, formats: FORMATS },
  { name: 'rounded to 5', part: 10, rules: { ...RULES, bound: 4 }, formats: FORMATS, rounding: 5 },
];

const folder = mkdtempSync(path.join(tmpdir(), 'mentor-attack-'));
await build({
  input: fileURLToPath(new URL('../../evaluation/disclosure/attacker/attack-programmes.ts', import.meta.url)),
  platform: 'node',
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  output: { dir: folder, entryFileNames: 'attack.mjs' },
});
const { attackProgrammes } = await import(pathToFileURL(path.join(folder, 'attack.mjs')).href);
rmSync(folder, { recursive: true });

const done = new Map();
if (LOG !== undefined && existsSync(LOG))
  for (const line of readFileSync(LOG, 'utf8').trim().split('\n')) if (line !== '') keep(JSON.parse(line));

for (const step of stepsInTurn()) {
  const before = done.get(keyOf(step));
  if (before !== undefined && before.given.length === 0) continue;
  const result = { ...attacked(step), ...step };
  keep(result);
  if (LOG !== undefined) appendFileSync(LOG, `${JSON.stringify(result)}\n`);
  for (const one of result.given) console.error(JSON.stringify({ name: step.name, ...one }));
}
printSums();

/** Of each campaign in turn, so that whatever time there is tells of all of them. */
function stepsInTurn() {
  const steps = CAMPAIGNS.flatMap(({ name, part }) => {
    const last = FIRST + Math.ceil(PROGRAMMES / part) - 1;
    const count = Math.ceil((last - FIRST + 1) / STEP);
    return Array.from({ length: count }, (_, at) => {
      const from = FIRST + at * STEP;
      return { name, from, to: Math.min(last, from + STEP - 1), order: at * part };
    });
  });
  return steps.sort((a, b) => a.order - b.order).map(({ order: _, ...step }) => step);
}

function keyOf({ name, from, to }) {
  return `${name} ${from} ${to}`;
}

function keep(result) {
  done.set(keyOf(result), result);
}

/** Programme by programme, so that each that gives something away is known. */
function attacked({ name, from, to }) {
  const { part: _, ...campaign } = CAMPAIGNS.find((one) => one.name === name);
  const sums = {};
  const given = [];
  for (let seed = from; seed <= to; seed++)
    for (const [format, attack] of attackProgrammes({ from: seed, to: seed, ...campaign })) {
      const { cells, hidden, said, findings, figures } = attack;
      const own = [
        cells,
        hidden,
        said,
        findings.length,
        figures.figures,
        figures.hidden,
        figures.findings.length,
      ];
      sums[format] = own.map((count, at) => count + (sums[format]?.[at] ?? 0));
      const [first] = [...findings, ...figures.findings];
      if (first !== undefined) given.push({ seed, format, first });
    }
  return { sums, given };
}

function printSums() {
  console.log(
    '| counts | programmes | format | counts of breakdowns | not told exactly | said in place of it | given away | numbers of answers | hidden | given away |',
  );
  console.log('| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, formats } of CAMPAIGNS)
    for (const format of formats) {
      const own = [...done.values()].filter((one) => one.name === name);
      const programmes = own.reduce((sum, { from, to }) => sum + to - from + 1, 0);
      const [cells, hidden, said, findings, figures, held, given] = own
        .map(({ sums }) => sums[format] ?? [])
        .reduce((sum, one) => sum.map((count, at) => count + (one[at] ?? 0)), [0, 0, 0, 0, 0, 0, 0]);
      const share = (count, of) => `${((100 * count) / of).toFixed(1)} %`;
      const row = [
        ...[name, programmes, format, cells, share(hidden, cells), share(said, cells), findings],
        ...[figures, share(held, figures), given],
      ];
      console.log(`| ${row.join(' | ')} |`);
      if (findings + given > 0) process.exitCode = 1;
    }
}
