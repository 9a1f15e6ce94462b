import path from 'node:path';
import type { Context } from '../../context.js';
import { StateError } from '../../errors.js';

export interface DemoOptions {
  readonly folder: string;
  /** Where the example programme's files are: the same that the README and the tests use. */
  readonly example: string;
  readonly fresh?: boolean;
}

const EXAMPLE_FILES = [
  'mentor.yaml',
  'roster.csv',
  'profile-survey.csv',
  'check-ins.csv',
  'feedback-survey.csv',
];

const MADE = [
  'mentor.db',
  'proposal.csv',
  'scores.csv',
  'pairs.csv',
  ...['md', 'html', 'csv'].map((ending) => `report-2026-Q3.${ending}`),
];

/** Marks a folder as a demo's, so that nobody's own programme is ever taken for one. */
const MARK = 'about-this-demo.txt';

interface Step {
  readonly why: string;
  /** The call's words as they are typed after `mentor`. */
  readonly call: string;
}

/** The main job, from two CSV files to a report, on the days it would happen. */
const STEPS: readonly Step[] = [
  {
    why: 'June. The roster from HR, looked at first: nothing is written.',
    call: 'import roster.csv --dry-run --as-of 2026-06-23',
  },
  {
    why: 'Import it. A row that cannot be imported goes to a file of its own, with the reason.',
    call: 'import roster.csv --as-of 2026-06-23',
  },
  { why: 'What people answered about themselves.', call: 'import profile-survey.csv --as-of 2026-06-23' },
  {
    why: 'Two people who should not be a pair.',
    call: 'rule never 003415 000412 --reason "they share a house" --as-of 2026-06-30',
  },
  {
    why: 'The best pairs there are, each with its reasons, kept as a proposal.',
    call: 'match --out proposal.csv --scores scores.csv --as-of 2026-07-01',
  },
  { why: 'July. The proposal becomes pairings.', call: 'match accept --as-of 2026-07-01' },
  {
    why: 'A meeting, typed in.',
    call: 'checkin add 003415 --on 2026-07-28 --minutes 30 --mode video --as-of 2026-07-29',
  },
  {
    why: 'October. The meetings mentors noted down, and the feedback survey.',
    call: 'import check-ins.csv feedback-survey.csv --as-of 2026-10-05',
  },
  { why: 'Where things stand.', call: 'status --as-of 2026-10-05' },
  { why: 'The pairing list, for letters.', call: 'pairs list --out pairs.csv --as-of 2026-10-05' },
  {
    why: 'The report for the sponsor: to read, to print, and for a spreadsheet.',
    call: 'report --quarter 2026-Q3 --out report-2026-Q3.md --as-of 2026-10-05',
  },
  { why: '', call: 'report --quarter 2026-Q3 --out report-2026-Q3.html --as-of 2026-10-05' },
  { why: '', call: 'report --quarter 2026-Q3 --out report-2026-Q3.csv --as-of 2026-10-05' },
  { why: 'Who changed what, and when.', call: 'log --as-of 2026-10-05' },
];

/** Exit codes a step of the demo may end with: some rows of the example are wrong on purpose. */
const EXPECTED = [0, 3];

/**
 * Runs the main job on the example programme in a folder, every call shown, and leaves the files to look at.
 * @throws StateError when the folder holds anything but an earlier demo.
 */
export async function runDemo(context: Context, { folder, example, fresh }: DemoOptions): Promise<void> {
  if (context.isDryRun) {
    for (const { call } of STEPS) context.note(`$ mentor ${call}`);
    context.note(`Nothing was written. Without --dry-run these calls are made in ${folder}.`);
    return;
  }
  prepare(context, folder, fresh === true);
  for (const name of EXAMPLE_FILES) {
    context.files.write(path.join(folder, name), context.files.read(path.join(example, name)), {
      replace: true,
    });
  }
  context.note(`$ cd ${folder}`);
  for (const { why, call } of STEPS) {
    context.note(`${
      why === ''
        ? ''
        : `
# ${why}`
    }
$ mentor ${call}`);
    const exitCode = await context.mentor(
      ['--programme', '.', ...wordsOf(call)],
      path.resolve(context.host.workingFolder, folder),
    );
    if (!EXPECTED.includes(exitCode))
      throw new StateError(`The demo stopped: mentor ${call} ended with ${exitCode}.`);
  }
  context.note(
    `\nThat was the whole job. Look at the files in ${folder}: ${context.files.names(folder).join(', ')}.`,
  );
}

function prepare(context: Context, folder: string, fresh: boolean): void {
  const { files } = context;
  const found = files.names(folder);
  if (found.length > 0 && !found.includes(MARK)) {
    throw new StateError(
      `${folder} holds files that are not a demo's.`,
      'Name a folder that does not exist yet: mentor demo my-demo',
    );
  }
  if (found.length > 0 && !fresh) {
    throw new StateError(
      `${folder} holds an earlier demo.`,
      'Start again with --fresh, or name another folder.',
    );
  }
  for (const name of found.filter(isMadeHere)) files.remove(path.join(folder, name));
  files.makeFolder(folder);
  files.write(
    path.join(folder, MARK),
    'Made by `mentor demo`. Everything in it is invented. `mentor demo --fresh` replaces all files in this folder.\n',
    { replace: true },
  );
}

/** Whether a file is one that the demo makes: whatever else somebody has put into its folder stays. */
function isMadeHere(name: string): boolean {
  return (
    [...EXAMPLE_FILES, ...MADE].includes(name) ||
    EXAMPLE_FILES.some((file) => name === file.replace('.csv', '.rejects.csv'))
  );
}

/** The words of a call; double quotes keep several together. */
function wordsOf(call: string): string[] {
  return [...call.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}
