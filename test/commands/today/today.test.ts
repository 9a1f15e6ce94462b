import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const DAY = ['--as-of', '2026-10-05'];

interface Row {
  readonly urgency: string;
  readonly pairing: number | null;
  readonly task: string;
  readonly why: string;
  readonly hidden_until: string | null;
  readonly mentee: string | null;
}

async function rows(folder: string, ...words: string[]): Promise<Row[]> {
  const { out, err, exitCode } = await mentorIn(folder, ['today', '--json', ...DAY, ...words]);
  expect(exitCode, err).toBe(0);
  return JSON.parse(out).rows;
}

describe('today', () => {
  it('lists whom to contact in a terminal, the most urgent first, with what to type', async () => {
    const folder = await exampleProgramme('followed');
    const { out, err } = await mentorIn(folder, ['today', ...DAY], { isTerminal: true, columns: 80 });
    expect(out).toMatchInlineSnapshot(`
      "[1mNow[22m
      [2mPairing 21[22m  Obinna Eze with Eleni Papadopoulos: the mentee gave 2 of 5. Ask both
                  how it goes. mentor pairs show 21
      [2mPairing 21[22m  Obinna Eze with Eleni Papadopoulos: the mentee asks for a change;
                  the mentor asks for a change. Talk to both, without blame. If it is
                  to end: mentor rematch 21 --reason "…"

      [1mThis week[22m
      [2mPairing 19[22m  Tasnim Rahman with Jo Whittaker: nothing recorded in 96 days; the
                  first meeting was due within 14; ask whether to close it. Ask
                  whether they have met. If so: mentor checkin add 19
      [2mPairing 17[22m  Shanice Brown with Eleni Papadopoulos: no check-in for 87 days;
                  agreed every 30. Ask whether they have met. If so: mentor checkin
                  add 17

      [1mSoon[22m
      [2m          [22m  3 mentees wait for a mentor; Tolulope Adeyemi has waited longest.
                  mentor match --dry-run
      [2m          [22m  13 pairings with a survey due, the longest since 2026-07-31: of both
                  in 17, 20; of the mentor in 4, 5, 6, 8, 11, 12, 14, 15, 16, 22, 24.
                  mentor letters survey 4 5 6 8 11 12 14 15 16 17 20 22 24; one by
                  one: mentor today --task survey_due
      [2mPairing 22[22m  Sofia Clarke-Ramirez with Çağla Demir: no check-in for 55 days;
                  agreed every 30. Ask whether they have met. If so: mentor checkin
                  add 22
      [2mPairing 20[22m  Michael Ward with Nisha Patel: no check-in for 53 days; agreed every
                  30. Ask whether they have met. If so: mentor checkin add 20
      [2mPairing 3 [22m  Fergus McAllister with Chidinma Okafor: no check-in for 46 days;
                  agreed every 30. Ask whether they have met. If so: mentor checkin
                  add 3

      [1mBy which rules[22m
      [2m          [22m  Low rating: A rating of 2 or less (low_rating).
      [2m          [22m  Change requested: A request for a change stands until it is met or
                  withdrawn.
      [2m          [22m  Nothing recorded: The first meeting within 14 days
                  (first_meeting_within_days).
      [2m          [22m  Check-in very late: 2 times 30 days without a check-in (red_after).
      [2m          [22m  Mentees wait: Everybody who joined as a mentee is to have a mentor.
      [2m          [22m  Survey due: Each side says how it goes 30 days after the start, then
                  every 60 (survey_after_days, survey_every_days).
      [2m          [22m  Check-in late: 1.5 times 30 days without a check-in (amber_after).
      "
    `);
    expect(err).toBe(
      '9 things to do, 2 of them now.\nWhen you have acted: mentor done PAIRING --note "…"; to put one off: mentor\nsnooze PAIRING\nWhat is about no pairing goes by its kind: mentor done --task mentees_wait\n',
    );
  });

  it('is CSV in a pipe, with the rule behind each line', async () => {
    const folder = await exampleProgramme('followed');
    const { out } = await mentorIn(folder, ['today', ...DAY]);
    const [header, first] = out.split('\r\n').length > 1 ? out.split('\r\n') : out.split('\n');
    expect(header).toBe(
      'urgency,pairing,mentee,mentee_name,mentee_email,mentor,mentor_name,mentor_email,task,why,since,what_to_do,rule,hidden_until',
    );
    expect(first).toContain('A rating of 2 or less (low_rating).');
  });

  it('is cut down to a site and to kinds of task', async () => {
    const folder = await exampleProgramme('followed');
    const all = await rows(folder);
    const late = await rows(folder, '--task', 'check_in_late', 'low_rating');
    expect(late).toEqual(all.filter(({ task }) => ['check_in_late', 'low_rating'].includes(task)));
    const north = await rows(folder, '--site', 'northgate');
    expect(north.length).toBeGreaterThan(0);
    expect(north.length).toBeLessThan(all.length);
    const wrong = await mentorIn(folder, ['today', '--site', 'Northgat', ...DAY]);
    expect([wrong.exitCode, wrong.err]).toEqual([
      4,
      'Error: Nobody on the roster works at "Northgat".\nDid you mean Northgate?\n',
    ]);
    const far = await mentorIn(folder, ['today', '--site', 'Xyz', ...DAY]);
    expect(far.err).toMatch(
      /^Error: Nobody on the roster works at "Xyz"\.\nSites on the roster: Eastgate, /u,
    );
  });

  it('is cut down to pairings with somebody of a value in any column', async () => {
    const folder = await exampleProgramme('followed');
    const all = await rows(folder);
    const one = all.find(({ mentee }) => mentee !== null)?.mentee;
    const files = { 'whose.csv': `staff_number,coordinator\n${one},Ann Lee\n` };
    const { exitCode, err } = await mentorIn(folder, ['import', 'whose.csv', '--as', 'roster', ...DAY], {
      files,
    });
    expect(exitCode, err).toBe(0);
    const hers = await rows(folder, '--where', 'coordinator=ann lee');
    expect(hers).toEqual(all.filter(({ mentee }) => mentee === one));
    expect(hers.length).toBeGreaterThan(0);
    const nurses = await rows(folder, '--where', 'profession=Nursing', '--where', 'site!=Northgate');
    expect(nurses.length).toBeGreaterThan(0);
    expect(nurses.length).toBeLessThan(all.length);
    const unknown = await mentorIn(folder, ['today', '--where', 'coordinatr=Ann', ...DAY]);
    expect(unknown.exitCode).toBe(4);
    expect(unknown.err).toContain('Did you mean coordinator?');
  });

  it.each([
    [
      '2026-07-12',
      '25 pairings without a meeting yet, the first of them due by 2026-07-15. Remind them: mentor letters reminder 1 2 ',
    ],
    ['2026-07-10', undefined],
  ])('tells what is asked of many pairings at once on one line, on %s', async (day, line) => {
    const folder = await exampleProgramme('paired');
    const call = (...words: string[]) =>
      mentorIn(folder, ['today', '--as-of', day, ...words], { isTerminal: true, columns: 100 });
    const { out } = await call();
    const told = out.replace(/\s+/gu, ' ');
    if (line === undefined) expect(told).not.toContain('without a meeting yet');
    else expect(told).toContain(line);
    const single = await call('--task', 'first_meeting_due');
    expect(single.out.split('no meeting yet').length - 1).toBe(line === undefined ? 0 : 25);
  });

  it('says so where nothing is to be done', async () => {
    const folder = await exampleProgramme('people');
    const nobody = await mentorIn(folder, ['today', '--task', 'silent', ...DAY], { isTerminal: true });
    expect([nobody.out, nobody.err]).toEqual([
      '',
      'Nothing of that is asked today; the whole list is mentor today.\n',
    ]);
  });

  it('lets nobody wait whose pairing begins on a later day', async () => {
    const folder = emptyFolder();
    const files = {
      'r.csv': 'Staff number,Name,Role\n1,Ann Able,mentee\n2,Bo Baker,mentor\n',
      'p.csv': 'mentee,mentor,started_on\n1,2,2026-10-09\n',
    };
    await mentorIn(folder, ['import', 'r.csv', 'p.csv', '--as-of', '2026-10-01'], { files });
    expect((await rows(folder)).map(({ task }) => task)).toEqual(['planned_start']);
  });

  it('tells of a pairing that a later roster puts under a line manager', async () => {
    const folder = emptyFolder();
    const roster = (manager: string) =>
      `Staff number,Name,Email,Role,Line manager\n1,Ann Able,ann@example.org,mentee,${manager}\n2,Bo Baker,bo@example.org,mentor,\n3,Cy Cole,cy@example.org,mentor,\n`;
    const files = {
      'a.csv': roster('3'),
      'b.csv': roster('2'),
      'p.csv': 'mentee,mentor,started_on\n1,2,2026-10-01\n',
    };
    await mentorIn(folder, ['import', 'a.csv', 'p.csv', '--as-of', '2026-10-01'], { files });
    expect(await rows(folder)).toEqual([]);
    await mentorIn(folder, ['import', 'b.csv', '--yes', '--as-of', '2026-10-04']);
    expect(await rows(folder)).toMatchObject([
      { urgency: 'now', pairing: 1, task: 'rule_broken', why: expect.stringContaining('Bo Baker') },
    ]);
    // No list says that it goes well.
    const asked = async (...words: string[]) =>
      JSON.parse((await mentorIn(folder, [...words, '--json', '--as-of', '2026-10-05'])).out);
    expect(await asked('status')).toMatchObject({ needs_attention: 1, at_risk: 1, on_track: 0 });
    expect((await asked('pairs')).rows).toMatchObject([{ health: 'at_risk' }]);
    expect((await asked('pairs', 'show', '1')).health).toMatchObject({
      status: 'at_risk',
      reasons: [expect.stringContaining('Bo Baker')],
    });
  });
});

