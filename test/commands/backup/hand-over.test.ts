import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesInTar } from '../../../src/domain/files/tar-archive.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const STEM = 'mentor-bundle-2026-10-06T09-00-00Z';
const PASSPHRASE = 'lamp orbit velvet quarry nine';
const ADA: Machine = { now: '2026-10-06T09:00:00Z', actor: 'ada', name: 'ward-pc', columns: 400 };
const SAM: Machine = { now: '2026-10-08T09:00:00Z', actor: 'sam', name: 'laptop-2', columns: 400 };
const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'));

async function done(folder: string, words: readonly string[], machine: Machine) {
  const outcome = await mentorIn(folder, words, machine);
  if (outcome.exitCode !== 0) throw new Error(`mentor ${words.join(' ')}: ${outcome.err}`);
  return outcome;
}

describe('a programme that is handed over, step by step', () => {
  let [ada, sam, stick] = ['', '', ''];
  const bundle = () => path.join(stick, `${STEM}.tar.age`);
  const note = ['checkin', 'add', '1', '--on', '2026-10-05', '--anyway'];
  beforeAll(async () => {
    ada = await exampleProgramme('followed');
    [sam, stick] = [emptyFolder(), path.join(emptyFolder(), 'stick')];
    await done(ada, ['concern', 'add', '1', 'They keep missing each other', '--about', 'time'], ADA);
    await done(ada, ['backup', '--to', path.join(stick, '..', 'backups')], ADA);
  });

  it('1. Ada, who leaves, packs it with a passphrase that she types twice', async () => {
    const asked = await done(ada, ['bundle', '--to', stick, '--encrypt'], {
      ...ADA,
      isTerminal: true,
      answers: [PASSPHRASE, PASSPHRASE],
    });
    expect(asked.text).toContain('Send the passphrase separately from the file.');
    expect(readdirSync(stick)).toEqual([`${STEM}.tar.age`]);
    expect(statSync(bundle()).mode & 0o777).toBe(0o600);
    expect(readFileSync(bundle(), 'latin1')).not.toMatch(/SQLite|Riverside|ustar/);
    expect(hidden(ada)).toEqual([]);
  });

  it('2. is warned when she goes on with it all the same, and not locked out', async () => {
    const late = await done(ada, note, ADA);
    expect(late.err).toContain(`handed over on 2026-10-06 with ${STEM}.tar.age`);
    expect((await mentorIn(ada, ['status'], ADA)).err).not.toContain('handed over');
    expect((await mentorIn(ada, [...note, '--dry-run'], ADA)).err).not.toContain('handed over');
  });

  it('3. Sam looks at the bundle, mistypes the passphrase, and opens it in a folder of his own', async () => {
    const wrong = await mentorIn(sam, ['open', bundle()], { ...SAM, isTerminal: true, answers: ['no'] });
    expect(wrong.exitCode).toBe(4);
    expect(wrong.err).toContain(`The passphrase does not open ${STEM}.tar.age.`);
    const dry = await done(sam, ['open', bundle(), '--dry-run'], {
      ...SAM,
      isTerminal: true,
      answers: [PASSPHRASE],
    });
    expect(dry.out).toMatch(/People.* 6\d/);
    expect(readdirSync(sam)).toEqual([]);
    await done(sam, ['open', bundle()], { ...SAM, isTerminal: true, answers: [PASSPHRASE, true] });
    const written = ['mentor.backups.json', 'mentor.db', 'mentor.lease.json', 'mentor.yaml'];
    expect(readdirSync(sam).sort()).toEqual(written);
    // The bundle holds people, too: whoever erases somebody is told.
    const { copies } = JSON.parse(readFileSync(path.join(sam, 'mentor.backups.json'), 'utf8'));
    expect(copies).toEqual([bundle()]);
    for (const name of readdirSync(sam)) expect(statSync(path.join(sam, name)).mode & 0o777).toBe(0o600);
  });

  it('4. finds everything, with a trail that holds and says that he took over, and goes on unwarned', async () => {
    const people = ['people', 'list', '--json'];
    expect((await done(sam, people, SAM)).out).toBe((await done(ada, people, ADA)).out);
    expect((await done(sam, ['doctor'], SAM)).err).toContain('Nothing is damaged');
    await done(sam, ['log', 'verify'], SAM);
    expect((await done(sam, ['log'], SAM)).out).toContain('taken over as it was after entry');
    expect((await mentorIn(sam, ['undo', '--yes'], SAM)).err).toContain(
      '(open) cannot be taken back: it changed nothing of what is on record.',
    );
    expect((await done(sam, note, SAM)).err).not.toMatch(/handed over|in hand/);
    expect((await done(sam, ['lease', 'show', '--json'], SAM)).out).toContain('"machine": "laptop-2"');
  });

  it('5. two programmes are not merged, and it is said how the two are related', async () => {
    const ask = (folder: string) =>
      mentorIn(folder, ['open', bundle()], { ...SAM, isTerminal: true, answers: [PASSPHRASE] });
    const again = await ask(sam);
    expect(again.exitCode).toBe(4);
    expect(again.err).toContain('already: the same, as it was in the bundle or later');
    expect((await ask(await exampleProgramme('people'))).err).toContain('Two programmes are not merged');
  });

  it('6. a folder that both use warns the other, until they take it in hand', async () => {
    const before = await done(sam, [...note, '--minutes', '20'], ADA);
    expect(before.err).toContain('sam on laptop-2 has been working on this programme since 2026-10-08');
    const taken = await done(sam, ['lease', 'take'], ADA);
    expect(taken.err).toContain('Until now it was in the hands of sam on laptop-2');
    expect((await done(sam, [...note, '--minutes', '25'], ADA)).err).not.toContain('in hand');
    expect((await done(sam, [...note, '--minutes', '30'], SAM)).err).toContain('ada on ward-pc');
    await done(sam, ['lease', 'give'], ADA);
    // What is no lease keeps nobody from their work.
    mkdirSync(path.join(sam, 'mentor.lease.json'));
    await done(sam, [...note, '--minutes', '31'], SAM);
    rmdirSync(path.join(sam, 'mentor.lease.json'));
    expect(existsSync(path.join(sam, 'mentor.lease.json'))).toBe(false);
    expect((await done(sam, [...note, '--minutes', '35'], SAM)).err).not.toContain('ada');
  });
});

