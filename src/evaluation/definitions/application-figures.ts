import { type DefineFigures, FLOORS } from './figure-definition.js';

const EVER = 'Any day up to the last day of the period; while it runs, up to the day of the report.';
const OF_WHOM =
  'Matched: people whose application stood accepted on the last day. Every other: people who had applied or been nominated to be mentors by the last day.';

/** Numbers of who applied to be a mentor, and what became of it. */
export const applicationFigures: DefineFigures = () => [
  {
    name: 'applicants_reached',
    sections: ['reach'],
    title: 'Applicants to be mentors for whom it is so',
    definition:
      'Each person once, by their latest application to any round of the report, as it stood on the last day. Nominated: others named them. Accepted, not accepted, withdrawn, no decision yet: what had become of the application by then. Matched: a pairing of theirs as mentor began on the day they were accepted or later.',
    numerator: 'Those for whom it is so.',
    denominator: OF_WHOM,
    period: EVER,
    unit: 'people',
    floor: FLOORS.total,
  },
  {
    name: 'applicants_before',
    sections: ['reach'],
    title: 'Applicants to be mentors who are counted',
    definition: 'Those among whom each line counts.',
    numerator: OF_WHOM,
    denominator: '',
    period: EVER,
    unit: 'people',
    floor: FLOORS.total,
  },
  {
    name: 'applicants_share',
    sections: ['reach'],
    title: 'Share of the applicants to be mentors for whom it is so',
    definition: 'The same as a share.',
    numerator: 'Those for whom it is so.',
    denominator: OF_WHOM,
    period: EVER,
    unit: 'share',
    floor: FLOORS.total,
  },
];
