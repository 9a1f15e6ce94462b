import { attributeValues, type Person } from '../../../domain/people/person.js';
import { compareText } from '../../../domain/text/compare-text.js';
import { isSmall } from '../../disclosure/disclosure.js';
import { publishedBefore } from '../../disclosure/published-before.js';
import { sinceIssued } from '../../disclosure/since-issued.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, suppressed } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import { placesFree } from './mentor-places.js';

/** Who has what is needed, and how many places they have free together. */
interface Offer {
  readonly mentors: number;
  readonly places: number;
}

/**
 * What those who wait need, beside the mentors with a free place who offer it, their places, and how many more wait than these have room for;
 * needs of few people stay unnamed. By site it would tell, beside those who are matched there, of a few.
 */
export function needTable(facts: PeriodFacts, waiting: readonly Person[]): ReportTable[] {
  const { smallestGroup } = facts.input.settings.report;
  const { needs, strengths } = attributesOf(facts);
  const offered = offersByTerm(facts, strengths);
  const rows = [...countTerms(waiting, needs)]
    .filter(([, count]) => !isSmall(count, smallestGroup))
    .sort(([termA, a], [termB, b]) => b - a || compareText(termA, termB))
    .map(([term, count]) => {
      const offer = offered.get(term) ?? { mentors: 0, places: 0 };
      return { group: term, cells: cellsOf(facts, { term, count, offer, waiting: waiting.length }) };
    });
  if (rows.length === 0) return [];
  const columns = [
    'Waiting',
    'Mentors with a free place who offer it',
    'Places they have free',
    'More waiting than places',
  ];
  const note =
    'A person with several needs counts once in each, as a place does; needs of few people are not named.';
  return [{ name: 'needs', title: 'What those who wait need', groupTitle: 'Need', columns, rows, note }];
}

function cellsOf(
  { input }: PeriodFacts,
  { term, count, offer, waiting }: { term: string; count: number; offer: Offer; waiting: number },
): Metric[] {
  const { smallestGroup } = input.settings.report;
  const before = publishedBefore(input, { section: 'supply_and_demand', table: 'needs' });
  const group = `need: ${term}`;
  const isOfFew = isSmall(offer.mentors, smallestGroup);
  const told = (metric: Metric, isHidden: boolean) =>
    isHidden ? suppressed(metric, smallestGroup) : sinceIssued(metric, before, smallestGroup);
  const waits = countOf({ name: 'need_waiting', label: 'Waiting', unit: 'people', group }, count, waiting);
  const mentors = countOf(
    { name: 'need_mentors_free', label: 'Mentors with a free place who offer it', unit: 'people', group },
    offer.mentors,
  );
  const places = countOf(
    { name: 'need_places_free', label: 'Places they have free', unit: 'places', group },
    offer.places,
  );
  const short = countOf(
    { name: 'need_short', label: 'More waiting than places', unit: 'people', group },
    Math.max(0, count - offer.places),
  );
  const [ofWaiting, ofMentors, ofPlaces] = [
    told(waits, false),
    told(mentors, isOfFew),
    told(places, isOfFew),
  ];
  // The difference of two numbers is told where both are.
  const isOpen = ofWaiting.value !== null && ofPlaces.value !== null;
  return [ofWaiting, ofMentors, ofPlaces, isOpen ? short : suppressed(short, smallestGroup)];
}

/** What mentees need and mentors offer is named by the criterion of coverage. */
function attributesOf({ input }: PeriodFacts): { readonly needs: string; readonly strengths: string } {
  const coverage = input.settings.matching.criteria.find(({ kind }) => kind === 'coverage');
  return coverage?.kind === 'coverage'
    ? { needs: coverage.menteeAttribute, strengths: coverage.mentorAttribute }
    : { needs: 'needs', strengths: 'strengths' };
}

function offersByTerm(facts: PeriodFacts, attribute: string): Map<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const [id, free] of placesFree(facts)) {
    const mentor = facts.personById.get(id);
    if (free === 0 || mentor === undefined) continue;
    for (const term of termsOf(mentor, attribute)) {
      const { mentors, places } = offers.get(term) ?? { mentors: 0, places: 0 };
      offers.set(term, { mentors: mentors + 1, places: places + free });
    }
  }
  return offers;
}

function countTerms(people: readonly Person[], attribute: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people)
    for (const term of termsOf(person, attribute)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function termsOf(person: Person, attribute: string): ReadonlySet<string> {
  return new Set(attributeValues(person, attribute).map((term) => term.trim().toLowerCase()));
}
