/**
 * The attacker of the tests on 10,000 made-up programmes, two quarters in a row and the second again after late entries, in the four
 * formats: how many counts of the breakdowns are hidden, how many means, medians, extremes, distributions and shares of answers, and how
 * many of both are given away all the same. `node test/bench/disclosure/attack.js 500 csv,md 20001` for another number,
 * some formats, or programmes nobody has seen yet, from that one on.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const PROGRAMMES = Number(process.argv[2] ?? 10_000);
const FORMATS = process.argv[3]?.split(',') ?? ['csv', 'json', 'md', 'html'];
const FIRST = Number(process.argv[4] ?? 1);
const STEP = Math.min(250, PROGRAMMES);
const RULES = { smallestGroup: 10, bound: 5 };

const folder = mkdtempSync(path.join(tmpdir(), 'mentor-attack-'));
await build({
  input: fileURLToPath(new URL('../../evaluation/disclosure/attacker/attack-programmes.ts', import.meta.url)),
  platform: 'node',
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  output: { dir: folder, entryFileNames: 'attack.mjs' },
});
const { attackProgrammes } = await import(pathToFileURL(path.join(folder, 'attack.mjs')).href);

console.log(
  '| counts | programmes | format | counts of breakdowns | not told exactly | said in place of it | given away | numbers of answers | hidden | given away |',
);
console.log('| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const [name, campaign] of [
  ['hidden below 10', { rules: RULES, formats: FORMATS }],
  ['hidden below 5', { rules: { smallestGroup: 5, bound: 3 }, formats: FORMATS }],
  ['rounded to 5', { rules: { ...RULES, bound: 4 }, formats: ['csv'], rounding: 5 }],
]) {
  const sums = new Map(
    campaign.formats.map((format) => [
      format,
      { cells: 0, hidden: 0, said: 0, findings: 0, figures: 0, held: 0, given: 0 },
    ]),
  );
  const last = FIRST + PROGRAMMES - 1;
  for (let from = FIRST; from <= last; from += STEP) {
    const to = Math.min(last, from + STEP - 1);
    for (const [format, attack] of attackProgrammes({ from, to, ...campaign })) {
      const { cells, hidden, said, findings, figures } = attack;
      const sum = sums.get(format);
      sum.cells += cells;
      sum.hidden += hidden;
      sum.said += said;
      sum.findings += findings.length;
      sum.figures += figures.figures;
      sum.held += figures.hidden;
      sum.given += figures.findings.length;
      const [first] = [...findings, ...figures.findings];
      if (first !== undefined) console.error(JSON.stringify({ name, format, from, to, first }));
    }
  }
  for (const [format, { cells, hidden, said, findings, figures, held, given }] of sums) {
    const share = (count, of) => `${((100 * count) / of).toFixed(1)} %`;
    const row = [
      ...[name, PROGRAMMES, format, cells, share(hidden, cells), share(said, cells), findings],
      ...[figures, share(held, figures), given],
    ];
    console.log(`| ${row.join(' | ')} |`);
    if (findings + given > 0) process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true });
