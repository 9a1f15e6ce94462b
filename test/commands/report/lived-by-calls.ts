import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** A call of mentor, on the day it is made. */
export type Call = readonly [day: string, ...words: readonly string[]];
type Files = Readonly<Record<string, string>>;
type Figures = Readonly<Record<string, string>>;

const HEAD = 'staff_number,given_name,family_name,site,hired_on,left_on,leave_from,leave_until,role,capacity';

/** A roster of people of whom only what matters is said: `E1 mentee left_on=2026-09-30`. */
export function roster(...people: readonly string[]): string {
  const rows = people.map((text) => {
    const [key = '', role = '', ...said] = text.split(' ');
    const facts = Object.fromEntries(said.map((one) => one.split('=')));
    const { site = 'North', hired_on = '2020-01-01', capacity = role === 'mentor' ? '3' : '' } = facts;
    const { left_on = '', leave_from = '', leave_until = '' } = facts;
    return [key, 'Ann', key, site, hired_on, left_on, leave_from, leave_until, role, capacity].join(',');
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}

/** What a programme that lived so says of a quarter: of each figure its value, of a share `part of whole`. */
export async function lived(
  files: Files,
  calls: readonly Call[],
): Promise<(quarter: string) => Promise<Figures>> {
  const folder = emptyFolder();
  const settings = 'programme: { name: Made up }\nreport: { smallest_group: 1 }\n';
  for (const [name, text] of Object.entries({ ...files, 'mentor.yaml': settings }))
    writeFileSync(path.join(folder, name), text);
  for (const [day, ...words] of calls) {
    const { exitCode, err, out } = await mentorIn(folder, [...words, '--as-of', day, '--no-input']);
    if (exitCode !== 0) throw new Error(`${words.join(' ')}: ${err}${out}`);
  }
  return async (quarter) => {
    const words = ['report', '--quarter', quarter, '--format', 'csv', '--as-of', '2027-01-05'];
    const { out, err } = await mentorIn(folder, words);
    const rows: Record<string, string>[] = parse(out, { columns: true, bom: true });
    if (rows.length === 0) throw new Error(err);
    return Object.fromEntries(
      rows
        .filter(({ period }) => period === quarter)
        .toReversed()
        .map(({ metric, group, unit, value, n, denominator }) => [
          group === '' ? metric : `${metric}, ${group}`,
          unit === 'share' && value !== '' ? `${n} of ${denominator}` : value,
        ]),
    );
  };
}

/** Of these figures what a quarter says. */
export function of(figures: Figures, ...names: readonly string[]): Figures {
  return Object.fromEntries(names.map((name) => [name, figures[name] ?? 'none']));
}
