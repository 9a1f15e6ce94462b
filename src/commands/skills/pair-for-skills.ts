import type { Context } from '../../context.js';
import { addDays } from '../../domain/dates/iso-date.js';
import { fullName } from '../../domain/people/person.js';
import { skillKey } from '../../domain/skills/skill.js';
import { counted } from '../../domain/text/counted.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { type ProposedTransfers, proposeTransfers } from '../../matching/skills/propose-transfers.js';
import { proposedTransfersTable } from '../../rendering/tables/people/skill-transfers-table.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { recordTransfer } from '../../store/people/skill-rows.js';
import { stateOfProgramme } from '../../store/trail/audit-trail.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { refuseIfChanged } from '../session/asking/refuse-if-changed.js';
import { programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changing, reading } from '../session/loading/reading-and-changing.js';
import { matchingInputToday } from '../session/standing/matching-input-today.js';
import { skillNamed } from './skill-named.js';
import { skillsIn } from './skills-of-programme.js';

export interface PairForSkillsOptions extends OutputOptions {
  readonly skill?: string;
  /** The unit of those who are to learn. */
  readonly unit?: string;
  /** How many people somebody teaches at once. */
  readonly each?: number;
  readonly weeks?: number;
}

const NOBODY_TO_LEARN =
  'Nobody can be paired: nobody is to learn a skill, or they are being taught. Record a wish with mentor skills set SKILL PERSON --wants, or what roles ask for under skills in mentor.yaml.';
const NOBODY_TO_TEACH = 'Nobody can be paired: no teacher is free for those who are to learn.';

/** How many people a message names. */
const NAMED = 12;

/**
 * Proposes who teaches whom which skill, of those who want to learn one or are asked for it; shows it, asks, and records it.
 * @throws StateError for a skill that is not on record, or where the programme was changed while the question stood.
 */
export async function pairForSkills(context: Context, options: PairForSkillsOptions): Promise<void> {
  const settings = await loadSettings(context);
  const plan = (db: ReadHandle) => planned(db, { context, options, settings });
  const { proposed, state } = await reading(context, (db) => ({
    proposed: plan(db),
    state: stateOfProgramme(db),
  }));
  showTable(context, proposedTransfersTable(proposed.transfers), {
    schema: 'mentor/proposed-transfers',
    title: 'Who could teach whom',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['skill', 'learner_name', 'teacher_name', 'reasons', 'learner_email', 'teacher_email'],
    whenEmpty: proposed.leftOver.length + proposed.untaught.length === 0 ? NOBODY_TO_LEARN : NOBODY_TO_TEACH,
    options,
  });
  sayLeftOver(context, proposed, options.each ?? 1);
  if (proposed.transfers.length === 0) return;
  const pairings = counted(proposed.transfers.length, 'skill-transfer pairing', 'skill-transfer pairings');
  await askToGoOn(context, { message: `Record ${pairings}?`, what: `This records ${pairings}` });
  const weeks = options.weeks ?? settings.skills.transferWeeks;
  const plannedUntil = addDays(context.today, weeks * 7 - 1);
  const ids = await changing(context, (db, note) => {
    refuseIfChanged(db, state);
    const recorded = proposed.transfers.map(({ skill, learner, teacher }) => {
      const about = { skillId: skill.id, learnerId: learner.id, teacherId: teacher.id };
      return recordTransfer(db, { ...about, startedOn: context.today, plannedUntil }, context);
    });
    note({ what: 'skill-transfer pairing', action: 'created', ids: recorded });
    return recorded;
  });
  context.note(
    `Recorded ${pairings}, until ${plannedUntil}: ${ids.length === 1 ? `number ${ids[0]}` : `${ids[0]} to ${ids.at(-1)}`}. Nothing is sent.`,
  );
  context.note(`Next: mentor skills pairings; when it is learned, mentor skills learned ${ids[0]}`);
}

function planned(
  db: ReadHandle,
  {
    context,
    options,
    settings,
  }: { context: Context; options: PairForSkillsOptions; settings: Awaited<ReturnType<typeof loadSettings>> },
): ProposedTransfers {
  const programme = programmeIn(db, context, settings);
  const { cells, transfers, onRecord } = skillsIn(db, programme);
  const { skill, unit } = options;
  const all = [...onRecord.skills, ...cells.map((cell) => cell.skill)];
  const only = skill === undefined ? undefined : skillNamed(skill, all).name;
  return proposeTransfers({
    cells,
    transfers,
    settings: settings.skills,
    each: options.each ?? 1,
    isMeant: ({ skill: { name }, person }) =>
      (only === undefined || name === only) &&
      (unit === undefined || (person.unit !== null && skillKey(person.unit) === skillKey(unit))),
    day: context.today,
    matching: matchingInputToday(programme),
  });
}

function sayLeftOver(context: Context, { leftOver, untaught }: ProposedTransfers, each: number): void {
  if (untaught.length > 0) {
    const named = inARow(untaught.map(fullName), NAMED);
    context.note(
      `Nobody at work may teach what they are to learn: ${counted(untaught.length, 'person', 'people')} (${named}). Next: mentor skills people, and who can do it: mentor skills set SKILL PERSON --level teaches`,
    );
  }
  if (leftOver.length === 0) return;
  const named = inARow(leftOver.map(fullName), NAMED);
  context.note(
    `Without a teacher: ${counted(leftOver.length, 'person', 'people')} (${named}). With --each ${each + 1}, each teacher may take that many.`,
  );
}
