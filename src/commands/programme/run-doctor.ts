import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import { isOnEncryptedDisk, riskOfPlace } from '../../domain/backups/place-of-folder.js';
import { isDraftName } from '../../domain/files/drafts.js';
import { isSensitive } from '../../domain/people/sensitive-words.js';
import { keptForNoPurpose } from '../../domain/settings/sensitive-settings.js';
import { counted } from '../../domain/text/counted.js';
import { firstFewAtLength } from '../../domain/text/first-few.js';
import { Failure, StateError } from '../../errors.js';
import { noticeInWords } from '../../matching/round/notice.js';
import { chooseEngine } from '../../store/engines/choose-engine.js';
import { healthOfStore, integrityFaults, type StoreHealth } from '../../store/health/health-of-store.js';
import { heldOfPeople } from '../../store/privacy/held-of-people.js';
import { trailFaults } from '../../store/trail/trail-faults.js';
import { type ShownRecord, showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { tellOfCopiesInPlain } from '../session/loading/columns-kept-apart.js';
import { type KnownBackup, knownBackups } from '../session/loading/known-backups.js';
import { knownHeads } from '../session/loading/known-heads.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { type ProgrammeBeside, programmesBeside } from '../session/loading/programmes-beside.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { undeclaredQuestions } from '../session/loading/sensitive-held.js';

/** A file that others on the machine can read has one of these bits. */
const OTHERS = 0o077;

/** Nothing else protects the programme from somebody who has the machine. */
const DISK: Readonly<Record<string, string>> = {
  true: 'encrypted by the system',
  false: 'not encrypted by the system, as far as mentor can tell',
  undefined: 'mentor cannot tell here whether it is encrypted; the settings of the system do',
};

interface Finding {
  readonly check: string;
  /** In words; null when all is well. */
  readonly fault: string | null;
  /** The fault in a few words, where it takes many. */
  readonly brief?: string;
  /** What it is made of, where each needs a paragraph of its own. */
  readonly each?: readonly string[];
}

/** Faults that need paragraphs, one below the other and numbered. */
function toPutRight(findings: readonly Finding[]): ShownRecord['sections'] {
  const each = findings.flatMap((finding) => finding.each ?? []);
  const fields = each.map((value, index) => ({ label: String(index + 1), value }));
  return fields.length === 0 ? [] : [{ heading: 'To put right', fields, hasOwnColumn: true }];
}

/**
 * Checks the programme's folder: the file and every reference in it, the audit trail, the settings, who may read it.
 * @throws StateError naming what is not well; SystemError when no database engine works.
 */
export async function runDoctor(context: Context, options: OutputOptions): Promise<void> {
  const database = path.join(context.folder, DATABASE_FILE);
  const health = context.files.exists(database) ? await reading(context, healthOfStore) : undefined;
  const settings = await settingsFault(context);
  const last = knownBackups(context).at(-1);
  const findings = [
    ...fileFindings(context, database, health),
    { check: 'the settings can be read', fault: settings },
    ...(health === undefined
      ? []
      : [
          { check: 'the audit trail is whole', fault: await trailFault(context) },
          ...(settings === null ? await matchingFindings(context) : []),
        ]),
  ];
  const about = aboutFolder(context, health, last);
  const record: ShownRecord = {
    schema: 'mentor/doctor',
    title: 'The state of the programme folder',
    sections: [
      {
        heading: 'mentor',
        fields: Object.entries(about).map(([label, value]) => ({ label: label.replaceAll('_', ' '), value })),
      },
      {
        heading: 'Checks',
        fields: findings.map(({ check, fault, each }) => ({
          label: check,
          value:
            each === undefined
              ? (fault ?? 'ok')
              : `${counted(each.length, 'thing', 'things')} to put right, below`,
        })),
      },
      ...toPutRight(findings),
    ],
    value: { ...about, checks: findings.map(({ check, fault }) => ({ check, fault })) },
  };
  showRecord(context, record, options);
  sayWhatIsLeftOver(context);
  if (health !== undefined) sayWhatIsAtRisk(context, last);
  if (health !== undefined && settings === null) await sayWhatIsDue(context);
  const faults = findings.flatMap(({ fault, brief }) => brief ?? fault ?? []);
  if (faults.length > 0)
    throw new StateError(`Not all is well: ${faults.join('; ')}.`, 'See the checks above.');
  context.note(
    health === undefined
      ? 'There is no programme here yet. Next: mentor import roster.csv'
      : 'Nothing is damaged.',
  );
}

/** What runs here, and where. */
function aboutFolder(
  context: Context,
  health: StoreHealth | undefined,
  last: ReturnType<typeof knownBackups>[number] | undefined,
) {
  const { engine, sqliteVersion } = chooseEngine();
  const settingsFile = path.join(context.folder, SETTINGS_FILE);
  return {
    node: context.host.nodeVersion,
    engine: engine.name,
    sqlite: sqliteVersion,
    folder: context.folder,
    database: health === undefined ? null : DATABASE_FILE,
    settings: context.files.exists(settingsFile) ? SETTINGS_FILE : null,
    schema_version: health?.schemaVersion ?? null,
    last_backup: last === undefined ? null : `${last.madeAt} in ${path.dirname(last.file)}`,
    place: riskOfPlace(context.files.placeOf(context.folder)) ?? 'nothing is known against it',
    disk: DISK[String(isOnEncryptedDisk(context.files.placeOf(context.folder)))] ?? null,
  };
}

/** Drafts, which are also there while another program writes. */
function sayWhatIsLeftOver(context: Context): void {
  const drafts = context.files.names(context.folder).filter(isDraftName);
  if (drafts.length === 0) return;
  const [is, them] = drafts.length === 1 ? ['is', 'it'] : ['are', 'them'];
  context.note(
    `Unless another mentor is writing right now, ${drafts.join(', ')} ${is} left over from one that was stopped. The next command that changes the programme deletes ${them}.`,
  );
}

/** What is no fault, and may still cost the programme. */
function sayWhatIsAtRisk(context: Context, last: KnownBackup | undefined): void {
  const risk = riskOfPlace(context.files.placeOf(context.folder));
  if (risk !== undefined) context.note(`The programme folder: ${risk}.`);
  if (isOnEncryptedDisk(context.files.placeOf(context.folder)) === false)
    context.note(
      'The disk is not encrypted, as far as mentor can tell: anyone who has the machine can read the programme. Ask for disk encryption.',
    );
  if (last === undefined) context.note('No backup has been made yet: mentor backup --to FOLDER');
  for (const beside of programmesBeside(context)) context.note(toldOfCopy(beside));
}

function toldOfCopy({ name, ownChanges }: ProgrammeBeside): string {
  return ownChanges === 0
    ? `${name} is a copy of the programme as it was, which mentor did not make: no erasure reaches it. Delete it; mentor backup makes copies that are looked after.`
    : `${name} is a copy of the programme that went on by itself: ${counted(ownChanges, 'change in it is', 'changes in it are')} not in ${DATABASE_FILE}. Two are not merged. Put it into a folder of its own as ${DATABASE_FILE}, see there what was done (mentor log), enter it here, and delete it.`;
}

/** A file in which something cannot be read is a fault that the checks tell of. */
async function sayWhatIsDue(context: Context): Promise<void> {
  const { retention, sensitive } = await loadSettings(context);
  const { dueInProgramme } = await import('../../store/retention/due-in-programme.js');
  try {
    const due = await reading(context, (db) => dueInProgramme(db, { retention, today: context.today }));
    if (due.length > 0)
      context.note('Personal data has been kept long enough: mentor privacy due shows which.');
    const { attributes, questions } = await reading(context, (db) => ({
      ...heldOfPeople(db),
      questions: undeclaredQuestions(db, { sensitive }),
    }));
    const named = attributes.filter((name) => isSensitive(name) && !sensitive.has(name));
    const undeclared = [...named, ...questions];
    if (undeclared.length > 0) context.note(keptForNoPurpose(undeclared));
    await tellOfCopiesInPlain(context, sensitive.keys());
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function fileFindings(context: Context, database: string, health: StoreHealth | undefined): Finding[] {
  if (health === undefined) return [];
  const isOpenToOthers = (context.files.mode(database) & OTHERS) !== 0;
  return [
    listFinding('the file is sound', [...integrityFaults(database), ...health.faults]),
    listFinding('every value can be read', health.damaged),
    listFinding("the schema is mentor's own", health.schemaFaults),
    {
      check: 'only you can read it',
      fault: isOpenToOthers
        ? `others on this machine can read ${DATABASE_FILE} (chmod 600 ${DATABASE_FILE} puts that right)`
        : null,
    },
  ];
}

/** So many faults of one kind are told. */
const TOLD = 5;

function listFinding(check: string, faults: readonly string[]): Finding {
  return { check, fault: faults.length === 0 ? null : firstFewAtLength(faults, TOLD) };
}

async function settingsFault(context: Context): Promise<string | null> {
  try {
    await loadSettings(context);
    return null;
  } catch (error) {
    if (error instanceof Failure) return `${error.message} (mentor status shows every complaint)`;
    throw error;
  }
}

/** Rules that cannot see what they need, and settings that nothing on record meets. */
async function matchingFindings(context: Context): Promise<Finding[]> {
  const check = 'rules and settings find what they need';
  const programme = await loadProgramme(context).catch((error: unknown) => {
    if (error instanceof Failure) return error;
    throw error;
  });
  if (programme instanceof Failure)
    return [{ check, fault: 'the programme cannot be read', brief: 'the programme cannot be read' }];
  const { firstNotices } = await import('../session/standing/programme-notices.js');
  const notices = firstNotices(programme);
  for (const notice of notices) if (notice.kind === 'remark') context.note(`- ${noticeInWords(notice)}`);
  const each = notices.filter(({ kind }) => kind === 'fault').map(noticeInWords);
  if (each.length === 0) return [{ check, fault: null }];
  const brief =
    each.length === 1
      ? '1 rule or setting does not find what it needs'
      : `${each.length} rules or settings do not find what they need`;
  return [{ check, fault: each.join(' '), brief, each }];
}

async function trailFault(context: Context): Promise<string | null> {
  const faults = await reading(context, (db) => trailFaults(db, knownHeads(context)));
  return faults.length === 0 ? null : faults.join('; ');
}
