/**
 * The attacker of the tests on 10,000 made-up programmes, two quarters in a row, in the four formats: how many counts of the breakdowns are
 * hidden, and how many of those are given away all the same. `node test/bench/disclosure/attack.js 500 csv,md` for another number, or
 * some formats.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const PROGRAMMES = Number(process.argv[2] ?? 10_000);
const FORMATS = process.argv[3]?.split(',') ?? ['csv', 'json', 'md', 'html'];
const STEP = 250;
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
  '| counts | programmes | format | counts of breakdowns | not told exactly | said in place of it | given away |',
);
console.log('| --- | ---: | --- | ---: | ---: | ---: | ---: |');
for (const [name, campaign] of [
  ['hidden below 10', { rules: RULES, formats: FORMATS }],
  ['hidden below 5', { rules: { smallestGroup: 5, bound: 3 }, formats: FORMATS }],
  ['rounded to 5', { rules: { ...RULES, bound: 4 }, formats: ['csv'], rounding: 5 }],
]) {
  const sums = new Map(
    campaign.formats.map((format) => [format, { cells: 0, hidden: 0, said: 0, findings: 0 }]),
  );
  for (let from = 1; from <= PROGRAMMES; from += STEP) {
    const to = Math.min(PROGRAMMES, from + STEP - 1);
    for (const [format, { cells, hidden, said, findings }] of attackProgrammes({ from, to, ...campaign })) {
      const sum = sums.get(format);
      sum.cells += cells;
      sum.hidden += hidden;
      sum.said += said;
      sum.findings += findings.length;
      if (findings.length > 0) console.error(JSON.stringify({ name, format, from, to, first: findings[0] }));
    }
  }
  for (const [format, { cells, hidden, said, findings }] of sums) {
    const [ofHidden, ofSaid] = [hidden, said].map((count) => `${((100 * count) / cells).toFixed(1)} %`);
    console.log(`| ${name} | ${PROGRAMMES} | ${format} | ${cells} | ${ofHidden} | ${ofSaid} | ${findings} |`);
    if (findings > 0) process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true });