describe('a bundle that is not encrypted', () => {
  it('says so, and its README tells a successor what is there, naming nobody', async () => {
    const folder = await exampleProgramme('followed');
    await done(folder, ['concern', 'add', '1', 'They keep missing each other', '--about', 'time'], ADA);
    await done(folder, ['backup', '--to', 'backups'], ADA);
    const made = await done(folder, ['bundle', '--json'], ADA);
    const { files, encrypted, file } = JSON.parse(made.out);
    expect(files).toEqual(['README.md', 'mentor.db', 'mentor.yaml', 'mentor.sha256']);
    expect(encrypted).toBe(false);
    const text = readFileSync(file, 'utf8');
    const readme = text.slice(text.indexOf('# '), text.indexOf('SQLite format'));
    expect(readme).toContain('Riverside Hospitals mentoring programme: for its next coordinator');
    // Nothing is fetched by its name: whoever has it on a registry may be anybody.
    expect(readme).toContain('`npm install --global ./mentor-programme-VERSION.tgz`');
    expect(readme).toContain(`mentor open ${STEM}.tar`);
    expect(readme).toContain('1 concern not closed: look at these first');
    expect(readme).toContain(path.join(folder, 'backups'));
    expect(readme).not.toMatch(/Wójcik|Obi|@example\.org/);
  });

  it('is opened by the same call where that was stopped once the programme had its place, and nowhere else', async () => {
    const folder = await exampleProgramme('people');
    const { file } = JSON.parse((await done(folder, ['bundle', '--json'], ADA)).out);
    const database = filesInTar(readFileSync(file))?.find(({ name }) => name === 'mentor.db')?.content;
    const half = emptyFolder();
    const open = (machine: Machine) => mentorIn(half, ['open', file, '--yes'], machine);
    const inHandsOf = ({ actor, name }: Machine) => ({ who: actor, machine: name, since: '2026-10-08' });
    writeFileSync(path.join(half, 'mentor.db'), database ?? '');
    const lease = path.join(half, 'mentor.lease.json');
    writeFileSync(lease, JSON.stringify({ schema: 'mentor/lease', ...inHandsOf(SAM) }));
    expect((await open(ADA)).err).toContain('There is a programme in');
    expect(await open(SAM)).toMatchObject({ exitCode: 0 });
    expect((await done(half, ['log'], SAM)).out).toContain('taken over as it was after entry');
    expect((await open(SAM)).err).toContain('already: the same, as it was in the bundle or later');
  });

  it('is refused where a bit of it is another, where it was cut short, and where it is none', async () => {
    const folder = await exampleProgramme('people');
    const { file } = JSON.parse((await done(folder, ['bundle', '--json'], ADA)).out);
    const whole = readFileSync(file);
    const there = emptyFolder();
    const opened = async (bytes: Uint8Array) => {
      const damaged = path.join(emptyFolder(), 'b.tar');
      writeFileSync(damaged, bytes);
      return mentorIn(there, ['open', damaged, '--yes'], SAM);
    };
    for (const at of [2000, 20_000, whole.length - 3000]) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      expect(await opened(bytes)).toMatchObject({ exitCode: 4 });
    }
    expect((await opened(whole.subarray(0, 30_000))).err).toContain(
      'is not a mentor bundle, or it was cut short',
    );
    expect((await opened(readFileSync(path.join(folder, 'mentor.db')))).err).toContain('mentor restore FILE');
    expect(readdirSync(there)).toEqual([]);
  });
});
