import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,name,role,site,needs,strengths
1,Ada New,mentee,North,triage,
2,Ben New,mentee,South,triage,
11,Dot Old,mentor,South,,triage
12,Eve Old,mentor,North,,audit
`;

async function matchedWith(matching: string) {
  const folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'mentor.yaml': `matching: ${matching}\n` };
  await mentorIn(folder, ['import', 'roster.csv', '--yes'], { files });
  const { out, err } = await mentorIn(folder, ['match', '--seed', '0']);
  const rows: Record<string, string>[] = parse(out, { columns: true });
  return { folder, err, pairs: rows.map(({ mentee, mentor }) => `${mentee} ${mentor}`) };
}

describe('criteria in order', () => {
  it('decide one before the other, whatever their weights, and the record says so', async () => {
    const { folder, err, pairs } = await matchedWith('{ order: [site, needs] }');
    expect(pairs).toEqual(['1 12', '2 11']);
    expect(err).toContain('Criteria in order: site 2.00 in all, then needs 1.00, then the fit.');
    const proof =
      'Proven optimal: no other matching places more mentees; or as many with a higher total by “site”; or as much by that, and a higher total by “needs”; or as much by all of these, and a higher total fit.';
    expect(err).toContain(proof);
    const shown = JSON.parse((await mentorIn(folder, ['match', 'show', '--json'])).out);
    expect(shown.figures).toMatchObject({
      proof,
      in_order: [
        { criterion: 'site', total: 2 },
        { criterion: 'needs', total: 1 },
      ],
    });
  });

  it('give the price of another pair by each of them', async () => {
    const { folder } = await matchedWith('{ order: [site, needs] }');
    const { text } = await mentorIn(folder, ['match', 'why', '1', '11'], { isTerminal: true, columns: 200 });
    expect(text).toContain('lose 2.000 of “site”');
  });

  it.each([
    ['{ order: [sites] }', '"sites" is no criterion. Did you mean "site"?'],
    ['{ order: [site, site] }', 'A criterion stands in it twice.'],
    ['{ order: [site], criteria: { site: { weight: 0 } } }', 'The criterion "site" is switched off'],
    ['{ order: [site], objective: fairest }', 'does not go together with the objective "fairest"'],
    ['{ order: [site], most_important: { attribute: x } }', 'does not go together with most_important'],
  ])('are complained of where they mean nothing: %s', async (matching, words) => {
    const { err } = await mentorIn(emptyFolder(), ['status'], {
      files: { 'mentor.yaml': `matching: ${matching}\n` },
    });
    expect(err).toContain(words);
  });
});
