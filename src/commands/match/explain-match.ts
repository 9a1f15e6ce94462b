import type { Context } from '../../context.js';
import { type Person, personKey } from '../../domain/people/person.js';
import type { Change } from '../../matching/answers/exact-changes.js';
import { type InStage, roundExplanations, stageWords } from '../../matching/answers/explain-round.js';
import type { WhyMentee, WhyPair } from '../../matching/answers/explain-why.js';
import type { DocumentName } from '../../rendering/documents/documents.js';
import { optionsTable, type ShownOption } from '../../rendering/tables/matching/options-table.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { recordForTerminal } from '../../terminal/record-view.js';
import { deliver } from '../output/deliver.js';
import { styleOf } from '../output/show-in-terminal.js';
import { formatFor, type OutputOptions, showTable } from '../output/show-table.js';
import { personNamed } from '../session/naming/person-named.js';
import {
  aboutValue,
  aboutWords,
  type MatchingInQuestion,
  matchingInQuestion,
} from './computing/matching-in-question.js';
import {
  type AcceptedPair,
  acceptedPairs,
  whyAcceptedMentee,
  whyAcceptedPair,
} from './showing/accepted-pair.js';
import { whyMenteeSections, whyPairSections } from './showing/why-as-record.js';
import { whyMenteeValue, whyPairValue } from './showing/why-as-value.js';

export interface WhyOptions extends OutputOptions {
  readonly mentee: string;
  readonly mentor: string | undefined;
}

type Value = Readonly<Record<string, unknown>>;

/** An explanation in every shape it may be asked for. */
interface Explained {
  readonly schema: DocumentName;
  /** Which matching it is about. */
  readonly about: { readonly words: string; readonly value: Value };
  readonly sections: ReturnType<typeof whyMenteeSections>;
  readonly value: Value;
  readonly options: readonly ShownOption[];
  readonly next: string;
}

/**
 * Says why a mentee has the mentor they have, or none; or, with a mentor, why the two are a pair or not.
 * @throws StateError for people who could not be matched in the run, and says why.
 */
export async function explainMatch(context: Context, asked: WhyOptions): Promise<void> {
  const matching = await matchingInQuestion(context);
  const { people } = matching.programme;
  const mentee = personNamed(asked.mentee, people);
  const mentor = asked.mentor === undefined ? undefined : personNamed(asked.mentor, people);
  const accepted = await acceptedPairs(context, matching, { mentee, mentor });
  const explained =
    accepted.length > 0
      ? fromRuns(matching, accepted, asked.mentor !== undefined)
      : fromSolution(matching, { mentee, mentor });
  context.note(explained.about.words);
  show(context, explained, { matching, asked });
  context.note(explained.next);
}

/** Whom it is about; without a mentor, about the mentee's own. */
interface Two {
  readonly mentee: Person;
  readonly mentor: Person | undefined;
}

function fromSolution(matching: MatchingInQuestion, { mentee, mentor }: Two): Explained {
  const explanations = roundExplanations(matching.solution);
  const explained =
    mentor === undefined
      ? explainedMentee(explanations.whyMentee(mentee.id))
      : explainedPair(explanations.whyPair(mentee.id, mentor.id));
  return { ...explained, about: { words: aboutWords(matching), value: aboutValue(matching) } };
}

function fromRuns(
  matching: MatchingInQuestion,
  accepted: readonly AcceptedPair[],
  isAboutTwo: boolean,
): Explained {
  const [first] = accepted;
  const explained =
    isAboutTwo && first !== undefined
      ? explainedPair(whyAcceptedPair(first, matching))
      : explainedMentee(accepted.map((each) => whyAcceptedMentee(each, matching)));
  const runs = [...new Set(accepted.map(({ run }) => run.id))].join(' and ');
  return {
    ...explained,
    about: {
      words: `About run ${runs}, of which this was accepted.`,
      value: { run: first?.run.id ?? null, objective: first?.run.objective ?? null, is_as_kept: true },
    },
    next: `Next: mentor pairs show ${first?.pairing.id} shows what became of it.`,
  };
}

