import type { Context } from '../../context.js';
import { VERB_OF_CHANGE } from '../../domain/pairings/change-of-status.js';
import type { HealthLevel } from '../../domain/pairings/health-level.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import { absenceChanges } from '../../domain/people/absence.js';
import { isMentee, isMentor } from '../../domain/people/participant.js';
import { nameById, type Person } from '../../domain/people/person.js';
import { isAtWork, presenceOn } from '../../domain/people/presence.js';
import { isErased } from '../../domain/privacy/erased-person.js';
import { kindOf } from '../../domain/rounds/round.js';
import type { Run } from '../../domain/rounds/run.js';
import { countBy } from '../../domain/text/count-by.js';
import { counted } from '../../domain/text/counted.js';
import { mentorsWanted } from '../../matching/round/mentors-wanted.js';
import { findProposal } from '../../store/rounds/runs.js';
import type { RecordField } from '../../terminal/record-view.js';
import { type ShownRecord, showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { healthOfPairings } from '../session/standing/health-of-pairings.js';

/** By which rule people are counted here, as a report counts them by another. */
const HOW_COUNTED =
  'mentors and mentees who are at work today and take part in this round. A report counts everybody who took part on any day of its period.';

/** Shows where the round stands, and what to do next. */
export async function showStatus(context: Context, options: OutputOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, proposal } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    return { programme: read, proposal: findProposal(db, read.round.id) };
  });
  const counts = countsOf(programme);
  const record: ShownRecord = {
    schema: 'mentor/status',
    title: `${settings.programmeName}: where things stand`,
    sections: [
      {
        heading: `${settings.programmeName}: ${programme.round.name}`,
        fields: fieldsOf(counts, { proposal, isRoundNamed: programme.isRoundNamed }),
      },
    ],
    value: {
      programme: settings.programmeName,
      round: programme.round.name,
      people: counts.people,
      mentors: counts.mentors,
      mentees: counts.mentees,
      waiting: counts.waiting,
      short_of_mentors: counts.short,
      open_pairings: counts.openPairings,
      planned_pairings: counts.planned.length,
      reverse_pairings: counts.reverse,
      on_track: counts.onTrack,
      needs_attention: counts.needsAttention,
      at_risk: counts.atRisk,
      no_data: counts.noData,
      proposal: proposal?.id ?? null,
    },
  };
  showRecord(context, record, options);
  sayAway(context, programme);
  context.note(`Next: ${nextStep(counts, proposal !== undefined)}`);
}

function fieldsOf(
  counts: ReturnType<typeof countsOf>,
  { proposal, isRoundNamed }: { proposal: Run | undefined; isRoundNamed: boolean },
): RecordField[] {
  return [
    { label: 'On the roster', value: rosterInWords(counts) },
    { label: 'Mentors', value: counts.mentors },
    { label: 'Mentees', value: menteesInWords(counts) },
    { label: 'Open pairings', value: counts.openPairings },
    ...(counts.planned.length === 0
      ? []
      : [{ label: 'Planned pairings', value: plannedInWords(counts.planned) }]),
    { label: 'On track', value: counts.onTrack },
    { label: 'Needs attention', value: attentionInWords(counts) },
    {
      label: 'Too early or paused',
      value: counts.openPairings - counts.onTrack - counts.needsAttention,
    },
    {
      label: 'Proposal',
      value:
        proposal === undefined
          ? 'none waits'
          : `run ${proposal.id} waits: ${counted(proposal.pairs.length, 'pair', 'pairs')}`,
    },
    ...(counts.reverse === 0 || isRoundNamed
      ? []
      : [{ label: 'Reverse mentoring', value: `${counts.reverse} open, not counted above` }]),
    { label: 'Counted', value: HOW_COUNTED },
  ];
}

/** Pairings that go on although one of the two has left or is on leave meanwhile, with what to type. */
function sayAway(context: Context, { pairings, people }: Programme): void {
  const personOf = peopleById(people);
  const changes = absenceChanges(pairings, (id) => personOf.get(id), context.today);
  for (const { pairing, status, since, reason, personIds } of changes) {
    const who = personIds.map((id) => nameById(personOf, id)).join(' and ');
    const be = personIds.length > 1 ? 'are' : 'is';
    const why = reason === 'left' ? 'left' : `${be} on leave`;
    context.note(
      `Pairing ${pairing.id} goes on, and ${who} ${why}: mentor pairs ${VERB_OF_CHANGE[status]} ${pairing.id} --on ${since} --reason "${reason}"`,
    );
  }
}

