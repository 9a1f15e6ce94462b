import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { CheckIn } from '../../domain/pairings/check-in.js';
import { type Goal, goalStatusOn } from '../../domain/pairings/goal.js';
import { meetingsHeld } from '../../domain/pairings/meetings-by-count.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { isShared, type Reflection } from '../../domain/pairings/reflection.js';
import { subjectOf } from '../../domain/pairings/subject.js';
import { bareName, type Person, personKey } from '../../domain/people/person.js';
import { counted } from '../../domain/text/counted.js';
import { UsageError } from '../../errors.js';
import { markdownAsHtml } from '../../rendering/letters/markdown-as-html.js';
import {
  type Portfolio,
  type PortfolioPart,
  portfolioAsMarkdown,
  portfolioTitle,
} from '../../rendering/letters/portfolio-as-markdown.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { listCheckIns } from '../../store/pairings/check-ins.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listReflections } from '../../store/pairings/reflections.js';
import { deliver } from '../output/deliver.js';
import { formatFor, type OutputOptions } from '../output/show-table.js';
import { type Programme, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { personNamed } from '../session/naming/person-named.js';

export interface ExportReflectionsOptions extends OutputOptions {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** What of a programme goes into somebody's portfolio. */
interface Known extends Pick<Programme, 'pairings' | 'checkIns'> {
  readonly reflections: readonly Reflection[];
  /** What a reflection may be about, as it was told. */
  readonly about: { readonly goals: readonly Goal[]; readonly checkIns: readonly CheckIn[] };
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * All that somebody wrote of their pairings, private or shared, with their meetings and goals, to hand to them for their professional
 * development or revalidation.
 * @throws UsageError for a period that ends before it begins.
 */
export async function exportReflections(
  context: Context,
  named: string,
  options: ExportReflectionsOptions,
): Promise<void> {
  const { from = '', to = context.today } = options;
  if (to < from) throw new UsageError(`${to} (--to) is before ${from} (--from).`);
  const settings = await loadSettings(context);
  const { person, parts } = await reading(context, (db) => {
    const { people, pairings, checkIns } = programmeIn(db, context, settings);
    const found = personNamed(named, people);
    const about = { goals: listGoals(db), checkIns: listCheckIns(db) };
    const known = { pairings, checkIns, reflections: listReflections(db), about, from, to };
    return { person: found, parts: partsOf(found, known) };
  });
  const portfolio = {
    name: bareName(person),
    programme: settings.programmeName,
    from: options.from ?? null,
    to,
    parts,
  };
  deliverPortfolio(context, { person, portfolio }, options);
  const count = parts.reduce((sum, { reflections }) => sum + reflections.length, 0);
  context.note(
    `${counted(count, 'reflection', 'reflections')} of ${portfolio.name}. The other side of a pairing is not named; what they wrote may name others.`,
  );
}

function partsOf(person: Person, known: Known): PortfolioPart[] {
  return known.pairings.flatMap((pairing) => {
    const as = pairing.menteeId === person.id ? 'mentee' : 'mentor';
    const isTheirs = as === 'mentee' || pairing.mentorId === person.id;
    if (!isTheirs || pairing.status === 'cancelled' || pairing.startedOn > known.to) return [];
    const part = partOf(pairing, as, known);
    // What was over before the period has goals still, which are not of it.
    const isOfPeriod = part.endedOn === null || part.endedOn >= known.from;
    const count = part.meetings + part.reflections.length + (isOfPeriod ? part.goals.length : 0);
    return count === 0 ? [] : [part];
  });
}

function partOf(pairing: Pairing, as: Side, known: Known): PortfolioPart {
  const { checkIns, about, reflections, from, to } = known;
  const isOf = ({ pairingId }: { readonly pairingId: number }) => pairingId === pairing.id;
  const met = checkIns.filter((each) => isOf(each) && each.heldOn >= from && each.heldOn <= to);
  const lengths = met.flatMap(({ minutes }) => minutes ?? []);
  const own = reflections.filter((each) => isOf(each) && each.writtenBy === as);
  const { endedOn } = pairing;
  return {
    pairing: pairing.id,
    as,
    startedOn: pairing.startedOn,
    endedOn: endedOn !== null && endedOn <= to ? endedOn : null,
    meetings: meetingsHeld(met),
    minutes: lengths.reduce((sum, minutes) => sum + minutes, 0),
    withLength: lengths.length,
    goals: about.goals.filter(isOf).flatMap((goal) => {
      const status = goalStatusOn(goal, to);
      return status === null ? [] : [{ goal: goal.id, text: goal.text, status }];
    }),
    reflections: own
      .filter(({ writtenOn }) => writtenOn >= from && writtenOn <= to)
      .map((each) => ({
        reflection: each.id,
        writtenOn: each.writtenOn,
        about: subjectOf(each, about),
        text: each.text,
        isShared: isShared(each, to),
      })),
  };
}

function deliverPortfolio(
  context: Context,
  { person, portfolio }: { readonly person: Person; readonly portfolio: Portfolio },
  options: OutputOptions,
): void {
  const format = formatFor(context, options, { terminal: 'md', pipe: 'md' });
  if (format === 'json') {
    deliver(context, asJson(personKey(person), portfolio), options);
    return;
  }
  const markdown = portfolioAsMarkdown(portfolio);
  deliver(
    context,
    format === 'html' ? markdownAsHtml(portfolioTitle(portfolio), markdown) : markdown,
    options,
  );
}

function asJson(person: string, { name, from, to, parts }: Portfolio): string {
  return jsonDocument({
    schema: 'mentor/portfolio',
    person,
    name,
    from,
    to,
    pairings: parts.map(
      ({ pairing, as, startedOn, endedOn, meetings, minutes, withLength, goals, reflections }) => ({
        pairing,
        as,
        started_on: startedOn,
        ended_on: endedOn,
        meetings,
        minutes,
        meetings_with_length: withLength,
        goals,
        reflections: reflections.map(({ reflection, writtenOn, about, text, isShared: is_shared }) => {
          return { reflection, written_on: writtenOn, about, text, is_shared };
        }),
      }),
    ),
  });
}
