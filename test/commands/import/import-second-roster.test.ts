import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const SETTINGS = `matching:
  rules:
    supervisor_attributes: [appraiser]
    required_training: [mentoring]
`;
const FILES = {
  'mentor.yaml': SETTINGS,
  'june.csv': `Staff number,Name,Role,Manager,Appraiser,Training,Avoids,Last day,Status
1,Ann Able,mentee,3,3,,Bo Baker,,active
2,Bo Baker,mentor,3,,mentoring,,2026-12-31,active
3,Cy Cole,mentor,,,mentoring,,,active
`,
  'july.csv': `Staff number,Name,Role
1,Ann Able,mentee
2,Bo Baker,mentor
4,Di Dunn,mentee
`,
};
const JUNE = { now: '2026-06-03T09:00:00Z' };
const STAYS =
  'Not in this file, and kept as of 2026-06-03, from june.csv: line manager (of 2 people), last day in post (of 1 person), avoids (of 1 person), appraiser (of 1 person), training (of 2 people). For the 1 person who is new it is not known.';

async function programme() {
  const folder = emptyFolder();
  const first = await mentorIn(folder, ['import', 'june.csv', '--yes'], { ...JUNE, files: FILES });
  return { folder, first };
}

describe('a roster without a column on which rules depend', () => {
  it('says what stays, of which day and from which file; so does its dry run', async () => {
    const { folder, first } = await programme();
    expect(first.err).not.toContain('Not in this file');
    const dry = await mentorIn(folder, ['import', 'july.csv', '--dry-run']);
    expect(dry.err).toContain(STAYS);
    const terminal = await mentorIn(folder, ['import', 'july.csv', '--dry-run'], {
      isTerminal: true,
      columns: 400,
    });
    expect(terminal.text).toContain(STAYS);
    expect((await mentorIn(folder, ['import', 'july.csv'])).err).toContain(STAYS);
  });

  it('says it to scripts', async () => {
    const { folder } = await programme();
    const { out } = await mentorIn(folder, ['import', 'july.csv', '--json']);
    const [file] = JSON.parse(out).files;
    expect(file.kept_as_on_record[0]).toEqual({
      column: 'manager',
      people: 2,
      as_of: '2026-06-03',
      file: 'june.csv',
    });
    expect(file.kept_as_on_record.map(({ column }: { column: string }) => column)).toEqual([
      'manager',
      'left_on',
      'avoids',
      'appraiser',
      'training',
    ]);
  });

  it('names the file that said so last, also where nothing changed, and the day that it tells of', async () => {
    const { folder } = await programme();
    await mentorIn(folder, ['import', 'again.csv', '--effective', '2026-06-20'], {
      files: { 'again.csv': FILES['june.csv'] },
    });
    const { err } = await mentorIn(folder, ['import', 'july.csv']);
    expect(err).toContain('kept as of 2026-06-20, from again.csv: line manager');
  });

  it('says nothing of what no rule looks at, nor of a file of its rejected rows', async () => {
    const { folder } = await programme();
    const files = {
      'mentor.yaml': 'matching:\n  rules:\n    management_chain: false\n',
      'july.csv': FILES['july.csv'].replace('mentor\n', 'admiral\n'),
    };
    const { err } = await mentorIn(folder, ['import', 'july.csv'], { files });
    expect(err).toContain('from june.csv: last day in post (of 1 person), avoids (of 1 person).');
    expect(err).not.toContain('line manager (of');
    const rejects = await mentorIn(folder, ['import', 'july.rejects.csv']);
    expect(rejects.err).not.toContain('Not in this file');
  });
});

describe('wishes on record', () => {
  const ROSTER = `Staff number,Name,Role,Prefers
1,Ann Able,mentee,Cyril Cole
2,Bo Baker,mentor,
3,Di Dunn,mentee,Ann Able
`;

  it('that name nobody to be paired with are listed by every match, weighed or not, as is that nothing weighs them', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'roster.csv', '--yes'], { files: { 'roster.csv': ROSTER } });
    for (const words of [['match', '--dry-run'], ['match'], ['match', 'show']]) {
      const { err } = await mentorIn(folder, words);
      expect(err).toContain(
        '2 wishes name nobody who takes part, or not for certain, and count for nothing: "Cyril Cole" (Ann Able); "Ann Able" (Di Dunn, but Ann Able is a mentee as well).',
      );
      expect(err).toContain(
        '2 people said whom they would like to be paired with, and no criterion looks at it',
      );
    }
  });

  it('under an attribute that no criterion weighs are told of beside one that is weighed', async () => {
    const folder = emptyFolder();
    const files = {
      'roster.csv': ROSTER.replace('Cyril Cole', 'Bo Baker').replace(',Ann Able\n', ',\n'),
      'mentor.yaml':
        'matching:\n  criteria:\n    wishes: { kind: preference, weight: 3, attribute: choices }\n',
    };
    await mentorIn(folder, ['import', 'roster.csv', '--yes'], { files });
    const { err } = await mentorIn(folder, ['match', '--dry-run']);
    expect(err).toContain(
      '1 person said whom they would like to be paired with, and no criterion looks at it',
    );
  });
});
