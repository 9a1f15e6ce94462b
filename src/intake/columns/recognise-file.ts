import { FIELDS, FILE_KINDS, type FileKind } from '../../domain/files/file-fields.js';
import type { SourceName } from '../../domain/files/file-shape.js';
import { knownItems } from '../../domain/instruments/known-items.js';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings/settings.js';
import { countBy } from '../../domain/text/count-by.js';
import { InputError } from '../../errors.js';
import { profileNamed } from '../sources/recognise.js';
import { monthAsDay } from '../values/days/month-as-day.js';
import { aboutPairing } from './about-pairing.js';
import { ColumnSigns, type TableHead } from './column-signs.js';
import { columnsInWords } from './columns-in-words.js';
import { recognisedTemplate } from './recognise-template.js';
import { refuseJiscKey } from './refuse-jisc-key.js';

/** What a file holds, and the columns that say so. */
export interface Recognition {
  readonly kind: FileKind;
  /** In words, `it has "mentee" and "mentor"`. */
  readonly why: string;
}

/** Columns that only HR systems write. */
const HR_FIELDS = [
  'profession',
  'band',
  'unit',
  'site',
  'manager',
  'hired_on',
  'left_on',
  'status',
  'is_active',
  'is_on_leave',
  'has_left',
];

function recognised(signs: ColumnSigns, profile: SourceName): Recognition | undefined {
  if (signs.ratesPairing()) return { kind: 'feedback', why: signs.named('feedback', 'rating') };
  if (signs.isAboutRules()) return { kind: 'rules', why: signs.named('rules', 'kind', 'mentee', 'mentor') };
  if (signs.isAboutMilestones())
    return { kind: 'milestones', why: signs.named('milestones', 'milestone', 'due_on', 'reached_on') };
  const about = aboutPairing(signs);
  if (about !== undefined) return { kind: about, why: signs.named(about, ...FIELDS[about]) };
  if (signs.hasWhoMet() && signs.tellsOfMeetings()) {
    return {
      kind: 'check-ins',
      why: signs.named('check-ins', 'held_on', 'pairing', 'circle', 'mentee', 'mentor'),
    };
  }
  if (signs.isAboutOutcomes())
    return { kind: 'outcomes', why: signs.named('outcomes', 'measure', 'date', 'value') };
  if (signs.tellsOfRelation() === 'feedback')
    return { kind: 'feedback', why: `it asks ${quotedList(signs.ofRelation())}` };
  if (signs.isFormOfMeetings())
    return { kind: 'check-ins', why: signs.named('check-ins', 'held_on', 'minutes') };
  if (signs.isForm()) return { kind: 'survey', why: `it has the shape of ${profileNamed(profile).title}` };
  if (signs.has('pairings', 'mentee', 'mentor') && !signs.asksWhoIsWhat())
    return { kind: 'pairings', why: signs.named('pairings', 'mentee', 'mentor') };
  if (signs.isAboutTraining())
    return { kind: 'training', why: signs.named('training', 'course', 'attended_on') };
  if (signs.isAboutSkills())
    return {
      kind: 'skills',
      why: signs.has('skills', 'skill')
        ? signs.named('skills', 'skill', 'level')
        : 'it has a column of levels for each of several skills',
    };
  if (signs.isAboutApplications())
    return { kind: 'applications', why: signs.named('applications', 'applied_on', 'nominated_on') };
  if (signs.isAboutInvitations())
    return { kind: 'invitations', why: signs.named('invitations', 'invited_on') };
  if (!signs.hasPerson()) return undefined;
  const why = signs.named('roster', 'staff_number', 'email');
  if (signs.hasTimesOfDay()) return { kind: 'survey', why: `${why} and times of day` };
  const isHr = signs.hasAny('roster', HR_FIELDS);
  if (!isHr && signs.hasQuestions()) return { kind: 'survey', why: `${why} and questions` };
  const isNamed = signs.hasAny('roster', ['name', 'given_name', 'family_name', 'role']);
  if (isHr || isNamed) return { kind: 'roster', why };
  return signs.asksForProfile() || signs.isHeadedBySettings()
    ? { kind: 'survey', why: `${why} and questions` }
    : undefined;
}

