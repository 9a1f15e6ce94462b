import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exampleProgramme, type Stage } from './example-programme.js';
import { emptyFolder, folderWith, mentorIn, type Outcome } from './mentor-in.js';
import { shellLine } from './shell-words.js';

/** What an example needs to be there: found by the words it begins with; the longest that fits counts. */
const SCENES: readonly (readonly [string, () => Promise<string>])[] = [
  ['mentor', () => at('followed')],
  ['mentor init', async () => emptyFolder()],
  ['mentor demo', async () => emptyFolder()],
  ['mentor import', () => importable()],
  ['mentor people unmerge', () => merged()],
  ['mentor people return', () => away()],
  ['mentor waves link', () => coded()],
  ['mentor waves unlink', () => coded('linked')],
  ['mentor match', () => at('people')],
  ['mentor match accept', () => proposed()],
  ['mentor match show', () => proposed()],
  ['mentor match review', () => proposed()],
  ['mentor match why', () => proposed()],
  ['mentor match equity', () => proposed()],
  ['mentor match compare', () => proposed('fairest')],
  ['mentor match decide', () => decided()],
  ['mentor feedback approve 12 --withdraw', () => quoted()],
  ['mentor invite declined', () => invited()],
  ['mentor round invite-graduates', () => graduated()],
  ['mentor application support', () => applied()],
  ['mentor application accept', () => applied()],
  ['mentor application decline', () => applied()],
  ['mentor application withdraw', () => applied()],
  ['mentor training', () => withCourse()],
  ['mentor training add', () => at('followed')],
  ['mentor skills', () => withSkills()],
  ['mentor skills learned', () => withLesson()],
  ['mentor skills stop', () => withLesson()],
  ['mentor circle', () => circled()],
  ['mentor circle form', () => at('people')],
  ['mentor conversation', () => talking()],
  ['mentor conversation add', () => at('followed')],
  ['mentor rule drop', () => withRule()],
  ['mentor pairs resume', () => paused()],
  ['mentor pairs cancel', () => planned()],
  ['mentor concern update', () => withConcern()],
  ['mentor concern close', () => withConcern()],
  ['mentor decision update', () => withDecision()],
  ['mentor decision close', () => withDecision()],
  ['mentor milestone reached', () => withMilestone()],
  ['mentor reflection share', () => withReflection()],
  ['mentor reflection unshare', () => withReflection('--share')],
  ['mentor goal update', () => withGoal()],
  ['mentor goal close', () => withGoal()],
  ['mentor goal action', () => withGoal()],
  ['mentor goal action-done', () => withGoal()],
  ['mentor agreement sign', () => drafted()],
  ['mentor agreement show', () => drafted()],
  ['mentor report --quarter last --with', () => withOther()],
  ['mentor report list', () => issued()],
  ['mentor report show', () => issued()],
  ['mentor restore', () => backedUp()],
  ['mentor open', () => bundled()],
  ['mentor privacy readmit', () => erased()],
  ['mentor privacy apply', () => withDue()],
];

/** Prompts of examples that ask: answered here as a person would who only looks. */
const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  'mentor init': ['Our programme', 'general'],
  'mentor match review': ['Stop'],
};

const at = (stage: Stage) => exampleProgramme(stage);

/** Files to import, of people and units on record. */
async function importable(): Promise<string> {
  const folder = folderWith('roster.csv', 'profile-survey.csv');
  writeFileSync(path.join(folder, 'outcomes.csv'), 'Unit,Measure,Date,Value\nWard 7,Falls,2026-04-30,3\n');
  return folder;
}

/** A proposal that waits; with an objective, the second of two runs. */
async function proposed(objective?: string): Promise<string> {
  const folder = await exampleProgramme('people');
  await mentorIn(folder, ['match', '--as-of', '2026-07-01']);
  if (objective !== undefined)
    await mentorIn(folder, ['match', '--objective', objective, '--as-of', '2026-07-01']);
  return folder;
}

