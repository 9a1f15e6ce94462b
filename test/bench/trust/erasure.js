import { Buffer } from 'node:buffer';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesIn, done, folderWith } from './mentor-folders.js';

/** Words that stand nowhere else, one for each way in which something about a person comes in. */
const TOKENS = [
  'Qzgiven',
  'Qzfamily',
  'qzmail',
  'Qzunit',
  'Qzneed',
  'Qznote',
  'Qzhelpful',
  'Qzgoal',
  'Qzpurpose',
  'Qzconcern',
  'Qzwish',
  'Qzdrop',
];

const ROSTER = `staff_number,given_name,family_name,email,role,unit,needs,shoe
770001,Qzgiven,Qzfamily,qzmail@example.org,mentee,Qzunit,Qzneed,Qzwish
770002,Ann,Able,able@example.org,mentor,Ward 1,Audit,none
770003,Bea,Bold,bold@example.org,mentor,Ward 2,Audit,none
`;

/** Plants the words, erases the person, and counts in how many bytes of the folder they are still: database, backups, rejected rows. */
export function bytesAfterErasure() {
  const folder = folderWith();
  try {
    writeFileSync(path.join(folder, 'roster.csv'), ROSTER);
    // A second row of theirs, which cannot be taken in, and so goes into a file of rejected rows.
    const refused = '770001,Qzgiven,Qzfamily,Qzdrop,mentee,Qzunit,Qzneed,Qzwish\n';
    writeFileSync(path.join(folder, 'later.csv'), `${ROSTER.replace('Ward 1', 'Ward 9')}${refused}`);
    done(folder, 'import', 'roster.csv', '--as-of', '2026-06-01');
    done(folder, 'rule', 'must', '770001', '770002', '--reason', 'Qzwish');
    done(folder, 'match', '--as-of', '2026-06-02');
    done(folder, 'match', 'accept', '--as-of', '2026-06-02');
    done(folder, 'backup');
    done(folder, 'checkin', 'add', '1', '--note', 'Qznote', '--as-of', '2026-07-01');
    done(
      folder,
      'feedback',
      'add',
      '1',
      '--by',
      'mentee',
      '--rating',
      '4',
      '--helpful',
      'Qzhelpful',
      '--as-of',
      '2026-07-01',
    );
    done(folder, 'goal', 'add', '1', 'Qzgoal', '--as-of', '2026-07-01');
    done(folder, 'agreement', 'draft', '1', '--purpose', 'Qzpurpose', '--quiet', '--as-of', '2026-07-01');
    done(folder, 'concern', 'add', '1', 'Qzconcern', '--about', 'time', '--as-of', '2026-07-01');
    done(folder, 'import', 'later.csv', '--as-of', '2026-07-02', '--yes');
    done(folder, 'report', '--quarter', '2026-Q2', '--issue', '--quiet', '--as-of', '2026-07-03');
    done(folder, 'backup');
    for (const name of ['roster.csv', 'later.csv']) rmSync(path.join(folder, name));
    const planted = tokensIn(folder);
    done(folder, 'privacy', 'erase', '770001', '--confirm', '770001');
    const left = tokensIn(folder);
    writeFileSync(path.join(folder, 'roster.csv'), ROSTER);
    done(folder, 'import', 'roster.csv', '--as-of', '2026-08-01', '--yes');
    rmSync(path.join(folder, 'roster.csv'));
    const back = tokensIn(folder);
    return `${planted.words} of ${TOKENS.length} | ${planted.bytes} | ${left.bytes} | ${back.bytes}${left.places}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
