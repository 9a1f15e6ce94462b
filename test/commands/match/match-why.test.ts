import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const TERMINAL = { isTerminal: true, environment: { NO_COLOR: '1' } };
const JULY = ['--as-of', '2026-07-01'];

async function proposed(): Promise<string> {
  const folder = await exampleProgramme('people');
  await mentorIn(folder, ['match', ...JULY]);
  return folder;
}

describe('why a mentee has their mentor', () => {
  it('tells a reader the parts of the fit, how firm it is, and the price of the others', async () => {
    const folder = await proposed();
    const { exitCode, out, err } = await mentorIn(folder, ['match', 'why', 'abdi'], TERMINAL);
    expect(exitCode).toBe(0);
    expect(out).toContain('Lan Nguyễn (002019)');
    expect(out).toMatch(/needs +1\.00, weight 44 %: 2 of 2 needs covered/);
    expect(out).toMatch(/How firm +Without this pair the programme as a whole would lose 0\.370 of fit/);
    expect(out).toMatch(/Omar al-Hassan +fit 0\.81\. The programme as a whole would lose 0\.370 of fit/);
    expect(err).toContain('About run 1, the proposal that waits.');
    expect(err).toContain('Next: mentor match why 003415 000877');
  });

  it('gives a pipe one row a mentor, their own first', async () => {
    const { out, err } = await mentorIn(await proposed(), ['match', 'why', '003415']);
    const [header, own, other] = out.trimEnd().split('\n');
    expect(header).toBe(
      'mentee,mentee_name,mentee_email,mentor,mentor_name,mentor_email,paired,fit,forbidden_by,matched_change,fit_change,why,reasons,judged',
    );
    expect(own).toMatch(/^003415,Hodan Abdi,[^,]*,002019,Lan Nguyễn,[^,]*,yes,0\.925926,,0,-0\.37037,/);
    expect(other).toMatch(/^003415,Hodan Abdi,[^,]*,000877,Omar al-Hassan,[^,]*,no,/);
    expect(err).toContain('About run 1');
  });

  it('tells scripts the same, with everyone who would move', async () => {
    const { out } = await mentorIn(await proposed(), ['match', 'why', '003415', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mentor/why',
      about: { run: 1, is_as_kept: true },
      mentor: { key: '002019', name: 'Lan Nguyễn' },
      if_forbidden: { matched: 0, total_fit: -0.37037, moves: [{ mentee: { key: '003415' } }, {}, {}] },
      alternatives: [{ mentor: { key: '000877' }, fit: 0.814815 }],
    });
  });

  it('names those who compete with somebody left over', async () => {
    const { out } = await mentorIn(await proposed(), ['match', 'why', 'price'], TERMINAL);
    expect(out).toContain('none: left over');
    expect(out).toMatch(/Who compete +Abena Boateng, Eleri Price/);
    expect(out).toMatch(/For 1 place of +Saskia van Achterberg/);
  });
});

describe('a pair accepted of a proposal that still waits', () => {
  async function partlyAccepted(): Promise<string> {
    const folder = await proposed();
    await mentorIn(folder, ['match', 'accept', '--only', '003415', ...JULY]);
    return folder;
  }

  it('is explained as its run had it, with the fit and its parts', async () => {
    const folder = await partlyAccepted();
    const { exitCode, out, err } = await mentorIn(folder, ['match', 'why', 'abdi'], TERMINAL);
    expect(exitCode).toBe(0);
    expect(out).toContain('Lan Nguyễn (002019)');
    expect(out).toMatch(/needs +1\.00, weight 44 %: 2 of 2 needs covered/);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Accepted: a pairing since 2026-07-01 (pairing 1), so the matching keeps to Lan Nguyễn.',
    );
    expect(err).toContain('About run 1, of which this was accepted.');
    expect(err).toContain('Next: mentor pairs show 1');
    const value = JSON.parse((await mentorIn(folder, ['match', 'why', '003415', '002019', '--json'])).out);
    expect(value).toMatchObject({ about: { run: 1 }, is_paired: true, fit: 0.925926, forbidden_by: null });
  });

  it('leaves the others in question, and says who has the mentor asked about', async () => {
    const folder = await partlyAccepted();
    expect((await mentorIn(folder, ['match', 'why', 'price'])).err).toContain(
      'About run 1, the proposal that waits.',
    );
    expect(await mentorIn(folder, ['match', 'why', '003415', '000877'])).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('Hodan Abdi has Lan Nguyễn already, since 2026-07-01.'),
    });
  });
});

describe('why not another mentor', () => {
  it('names the rule, and what could be done about it', async () => {
    const folder = await proposed();
    const chain = await mentorIn(folder, ['match', 'why', '003342', '001577'], TERMINAL);
    expect(chain.out).toContain("Imogen Fitzgerald-Moore is Tolulope Adeyemi's line manager.");
    expect(chain.err).toContain('mentor match why 003342 shows who is open');
    expect(chain.err).not.toContain('drop rule');
    const fit = await mentorIn(folder, ['match', 'why', '003415', '000412'], TERMINAL);
    expect(fit.out).toContain('Their fit is below the minimum of 0.45.');
    expect(fit.err).toContain('mentor rule must 003415 000412');
  });

  it('names who would be displaced, and the exact price', async () => {
    const { out } = await mentorIn(await proposed(), ['match', 'why', '003415', '000877', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mentor/why-pair',
      is_paired: false,
      forbidden_by: null,
      if_forced: { matched: 0, total_fit: -0.37037 },
    });
    expect(JSON.parse(out).words).toMatch(/Åsa Lindqvist would go from Omar al-Hassan to /);
  });
});

describe('which matching is asked about', () => {
  it('is a fresh one where no run is kept', async () => {
    const { err } = await mentorIn(await exampleProgramme('people'), ['match', 'why', 'abdi', ...JULY]);
    expect(err).toContain('No run is kept yet: this is about a matching computed just now.');
  });

  it('is the latest run once it was accepted', async () => {
    const { exitCode, err, out } = await mentorIn(await exampleProgramme('paired'), ['match', 'why', 'abdi']);
    expect(exitCode).toBe(0);
    expect(err).toContain('About run 1, the latest, accepted.');
    expect(out).toContain('002019,Lan Nguyễn');
  });

  it('may be one of a closed round', async () => {
    const folder = await exampleProgramme('paired');
    await mentorIn(folder, ['round', 'close']);
    const { exitCode, out } = await mentorIn(folder, ['match', 'why', 'abdi', '--round', 'Round 1']);
    expect(exitCode).toBe(0);
    expect(out).toContain('002019,Lan Nguyễn');
  });

  it('is said to be another where something has changed since', async () => {
    const folder = await proposed();
    await mentorIn(folder, ['rule', 'never', '003415', '002019', '--reason', 'kin']);
    const { err, out } = await mentorIn(folder, ['match', 'why', 'abdi', '002019']);
    expect(err).toContain('Since run 1 (the proposal that waits) something has changed');
    expect(out).toContain('no,0.925926,vetoed,');
  });

  it('says why somebody cannot be asked about', async () => {
    const folder = await proposed();
    const away = await mentorIn(folder, ['match', 'why', 'grace lee']);
    expect(away).toMatchObject({ exitCode: 4, out: '' });
    expect(away.err).toContain('Grace Lee is on leave, so not matched.');
    const nobody = await mentorIn(emptyFolder(), ['match', 'why', 'x']);
    expect(nobody).toMatchObject({ exitCode: 4, err: expect.stringContaining('mentor import') });
  });
});
