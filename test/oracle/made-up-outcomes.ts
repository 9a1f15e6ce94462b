/** Where somebody works, by their key: two units with mentees, two without, and people of none. */
export function unitOf(key: string): string {
  const number = Number(key.slice(1));
  if (key.startsWith('S')) return number <= 5 ? 'Ward C' : 'Ward D';
  if (key.startsWith('T')) return '';
  return key.startsWith('M') && number % 2 === 0 ? 'Ward B' : 'Ward A';
}

/** Days of values of people: at the ends of the twelve months before and after a first pairing, on its first day, and between. */
const DAYS = [
  '2025-01-06',
  '2025-01-11',
  '2025-06-30',
  '2026-01-05',
  '2026-01-06',
  '2026-01-08',
  '2026-01-11',
  '2026-03-31',
  '2026-06-30',
  '2026-07-01',
  '2026-07-08',
  '2026-12-31',
  '2027-01-04',
];

const MONTHS = Array.from({ length: 25 }, (_, at) => {
  const month = 11 + at;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/**
 * Values of measures of people and of units: with a denominator and without, of which less is better, more is, or nothing is said.
 */
export function outcomesOf(keys: readonly string[], chance: () => number): string {
  const below = (count: number) => Math.floor(chance() * count);
  const rows = keys
    .flatMap((key) => DAYS.map((day) => ({ key, day })))
    .filter(() => chance() < 0.4)
    .flatMap(({ key, day }) => [
      `${key},Sick days,${day},${below(8)},`,
      ...(chance() < 0.5 ? [`${key},Hand hygiene,${day},${below(20)},${20 + below(9)}`] : []),
      ...(chance() < 0.4 ? [`${key},Notes written,${day},${1 + below(5)},`] : []),
    ]);
  const units = ['Ward A', 'Ward B', 'Ward C', 'Ward D']
    .flatMap((unit) => MONTHS.map((month) => ({ unit, month })))
    .filter(() => chance() < 0.8)
    .flatMap(({ unit, month }) => [
      `${unit},Falls,${month},${below(9)},${600 + below(300)}`,
      ...(chance() < 0.3 ? [`${unit},Complaints,${month},${below(4)},`] : []),
    ]);
  return `${['person_or_unit,measure,date,value,denominator', ...rows, ...units].join('\n')}\n`;
}