describe('done and snooze', () => {
  it('take what is asked of a pairing off the list until a later day', async () => {
    const folder = await exampleProgramme('followed');
    const before = await rows(folder);
    const note = 'rang both; they part in peace';
    const { err, exitCode } = await mentorIn(folder, ['done', '21', '--note', note, ...DAY]);
    expect(exitCode, err).toBe(0);
    expect(err).toBe(
      'Obinna Eze with Eleni Papadopoulos (pairing 21): the mentee gave 2 of 5; the mentee asks for a change; the mentor asks for a change.\n' +
        'If it is still so on 2026-10-19, mentor today asks again.\n',
    );
    expect(await rows(folder)).toEqual(before.filter(({ pairing }) => pairing !== 21));
    const all = await rows(folder, '--all');
    expect(all.map(({ pairing }) => pairing)).toEqual(before.map(({ pairing }) => pairing));
    expect(all.find(({ pairing }) => pairing === 21)).toMatchObject({
      hidden_until: '2026-10-19',
      why: `the mentee gave 2 of 5; last contact 2026-10-05: ${note}`,
    });
    const shown = await mentorIn(folder, ['today', ...DAY]);
    expect(shown.err).toContain('2 more put off or done lately: mentor today --all\n');
  });

  it('take a kind of task off the list that is about no pairing, and others stay', async () => {
    const folder = await exampleProgramme('followed');
    const before = await rows(folder);
    const words = ['done', '--task', 'mentees_wait', '--note', 'asked two wards', ...DAY];
    const { err, exitCode } = await mentorIn(folder, words);
    expect([exitCode, err]).toEqual([0, expect.stringMatching(/^Of no pairing: 3 mentees wait/u)]);
    expect(await rows(folder)).toEqual(before.filter(({ task }) => task !== 'mentees_wait'));
    const again = await rows(folder, '--all', '--task', 'mentees_wait');
    expect(again).toMatchObject([
      { hidden_until: '2026-10-19', why: expect.stringContaining('last done 2026-10-05: asked two wards') },
    ]);
    expect((await mentorIn(folder, words)).err).toContain('Nothing of the kind is asked today.');
    await mentorIn(folder, ['undo', '--yes']);
    expect(await rows(folder)).toEqual(before);
  });

  it('put one kind off wherever it is asked, or of one pairing', async () => {
    const folder = await exampleProgramme('followed');
    const asked = async () => (await rows(folder)).filter(({ pairing }) => pairing === 20);
    expect((await asked()).map(({ task }) => task).sort()).toEqual(['check_in_late', 'survey_due']);
    await mentorIn(folder, ['snooze', '20', '--task', 'check_in_late', ...DAY]);
    expect((await asked()).map(({ task }) => task)).toEqual(['survey_due']);
    await mentorIn(folder, ['snooze', '--task', 'survey_due', ...DAY]);
    expect(await rows(folder, '--task', 'survey_due')).toEqual([]);
    expect((await rows(folder)).length).toBeGreaterThan(3);
  });

  it('are asked again from the day that was said', async () => {
    const folder = await exampleProgramme('followed');
    await mentorIn(folder, ['snooze', '19', '17', '--until', '2026-10-08', '--note', 'half term', ...DAY]);
    const pairings = async (day: string) =>
      JSON.parse((await mentorIn(folder, ['today', '--json', '--as-of', day])).out).rows.map(
        ({ pairing }: Row) => pairing,
      );
    expect(await pairings('2026-10-07')).not.toContain(19);
    expect(await pairings('2026-10-08')).toEqual(expect.arrayContaining([17, 19]));
  });

  it.each([
    [['done', '2'], 4, 'Nothing is asked of'],
    [['done', '21', '--on', '2026-10-06'], 2, '2026-10-06 is after today (2026-10-05).'],
    [['snooze', '21', '--until', '2026-10-05'], 2, '2026-10-05 has come already'],
    [['done'], 2, 'Which pairing?'],
  ])('are refused for %s', async (words, code, message) => {
    const folder = await exampleProgramme('followed');
    const before = await rows(folder, '--all');
    const { exitCode, err } = await mentorIn(folder, [...words, ...DAY]);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(await rows(folder, '--all')).toEqual(before);
  });

  it.each(['--note', '--reason', '--because'])('keep what is said with %s', async (option) => {
    const folder = await exampleProgramme('followed');
    for (const [command, pairing] of [
      ['snooze', '19'],
      ['done', '21'],
    ] as const) {
      await mentorIn(folder, [command, pairing, option, 'half term', ...DAY]);
      const { out } = await mentorIn(folder, ['pairs', 'show', pairing, ...DAY]);
      expect(out).toContain('half term');
    }
  });

  it('record nothing in a dry run', async () => {
    const folder = await exampleProgramme('followed');
    const before = await rows(folder);
    await mentorIn(folder, ['done', '21', '--dry-run', ...DAY]);
    expect(await rows(folder)).toEqual(before);
  });
});
