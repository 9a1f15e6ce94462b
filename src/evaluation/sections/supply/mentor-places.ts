import type { Pairing } from '../../../domain/pairings/pairing.js';
import { isMentor } from '../../../domain/people/participant.js';
import { isAtWork } from '../../../domain/people/presence.js';
import { compareText } from '../../../domain/text/compare-text.js';
import { figureFloor } from '../../disclosure/disclosure.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { takesPartOn } from '../../facts/taking-part.js';
import { countOf, type Metric, shareOf } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';

/**
 * Places offered on the period's last day by the mentors at work, each mentor once: as stated in the latest of the rounds that are open.
 */
export function placesOffered({ input, period, openAt }: PeriodFacts): Map<number, number> {
  const offered = new Map<number, number>();
  const { until } = period;
  const rounds = input.rounds.toSorted((a, b) => compareText(a.round.openedOn, b.round.openedOn));
  for (const { round, participants } of rounds) {
    for (const participant of participants) {
      const { person, role, capacity } = participant;
      if (!isMentor(role) || !isAtWork(person, until) || !takesPartOn(round, participant, until)) continue;
      offered.set(person.id, capacity ?? input.settings.matching.defaultCapacity);
    }
  }
  for (const { mentorId } of openAt) if (!offered.has(mentorId)) offered.set(mentorId, 0);
  return offered;
}

/** How many of these pairings each mentor has. */
function countByMentor(pairings: readonly Pairing[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { mentorId } of pairings) counts.set(mentorId, (counts.get(mentorId) ?? 0) + 1);
  return counts;
}

/** Of each mentor the places that are free on the last day: neither taken nor promised to a pairing that begins later. */
export function placesFree(facts: PeriodFacts): Map<number, number> {
  const taken = countByMentor([...facts.openAt, ...facts.planned]);
  return new Map(
    [...placesOffered(facts)].map(([id, count]) => [id, Math.max(0, count - (taken.get(id) ?? 0))]),
  );
}

/** What places there are, and how many mentors use theirs. */
export function placeMetrics(facts: PeriodFacts): Metric[] {
  const offered = placesOffered(facts);
  const taken = countByMentor(facts.openAt);
  const willing = [...offered].filter(([, count]) => count > 0);
  const total = willing.reduce((sum, [, count]) => sum + count, 0);
  const free = [...placesFree(facts).values()].reduce((sum, count) => sum + count, 0);
  const inUse = willing.filter(([id]) => taken.has(id)).length;
  return [
    countOf({ name: 'places_offered', label: 'Places mentors offer', unit: 'places' }, total),
    countOf({ name: 'places_free', label: 'of which free', unit: 'places' }, free, total),
    shareOf(
      { name: 'mentors_in_use', label: 'Mentors offering places, with at least one mentee' },
      { part: inUse, whole: willing.length },
    ),
  ];
}

/** From so many mentees on, mentors are counted together. */
const MOST_MENTEES = 3;

/** Mentors who offer a place by how many mentees they have; nothing of a few, of whom it would tell what each one has. */
export function loadTable(facts: PeriodFacts): ReportTable[] {
  const taken = countByMentor(facts.openAt);
  const loads = [...placesOffered(facts)]
    .filter(([, count]) => count > 0)
    .map(([id]) => Math.min(MOST_MENTEES, taken.get(id) ?? 0));
  const whole = loads.length;
  if (whole === 0 || whole < figureFloor(facts.input.settings.report.smallestGroup)) return [];
  const rows = Array.from({ length: MOST_MENTEES + 1 }, (_, load) => {
    const title = load === MOST_MENTEES ? `${load} or more` : String(load);
    const group = `mentees: ${title}`;
    const part = loads.filter((own) => own === load).length;
    const cells = [
      countOf({ name: 'load_mentors', label: 'Mentors', unit: 'people', group }, part, whole),
      shareOf({ name: 'load_share', label: 'Share', group }, { part, whole }),
    ].map((metric) => ({ ...metric, people: whole }));
    return { group: title, cells };
  });
  return [
    {
      name: 'mentor_load',
      title: 'Mentors by how many mentees they have',
      groupTitle: 'Mentees',
      columns: ['Mentors', 'Share'],
      rows,
      note: 'Of mentors who offer a place.',
    },
  ];
}
