/** The months as survey tools and HR systems write them, in full and shortened, in English, French, German and Spanish. */
const MONTHS: readonly string[] = [
  'january jan janvier janv januar jän jänner enero ene',
  'february feb février févr fév februar febrero',
  'march mar mars märz mär mrz marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juin juni junio',
  'july jul juillet juil juli julio',
  'august aug août aoû agosto ago',
  'september sep sept septembre septiembre',
  'october oct octobre oktober okt octubre',
  'november nov novembre noviembre',
  'december dec décembre déc dezember dez diciembre dic',
];

const NUMBERS = new Map(
  MONTHS.flatMap((names, at) =>
    names.split(' ').flatMap((name) => [[name, at + 1] as const, [withoutAccents(name), at + 1] as const]),
  ),
);

/** The names of all months for a pattern, the longest first, with and without their accents; small letters. */
export const MONTH_NAMES: string = [...NUMBERS.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** `monthNumber` gives 1 to 12 for the name of a month, with or without its accents and a closing dot. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(withoutAccents(name.replace(/\.$/u, '').toLowerCase()));
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
