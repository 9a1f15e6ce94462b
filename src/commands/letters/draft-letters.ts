import type { Context } from '../../context.js';
import type { LetterDraft } from '../../domain/pairings/letter-draft.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { nameWithKey } from '../../domain/people/person.js';
import type { LetterKind } from '../../domain/settings/letter-templates.js';
import { capitalised } from '../../domain/text/capitalised.js';
import { counted } from '../../domain/text/counted.js';
import { pairingsToWriteTo } from '../../followup/pairings-to-write-to.js';
import type { Letter } from '../../rendering/letters/letter.js';
import { lettersTable } from '../../rendering/tables/pairings/letters-table.js';
import { listFollowUps } from '../../store/pairings/follow-ups.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listLetterDrafts, recordLetterDraft } from '../../store/pairings/letter-drafts.js';
import { refuseFileForFolder } from '../output/refuse-file-for-folder.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { isAskedFor, type OutputOptions, showTable, type TableWords } from '../output/show-table.js';
import { writeIntoFolder } from '../output/write-into-folder.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changing, reading } from '../session/loading/reading-and-changing.js';
import { pairingNamed } from '../session/naming/pairing-named.js';
import { tellWhoHasNoEmail } from '../session/standing/letters-of-pairings.js';
import { filesOfLetters } from './files-of-letters.js';
import { type LettersToWrite, lettersToWrite } from './letters-to-write.js';

export interface DraftLettersOptions extends OutputOptions {
  readonly kind: LetterKind;
  /** As they were named; with none, those who are to have such a letter today. */
  readonly pairings: readonly string[];
  /** The folder the drafts go to; absent: the letters are only listed. */
  readonly to?: string;
}

/**
 * Drafts letters to the two of each pairing: lists them, or writes them into a folder as drafts for a mail program, a table for mail merge and a page
 * to print. What was drafted, for whom and when is kept; nothing is sent.
 * @throws StateError for a pairing there is not, or a file that is there already and may not be replaced.
 */
export async function draftLetters(context: Context, options: DraftLettersOptions): Promise<void> {
  refuseFileForFolder(options.out, {
    ending: 'eml',
    what: 'Drafts',
    command: `mentor letters ${options.kind}`,
  });
  refuseUnwritable(context, options);
  const settings = await loadSettings(context);
  const { programme, pairings } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    const known = { goals: listGoals(db), followUps: listFollowUps(db), drafts: listLetterDrafts(db) };
    return { programme: read, pairings: pairingsMeant(read, known, options) };
  });
  const toWrite = lettersToWrite(programme, { kind: options.kind, pairings });
  const { letters } = toWrite;
  const { to } = options;
  const written = to === undefined ? undefined : await writeDrafts(context, letters, { ...options, to });
  if (written === undefined) listLetters(context, programme, { letters, options });
  else if (isAskedFor(context, options)) listLetters(context, programme, { letters, options, more: written });
  sayWhoIsNotReached(context, programme, { ...toWrite, pairings });
  if (options.to === undefined && letters.length > 0)
    context.note(`Nothing was drafted yet. Next: mentor letters ${options.kind} --to FOLDER`);
}

type KnownOfLetters = Pick<Parameters<typeof pairingsToWriteTo>[1], 'goals' | 'followUps' | 'drafts'>;

function pairingsMeant(
  programme: Programme,
  known: KnownOfLetters,
  { kind, pairings: named }: DraftLettersOptions,
): readonly Pairing[] {
  if (named.length > 0) {
    const meant = named.map((text) => pairingNamed(text, programme));
    return meant.filter((pairing, at) => meant.indexOf(pairing) === at);
  }
  const { pairings, round, isRoundNamed, settings, people, today, checkIns, feedback } = programme;
  const { cadence, agreement } = settings;
  return pairingsToWriteTo(kind, {
    ...known,
    today,
    cadence,
    agreement,
    checkIns,
    feedback,
    people: peopleById(people),
    pairings: pairings.filter(({ roundId }) => !isRoundNamed || roundId === round.id),
  });
}

function listLetters(
  context: Context,
  { settings }: Programme,
  {
    letters,
    options,
    more,
  }: {
    readonly letters: readonly Letter[];
    readonly options: DraftLettersOptions;
    readonly more?: TableWords['more'];
  },
): void {
  showTable(context, lettersTable(letters), {
    schema: 'mentor/letters',
    title: titleOf(options.kind),
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['pairing', 'full_name', 'email', 'subject'],
    whenEmpty: `Nobody is due ${aLetter(options.kind)} today. Name the pairings to write to them all the same.`,
    ...(more === undefined ? {} : { more }),
    options,
  });
}

function titleOf(kind: LetterKind): string {
  return `${capitalised(kind)} letters`;
}

/** Files first, so that nothing counts as drafted which is not there. Gives what a document tells of it. */
async function writeDrafts(
  context: Context,
  letters: readonly Letter[],
  { kind, to, force }: DraftLettersOptions & { readonly to: string },
): Promise<Readonly<Record<string, unknown>>> {
  if (letters.length === 0) {
    context.note(`Nobody is due ${aLetter(kind)} today.`);
    return { folder: to, files: [] };
  }
  const files = await filesOfLetters(letters, titleOf(kind));
  if (!context.isDryRun) writeIntoFolder(context, files, { folder: to, replace: force === true });
  await changing(context, (db, note) => {
    const ids = letters.map((letter) => recordLetterDraft(db, draftOf(letter), context));
    note({ what: 'letter', action: 'drafted', ids });
  });
  const drafts = letters.filter(({ person }) => person.email !== null).length;
  context.note(
    `${counted(letters.length, 'letter', 'letters')} in ${to}: ${counted(drafts, 'draft', 'drafts')} for a mail program (.eml), letters.csv for mail merge, letters.html to print.`,
  );
  context.note('Nothing was sent: open a draft, look at it, and send it from your own address.');
  const dryRun = context.isDryRun ? { is_dry_run: true } : {};
  return { folder: to, files: files.map(({ name }) => name), ...dryRun };
}

function draftOf({ pairing, kind, to, draftedOn }: Letter): LetterDraft {
  return { pairingId: pairing.id, kind, to, draftedOn };
}

function sayWhoIsNotReached(
  context: Context,
  programme: Programme,
  { letters, away, pairings }: LettersToWrite & { readonly pairings: readonly Pairing[] },
): void {
  if (letters.some(({ person }) => person.email === null)) tellWhoHasNoEmail(context, pairings, programme);
  if (away.length > 0)
    context.note(`No letter to people who have left or are on leave: ${away.map(nameWithKey).join(', ')}.`);
}

/** `a review letter`, `an ending letter`. */
function aLetter(kind: LetterKind): string {
  return `${/^[aeiou]/u.test(kind) ? 'an' : 'a'} ${kind} letter`;
}
