import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { rankOf, type Skill, type SkillLevel } from '../../domain/skills/skill.js';
import { levelToReach } from '../../domain/skills/skill-matrix.js';
import { isHeld } from '../../domain/skills/skill-on-day.js';
import { isUnderWay, type SkillTransfer, type TransferOutcome } from '../../domain/skills/skill-transfer.js';
import { StateError, UsageError } from '../../errors.js';
import { skillTransfersTable } from '../../rendering/tables/people/skill-transfers-table.js';
import { endTransfer, recordSkillFact } from '../../store/people/skill-rows.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { loadSkills, type SkillsOfProgramme, skillsIn } from './skills-of-programme.js';

interface TransferInWords {
  readonly transfer: SkillTransfer;
  readonly skill: Skill;
  readonly learner: Person;
  readonly teacher: Person;
  /** under_way, overdue, learned, stopped. */
  readonly standing: string;
}

export interface ListTransfersOptions extends OutputOptions {
  /** Those that have ended, too. */
  readonly all?: boolean;
}

/** Lists the skill-transfer pairings that are under way, or all. */
export async function listSkillTransfers(context: Context, options: ListTransfersOptions): Promise<void> {
  const known = await loadSkills(context);
  const { settings, today } = known.programme;
  const all = inWords(known);
  const wanted = all.filter(({ transfer }) => options.all === true || isUnderWay(transfer, today));
  showTable(context, skillTransfersTable(wanted), {
    schema: 'mentor/skill-transfers',
    title: 'Skill-transfer pairings',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'transfer',
      'skill',
      'learner_name',
      'teacher_name',
      'standing',
      'planned_until',
      'started_on',
    ],
    whenEmpty:
      all.length === 0
        ? 'No skill-transfer pairing yet. Next: mentor skills pair --dry-run'
        : 'None is under way; --all lists those that have ended.',
    options,
  });
}

function inWords({ programme, onRecord, transfers }: SkillsOfProgramme): TransferInWords[] {
  const people = peopleById(programme.people);
  return transfers.flatMap((transfer) => {
    const skill = onRecord.skills.find(({ id }) => id === transfer.skillId);
    const [learner, teacher] = [people.get(transfer.learnerId), people.get(transfer.teacherId)];
    if (skill === undefined || learner === undefined || teacher === undefined) return [];
    return [{ transfer, skill, learner, teacher, standing: standingOf(transfer, programme.today) }];
  });
}

function standingOf(transfer: SkillTransfer, today: IsoDate): string {
  if (!isUnderWay(transfer, today)) return transfer.outcome ?? 'planned';
  return transfer.plannedUntil < today ? 'overdue' : 'under_way';
}

export interface EndTransferOptions {
  readonly transfer: number;
  readonly outcome: TransferOutcome;
  readonly on?: IsoDate;
  /** The level that the learner has reached, only where it was learned; else the one that they were to come to. */
  readonly level?: SkillLevel;
  readonly until?: IsoDate;
}

/**
 * Ends a skill-transfer pairing; what was learned is recorded as the learner's.
 * @throws StateError for one that is not under way, UsageError for a day that makes no sense.
 */
export async function endSkillTransfer(context: Context, options: EndTransferOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { today } = context;
  const on = options.on ?? today;
  if (on > today) throw new UsageError(`${on} is after today (${today}).`, 'Record it on the day.');
  if (options.until !== undefined && options.until < on)
    throw new UsageError(`${options.until} is before ${on}.`, 'Give a later day with --until.');
  const { meant: found, level } = await changingAndTelling(context, (db, note) => {
    const known = skillsIn(db, programmeIn(db, context, settings));
    const meant = transferNumbered(options.transfer, inWords(known), on);
    endTransfer(db, meant.transfer.id, { endedOn: on, outcome: options.outcome });
    note({ what: 'skill-transfer pairing', action: options.outcome, ids: [meant.transfer.id] });
    const level = options.level ?? levelReached(known, meant);
    if (options.outcome === 'stopped') return { meant, level };
    const about = { skillId: meant.skill.id, personId: meant.learner.id, wants: false, level };
    const days = { heldSince: on, validUntil: options.until ?? null, holdsFrom: on };
    const id = recordSkillFact(db, { ...about, ...days }, context);
    note({ what: 'skill of a person', action: 'created', ids: [id] });
    return { meant, level };
  });
  const { skill, learner, teacher } = found;
  context.note(
    options.outcome === 'learned'
      ? `${fullName(learner)} has learned ${skill.name} from ${fullName(teacher)}: ${level} since ${on}.`
      : `${fullName(learner)} no longer learns ${skill.name} from ${fullName(teacher)}; they are not proposed for it again.`,
  );
}

/** What the learner was to come to, unless they are further already. */
function levelReached(
  { cells, programme: { settings } }: SkillsOfProgramme,
  { learner, skill }: TransferInWords,
): SkillLevel {
  const cell = cells.find(({ person, skill: { id } }) => person.id === learner.id && id === skill.id);
  const goal = levelToReach(cell ?? { target: null }, settings.skills);
  return cell !== undefined && isHeld(cell) && cell.level !== null && rankOf(cell.level) > rankOf(goal)
    ? cell.level
    : goal;
}

function transferNumbered(number: number, all: readonly TransferInWords[], on: IsoDate): TransferInWords {
  const found = all.find(({ transfer }) => transfer.id === number);
  if (found === undefined)
    throw new StateError(
      `There is no skill-transfer pairing ${number}.`,
      'mentor skills pairings --all lists them.',
    );
  const { transfer } = found;
  if (transfer.endedOn !== null)
    throw new StateError(
      `Skill-transfer pairing ${number} ended on ${transfer.endedOn} (${transfer.outcome ?? ''}).`,
    );
  if (on < transfer.startedOn) throw new UsageError(`${on} is before it began (${transfer.startedOn}).`);
  return found;
}
