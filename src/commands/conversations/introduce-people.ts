import type { Context } from '../../context.js';
import { addDays } from '../../domain/dates/iso-date.js';
import { isMentee, isMentor } from '../../domain/people/participant.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { isAtWork } from '../../domain/people/presence.js';
import { counted } from '../../domain/text/counted.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { StateError } from '../../errors.js';
import { type Introductions, introduce } from '../../matching/introductions/introduce.js';
import { proposedIntroductionsTable } from '../../rendering/tables/pairings/conversations-table.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listConversations, recordConversation } from '../../store/pairings/conversations.js';
import { stateOfProgramme } from '../../store/trail/audit-trail.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { refuseIfChanged } from '../session/asking/refuse-if-changed.js';
import { type Programme, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changing, reading } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';
import { matchingInputToday } from '../session/standing/matching-input-today.js';

export interface IntroducePeopleOptions extends OutputOptions {
  /** How many weeks they have for it; then there are new ones. */
  readonly weeks?: number;
  /** Only who takes part so; absent: everybody. */
  readonly role?: 'mentor' | 'mentee';
  /** Who is left out this time. */
  readonly without?: readonly string[];
}

const USUAL_WEEKS = 4;
/** How many people a message names. */
const NAMED = 12;

interface Planned extends Introductions {
  readonly programme: Programme;
}

/**
 * Introduces everybody who takes part in the round and is at work to somebody: shows who would meet whom, asks, and records what was shown.
 * @throws StateError for a round that is closed, where fewer than two people could meet, or where the programme was changed while the question stood.
 */
export async function introducePeople(context: Context, options: IntroducePeopleOptions): Promise<void> {
  const settings = await loadSettings(context);
  const plan = (db: ReadHandle): Planned => {
    const programme = programmeIn(db, context, settings);
    const people = peopleToIntroduce(programme, options);
    const matching = matchingInputToday(programme);
    return { programme, ...introduce({ people, conversations: listConversations(db), matching }) };
  };
  const { planned, state } = await reading(context, (db) => ({
    planned: plan(db),
    state: stateOfProgramme(db),
  }));
  const { pairs, programme } = planned;
  if (pairs.length === 0)
    throw new StateError(
      'Nobody can be introduced: fewer than two people take part and may meet.',
      'mentor people list shows who takes part.',
    );
  showTable(context, proposedIntroductionsTable(pairs), {
    schema: 'mentor/proposed-introductions',
    title: `Introductions of ${programme.round.name}`,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['person_name', 'other_name', 'last_together_on', 'person_email', 'other_email'],
    whenEmpty: 'No introduction.',
    options,
  });
  sayWhoMeets(context, planned);
  const introductions = counted(pairs.length, 'introduction', 'introductions');
  await askToGoOn(context, { message: `Record ${introductions}?`, what: `This records ${introductions}` });
  const dueOn = addDays(context.today, (options.weeks ?? USUAL_WEEKS) * 7 - 1);
  const ids = await changing(context, (db, note) => {
    refuseIfChanged(db, state);
    const recorded = pairs.map(({ person, other }) =>
      recordConversation(
        db,
        {
          ...{ roundId: programme.round.id, kind: 'introduction', personId: person.id, otherId: other.id },
          ...{ arrangedOn: context.today, dueOn },
        },
        context,
      ),
    );
    note({ what: 'conversation', action: 'created', ids: recorded });
    return recorded;
  });
  context.note(
    `Recorded ${introductions}, to be held by ${dueOn}: ${ids.length === 1 ? `number ${ids[0]}` : `${ids[0]} to ${ids.at(-1)}`}. Nothing is sent.`,
  );
  context.note(
    'Next: mentor conversation list --out introductions.csv, to write to them; then mentor conversation held NUMBER. After that day mentor today asks for new ones.',
  );
}

function peopleToIntroduce(
  { people, participations, round, today }: Programme,
  { role, without = [] }: IntroducePeopleOptions,
): Person[] {
  if (round.closedOn !== null && round.closedOn <= today)
    throw new StateError(
      `Round "${round.name}" was closed on ${round.closedOn}.`,
      'Name another with --round.',
    );
  const leftOut = new Set(without.map((text) => personToChange(text, people).id));
  return people.filter((person) => {
    const part = participations.get(person.id)?.role;
    if (part === undefined || leftOut.has(person.id) || !isAtWork(person, today)) return false;
    return role === undefined || (role === 'mentor' ? isMentor(part) : isMentee(part));
  });
}

function sayWhoMeets(context: Context, { pairs, leftOver }: Introductions): void {
  const again = pairs.filter(({ lastOn }) => lastOn !== null).length;
  context.note(
    again === 0
      ? `Nobody meets anyone they were brought together with before (${counted(pairs.length, 'pair', 'pairs')}).`
      : `Of ${counted(pairs.length, 'pair', 'pairs')} ${again} ${again === 1 ? 'was' : 'were'} brought together before: for them nobody new was left.`,
  );
  if (leftOver.length === 0) return;
  const names = inARow(leftOver.map(fullName), NAMED);
  context.note(
    `Meets nobody this time: ${names}. Whoever had the fewest introductions comes first next time.`,
  );
}
