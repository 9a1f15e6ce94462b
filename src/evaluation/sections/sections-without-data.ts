import type { Section } from '../report-value.js';

const NOTHING = { metrics: [], tables: [], quotes: [], notes: [] } as const;

/** What stands where a section has nothing to tell: what to bring in so that it has. */
const WITHOUT_DATA: readonly Section[] = [
  {
    ...NOTHING,
    number: 8,
    name: 'learning',
    title: 'Learning',
    frameworks: ['Kirkpatrick level 2: learning', 'RE-AIM: effectiveness'],
    intro: [
      'No goal, no milestone and no survey in two waves is on record: set goals, or import the answers of a survey before and after.',
    ],
  },
  {
    ...NOTHING,
    number: 13,
    name: 'costs',
    title: 'Cost and value',
    frameworks: ['RE-AIM: implementation, maintenance'],
    intro: [
      'No cost is stated: say in the settings of the programme (costs) what an hour, a year and a leaver cost.',
    ],
  },
  {
    ...NOTHING,
    number: 15,
    name: 'decisions',
    title: 'Decisions',
    frameworks: [],
    intro: [
      'No decision is on record: record what is decided. What the numbers ask to be decided now stands on the first page.',
    ],
  },
];

/** The full list of sections, in order: those without data say so in a line. */
export function withEverySection(sections: readonly Section[]): Section[] {
  const there = new Set(sections.map(({ number }) => number));
  const missing = WITHOUT_DATA.filter(({ number }) => !there.has(number));
  return [...sections, ...missing].sort((a, b) => a.number - b.number);
}