function show(
  context: Context,
  { schema, about, sections, value, options }: Explained,
  { matching, asked }: { matching: MatchingInQuestion; asked: WhyOptions },
): void {
  const format = formatFor(context, asked, { terminal: 'table', pipe: 'csv' });
  const { programmeName: generatedFor, exports } = matching.programme.settings;
  if (format === 'json') {
    deliver(
      context,
      jsonDocument({ schema, generated_for: generatedFor, about: about.value, ...value }),
      asked,
    );
  } else if (format === 'table') {
    context.out.write(recordForTerminal(sections, styleOf(context)));
  } else {
    showTable(context, optionsTable(options), {
      schema,
      title: 'Why this mentor',
      generatedFor,
      byteOrderMark: exports.byteOrderMark,
      important: [],
      whenEmpty: '',
      options: { ...asked, format },
    });
  }
}

/** One mentor of the mentee after the other. */
function explainedMentee(whys: readonly (WhyMentee & InStage)[]): Omit<Explained, 'about'> {
  const [other] = whys.flatMap(({ mentee, alternatives }) =>
    alternatives.slice(0, 1).map(({ mentor }) => ({ mentee, mentor })),
  );
  const [value, ...further] = whys.map(whyMenteeValue);
  return {
    schema: 'mentor/why',
    sections: whys.flatMap(whyMenteeSections),
    value: further.length === 0 ? { ...value } : { ...value, further_mentors: further },
    options: whys.flatMap(optionsOf),
    next:
      other === undefined
        ? 'Next: mentor match why MENTEE MENTOR says what stands between these two.'
        : `Next: mentor match why ${personKey(other.mentee)} ${personKey(other.mentor)} names who would have to move.`,
  };
}

/** The mentor they have, and those who were open. */
function optionsOf(why: WhyMentee & InStage): ShownOption[] {
  const { mentee, own, words, ifForbidden, alternatives } = why;
  return [
    {
      mentee,
      mentor: own?.mentor,
      isPaired: own !== null,
      fit: own?.fit ?? null,
      parts: own?.parts ?? [],
      forbiddenBy: null,
      ...changes(ifForbidden),
      words: stageWords(why, words),
    },
    ...alternatives.map(({ mentor, fit, parts, change, words: cost }) => ({
      mentee,
      mentor,
      isPaired: false,
      fit,
      parts,
      forbiddenBy: null,
      ...changes(change),
      words: stageWords(why, cost),
    })),
  ];
}

function explainedPair(why: WhyPair & InStage): Omit<Explained, 'about'> {
  const { mentee, mentor, isPaired, fit, parts, forbiddenBy, change, words } = why;
  const keys = `${personKey(mentee)} ${personKey(mentor)}`;
  return {
    schema: 'mentor/why-pair',
    sections: whyPairSections(why),
    value: whyPairValue(why),
    options: [{ mentee, mentor, isPaired, fit, parts, forbiddenBy, ...changes(change), words }],
    next: isPaired ? `Next: mentor rule never ${keys} --reason "…" keeps the two apart.` : nextFor(why, keys),
  };
}

/** What could be done about a pair that is not one: only a minimum fit gives way to a named rule. */
function nextFor({ forbiddenBy, problem }: WhyPair & InStage, keys: string): string {
  if (forbiddenBy === null || forbiddenBy === 'minimum fit')
    return `Next: mentor rule must ${keys} --reason "…" makes them a pair all the same.`;
  if (forbiddenBy === 'vetoed') return 'Next: mentor rule list shows the rule, mentor rule drop removes it.';
  const rule = problem.rules.find(({ name }) => name === forbiddenBy);
  // What protects somebody is not offered to be let go of.
  return rule?.switch !== undefined && rule.binding === 'chosen'
    ? `Next: mentor match --what-if "drop rule ${forbiddenBy}" shows what would be without this rule.`
    : `Next: mentor match why ${keys.split(' ')[0]} shows who is open.`;
}

function changes(change: Change | null | undefined): Pick<ShownOption, 'matchedChange' | 'fitChange'> {
  return { matchedChange: change?.matched ?? null, fitChange: change ? change.total / 1_000_000 : null };
}
