import path from 'node:path';
import { openStore } from '../../src/store/database/open-store.js';
import { sql } from '../../src/store/database/sql.js';
import { exampleProgramme } from './example-programme.js';
import { mentorIn } from './mentor-in.js';

/** A mentee of the example programme on whom nearly everything there is is on record. */
export interface FollowedPerson {
  readonly folder: string;
  readonly file: string;
  readonly id: number;
  readonly key: string;
}

const KEY = '003902';

const CALLS: readonly (readonly string[])[] = [
  ['people', 'edit', KEY, '--unit', 'Ward of tokens', '--on', '2026-09-01'],
  ['people', 'add', 'Twice Recorded', '--staff-number', '990001', '--email', 'twice@example.org'],
  ['people', 'merge', KEY, '990001', '--yes'],
  ['people', 'distinct', KEY, '001204'],
  ['rule', 'never', KEY, '001204', '--reason', 'They are cousins'],
  ['invite', KEY, '--on', '2026-06-01', '--role', 'mentee'],
  ['invite', 'declined', KEY, '--on', '2026-06-05', '--reason', 'Had just moved house'],
  ['application', 'add', KEY, '--nominated-by', 'The matron of Elm'],
  ['application', 'decline', KEY, '--reason', 'Wants to learn first'],
  ['circle', 'form', '--yes', '--as-of', '2026-07-01'],
  ['conversation', 'add', KEY, '000340'],
  ['skills', 'set', 'Cannulation', KEY, '--wants'],
  ['skills', 'set', 'Cannulation', '000877', '--level', 'teaches'],
  ['skills', 'pair', '--yes'],
  ['training', 'add', 'Mentee workshop', '--provider', 'Elm Training'],
  ['training', 'done', '1', KEY, '--on', '2026-09-14'],
  ['goal', 'add', 'PAIRING', 'Lead a handover alone', '--measure', 'three in a row'],
  ['goal', 'action', 'GOAL', 'Sit in on one'],
  ['goal', 'update', 'GOAL', '--progress', '20', '--note', 'Began well'],
  [
    'agreement',
    'draft',
    'PAIRING',
    '--every',
    '14',
    '--purpose',
    'Confidence on nights',
    '--place',
    'The garden',
  ],
  ['agreement', 'sign', 'PAIRING', '--by', 'both'],
  ['pairs', 'renew', 'PAIRING', '--until', '2027-12-31'],
  ['resource', 'add', 'The night matron of Elm', '--pairing', 'PAIRING', '--kind', 'introduction'],
  ['reflection', 'add', 'PAIRING', 'I sleep before nights now', '--by', 'mentee', '--about-goal', '1'],
  ['pairs', 'fit', 'PAIRING', 'good', '--by', 'both', '--note', 'They laughed a lot'],
  ['milestone', 'add', 'Nights alone by spring', 'PAIRING'],
  ['milestone', 'reached', 'Nights alone by spring', 'PAIRING', '--confirmed-by', 'The night matron'],
  ['concern', 'add', 'PAIRING', 'Too tired to talk', '--about', 'wellbeing', '--acts', 'Sister Ward'],
  ['concern', 'update', 'GOAL', '--note', 'Rang her'],
  ['letters', 'survey', 'PAIRING', '--to', 'letters'],
  ['checkin', 'add', 'PAIRING', '--on', '2026-09-28', '--minutes', '30', '--note', 'Talked of nights'],
  [
    'checkin',
    'add',
    'PAIRING',
    '--on',
    '2026-09-26',
    '--kind',
    'formal',
    '--recalibrated',
    'Not after nights',
  ],
  ['checkin', 'add', 'PAIRING', '--on', '2026-10-04', '--count', '2', '--reported-by', 'Sister Ward'],
  ['feedback', 'add', 'PAIRING', '--by', 'mentee', '--rating', '4', '--helpful', 'She always listens to me'],
];

const MACHINE = { now: '2026-10-05T09:00:00Z' };

/** Makes the programme, with what the commands of every noun record about one person who has a pairing. */
export async function followedPerson(): Promise<FollowedPerson> {
  const folder = await exampleProgramme('followed');
  const file = path.join(folder, 'mentor.db');
  const { id, pairing } = personWithPairing(file);
  for (const call of CALLS) {
    const words = call.map((word) => (word === 'PAIRING' ? String(pairing) : word === 'GOAL' ? '1' : word));
    const { exitCode, err } = await mentorIn(folder, words, MACHINE);
    if (exitCode !== 0) throw new Error(`mentor ${words.join(' ')} ended with ${exitCode}: ${err}`);
  }
  const outcomes = `Staff number,Measure,Date,Value\n${KEY},Review,2026-08-31,4\n`;
  const words = ['import', 'outcomes.csv'];
  const { exitCode, err } = await mentorIn(folder, words, {
    files: { 'outcomes.csv': outcomes },
    ...MACHINE,
  });
  if (exitCode !== 0) throw new Error(`mentor ${words.join(' ')} ended with ${exitCode}: ${err}`);
  return { folder, file, id, key: KEY };
}

function personWithPairing(file: string): { id: number; pairing: number } {
  const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
  try {
    const found = store.first<{ id: number; pairing: number }>(sql`
      SELECT p.id, a.id AS pairing FROM people p JOIN pairings a ON p.id IN (a.mentee_id, a.mentor_id)
      WHERE p.staff_number = ${KEY} ORDER BY a.id`);
    if (found === undefined) throw new Error(`${KEY} has no pairing in the example programme`);
    return found;
  } finally {
    store.close();
  }
}