/** The proposal as a spreadsheet, in which the first pair is to be kept. */
async function decided(): Promise<string> {
  const folder = await proposed();
  const file = path.join(folder, 'proposal.csv');
  await mentorIn(folder, ['match', 'show', '--out', file]);
  const [header = '', first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  // The cells that end a row, from the column decision on, are plain ones.
  const behind = header.slice(header.indexOf(',decision') + 1).split(',').length;
  const cells = first.split(',');
  cells.splice(-behind, 1, 'keep');
  writeFileSync(file, [header, cells.join(','), ...rest].join('\n'));
  return folder;
}

/** Feedback of which one answer may be quoted. */
async function quoted(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['feedback', 'approve', '12', '--yes']);
  return folder;
}

/** A backup made on the first of July. */
async function backedUp(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['backup']);
  return folder;
}

/** A bundle made on the first of July, in a folder without a programme. */
async function bundled(): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(await exampleProgramme('followed'), ['bundle', '--to', folder]);
  return folder;
}

async function erased(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['privacy', 'erase', '001204', '--confirm', '001204']);
  return folder;
}

/** Two people of the example have left for longer than they may be kept. */
async function withDue(): Promise<string> {
  const folder = await exampleProgramme('followed');
  appendFileSync(path.join(folder, 'mentor.yaml'), '\nretention: { people_who_left: 3 }\n');
  return folder;
}

async function withRule(): Promise<string> {
  const folder = await exampleProgramme('people');
  await mentorIn(folder, ['rule', 'never', '003404', '000412', '--reason', 'agreed']);
  return folder;
}

/** An agreement of pairing 2 that nobody has signed. */
async function drafted(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['agreement', 'draft', '2', '--as-of', '2026-10-05']);
  return folder;
}

/** A concern about pairing 1. */
async function withConcern(): Promise<string> {
  const folder = await exampleProgramme('followed');
  const words = ['concern', 'add', '1', 'They keep missing each other', '--about', 'time'];
  await mentorIn(folder, [...words, '--as-of', '2026-10-05']);
  return folder;
}

/** A reflection of the mentee of pairing 1. */
async function withReflection(...more: readonly string[]): Promise<string> {
  const folder = await exampleProgramme('followed');
  const words = ['reflection', 'add', '1', 'I speak up sooner now', '--by', 'mentee', ...more];
  await mentorIn(folder, [...words, '--as-of', '2026-10-05']);
  return folder;
}

/** A decision that nobody has taken on. */
async function withDecision(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['decision', 'add', 'Recruit two mentors', '--as-of', '2026-10-05']);
  return folder;
}

/** Pairing 1 has a goal with a step. */
async function withGoal(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['goal', 'add', '1', 'Lead a handover', '--as-of', '2026-10-05']);
  await mentorIn(folder, ['goal', 'action', '1', 'Sit in on one', '--as-of', '2026-10-05']);
  return folder;
}

/** Pairing 1 has a milestone of its own. */
async function withMilestone(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['milestone', 'add', 'Leads a handover', '1', '--as-of', '2026-10-05']);
  return folder;
}

/** Somebody who takes no part yet was invited. */
async function invited(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['invite', '002944', '--role', 'mentor', '--as-of', '2026-09-28']);
  return folder;
}

/** The mentee of a pairing that was completed may become a mentor. */
async function graduated(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['pairs', 'complete', '2', '--as-of', '2026-09-28']);
  await mentorIn(folder, ['round', 'open', 'Spring 2027', '--as-of', '2026-09-29']);
  return folder;
}

/** Somebody has applied to be a mentor. */
async function applied(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['application', 'add', '001204', '--as-of', '2026-06-01']);
  return folder;
}

/** A course that mentors have to have done. */
async function withCourse(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['training', 'add', 'Mentor training', '--required-for', 'mentor']);
  return folder;
}

/** Two hold a skill, one wants to learn it. */
async function withSkills(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['skills', 'set', 'Cannulation', '000877', '001515', '--level', 'teaches']);
  await mentorIn(folder, ['skills', 'set', 'Cannulation', '003377', '--wants']);
  return folder;
}

