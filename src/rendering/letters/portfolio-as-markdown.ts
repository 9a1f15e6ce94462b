import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import { counted } from '../../domain/text/counted.js';
import { markdownText } from '../markdown-text.js';

/** What somebody did as one side of a pairing, and what they make of it. */
export interface PortfolioPart {
  readonly pairing: number;
  readonly as: Side;
  readonly startedOn: IsoDate;
  /** null while it goes on. */
  readonly endedOn: IsoDate | null;
  readonly meetings: number;
  /** Minutes of the meetings whose length is on record, and how many those are. */
  readonly minutes: number;
  readonly withLength: number;
  readonly goals: readonly { readonly goal: number; readonly text: string; readonly status: string }[];
  readonly reflections: readonly {
    readonly reflection: number;
    readonly writtenOn: IsoDate;
    readonly about: string;
    readonly text: string;
    readonly isShared: boolean;
  }[];
}

/** Mentoring as somebody shows it for their professional development or revalidation. The other side of a pairing is not named. */
export interface Portfolio {
  readonly name: string;
  readonly programme: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate;
  readonly parts: readonly PortfolioPart[];
}

export function portfolioTitle({ name }: Portfolio): string {
  return `Mentoring of ${name}: reflections`;
}

export function portfolioAsMarkdown(portfolio: Portfolio): string {
  const { programme, from, to, parts } = portfolio;
  return `${[
    `# ${markdownText(portfolioTitle(portfolio))}`,
    `${markdownText(programme)}, ${from === null ? 'until' : `${from} to`} ${to}`,
    ...(parts.length === 0 ? ['Nothing is on record.'] : parts.flatMap(partInWords)),
  ].join('\n\n')}\n`;
}

function partInWords({ as, startedOn, endedOn, goals, reflections, ...met }: PortfolioPart): string[] {
  return [
    `## As a ${as}, ${endedOn === null ? `since ${startedOn}` : `${startedOn} to ${endedOn}`}`,
    `${meetingsInWords(met)}.`,
    ...(goals.length === 0 ? [] : ['Goals:', goals.map(goalInWords).join('\n')]),
    ...reflections.flatMap(({ writtenOn, about, text }) => [
      `### ${writtenOn}${about === '' ? '' : `, ${markdownText(about)}`}`,
      quoted(text),
    ]),
  ];
}

function meetingsInWords({
  meetings,
  minutes,
  withLength,
}: Pick<PortfolioPart, 'meetings' | 'minutes' | 'withLength'>): string {
  const count = counted(meetings, 'meeting', 'meetings');
  if (withLength === 0) return count;
  const hours = `${(minutes / 60).toFixed(1)} hours`;
  return withLength === meetings
    ? `${count}, ${hours}`
    : `${count}, ${hours} in the ${withLength} whose length is on record`;
}

function goalInWords({ text, status }: PortfolioPart['goals'][number]): string {
  return `- **${markdownText(text)}**: ${status.replaceAll('_', ' ')}`;
}

/** As it was written, line by line; what a line begins with is no mark of Markdown. */
function quoted(text: string): string {
  return text
    .split(/\r?\n/u)
    .map(
      (line) =>
        `> ${markdownText(line).replace(/^([#+=-]|\d+(?=[.)]))/u, (mark) => (/\d/u.test(mark) ? `${mark}\\` : `\\${mark}`))}`,
    )
    .join('\n');
}
