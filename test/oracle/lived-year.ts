import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';
import { HANDOVER } from './made-up-answers.js';
import type { Deed, MadeUpYear } from './made-up-year.js';

/** The quarters of the year. */
export const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
/** When the reports on them are made. */
export const NOW = { now: '2027-02-01T09:00:00Z' };

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

/** What is known of the measures: two are not named, so that nothing is said of which way is better. */
const OUTCOMES = {
  'Sick days': { better: 'lower', kind: 'absence' },
  'Hand hygiene': { better: 'higher', kind: 'clinical_audit' },
  Falls: { better: 'lower', kind: 'incidents', per: 1000 },
};

/** What is assumed to cost, some of it from a day within the year on. */
const COSTS = {
  currency: 'GBP',
  mentor_hour: [
    { amount: 28.9, as_of: '2025-04-01', source: 'Band 6' },
    { amount: 30.1, as_of: '2026-04-01', source: 'Band 6' },
  ],
  mentee_hour: [{ amount: 24.5, as_of: '2026-06-30', source: 'Band 5' }],
  programme_year: [{ amount: 36000, as_of: '2026-01-01', source: 'Budget' }],
  leaver: [{ amount: 9000, as_of: '2026-10-01', source: 'Estimate' }],
};

function option(name: string, value = ''): string[] {
  return value === '' ? [] : [name, value];
}

/** The call of mentor that a deed stands for. */
function wordsOf(deed: Deed): string[] {
  const { file = '', name = '', mentee = '', mentor = '', on = '', reason = '' } = deed;
  const effective = deed.effective === undefined ? [] : ['--effective', deed.effective];
  const due = option('--due', deed.due);
  const calls: Readonly<Record<string, readonly string[]>> = {
    roster: ['import', file, '--as', 'roster', ...effective],
    pairings: ['import', file, '--as', 'pairings', '--anyway'],
    'check-ins': ['import', file, '--as', 'check-ins'],
    feedback: ['import', file, '--as', 'feedback'],
    outcomes: ['import', file, '--as', 'outcomes'],
    survey: ['import', file, '--as', 'survey', '--wave', deed.wave ?? ''],
    'open round': ['round', 'open', name],
    'close round': ['round', 'close', name],
    match: ['match'],
    decide: ['match', 'decide', file, '--reason', 'not these two'],
    accept: ['match', 'accept'],
    rule: ['rule', name, mentee, mentor, '--reason', reason],
    pause: ['pairs', 'pause', mentee, '--on', on],
    resume: ['pairs', 'resume', mentee, '--on', on],
    complete: ['pairs', 'complete', mentee, '--on', on],
    draft: ['agreement', 'draft', mentee, '--every', deed.every ?? '', '--review', deed.review ?? ''],
    sign: ['agreement', 'sign', mentee, '--by', 'both', '--on', on],
    goal: ['goal', 'add', mentee, 'A goal', '--on', on, ...due, '--anyway'],
    'close goal': ['goal', 'close', deed.goal ?? '', '--outcome', deed.outcome ?? '', '--on', on],
    renew: ['pairs', 'renew', mentee, '--on', on, '--until', deed.until ?? ''],
    done: ['done', mentee, '--on', on],
    course: [
      ...['training', 'add', name, ...option('--required-for', deed.for)],
      ...[...option('--valid-months', deed.months), ...option('--cost', deed.cost)],
    ],
    training: ['import', file, '--as', 'training'],
    milestones: ['import', file, '--as', 'milestones'],
    step: ['goal', 'action', deed.goal ?? '', 'A step', ...option('--due', deed.due), '--anyway'],
    'step done': ['goal', 'action-done', deed.step ?? '', '--on', on],
    decision: ['decision', 'add', 'To be done', ...option('--due', deed.due)],
    'close decision': [
      ...['decision', 'close', deed.decision ?? '', '--on', on],
      ...(deed.how === 'dropped' ? ['--dropped'] : []),
    ],
    apply: ['application', 'add', deed.who ?? '', ...option('--nominated-by', deed.by)],
    'application accept': ['application', 'accept', deed.who ?? ''],
    'application decline': ['application', 'decline', deed.who ?? '', '--reason', 'not yet'],
    'application withdraw': ['application', 'withdraw', deed.who ?? ''],
    end: ['pairs', 'end', mentee, '--on', on, '--reason', reason, ...(deed.by ? ['--by', deed.by] : [])],
  };
  const words = calls[deed.do];
  if (words === undefined) throw new Error(`nobody knows how to ${deed.do}`);
  // A roster is agreed to by nobody, so that it ends or pauses no pairing: what becomes of them are deeds of their own.
  const asks = !['open round', 'rule', 'roster'].includes(deed.do);
  return [...words, '--as-of', deed.day, ...(asks ? ['--yes'] : [])];
}

/** The proposal with its first pair vetoed, as a coordinator would write it into the spreadsheet. */
function withVeto(folder: string): string {
  const rows: Record<string, string>[] = parse(readFileSync(path.join(folder, 'run.csv')), {
    columns: true,
    bom: true,
  });
  return stringify(
    rows.map((row, at) => (at === 0 ? { ...row, decision: 'veto' } : row)),
    { header: true },
  );
}

/** Lives such a year in a folder, and leaves beside its files what the recomputation needs: the deeds, and the pairs of the run. */
export async function lived({ files, deeds }: MadeUpYear, milestones: object = {}): Promise<string> {
  const folder = emptyFolder();
  const settings = `programme: { name: Made up, protected_hours_a_year: 8 }\nreport: { smallest_group: 1 }\nplan: ${JSON.stringify(PLAN)}\noutcomes: ${JSON.stringify(OUTCOMES)}\ncosts: ${JSON.stringify(COSTS)}\ninstruments: ${JSON.stringify(HANDOVER)}\nmilestones: ${JSON.stringify(milestones)}\n`;
  for (const [name, content] of Object.entries({ ...files, 'mentor.yaml': settings }))
    writeFileSync(path.join(folder, name), content);
  for (const deed of deeds) {
    const { exitCode, err, out } = await mentorIn(folder, wordsOf(deed), NOW);
    if (exitCode !== 0) throw new Error(`${wordsOf(deed).join(' ')}: ${err}${out}`);
    if (deed.do === 'match' || deed.do === 'decide')
      await mentorIn(folder, ['match', 'show', '--out', path.join(folder, 'run.csv'), '--force'], NOW);
    if (deed.do === 'match') writeFileSync(path.join(folder, 'decided.csv'), withVeto(folder));
  }
  writeFileSync(path.join(folder, 'deeds.json'), JSON.stringify(deeds));
  writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(PLAN));
  writeFileSync(path.join(folder, 'outcomes.json'), JSON.stringify(OUTCOMES));
  writeFileSync(path.join(folder, 'costs.json'), JSON.stringify(COSTS));
  writeFileSync(path.join(folder, 'milestones.json'), JSON.stringify(milestones));
  return folder;
}

/** What a report says of the instruments that were asked, as a table of the names and the words. */
export async function termsOf(folder: string): Promise<string> {
  const { out } = await mentorIn(
    folder,
    ['report', '--quarter', '2026-Q4', '--as-of', '2027-01-20', '--format', 'md'],
    NOW,
  );
  const terms = [...out.matchAll(/^- \*\*(.+, version .+?)\*\*: (.+)$/gm)];
  return ['term,text', ...terms.map(([, term, text]) => `"${term}","${text}"`)].join('\n');
}