/** Somebody is being taught a skill. */
async function withLesson(): Promise<string> {
  const folder = await withSkills();
  await mentorIn(folder, ['skills', 'pair', '--yes']);
  return folder;
}

/** The mentees are in circles. */
async function circled(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['circle', 'form', '--role', 'mentee', '--yes', '--as-of', '2026-07-01']);
  return folder;
}

/** Two are to talk. */
async function talking(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['conversation', 'add', '003342', '001515', '--as-of', '2026-10-05']);
  return folder;
}

async function away(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['people', 'away', '001204', '003415', '--on', '2026-09-01', '--yes']);
  return folder;
}

async function merged(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['people', 'merge', '003902', '001893', '--yes']);
  return folder;
}

/** Two waves of a survey under codes of which one is mistyped. */
async function coded(link?: 'linked'): Promise<string> {
  const folder = emptyFolder();
  for (const [wave, day] of [
    ['baseline', 14],
    ['end', 15],
  ])
    await mentorIn(
      folder,
      [
        'import',
        '-',
        '--as',
        'survey',
        '--wave',
        String(wave),
        '--map',
        'Mother=code',
        '--map',
        'Day=code',
        '--map',
        'Town=code',
      ],
      { input: `Mother,Day,Town,I feel confident\nM,${day},Ber,Agree\n` },
    );
  if (link !== undefined) await mentorIn(folder, ['waves', 'link', 'M-14-BER', 'M-15-BER']);
  return folder;
}

async function paused(): Promise<string> {
  const folder = await exampleProgramme('paired');
  await mentorIn(folder, ['pairs', 'pause', '2', '3', '--as-of', '2026-08-01']);
  return folder;
}

/** Pairings that begin on 2 November. */
async function planned(): Promise<string> {
  const folder = await exampleProgramme('people');
  await mentorIn(folder, ['match', '--as-of', '2026-07-01']);
  await mentorIn(folder, ['match', 'accept', '--on', '2026-11-02', '--as-of', '2026-10-01']);
  return folder;
}

/** A report that was handed out. */
async function issued(): Promise<string> {
  const folder = await exampleProgramme('followed');
  await mentorIn(folder, ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', '--issue']);
  return folder;
}

/** Each scene as it was first made. */
const made = new Map<() => Promise<string>, Promise<string>>();

/** Another programme lies in a folder beside the file. */
async function withOther(): Promise<string> {
  const folder = await exampleProgramme('followed');
  cpSync(await exampleProgramme('paired'), path.join(folder, 'south'), { recursive: true });
  return folder;
}

/** Makes the folder in which an example of a help text makes sense: a copy of its scene, for each its own. */
export function sceneOf(example: string): () => Promise<string> {
  const fitting = SCENES.filter(([start]) => example.startsWith(start)).sort(
    (a, b) => b[0].length - a[0].length,
  );
  const [scene] = fitting;
  if (scene === undefined) throw new Error(`No scene for: ${example}`);
  return async () => {
    const first = made.get(scene[1]) ?? scene[1]();
    made.set(scene[1], first);
    const folder = emptyFolder();
    cpSync(await first, folder, { recursive: true });
    return folder;
  };
}

/**
 * Runs an example in its folder, with options added to it; input and answers to prompts are those of the example as it stands
 * in the help.
 */
export function runExample(
  line: string,
  { folder, like = line }: { readonly folder: string; readonly like?: string },
): Promise<Outcome> {
  const { words } = shellLine(line);
  const { inputFile } = shellLine(like);
  const answers = ANSWERS[like];
  return mentorIn(folder, words.slice(1), {
    now: '2026-10-05T09:00:00Z',
    isTerminal: answers !== undefined,
    ...(answers === undefined ? {} : { answers }),
    ...(inputFile === undefined ? {} : { input: readFileSync(path.join(folder, inputFile)) }),
  });
}
