import { MONTHS_ON } from '../facts/band-after-a-year.js';
import { BASES, type DefineFigures, FLOORS } from './figure-definition.js';

/** What is compared with what. */
export const BANDS_COMPARED = `Staff from the first day of their first pairing, mentored staff as mentee and mentors as mentor, if they were in post on it. The band on that day and the band on the day ${MONTHS_ON} months after are those that the rosters state for the two days, corrections included, each read on the ladder of the profession of its day; on two ladders their levels are compared. Ladders are those of the criterion in the settings that compares bands, else Agenda for Change and the grades of UK doctors. On a day on which a band changes, the new one holds. Bands cannot be compared where that of the first day is not stated, not certain or on no ladder, where somebody was on no roster by then, or where that of the second day is so of somebody in post. Whoever is not in post on the second day counts as without a higher band.`;

const COHORT = `People whose ${MONTHS_ON} months ran out on a day of the period`;

const counts = [
  ['people_12m_on', 'People', `${COHORT}.`],
  ['band_higher', 'Band higher', `${COHORT}, in post, with a higher band.`],
  ['band_not_higher', 'In post, band not higher', `${COHORT}, in post, with the same band or a lower one.`],
  ['left_before_12m', 'No longer in post', `${COHORT}, with a band on a ladder on the first, not in post.`],
  ['band_not_compared', 'Bands cannot be compared', `${COHORT}, whose bands cannot be compared.`],
] as const;

const common = {
  sections: ['results'],
  definition: BANDS_COMPARED,
  period: `The ${MONTHS_ON} months ran out on a day of the period.`,
  floor: FLOORS.followed,
  basis: BASES.progression,
};

/** Numbers of bands a year after mentoring began. */
export const progressionFigures: DefineFigures = () => [
  ...counts.map(([name, title, numerator]) => ({
    ...common,
    name,
    title,
    numerator,
    denominator: '',
    unit: 'people' as const,
  })),
  {
    ...common,
    name: 'progression_12m',
    title: 'Share with a higher band',
    numerator: `${COHORT}, in post, with a higher band.`,
    denominator: `${COHORT}, less those whose bands cannot be compared.`,
    unit: 'share',
  },
];
