import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { milestonesOn } from '../../domain/pairings/milestones-on.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Person } from '../../domain/people/person.js';
import { compareText } from '../../domain/text/compare-text.js';
import { UsageError } from '../../errors.js';
import { consentsNobodyHas } from '../../matching/answers/consents-nobody-has.js';
import { saysYes } from '../../matching/answers/words-for-people.js';
import { noticeInWords } from '../../matching/round/notice.js';
import { celebrationTable } from '../../rendering/tables/pairings/celebration-table.js';
import { type ListedMilestone, milestonesTable } from '../../rendering/tables/pairings/milestones-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadProgramme, type Programme, peopleById } from '../session/loading/load-programme.js';
import { ofRoundOrPairing } from '../session/naming/pairings-asked-for.js';

export interface ListMilestonesOptions extends OutputOptions {
  readonly pairing?: string;
  /** Only those still to be reached. */
  readonly open?: boolean;
  /** Those to celebrate: who reached what, of whoever agreed to be named. */
  readonly reached?: boolean;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/**
 * Lists the milestones of the round's pairings, or of one; or what was reached, to celebrate.
 * @throws UsageError for a period of what is not reached.
 */
export async function showMilestones(context: Context, options: ListMilestonesOptions): Promise<void> {
  const { open, reached, from, to } = options;
  if (reached !== true && (from !== undefined || to !== undefined))
    throw new UsageError('--from and --to are of what was reached.', 'Add --reached, or leave them out.');
  if (reached === true && open === true)
    throw new UsageError('--reached and --open exclude each other.', 'Leave one of them out.');
  if (from !== undefined && to !== undefined && to < from)
    throw new UsageError(`${to} (--to) is before ${from} (--from).`);
  const programme = await loadProgramme(context);
  if (reached === true) return celebrate(context, programme, options);
  const wanted = milestonesOf([...ofRoundOrPairing(programme, options.pairing).values()], programme).filter(
    ({ milestone: { status } }) => open !== true || status === 'open' || status === 'late',
  );
  const { settings } = programme;
  showTable(context, milestonesTable(wanted), {
    schema: 'mentor/milestones',
    title: 'Milestones',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['milestone', 'status', 'due_on', 'reached_on', 'mentee_name', 'mentor_name', 'pairing'],
    whenEmpty:
      settings.milestones.ofProgramme.length === 0
        ? 'No milestone fits. Those of every pairing stand in mentor.yaml (milestones: { midpoint: 13 weeks }); mentor milestone add gives one to a pairing.'
        : 'No milestone fits.',
    options,
  });
}

function milestonesOf(
  pairings: readonly Pairing[],
  { settings, people, today }: Programme,
): ListedMilestone[] {
  const byId = peopleById(people);
  return pairings.flatMap((pairing) => {
    const [mentee, mentor] = [byId.get(pairing.menteeId), byId.get(pairing.mentorId)];
    const hiredOn = mentee?.hiredOn ?? null;
    const all = milestonesOn(pairing, { ofProgramme: settings.milestones.ofProgramme, hiredOn, today });
    return all.map((milestone) => ({ pairing, mentee, mentor, milestone }));
  });
}

/** Whoever did not agree is not named: a mentee's milestone is left out, a mentor's name is. */
function celebrate(context: Context, programme: Programme, options: ListMilestonesOptions): void {
  const { settings, pairings, round, isRoundNamed } = programme;
  const { from = '', to = programme.today } = options;
  const { celebrateIf } = settings.milestones;
  const agrees = (person: Person | undefined) =>
    person !== undefined && celebrateIf !== null && saysYes(person, celebrateIf);
  const meant =
    options.pairing === undefined
      ? pairings.filter(({ roundId }) => !isRoundNamed || roundId === round.id)
      : [...ofRoundOrPairing(programme, options.pairing).values()];
  const reached = milestonesOf(meant, programme).flatMap(({ milestone, mentee, mentor }) => {
    const { name, reachedOn } = milestone;
    return reachedOn === null || reachedOn < from || reachedOn > to
      ? []
      : [{ name, reachedOn, mentee, mentor }];
  });
  const named = reached
    .filter(({ mentee }) => agrees(mentee))
    .map((each) => ({ ...each, mentor: agrees(each.mentor) ? each.mentor : undefined }))
    .toSorted((a, b) => compareText(a.reachedOn, b.reachedOn));
  const leftOut = reached.length - named.length;
  showTable(context, celebrationTable(named), {
    schema: 'mentor/celebration',
    title: `${settings.programmeName}: milestones reached`,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['reached_on', 'milestone', 'mentee_name', 'mentor_name'],
    whenEmpty: reached.length === 0 ? 'No milestone was reached in that time.' : 'Nobody can be named.',
    more: { left_out: leftOut },
    options,
  });
  if (leftOut > 0) context.note(whyLeftOut(leftOut, reached.length, celebrateIf));
  if (leftOut > 0)
    for (const notice of consentsNobodyHas({ milestones: settings.milestones }, programme.people))
      context.note(noticeInWords(notice));
}

function whyLeftOut(leftOut: number, all: number, celebrateIf: string | null): string {
  const count = `${leftOut} of ${all} reached ${leftOut === 1 ? 'is' : 'are'} left out`;
  return celebrateIf === null
    ? `${count}, because it is not known who agreed to be named. Ask in the survey, then name the column in mentor.yaml: celebrate_if: COLUMN`
    : `${count}: their mentees have not said yes under "${celebrateIf}".`;
}
