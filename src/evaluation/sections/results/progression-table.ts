import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { type BandAfterwards, bandsAfterAYear, MONTHS_ON } from '../../facts/band-after-a-year.js';
import { type Beginner, mentoredFrom, mentorsFrom } from '../../facts/followed-staff.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, shareOf } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';

/** What may have become of somebody's band, and the number that counts them. */
const CLASSES: readonly (readonly [BandAfterwards, name: string, label: string])[] = [
  ['higher', 'band_higher', 'Band higher'],
  ['not_higher', 'band_not_higher', 'In post, band not higher'],
  ['left', 'left_before_12m', 'No longer in post'],
  ['not_compared', 'band_not_compared', 'Bands cannot be compared'],
];

/** Of mentored staff and of mentors whose 12 months ran out in the period, whose band was higher then. None where those of nobody did. */
export function progressionTable(facts: PeriodFacts): ReportTable[] {
  const groups = [
    { title: 'Mentored', group: 'staff: mentored', bands: bandsIn(facts, mentoredFrom(facts)) },
    { title: 'Mentors', group: 'staff: mentors', bands: bandsIn(facts, mentorsFrom(facts)) },
  ];
  if (groups.every(({ bands }) => bands.length === 0)) return [];
  const { smallestGroup } = facts.input.settings.report;
  return [
    {
      name: 'progression',
      title: `Bands ${MONTHS_ON} months after mentoring began`,
      groupTitle: 'Staff',
      columns: ['People', ...CLASSES.map(([, , label]) => label), 'Share with a higher band'],
      rows: groups.map(({ title, group, bands }) => ({
        group: title,
        cells: cellsOf(bands, group).map((metric) => ofEnoughPeople(metric, bands.length, smallestGroup)),
      })),
      note: `Of those whose ${MONTHS_ON} months ran out in the period: the band that held on that day beside that of the day their first pairing began, on the ladder of their profession. Those no longer in post count in the share as without a higher band; those whose bands cannot be compared are left out of it. There is no comparison group, so it says nothing about what mentoring did.`,
    },
  ];
}

function bandsIn(facts: PeriodFacts, beginners: readonly Beginner[]): BandAfterwards[] {
  return bandsAfterAYear(facts, beginners).flatMap(({ band, day }) =>
    day >= facts.period.from ? [band] : [],
  );
}

function cellsOf(bands: readonly BandAfterwards[], group: string): Metric[] {
  const count = (band: BandAfterwards) => bands.filter((one) => one === band).length;
  return [
    countOf({ name: 'people_12m_on', label: 'People', unit: 'people', group }, bands.length),
    ...CLASSES.map(([band, name, label]) => countOf({ name, label, unit: 'people', group }, count(band))),
    shareOf(
      { name: 'progression_12m', label: 'Share with a higher band', group },
      { part: count('higher'), whole: bands.length - count('not_compared') },
    ),
  ];
}
