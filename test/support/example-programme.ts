import { cpSync } from 'node:fs';
import { emptyFolder, folderWith, mentorIn } from './mentor-in.js';

/** How far the example programme has come. */
export type Stage = 'people' | 'paired' | 'followed';

const CALLS: Readonly<Record<Stage, readonly (readonly [string, ...string[]])[]>> = {
  people: [
    ['import', 'roster.csv', '--as-of', '2026-06-23'],
    ['import', 'profile-survey.csv', '--as-of', '2026-06-23'],
  ],
  paired: [
    ['match', '--as-of', '2026-07-01'],
    ['match', 'accept', '--as-of', '2026-07-01'],
  ],
  followed: [['import', 'check-ins.csv', 'feedback-survey.csv', '--as-of', '2026-10-05']],
};

const ORDER: readonly Stage[] = ['people', 'paired', 'followed'];
const EXAMPLE_FILES = [
  'mentor.yaml',
  'roster.csv',
  'profile-survey.csv',
  'check-ins.csv',
  'feedback-survey.csv',
];
const made = new Map<Stage, Promise<string>>();

/** A new folder with the example programme, brought as far as `stage`. Made once in a test file, then copied. */
export async function exampleProgramme(stage: Stage): Promise<string> {
  const first = made.get(stage) ?? make(stage);
  made.set(stage, first);
  const folder = emptyFolder();
  cpSync(await first, folder, { recursive: true });
  return folder;
}

async function make(stage: Stage): Promise<string> {
  const folder = folderWith(...EXAMPLE_FILES);
  for (const step of ORDER.slice(0, ORDER.indexOf(stage) + 1)) {
    for (const words of CALLS[step]) {
      const { exitCode, err } = await mentorIn(folder, words);
      // 3: some rows of the example are wrong on purpose.
      if (exitCode !== 0 && exitCode !== 3)
        throw new Error(`mentor ${words.join(' ')} ended with ${exitCode}: ${err}`);
    }
  }
  return folder;
}
