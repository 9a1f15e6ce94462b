import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';
import { type Deed, madeUpYear } from './made-up-year.js';

const ORACLE = fileURLToPath(new URL('report_figures.py', import.meta.url));
const hasPython = spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0;

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const NOW = { now: '2027-02-01T09:00:00Z' };

/** What the made-up programme plans: some of it reached in time, some late, some not. */
const PLAN = [
  { what: 'Launch', by: '2026-01-31', count: 'rounds_opened' },
  { what: 'Joined', by: '2026-03-31', count: 'mentees_joined', at_least: 10 },
  { what: 'Matched', by: '2026-02-01', count: 'mentees_matched', at_least: 8 },
  { what: 'Begun', by: '2026-06-30', count: 'pairings_begun', at_least: 15 },
  { what: 'Met', by: '2026-05-31', count: 'pairings_met', at_least: 12 },
  { what: 'Talks', by: '2026-07-31', count: 'check_ins_held', at_least: 60 },
  { what: 'Completed', by: '2026-09-30', count: 'pairings_completed', at_least: 2 },
  { what: 'Approved', by: '2026-04-15', done_on: '2026-04-20' },
];

type Row = Readonly<Record<string, string>>;

/** The call of mentor that a deed stands for. */
function wordsOf(deed: Deed): string[] {
  const { file = '', name = '', mentee = '', mentor = '', on = '', reason = '' } = deed;
  const effective = deed.effective === undefined ? [] : ['--effective', deed.effective];
  const due = deed.due === undefined || deed.due === '' ? [] : ['--due', deed.due];
  const calls: Readonly<Record<string, readonly string[]>> = {
    roster: ['import', file, '--as', 'roster', ...effective],
    pairings: ['import', file, '--as', 'pairings', '--anyway'],
    'check-ins': ['import', file, '--as', 'check-ins'],
    feedback: ['import', file, '--as', 'feedback'],
    survey: ['import', file, '--as', 'survey', '--wave', deed.wave ?? ''],
    'open round': ['round', 'open', name],
    'close round': ['round', 'close', name],
    match: ['match'],
    accept: ['match', 'accept'],
    rule: ['rule', name, mentee, mentor, '--reason', reason],
    pause: ['pairs', 'pause', mentee, '--on', on],
    resume: ['pairs', 'resume', mentee, '--on', on],
    complete: ['pairs', 'complete', mentee, '--on', on],
    draft: ['agreement', 'draft', mentee, '--every', deed.every ?? '', '--review', deed.review ?? ''],
    sign: ['agreement', 'sign', mentee, '--by', 'both', '--on', on],
    goal: ['goal', 'add', mentee, 'A goal', '--on', on, ...due],
    'close goal': ['goal', 'close', deed.goal ?? '', '--outcome', deed.outcome ?? '', '--on', on],
    renew: ['pairs', 'renew', mentee, '--on', on, '--until', deed.until ?? ''],
    done: ['done', mentee, '--on', on],
    end: ['pairs', 'end', mentee, '--on', on, '--reason', reason],
  };
  const words = calls[deed.do];
  if (words === undefined) throw new Error(`nobody knows how to ${deed.do}`);
  // A roster is agreed to by nobody, so that it ends or pauses no pairing: what becomes of them are deeds of their own.
  const asks = !['open round', 'rule', 'roster'].includes(deed.do);
  return [...words, '--as-of', deed.day, ...(asks ? ['--yes'] : [])];
}

/** Lives the year in a folder, and leaves beside its files what the recomputation needs: the deeds, and the pairs of the run. */
async function lived(seed: number): Promise<string> {
  const folder = emptyFolder();
  const { files, deeds } = madeUpYear(seed);
  const settings = `programme: { name: Made up }\nreport: { smallest_group: 1 }\nplan: ${JSON.stringify(PLAN)}\n`;
  for (const [name, content] of Object.entries({ ...files, 'mentor.yaml': settings }))
    writeFileSync(path.join(folder, name), content);
  for (const deed of deeds) {
    const { exitCode, err, out } = await mentorIn(folder, wordsOf(deed), NOW);
    if (exitCode !== 0) throw new Error(`${wordsOf(deed).join(' ')}: ${err}${out}`);
    if (deed.do === 'match')
      await mentorIn(folder, ['match', 'show', '--out', path.join(folder, 'run.csv')], NOW);
  }
  writeFileSync(path.join(folder, 'deeds.json'), JSON.stringify(deeds));
  writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(PLAN));
  return folder;
}

/** What stands in a report, by section, metric, group and period. */
function figuresOf(rows: readonly Row[]): Map<string, readonly (number | null)[]> {
  const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
  return new Map(
    rows
      .filter(({ section }) => section !== 'report')
      .map((row) => [
        [row.section, row.metric, row.group, row.period].join(' | '),
        [row.value, row.n, row.denominator, row.low, row.high].map(number),
      ]),
  );
}

/** As many decimals as the report keeps. */
const PRECISION = 2e-6;

/** Figures that only one of the two has, or that differ by more than rounding: ours, then theirs. */
function differences(ours: ReturnType<typeof figuresOf>, theirs: ReturnType<typeof figuresOf>): string[] {
  const isSame = (one: number | null | undefined, other: number | null | undefined) =>
    typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < PRECISION : one === other;
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [one, other] = [ours.get(key), theirs.get(key)];
    if (one?.every((value, at) => isSame(value, other?.[at]))) return [];
    return [`${key}: ${one?.join(', ') ?? 'missing'}; recomputed ${other?.join(', ') ?? 'missing'}`];
  });
}

describe('a report recomputed in another language, from the files and the words of its definitions', () => {
  const seeds = (process.env.ORACLE_SEEDS ?? '1').split(',').map(Number);

  it.skipIf(!hasPython).each(seeds)(
    'is the same in every figure, in each of four quarters (year %i)',
    async (seed) => {
      const folder = await lived(seed);
      const definitions = (await mentorIn(folder, ['report', '--definitions', '--format', 'csv'], NOW)).out;
      writeFileSync(path.join(folder, 'definitions.csv'), definitions);
      for (const quarter of QUARTERS) {
        const { out } = await mentorIn(
          folder,
          ['report', '--quarter', quarter, '--as-of', '2027-01-20', '--format', 'csv'],
          NOW,
        );
        const answer = execFileSync('python3', [ORACLE, folder, quarter], { encoding: 'utf8' });
        const rows: Row[] = parse(out, { columns: true });
        const [ours, theirs] = [figuresOf(rows), figuresOf(parse(answer, { columns: true }))];
        expect(ours.size).toBeGreaterThan(120);
        expect(differences(ours, theirs)).toEqual([]);
      }
    },
    300_000,
  );
});
