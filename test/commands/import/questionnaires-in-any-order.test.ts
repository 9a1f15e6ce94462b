import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Staff numbers by e-mail. */
const PERSON: Readonly<Record<string, string>> = { 'ann@example.org': '1', 'cy@example.org': '3' };

const ROSTER = {
  'r.csv':
    'Staff number,Name,Email,Role\n1,Ann Able,ann@example.org,mentee\n2,Bo Baker,bo@example.org,mentor\n3,Cy Cole,cy@example.org,\n',
};

const LEARN = 'What would you like to learn?';
const AVOID = 'Who should you not be matched with?';
const ROLE = 'Role';
const SUPPORT = 'I feel supported';
/** What each question may be answered with; a blank takes back what was said before. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  [LEARN]: ['Wound care', 'Triage', ''],
  [AVOID]: ['Bo Baker', ''],
  [ROLE]: ['mentor', 'mentee'],
  [SUPPORT]: ['Agree', 'Disagree', 'Strongly agree'],
};

interface Questionnaire {
  readonly asks: readonly string[];
  /** Day of January, by the e-mail of who answers. */
  readonly rows: readonly { readonly email: string; readonly said: readonly string[] }[];
}

const questionnaire: fc.Arbitrary<Questionnaire> = fc
  .subarray(Object.keys(ANSWERS), { minLength: 1 })
  .chain((asks) =>
    fc.record({
      asks: fc.constant(asks),
      rows: fc.subarray(Object.keys(PERSON), { minLength: 1 }).chain((emails) =>
        fc.tuple(
          ...emails.map((email) =>
            fc
              .tuple(...asks.map((question) => fc.constantFrom(...(ANSWERS[question] ?? []))))
              .filter((said) => said.some((cell) => cell !== ''))
              .map((said) => ({ email, said })),
          ),
        ),
      ),
    }),
  );

function asFile({ asks, rows }: Questionnaire, day: number): string {
  const lines = rows.map(({ email, said }, at) =>
    [`2026-01-${String(day).padStart(2, '0')} 10:0${at}:00`, email, ...said].join(','),
  );
  return `${['Timestamp', 'Email Address', ...asks].join(',')}\n${lines.join('\n')}\n`;
}

/** What a question comes to by hand: of each person and question the last questionnaire that asks it. */
function expectedAnswers(questionnaires: readonly Questionnaire[]): string[] {
  const said = new Map<string, string>();
  for (const { asks, rows } of questionnaires)
    for (const { email, said: cells } of rows)
      asks.forEach((question, at) => {
        said.set(JSON.stringify([PERSON[email], question]), cells[at] ?? '');
      });
  return [...said].flatMap(([key, cell]) => (cell === '' ? [] : [`${key} ${cell}`])).sort();
}

async function json(folder: string, words: readonly string[]): Promise<Record<string, unknown>> {
  const { out } = await mentorIn(folder, [...words, '--json']);
  return JSON.parse(out) as Record<string, unknown>;
}

async function whatStands(folder: string) {
  const { rows } = (await json(folder, ['export', 'answers'])) as { rows: Record<string, unknown>[] };
  const people = (await json(folder, ['export', 'people'])) as { rows: Record<string, unknown>[] };
  return {
    answers: rows.map(({ person, question, raw }) => `${JSON.stringify([person, question])} ${raw}`).sort(),
    people: people.rows.map((row) => JSON.stringify(row)).sort(),
  };
}

async function take(folder: string, name: string, content?: string) {
  const words = ['import', name, '--as', 'survey', '--yes'];
  const taken = await mentorIn(folder, words, content === undefined ? {} : { files: { [name]: content } });
  expect(taken.exitCode, taken.err).toBe(0);
  return taken;
}

describe('questionnaires of one wave', () => {
  it('in any order, and twice, come to what was said to each question last', async () => {
    const plan = fc.array(questionnaire, { minLength: 2, maxLength: 4 }).chain((all) =>
      fc.record({
        all: fc.constant(all),
        order: fc.shuffledSubarray([...all.keys()], { minLength: all.length, maxLength: all.length }),
        again: fc.nat({ max: all.length - 1 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(plan, async ({ all, order, again }) => {
        const [inOrder, shuffled] = [emptyFolder(), emptyFolder()];
        for (const [folder, indexes] of [
          [inOrder, [...all.keys()]],
          [shuffled, order],
        ] as const) {
          await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: ROSTER });
          for (const at of indexes) {
            const one = all[at];
            if (one !== undefined) await take(folder, `q${at}.csv`, asFile(one, at + 1));
          }
        }
        const expected = await whatStands(inOrder);
        expect(expected.answers).toEqual(expectedAnswers(all));
        expect(await whatStands(shuffled)).toEqual(expected);
        const twice = await take(shuffled, `q${again}.csv`);
        expect(twice.err).toContain('0 created, 0 updated');
        expect(await whatStands(shuffled)).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  }, 300_000);

  const FIRST = `Timestamp,Email Address,${LEARN},${AVOID}\n2026-01-02 10:00:00,ann@example.org,Wound care,Bo Baker\n`;
  const LATER = `Timestamp,Email Address,${LEARN},${SUPPORT}\n2026-02-03 10:00:00,ann@example.org,Triage,Agree\n`;

  it('say what counts of one that is older than what is on record, and keep where each answer came from', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: ROSTER });
    await take(folder, 'later.csv', LATER);
    const { err } = await take(folder, 'first.csv', FIRST);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      `Answered again later in another questionnaire, which counts: "${LEARN}" (1 answer).`,
    );
    const { attributes, origins } = await json(folder, ['people', 'show', '1']);
    expect(attributes).toEqual({ avoids: ['Bo Baker'], needs: ['Triage'] });
    expect(origins).toMatchObject([
      { file: 'r.csv' },
      { field: 'avoids', file: 'first.csv', row: 2, holds_from: '2026-01-02' },
      { field: 'needs', file: 'later.csv', row: 2, holds_from: '2026-02-03' },
    ]);
    const matched = await json(folder, ['match', '--dry-run']);
    expect(matched.pairs ?? []).toEqual([]);
  });
});