function quotedList(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(' and ');
}

/** What a form about a mentoring relation may be instead of a profile, and the line for each. */
function refuseUnclear({ source }: TableHead, asked: readonly string[]): never {
  throw new InputError(
    `${source} may be feedback or a survey.`,
    [
      {
        source,
        message: `It asks ${quotedList(asked)}, which only somebody with a mentor or mentee can answer.`,
        remedy:
          'As a survey, its answers are only kept; as feedback, ratings and wishes for another partner are followed up.',
      },
    ],
    'Say which by adding it to the same call: --as feedback for feedback on a pairing, --as survey for what people need, offer or answer otherwise.',
  );
}

/** A file that asks several items of one instrument is a survey. */
function fromInstrument(
  { headers }: TableHead,
  { intake: { columns }, instruments }: Settings,
): Recognition | undefined {
  const items = knownItems(instruments);
  const mapped = headers.find(({ name }) => items.named(columns.get(name) ?? '') !== undefined);
  if (mapped !== undefined) return { kind: 'survey', why: `"${mapped.name}" is ${columns.get(mapped.name)}` };
  const asked = countBy(headers.flatMap(({ text }) => items.asked(text)?.instrument.name ?? []));
  const [most, count = 0] = [...asked].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return count < 2 ? undefined : { kind: 'survey', why: `it asks ${count} questions of ${most}` };
}

/** What is said of a file that fits nothing. */
function whatItMayBe({ headers }: TableHead): string {
  const months = headers.filter(({ text }) => monthAsDay(text) !== undefined);
  return months.length > 1
    ? 'Measures of people or units with a month in each column are taken in with one value in a row: Person or unit, Measure, Date, Value (mentor template outcomes).'
    : 'A roster has a staff number or an e-mail and names; a pairing list has mentee and mentor; measures of people or units have one value in a row (mentor template outcomes).';
}

/** Only surveys have waves: what asks of a mentoring relation, or is nothing else that is known, is one where somebody names its wave. */
const OF_A_WAVE: Recognition = { kind: 'survey', why: 'a wave was named, which only surveys have' };

/**
 * Tells what a file holds from its columns; `wave` is what somebody said it was given in.
 * @throws InputError when the columns fit no kind of file; it names what was seen.
 */
export function recogniseKind(
  head: TableHead,
  settings: Settings = DEFAULT_SETTINGS,
  wave?: string,
): Recognition {
  const signs = new ColumnSigns(head, settings);
  const known =
    recognisedTemplate(head.headers) ?? (signs.ratesPairing() ? undefined : fromInstrument(head, settings));
  const found = known ?? recognised(signs, head.profile);
  const isUnclear = found?.kind === 'survey' && known === undefined && signs.tellsOfRelation() === 'unclear';
  if (wave !== undefined && (isUnclear || found?.kind === 'feedback')) return OF_A_WAVE;
  if (isUnclear) refuseUnclear(head, signs.ofRelation());
  if (found !== undefined) return found;
  refuseJiscKey(head);
  if (wave !== undefined && head.headerRows !== 0) return OF_A_WAVE;
  throw new InputError(
    `${head.source} was not recognised.`,
    [
      {
        source: head.source,
        message: `Its columns (${columnsInWords(head.headers)}) fit none of ${FILE_KINDS.join(', ')}.`,
        remedy:
          head.headerRows === 0
            ? 'No row was recognised as its header. Put a row of column names above the others, or say --header-rows 1 if the first row is one.'
            : whatItMayBe(head),
      },
    ],
    `Say what the file holds: --as ${FILE_KINDS.join('|')}. A column with another name: --map "COLUMN=FIELD".`,
  );
}
