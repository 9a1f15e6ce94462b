import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect, it } from 'vitest';
import { LETTER_KINDS, type LetterKind } from '../../../src/domain/settings/letter-templates.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const DAY = '2026-10-05';
let folder: string;

async function call(words: readonly string[], machine: Machine = {}) {
  const day = words.includes('--as-of') ? [] : ['--as-of', DAY];
  const outcome = await mentorIn(folder, ['letters', ...words, ...day], machine);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

const file = (...names: string[]) => readFileSync(path.join(folder, ...names), 'utf8');

async function pairingsOf(kind: string, ...words: string[]): Promise<readonly number[]> {
  const { rows } = JSON.parse((await call([kind, '--json', ...words])).out);
  return [...new Set<number>(rows.map(({ pairing }: { pairing: number }) => pairing))];
}

describe('letters', () => {
  beforeEach(async () => {
    folder = await exampleProgramme('followed');
  });

  it('are listed first, and nothing counts as drafted', async () => {
    const { out, err } = await call(['reminder'], { isTerminal: true, columns: 120 });
    expect(out).toContain('Shanice Brown');
    expect(err).toContain('Nothing was drafted yet. Next: mentor letters reminder --to FOLDER');
    expect(await pairingsOf('reminder')).toEqual([3, 17, 19, 20, 22]);
  });

  it('are drafts that open for sending, a table for mail merge and a page to print', async () => {
    const { err } = await call(['introduction', '19', '--to', 'letters']);
    expect(err).toContain('2 letters in letters: 2 drafts for a mail program (.eml)');
    expect(err).toContain('Nothing was sent');
    const names = ['introduction-19-mentee.eml', 'introduction-19-mentor.eml', 'letters.csv', 'letters.html'];
    expect(readdirSync(path.join(folder, 'letters')).toSorted()).toEqual(names);
    const text = file('letters', 'introduction-19-mentee.eml');
    const mail = await simpleParser(text);
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect(mail.from).toBeUndefined();
    expect(mail.to).toMatchObject({
      value: [{ name: 'Tasnim Rahman', address: 'tasnim.rahman@example.org' }],
    });
    expect(mail.subject).toBe('Riverside Hospitals mentoring programme: your mentor is Jo Whittaker');
    expect(mail.messageId).toBe('<introduction.19.mentee.2026-10-05@mentor.invalid>');
    expect(mail.text).toContain('Dear Tasnim,');
    expect(mail.html).toContain('<p>Dear Tasnim,</p>');
    expect(text).toMatch(/Content-Type: text\/html; charset=utf-8\r\nContent-Transfer-Encoding: base64/);
    const csv = file('letters', 'letters.csv');
    expect(csv.startsWith('\uFEFFletter,pairing,person,email,programme,name,')).toBe(true);
    expect(file('letters', 'letters.html').match(/<article/g)).toHaveLength(2);
  });

  it('are the same bytes whenever they are drafted for the same day', async () => {
    await call(['survey', '--to', 'one']);
    await call(['survey', '--to', 'two']);
    const names = readdirSync(path.join(folder, 'one'));
    expect(names).toHaveLength(50);
    for (const name of names) expect(file('two', name)).toBe(file('one', name));
  });

  it('are written once to introduce, to thank and to certify, and again where the pairing is named', async () => {
    await mentorIn(folder, ['pairs', 'complete', '1', '--as-of', DAY]);
    await mentorIn(folder, ['pairs', 'end', '2', '--reason', 'moved', '--as-of', DAY]);
    expect(await pairingsOf('certificate')).toEqual([1]);
    expect(await pairingsOf('thanks')).toEqual([1, 2]);
    await call(['certificate', '--to', 'certificates']);
    expect(await pairingsOf('certificate')).toEqual([]);
    expect((await call(['certificate', '--to', 'again'])).err).toContain(
      'Nobody is due a certificate letter',
    );
    expect(await pairingsOf('certificate', '1')).toEqual([1]);
    const mail = await simpleParser(file('certificates', 'certificate-1-mentor.eml'));
    expect(mail.text).toMatch(/^Certificate\n/);
    expect(mail.html).toContain('<h1>Certificate</h1>');
  });

  it('follow what today asks for: reviews and ends that were agreed, and not what was put off', async () => {
    const agree = ['agreement', 'draft', '1', '--review', '2026-10-10', '--until', '2026-10-15'];
    await mentorIn(folder, [...agree, '--as-of', DAY]);
    await mentorIn(folder, ['agreement', 'sign', '1', '--by', 'both', '--as-of', DAY]);
    expect(await pairingsOf('review')).toEqual([1]);
    expect(await pairingsOf('ending')).toEqual([1]);
    await mentorIn(folder, ['snooze', '17', '--as-of', DAY]);
    expect(await pairingsOf('reminder')).toEqual([3, 19, 20, 22]);
  });

  it('replace nothing unasked, and a dry run writes nothing', async () => {
    const dry = await call(['reminder', '--to', 'letters', '--dry-run']);
    expect(dry.err).toContain('10 letters in letters');
    expect(readdirSync(folder)).not.toContain('letters');
    await call(['reminder', '--to', 'letters']);
    const again = await call(['reminder', '--to', 'letters']);
    expect([again.exitCode, again.err]).toEqual([4, expect.stringContaining('reminder-3-mentee.eml')]);
    expect((await call(['reminder', '--to', 'letters', '--force'])).exitCode).toBe(0);
  });

  it('are told as a document too when they are drafted, where there are none as well', async () => {
    const document = async (...words: string[]) => JSON.parse((await call([...words, '--json'])).out);
    const dry = await document('reminder', '19', '--to', 'letters', '--dry-run');
    expect([dry.is_dry_run, dry.rows.length, readdirSync(folder).includes('letters')]).toEqual([
      true,
      2,
      false,
    ]);
    const { is_dry_run, ...drafted } = await document('reminder', '19', '--to', 'letters');
    expect(is_dry_run).toBeUndefined();
    expect(drafted).toMatchObject({ schema: 'mentor/letters', folder: 'letters', rows: dry.rows });
    expect(drafted.files.toSorted()).toEqual(readdirSync(path.join(folder, 'letters')).toSorted());
    const none = await document('certificate', '--to', 'none');
    expect(none).toMatchObject({ schema: 'mentor/letters', folder: 'none', files: [], rows: [] });
    const { out } = await call(['reminder', '19', '--to', 'more', '--format', 'csv']);
    expect(out).toMatch(/^letter,pairing,/);
  });

  it('take the words of the programme', async () => {
    const own = `letters:
  templates:
    reminder: { subject: "Hello {name}", text: "**{other}** and you, {programme}" }
`;
    writeFileSync(path.join(folder, 'mentor.yaml'), own);
    await call(['reminder', '17', '--to', 'letters']);
    const mail = await simpleParser(file('letters', 'reminder-17-mentee.eml'));
    expect([mail.subject, mail.text?.trim()]).toEqual([
      'Hello Shanice',
      'Eleni and you, Mentoring programme',
    ]);
    expect(mail.html).toContain('<strong>Eleni</strong> and you');
    writeFileSync(path.join(folder, 'mentor.yaml'), own.replace('{other}', '{othr}'));
    const wrong = await call(['reminder']);
    expect([wrong.exitCode, wrong.err]).toEqual([3, expect.stringContaining('Did you mean {other}?')]);
  });

  it('are refused for a kind or a pairing there is not', async () => {
    expect((await call(['greeting'])).exitCode).toBe(2);
    expect((await call(['reminder', '99'])).exitCode).toBe(4);
  });
});

describe('letters to people with hostile names', () => {
  const NAMES = [
    'Eve\r\nBcc: all@example.org',
    '"><script>alert(1)</script>',
    '=HYPERLINK("x")',
    '](javascript:alert(1))',
    'Zoë "Zo" O’Brien, <a@b>',
    '../../etc/passwd',
    '{programme} **bold** `x`',
    '\u202egnp.exe',
    '李 小龙',
    'A'.repeat(300),
  ];

  const HEADERS = ['content-type', 'date', 'message-id', 'mime-version', 'subject', 'to', 'x-unsent'];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  /** Pairings of two whose names are hostile, in a programme whose name and own words are so, too. */
  async function hostileProgramme() {
    folder = emptyFolder();
    const mentees = NAMES.map(
      (name, at) => `${100 + at},${quoted(name)},Roe,p${at}@example.org,mentee,Ward ${at}`,
    );
    const mentors = NAMES.map(
      (name, at) => `${200 + at},Max,${quoted(name)},q${at}@example.org,mentor,${quoted(`${name} ward`)}`,
    );
    const roster = [
      'staff_number,given_name,family_name,email,role,unit',
      ...mentees,
      ...mentors,
      '300,Nobody,Mail,,mentor,',
    ];
    const pairs = [...NAMES.map((_, at) => `${100 + at},${200 + at},2026-06-01`), '100,300,2026-06-01'];
    const yaml = `programme:\n  name: "Care\\r\\nBcc: all@example.org <b>x</b>"\nletters:\n  templates:\n    reminder: { subject: "{programme}: {other_full_name}\\r\\nBcc: all@example.org", text: "<script>alert(1)</script> {name} {other_full_name} {other_unit}" }\n`;
    const files = {
      'mentor.yaml': yaml,
      'roster.csv': roster.join('\n'),
      'pairings.csv': ['mentee,mentor,started_on', ...pairs].join('\n'),
    };
    const taken = await mentorIn(
      folder,
      ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01', '--yes'],
      { files },
    );
    expect(taken.exitCode, taken.err).toBe(0);
  }

  it('hold no header, tag or formula of theirs, whatever the letter, and say the name', async () => {
    await hostileProgramme();
    const numbers = NAMES.map((_, at) => String(at + 1));
    const written: string[] = [];
    const write = async (kind: LetterKind, day: string) => {
      const { err } = await call([kind, ...numbers, '--to', kind, '--as-of', day]);
      expect(err).toContain(`in ${kind}: ${2 * NAMES.length} drafts`);
      written.push(kind);
    };
    for (const kind of ['introduction', 'reminder', 'survey', 'review'] as const)
      await write(kind, '2026-06-02');
    await mentorIn(folder, ['pairs', 'complete', ...numbers, '--as-of', '2026-06-03']);
    for (const kind of ['ending', 'thanks', 'certificate'] as const) await write(kind, '2026-06-04');
    expect(written).toEqual([...LETTER_KINDS]);
    for (const kind of written) {
      const drafts = readdirSync(path.join(folder, kind)).filter((name) => name.endsWith('.eml'));
      expect(drafts).toHaveLength(2 * NAMES.length);
      for (const name of drafts) {
        const text = file(kind, name);
        const mail = await simpleParser(text);
        expect([...mail.headers.keys()].toSorted(), `${kind}/${name}`).toEqual(HEADERS);
        expect(mail.to).toMatchObject({
          value: [{ address: expect.stringMatching(/^[pq]\d@example\.org$/) }],
        });
        expect(mail.subject).not.toMatch(/[\r\n\u202e]/u);
        expect(mail.html).not.toMatch(/<script|<a |<b>|javascript:[^<]*"/);
        // As the standard of mail has it: lines of at most 998 bytes, of ASCII in the headers.
        expect(
          text.split('\r\n').every((line) => Buffer.byteLength(line) <= 998 && !/[\r\n]/u.test(line)),
        ).toBe(true);
        expect(text.slice(0, text.indexOf('\r\n\r\n'))).toMatch(/^[\t\r\n\x20-\x7e]+$/u);
      }
      const page = file(kind, 'letters.html');
      expect(page).not.toMatch(/<script>alert|<a |<b>x/);
      expect(page).toContain('李 小龙');
      expect(file(kind, 'letters.csv')).not.toMatch(/(^|,)=HYPERLINK/m);
    }
  }, 60_000);

  it('name whoever has no address', async () => {
    await hostileProgramme();
    const { err } = await call(['introduction', '--to', 'letters', '--as-of', '2026-06-01']);
    expect(err).toContain('No e-mail address is on record for 1 person: Nobody Mail');
  });
});
