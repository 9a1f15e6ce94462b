import { describe, expect, it } from 'vitest';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email,role,capacity,needs,strengths
001,Ada,Byron,ada@example.org,mentee,,Sepsis,
002,Ben,Carter,ben@example.org,mentee,,Triage,
003,Cleo,Dunn,cleo@example.org,mentee,,Audit,
011,Max,Eliot,max@example.org,mentor,1,,Triage
012,Nia,Frost,nia@example.org,mentor,1,,Sepsis
`;
const ODA = `staff_number,given_name,family_name,email,role,capacity,needs,strengths
013,Oda,Green,oda@example.org,mentor,1,,Sepsis
`;
const PAIRINGS = `mentee,mentor,started_on,status
001,011,2026-06-01,active
002,012,2026-06-01,active
`;

const LATER = { now: '2026-08-01T09:00:00Z' };

/** Ada and Ben each have the mentor who would suit the other; with Oda, somebody with a free place who suits Ada. */
async function crossed({ withOda = false }: { withOda?: boolean } = {}): Promise<string> {
  const folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'oda.csv': ODA, 'pairings.csv': PAIRINGS };
  const names = ['roster.csv', ...(withOda ? ['oda.csv'] : []), 'pairings.csv'];
  const { exitCode, err } = await mentorIn(folder, ['import', ...names, '--as-of', '2026-06-01'], { files });
  expect(exitCode, err).toBe(0);
  return folder;
}

async function call(folder: string, words: string, machine: Machine = {}) {
  const outcome = await mentorIn(folder, words.split(' '), { ...LATER, ...machine });
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

async function pairings(folder: string): Promise<readonly string[]> {
  const { out } = await call(folder, 'pairs --json');
  const { rows } = JSON.parse(out) as { rows: Record<string, string>[] };
  return rows.map((row) => `${row.pairing} ${row.mentee}–${row.mentor} ${row.status}`);
}

const BEFORE = ['1 001–011 active', '2 002–012 active'];
const EXCHANGED = ['1 001–011 ended', '2 002–012 ended', '3 001–012 active', '4 002–011 active'];

describe('matching when pairings may change', () => {
  it('exchanges two mentors where the whole gains more than both changes cost', async () => {
    const folder = await crossed();
    const { exitCode, out, err } = await call(folder, 'match --may-change any --dry-run --json');
    expect(exitCode).toBe(0);
    const { rows, figures } = JSON.parse(out);
    expect(rows).toMatchObject([
      {
        mentee: '001',
        mentor: '012',
        fit: 1,
        instead_of: '011',
        instead_of_name: 'Max Eliot',
        fit_before: 0,
      },
      { mentee: '002', mentor: '011', fit: 1, instead_of: '012', fit_before: 0 },
      { mentee: '003', mentor: null },
    ]);
    expect(rows[0].reasons).toMatch(/^instead of Max Eliot \(fit 0\.00 → 1\.00\); 1 of 1 needs covered/);
    expect(figures.rematching).toEqual({
      may_change: 'any',
      switching_cost: 0.1,
      go_on: 0,
      change: 2,
      gained: { matched: 0, total_fit: 2 },
    });
    expect(err).toBe('');
    expect(await pairings(folder)).toEqual(BEFORE);
  });

  it('says how many go on and change, for what gain and at what cost', async () => {
    const folder = await crossed();
    const { err } = await call(folder, 'match --may-change any --switching-cost 0.3 --dry-run');
    expect(err).toContain('0 of 1 mentee without a mentor matched (2 mentors, 0 free places)');
    expect(err).toContain(
      '2 active pairings of the round, of which any may change: 2 do, 0 go on. Against no change at all: total fit +2.00. That outweighs 2 × 0.3 of switching cost.',
    );
    expect(err).toContain('nobody loses the mentor they have without getting another');
  });

  it('changes nothing where it costs more, nor by itself', async () => {
    const folder = await crossed();
    const dear = await call(folder, 'match --may-change any --switching-cost 1');
    expect(dear.err).toContain('any may change: none does. No change gains more than 1 of fit');
    expect(dear.err).toContain(
      'Nothing was kept: no new pair is possible, and no change gains more than it costs.',
    );
    expect((await call(folder, 'match')).err).not.toContain('may change');
    expect(await pairings(folder)).toEqual(BEFORE);
  });

  it('takes the cost from mentor.yaml, and the call before that', async () => {
    const folder = await crossed();
    const files = { 'mentor.yaml': 'matching:\n  switching_cost: 1\n' };
    expect((await call(folder, 'match --may-change any --dry-run', { files })).err).toContain('none does');
    expect((await call(folder, 'match --may-change any --switching-cost 0,3 --dry-run')).err).toContain(
      '2 do',
    );
  });

  it('changes one at most: not half an exchange, but the one that gains by itself', async () => {
    expect((await call(await crossed(), 'match --may-change one')).err).toContain(
      'one may change: none does.',
    );
    const folder = await crossed({ withOda: true });
    const { out } = await call(folder, 'match --may-change one --json');
    const changed = JSON.parse(out).rows.filter(
      (row: { instead_of: string | null }) => row.instead_of !== null,
    );
    expect(changed).toMatchObject([{ mentee: '001', mentor: '013', instead_of: '011' }]);
    const { out: runs } = await call(folder, 'match runs --json');
    expect(JSON.parse(runs).rows).toMatchObject([{ may_change: 'one', switching_cost: 0.1, changed: 1 }]);
  });

  it('refuses what has no meaning', async () => {
    const folder = await crossed();
    expect(await call(folder, 'match --switching-cost 0.2')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--may-change any, or --may-change one'),
    });
    expect(await call(folder, 'match --may-change any --switching-cost -1')).toMatchObject({ exitCode: 2 });
    for (const objective of ['fairest', 'stable']) {
      expect(await call(folder, `match --may-change any --objective ${objective}`)).toMatchObject({
        exitCode: 4,
        err: expect.stringContaining(`Under the objective "${objective}" a switching cost means nothing`),
      });
    }
  });

  it('leaves paused pairings and those of other rounds as they are', async () => {
    const folder = await crossed();
    await call(folder, 'pairs pause 1');
    expect((await call(folder, 'match --may-change any --dry-run')).err).toContain(
      '1 active pairing of the round, of which any may change: none does.',
    );
    await call(folder, 'round open Autumn');
    await call(folder, 'import roster.csv');
    expect((await call(folder, 'match --may-change any --dry-run')).err).toContain(
      'The round has no active pairing that could change.',
    );
  });

  it('answers why, what if and compare about it as it was asked', async () => {
    const folder = await crossed();
    await call(folder, 'match --may-change any');
    const why = await call(folder, 'match why 001');
    expect(why.err).toContain('About run 1, the proposal that waits.');
    expect(why.out).toContain(
      'Instead of Max Eliot, their mentor since 2026-06-01 (fit 0.00 → 1.00). Without this pair the programme as a whole would lose 2.000 of fit, and 2 fewer pairings would change.',
    );
    const never = ['match', '--may-change', 'any', '--what-if', 'never 001 012'];
    const { out, err } = await mentorIn(folder, never, LATER);
    expect(out).toContain('001,Ada Byron,ada@example.org,012,Nia Frost,011,Max Eliot,1,0,worse off');
    expect(out).toContain('002,Ben Carter,ben@example.org,011,Max Eliot,012,Nia Frost,1,0,worse off');
    expect(err).toContain('2 mentees change: 0 better off, 2 worse off');
  });
});

describe('accepting pairs that replace pairings', () => {
  async function proposed(options?: Parameters<typeof crossed>[0]): Promise<string> {
    const folder = await crossed(options);
    await call(folder, 'match --may-change any');
    return folder;
  }

  it('asks, showing whom it concerns; ends the old and begins the new on one day', async () => {
    const folder = await proposed();
    const asking = { isTerminal: true, answers: [true] };
    const { exitCode, err } = await call(folder, 'match accept', asking);
    expect(exitCode).toBe(0);
    expect(err).toContain('Ada Byron: Nia Frost instead of Max Eliot, fit 0.00 → 1.00; pairing 1 ends.');
    expect(err).toContain('2 pairings began on 2026-08-01, each instead of one that ended.');
    expect(await pairings(folder)).toEqual(EXCHANGED);
    expect((await call(folder, 'pairs show 1')).out).toMatch(
      /ended +since 2026-08-01, by the programme: re-matched/,
    );
    expect((await call(folder, 'log')).out).toContain('2 pairings ended: 1-2; 2 pairings created: 3-4');
    // The accepted run is asked about as it was.
    expect((await call(folder, 'match why 002')).err).toContain('About run 1, the latest, accepted.');
  });

  it('changes nothing on a no, or where nobody can be asked', async () => {
    const folder = await proposed();
    expect(await call(folder, 'match accept', { isTerminal: true, answers: [false] })).toMatchObject({
      exitCode: 130,
    });
    expect(await call(folder, 'match accept')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('To accept run 1 is to end 2 pairings that go on.'),
    });
    const dry = await call(folder, 'match accept --dry-run');
    expect(dry.err).toContain('2 pairings would begin on 2026-08-01, and 2 that go on now would end.');
    expect(await pairings(folder)).toEqual(BEFORE);
    expect((await call(folder, 'match accept --yes')).exitCode).toBe(0);
    expect(await pairings(folder)).toEqual(EXCHANGED);
  });

  it('does not accept half an exchange', async () => {
    const folder = await proposed();
    const half = await call(folder, 'match accept --only 001 --yes');
    expect(half).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('the mentor still has Ben Carter, whose own new pair waits'),
    });
    expect((await call(folder, 'match accept --only 001 002 --yes')).exitCode).toBe(0);
  });

  it('refuses where the pairing has ended, or was paused, since', async () => {
    const ended = await proposed();
    await call(ended, 'pairs end 1 --reason moved');
    expect(await call(ended, 'match accept --yes')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining(
        'Ada Byron with Nia Frost: pairing 1, which it was to replace, is ended now',
      ),
    });
    const paused = await proposed();
    await call(paused, 'pairs pause 2');
    expect(await call(paused, 'match accept --yes')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('pairing 2, which it was to replace, is paused now'),
    });
  });

  it('refuses a day before the pairing’s last change, or after today', async () => {
    const folder = await proposed({ withOda: true });
    for (const on of ['2026-05-31', '2026-08-02'])
      expect(await call(folder, `match accept --yes --on ${on}`)).toMatchObject({ exitCode: 4 });
    expect(await pairings(folder)).toEqual(BEFORE);
  });

  it('does not give a mentor back whom somebody was re-matched from', async () => {
    const folder = await proposed();
    await call(folder, 'match accept --yes');
    const { out } = await call(folder, 'match --may-change any --switching-cost 0 --scores - --dry-run');
    expect(out).toMatch(/^001,011,.*paired before,/m);
  });

  it('is reviewed pair by pair: a veto brings the old pairing back, a swap to it keeps it', async () => {
    const folder = await proposed({ withOda: true });
    const answers = ['Veto', 'they are cousins', 'Solve', 'Stop'];
    const { text } = await call(folder, 'match review', { isTerminal: true, answers });
    expect(text).toMatch(
      /Ada Byron with \w+ \w+, fit 1\.00; instead of Max Eliot, fit 0\.00, whose pairing would end/,
    );
    const swapped = await crossed({ withOda: true });
    await call(swapped, 'match --may-change one');
    await call(swapped, 'match review', {
      isTerminal: true,
      answers: ['Swap', 'Max Eliot', 'Stop', 'Apply'],
    });
    expect((await call(swapped, 'match runs --json')).out).toContain('"changed": 0');
  });

  it('is decided on by spreadsheet: accepted, and the rest solved again', async () => {
    const folder = await proposed();
    const both = 'mentee,mentor,decision\n001,012,accept\n002,011,accept\n';
    expect((await call(folder, 'match decide -', { input: both })).exitCode).toBe(0);
    expect(await pairings(folder)).toEqual(EXCHANGED);
    const vetoed = await proposed();
    const input = 'mentee,mentor,decision\n001,012,veto: they are cousins\n';
    const { out } = await call(vetoed, 'match decide - --dry-run', { input });
    expect(out).toMatch(/^001,Ada Byron,ada@example.org,012,Nia Frost,011,Max Eliot,1,0,worse off,veto$/m);
  });
});