function countsOf(programme: Programme) {
  const { people, participations, pairings, settings, round, isRoundNamed, today } = programme;
  const known = people.filter((person) => !isErased(person));
  const active = people.filter((person) => isAtWork(person, today));
  const mentees = active.filter(({ id }) => isMentee(participations.get(id)?.role ?? 'mentor'));
  const goingOn = pairings.filter(
    (pairing) =>
      isOpen(pairing.status) &&
      kindOf(pairing) === kindOf(round) &&
      !(isRoundNamed && pairing.roundId !== round.id),
  );
  const planned = goingOn.filter(({ startedOn }) => startedOn > today);
  const open = goingOn.filter(({ startedOn }) => startedOn <= today);
  const mentors = countBy(goingOn.map(({ menteeId }) => menteeId));
  const hasFewer = ({ id }: Person, than: number) => (mentors.get(id) ?? 0) < than;
  const healthOf = healthOfPairings(programme);
  const levels = open.map((pairing) => healthOf(pairing)?.level);
  const inLevel = (wanted: HealthLevel) => levels.filter((level) => level === wanted).length;
  return {
    people: known.length,
    gone: known.filter((person) => presenceOn(person, today) === 'left').length,
    mentors: active.filter(({ id }) => isMentor(participations.get(id)?.role ?? 'mentee')).length,
    mentees: mentees.length,
    waiting: mentees.filter((mentee) => hasFewer(mentee, 1)).length,
    short: mentees.filter(
      (mentee) => !hasFewer(mentee, 1) && hasFewer(mentee, mentorsWanted(mentee, settings.matching)),
    ).length,
    openPairings: open.length,
    planned,
    reverse: pairings.filter((pairing) => isOpen(pairing.status) && kindOf(pairing) === 'reverse').length,
    onTrack: inLevel('on_track'),
    needsAttention: inLevel('needs_attention') + inLevel('at_risk') + inLevel('no_data'),
    noData: inLevel('no_data'),
    atRisk: inLevel('at_risk'),
  };
}

/** `2, the first from 2026-12-01`. */
function plannedInWords(planned: readonly Pairing[]): string {
  const [first = ''] = planned.map(({ startedOn }) => startedOn).sort();
  return `${planned.length}, ${planned.length === 1 ? 'from' : 'the first from'} ${first}`;
}

/** `6`, `6, 2 of them at risk`, `6, all at risk`, or `6, 2 of them at risk and 3 without data`. */
function attentionInWords(counts: ReturnType<typeof countsOf>): string | number {
  const { needsAttention, atRisk, noData } = counts;
  const kinds = [
    ...(atRisk === 0 ? [] : [{ count: atRisk, what: 'at risk' }]),
    ...(noData === 0 ? [] : [{ count: noData, what: 'without data' }]),
  ];
  const [only] = kinds;
  if (only === undefined) return needsAttention;
  if (only.count === needsAttention)
    return `${needsAttention}, ${only.count === 1 ? '' : 'all '}${only.what}`;
  const [first, ...others] = kinds.map(({ count, what }, at) =>
    at === 0 ? `${count} of them ${what}` : `${count} ${what}`,
  );
  return `${needsAttention}, ${[first, ...others].join(' and ')}`;
}

/** `64`, or `64, 2 of them have left`. */
function rosterInWords({ people, gone }: ReturnType<typeof countsOf>): string | number {
  if (gone === 0) return people;
  return `${people}, ${gone} of them ${gone === 1 ? 'has' : 'have'} left`;
}

function menteesInWords({ mentees, waiting, short }: ReturnType<typeof countsOf>): string {
  const fewer = short === 0 ? '' : `, ${short} with fewer mentors than they are to have`;
  return `${mentees}, ${waiting} without a pairing${fewer}`;
}

function nextStep(counts: ReturnType<typeof countsOf>, isProposalWaiting: boolean): string {
  if (counts.people === 0) return 'mentor import roster.csv';
  if (counts.mentors === 0 || counts.mentees === 0)
    return 'import a roster or a survey that says who is mentor and who is mentee';
  if (isProposalWaiting) return 'mentor match review, or mentor match accept';
  if (counts.waiting + counts.short > 0) return 'mentor match --dry-run';
  if (counts.needsAttention > 0 || counts.planned.length > 0) return 'mentor today';
  return 'mentor report --quarter';
}
