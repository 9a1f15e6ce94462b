import { statusOn } from '../../../domain/pairings/pairing.js';
import { isMentee } from '../../../domain/people/participant.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { hasTakenPartBy } from '../../facts/taking-part.js';
import { countOf, shareOf } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';

/** One step on the way through the programme: who has come to it of those at the step before. */
interface Step {
  /** `matched`. */
  readonly name: string;
  /** Of whom: `those who joined`. */
  readonly of: string;
  readonly reached: ReadonlySet<number>;
}

/**
 * How far mentees have come by the last day, whenever they joined: a funnel, in which each step counts those of the step before who have come to it
 * too. None where nobody has joined.
 */
export function stepsTable(facts: PeriodFacts): ReportTable[] {
  const joined = everJoined(facts);
  if (joined.size === 0) return [];
  const invited = everInvited(facts);
  const start = new Set([...invited, ...joined]);
  const asked = { name: 'joined', of: 'those invited, or who came uninvited', reached: joined };
  const steps = [...(invited.size === 0 ? [] : [asked]), ...stepsAfterJoining(facts, joined)];
  let before = invited.size === 0 ? joined : start;
  const rows = steps.map(({ name, of, reached }) => {
    const here = new Set([...before].filter((id) => reached.has(id)));
    const [part, whole] = [here.size, before.size];
    before = here;
    const group = `step: ${name}`;
    return {
      group: `${name}, of ${of}`,
      cells: [
        countOf({ name: 'step_before', label: 'At the step before', unit: 'people', group }, whole),
        countOf({ name: 'step_reached', label: 'Have come to it', unit: 'people', group }, part, whole),
        shareOf({ name: 'step_share', label: 'Share', group }, { part, whole }),
      ],
    };
  });
  return [
    {
      name: 'steps_of_mentees',
      title: 'How far mentees have come',
      groupTitle: 'Step',
      columns: ['At the step before', 'Have come to it', 'Share'],
      rows,
      note: `Everybody who joined up to ${facts.period.until}, each once, whenever that was. Those who have not reached a step may still reach it.`,
      steps: { start: invited.size === 0 ? 'joined' : 'invited, or came uninvited' },
    },
  ];
}

function stepsAfterJoining(facts: PeriodFacts, joined: ReadonlySet<number>): Step[] {
  const { period, pairingsOf, checkInsOf } = facts;
  const begun = (id: number) =>
    (pairingsOf.get(id) ?? []).filter(({ startedOn }) => startedOn <= period.until);
  const those = (has: (id: number) => boolean) => new Set([...joined].filter(has));
  return [
    { name: 'matched', of: 'those who joined', reached: those((id) => begun(id).length > 0) },
    {
      name: 'met their mentor',
      of: 'those matched',
      reached: those((id) => begun(id).some((pairing) => checkInsOf.has(pairing.id))),
    },
    {
      name: 'completed a pairing',
      of: 'those who met',
      reached: those((id) => begun(id).some((pairing) => statusOn(pairing, period.until) === 'completed')),
    },
  ];
}

/** Mentees who took part on any day up to the last, or had a pairing. */
function everJoined({ input, period, pairingsOf }: PeriodFacts): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const { round, participants } of input.rounds)
    for (const participant of participants)
      if (isMentee(participant.role) && hasTakenPartBy(round, participant, period.until))
        ids.add(participant.person.id);
  for (const [menteeId, pairings] of pairingsOf)
    if (pairings.some(({ startedOn }) => startedOn <= period.until)) ids.add(menteeId);
  return ids;
}

/** Asked to be mentees up to the last day; or asked without saying as what, and in no round as a mentor alone. */
function everInvited({ input, period }: PeriodFacts): ReadonlySet<number> {
  const mentors = new Set(
    input.rounds.flatMap(({ participants }) =>
      participants.flatMap(({ role, person }) => (isMentee(role) ? [] : [person.id])),
    ),
  );
  return new Set(
    (input.invitations ?? [])
      .filter(({ event, on }) => event === 'invited' && on <= period.until)
      .filter(({ invitedAs, personId }) =>
        invitedAs === null ? !mentors.has(personId) : isMentee(invitedAs),
      )
      .map(({ personId }) => personId),
  );
}
