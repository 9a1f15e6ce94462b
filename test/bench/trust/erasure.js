import { Buffer } from 'node:buffer';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesIn, done, folderWith } from './mentor-folders.js';

/** Every text somebody can give about a person is a word that stands nowhere else, by every command that takes one. */
const ROSTER = `staff_number,given_name,family_name,email,role,unit,needs,shoe
770001,Qzgiven,Qzfamily,qzmail@example.org,mentee,Qzunit,Qzneed,Qzroster
770002,Ann,Able,able@example.org,mentor,Ward 1,Audit,none
770003,Bea,Bold,bold@example.org,mentor,Ward 2,Audit,none
770004,Cy,Cole,cole@example.org,mentee,Ward 2,Audit,none
770005,Di,Dunn,dunn@example.org,mentee,Ward 2,Audit,none
`;

const SURVEY = `Email,How confident are you? (1-5),What helped most?
qzmail@example.org,4,Qzanswer
cole@example.org,3,A talk
`;

/** The day, and what is called on it. */
const CALLS = [
  ['2026-06-01', 'import roster.csv --yes'],
  ['2026-06-01', 'import survey.csv --wave baseline --yes'],
  [
    '2026-06-01',
    'people edit 770001 --unit Qzunittwo --set shoe=Qzshoe --partner Qzpartner --manager Qzboss --band Qzband --profession Qzprofession --site Qzsite',
  ],
  [
    '2026-06-01',
    'people edit 770001 --email qzlater@example.org --given-name Qzother --staff-number 770009qz',
  ],
  ['2026-06-01', 'application add 770009qz --nominated-by Qznominator'],
  ['2026-06-01', 'application decline 770009qz --reason other --because Qzdeclined'],
  ['2026-06-01', 'rule must 770009qz 770002 --because Qzwish'],
  ['2026-06-01', 'rule never 770009qz 770003 --because Qznever'],
  ['2026-06-02', 'match'],
  ['2026-06-02', 'match accept'],
  ['2026-06-03', 'backup'],
  ['2026-07-01', 'pairs fit 1 not-a-fit --by mentee --note Qzfit'],
  ['2026-07-01', 'agreement draft 1 --purpose Qzpurpose --place Qzplace --contact Qzcontact --quiet'],
  ['2026-07-01', 'goal add 1 Qzgoal --measure Qzmeasure'],
  ['2026-07-01', 'goal update 1 --progress 50 --note Qzprogress'],
  ['2026-07-01', 'goal action 1 Qzstep'],
  ['2026-07-01', 'milestone add Qzmilestone 1 --due 2026-08-01'],
  ['2026-07-01', 'milestone reached Qzmilestone 1 --confirmed-by Qzconfirms'],
  ['2026-07-01', 'resource add Qzresource --pairing 1 --address https://example.org/Qzaddress'],
  ['2026-07-01', 'checkin add 1 --topic Qztopic --note Qznote'],
  ['2026-07-01', 'feedback add 1 --by mentee --rating 4 --helpful Qzhelpful --to-improve Qzimprove'],
  ['2026-07-01', 'reflection add 1 Qzreflection --by mentee'],
  ['2026-07-01', 'concern add 1 Qzconcern --about time --acts Qzacts'],
  ['2026-07-01', 'concern update 1 --note Qzupdate'],
  ['2026-07-01', 'concern close 1 --note Qzclosed'],
  ['2026-07-01', 'snooze 1 --until 2026-08-01 --because Qzsnooze'],
  ['2026-07-01', 'skills set Qzskill 770009qz --wants'],
  ['2026-07-01', 'skills set Qzskillback 770009qz --wants'],
  ['2026-07-01', 'undo --yes'],
  ['2026-07-01', 'people merge 770009qz 770005 --yes'],
  ['2026-07-01', 'people unmerge 770009qz --yes'],
  ['2026-07-02', 'import later.csv --yes'],
  ['2026-07-03', 'pairs pause 1 --reason other --because Qzpause'],
  ['2026-07-04', 'pairs end 1 --reason other --because Qzend'],
  ['2026-07-05', 'report --quarter 2026-Q2 --issue --quiet'],
  ['2026-07-05', 'backup'],
];

/** Plants the words, erases the person, and counts in how many bytes of the folder they are still: database, backups, rejected rows. */
export function bytesAfterErasure() {
  const folder = folderWith();
  const write = (name, text) => writeFileSync(path.join(folder, name), text);
  // A second row of theirs, which cannot be taken in, and so goes into a file of rejected rows.
  const twice = ROSTER.replace('770001', '770009qz').replace('qzmail', 'qzlater');
  const later = `${twice.replace('Ward 1', 'Ward 9')}770009qz,Qzgiven,Qzfamily,Qzdrop,mentee,Qzunit,Qzneed,Qzroster\n`;
  const given = { 'roster.csv': ROSTER, 'survey.csv': SURVEY, 'later.csv': later };
  try {
    for (const [name, text] of Object.entries(given)) write(name, text);
    for (const [day, call] of CALLS) done(folder, ...call.split(' '), '--as-of', day);
    for (const name of Object.keys(given)) rmSync(path.join(folder, name));
    const planted = tokensIn(folder);
    done(folder, 'privacy', 'erase', '770009qz', '--confirm', '770009qz');
    const left = tokensIn(folder);
    write('roster.csv', ROSTER);
    done(folder, 'import', 'roster.csv', '--as-of', '2026-08-01', '--yes');
    rmSync(path.join(folder, 'roster.csv'));
    const back = tokensIn(folder);
    return `${planted.words} of ${TOKENS.length} | ${planted.bytes} | ${left.bytes} | ${back.bytes}${left.places}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words, from what is called. */
const TOKENS = [
  ...new Set([ROSTER, SURVEY, 'Qzdrop', ...CALLS.map(([, call]) => call)].join(' ').match(/qz[a-z]+/giu)),
];

function tokensIn(folder) {
  const found = bytesIn(folder).flatMap(([name, bytes]) =>
    TOKENS.flatMap((token) =>
      ['utf8', 'utf16le'].flatMap((encoding) =>
        occurrences(bytes, Buffer.from(token, encoding)).map(() => [name, token]),
      ),
    ),
  );
  const bytes = found.reduce((sum, [, token]) => sum + token.length, 0);
  const places = found.length === 0 ? '' : ` | ${[...new Set(found.map(String))].join('; ')}`;
  return { bytes, words: new Set(found.map(([, token]) => token)).size, places };
}

function occurrences(bytes, token) {
  const places = [];
  for (let at = bytes.indexOf(token); at >= 0; at = bytes.indexOf(token, at + 1)) places.push(at);
  return places;
}
