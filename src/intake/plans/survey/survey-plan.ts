import type { IsoDate, IsoInstant } from '../../../domain/dates/iso-date.js';
import type { PartialParticipation } from '../../../domain/people/participant.js';
import type { Person } from '../../../domain/people/person.js';
import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import type { Settings } from '../../../domain/settings/settings.js';
import {
  type BlankAnswer,
  isUnidentified,
  type SurveyResponse,
} from '../../../domain/surveys/survey-response.js';
import { termAttributes } from '../../columns/attribute-values.js';
import type { Mapping } from '../../columns/map-columns.js';
import { RowValues } from '../../columns/row-values.js';
import { RespondentFinder, type WhoAnswered } from '../../responses/respondent-of-row.js';
import type { Respondent, RespondentSet } from '../../responses/respondents.js';
import { scalesOnRecord } from '../../responses/scales-on-record.js';
import { statedSubmission } from '../../responses/stated-submission.js';
import { answerReader } from '../../responses/survey-answers.js';
import type { Table } from '../../table/read-table.js';
import type { Reject } from '../../table/rejects.js';
import { ownScales } from '../../values/numbers/likert.js';
import { refuseFile } from '../rows/refuse-file.js';
import type { KnownRow } from '../rows/sort-rows.js';
import { isAnonymous, refuseHiddenIdentity, tellsNames } from './anonymous-survey.js';
import { cautionsUnreadInWords } from './cautions-unread.js';
import {
  type Answered,
  compareAge,
  compareResponses,
  inOrderOfAge,
  type ResponseToRecord,
  standingAfter,
} from './compare-responses.js';
import { consentRefusedInWords } from './consent-refused.js';
import { givenLaterInWords, keptInWords, leftBlankIn } from './other-questionnaires.js';
import { peopleNamedInWords, type SaidOfOthers, saidOfOthers } from './people-named.js';
import { rolesSetBySurvey, rolesSetInWords } from './roles-set.js';
import {
  type PlacesUntold,
  participationIn,
  placesUntoldInWords,
  rolesInBoxes,
} from './survey-participation.js';
import { knownByInWords, unidentifiedOf } from './unidentified-responses.js';
import { waveReader } from './wave-of-row.js';
import { wavesBesideInWords } from './waves-beside.js';
import { wishesForNobodyInWords, wishesIn } from './wishes-for-nobody.js';

/** What survey answers are compared with. */
export interface SurveyPlanInput {
  readonly table: Table;
  /** The same table's responses. */
  readonly respondents: RespondentSet;
  readonly mapping: Mapping;
  readonly people: readonly Person[];
  /** What surveys said so far of who takes part in the round, by person. */
  readonly participations: ReadonlyMap<number, PartialParticipation>;
  /** The answers on record that count: of each person and wave the latest. */
  readonly responses: readonly SurveyResponse[];
  /** When the survey was given; else the file's own word for it, else `profile`. */
  readonly wave: string | undefined;
  readonly settings: Settings;
}

/** What importing a survey will do. Its lists together are the rows of the file. */
export interface SurveyPlan {
  readonly kind: 'survey';
  /** Answers to record, the oldest first; `replaces` where the person answered this wave before, on record or in the file. */
  readonly responses: readonly ResponseToRecord[];
  /** How people take part from now on by their own word; only those for whom that changes. */
  readonly participations: ReadonlyMap<number, SurveyedParticipation>;
  readonly unchanged: readonly KnownRow[];
  /** Answers on record already that the same person gave again later: on line `by`, or, without it, on record. */
  readonly replaced: readonly { readonly line: number; readonly by?: number }[];
  /** Rows that are no respondents: blank, test, partial. */
  readonly dropped: RespondentSet['dropped'];
  readonly rejects: readonly Reject[];
  /** How ambiguous dates of submission were read; the rejected rows alone may no longer tell. */
  readonly dateOrder: DateOrder | undefined;
  /** What people say of others in the answers that count: whom they avoid, and would like. */
  readonly said: readonly SaidOfOthers[];
  readonly notes: readonly string[];
}

/** How somebody takes part by their own word, on which line, and the day they sent that in, where the file says it. */
export type SurveyedParticipation = PartialParticipation & {
  readonly line: number;
  readonly statedOn?: IsoDate;
};

/** The instant of a moment as precise as the file gives it; a local time counts as if it were UTC, so that order is kept. */
function instantOf(submittedAt: string | undefined): IsoInstant | null {
  if (submittedAt === undefined) return null;
  if (submittedAt.endsWith('Z')) return submittedAt;
  return submittedAt.includes('T') ? `${submittedAt}Z` : `${submittedAt}T00:00:00Z`;
}

function readRespondents(
  set: RespondentSet,
  input: SurveyPlanInput,
): Pick<SurveyPlan, 'rejects' | 'notes' | 'dateOrder'> & {
  answered: Answered[];
  asked: readonly BlankAnswer[];
} {
  const { table, mapping, people, settings } = input;
  const submission = statedSubmission(table, mapping, settings);
  refuseFile(table.source, submission?.complaints ?? []);
  const rowAt = new Map(table.rows.map((row) => [row.line, row]));
  const answers = answerReader(set, {
    mapping,
    terms: termAttributes(settings),
    scales: {
      own: ownScales(settings),
      onRecord: scalesOnRecord(input.responses),
      decimalMark: settings.intake.decimalMark,
    },
  });
  const waves = waveReader(set, input);
  const tickedRoles = rolesInBoxes(set, mapping);
  const finder = new RespondentFinder(people, { code: mapping.code, isAnonymous: isAnonymous(input) });
  const placesUntold: PlacesUntold = new Map();
  const answered: Answered[] = [];
  const rejects: Reject[] = [];
  for (const respondent of set.respondents) {
    const row = rowAt.get(respondent.line) ?? { line: respondent.line, cells: [], cellsWritten: 0 };
    const values = new RowValues(row, mapping, table.headers.length);
    const who = finder.of(values, respondent);
    const participation = participationIn(values, tickedRoles(respondent.answers), placesUntold);
    const sentIn = { ...submission?.read(values), ...respondent };
    if (who === undefined || values.reasons.length > 0) rejects.push(values.asReject());
    else {
      // What people say in a later wave is an answer, and changes no profile.
      const { wave, isProfile } = waves.read(respondent, values);
      const said = answers.read(respondent.answers, row.cells);
      const blank = leftBlankIn(answers.asked, said);
      const response = responseOf(sentIn, {
        who,
        wave,
        answers: isProfile ? said : withoutAttributes(said),
        leftBlank: isProfile ? blank : withoutAttributes(blank),
      });
      answered.push({ line: respondent.line, response, participation: isProfile ? participation : null });
    }
  }
  const notes = [
    ...(submission?.notes ?? []),
    ...waves.notes(),
    ...answers.notes,
    ...placesUntoldInWords(placesUntold, mapping.fields.get('capacity')?.name ?? 'capacity'),
  ];
  return { answered, asked: answers.asked, rejects, notes, dateOrder: set.dateOrder ?? submission?.order };
}

function withoutAttributes<Item extends BlankAnswer>(answers: readonly Item[]): Item[] {
  return answers.map((answer) => ({ ...answer, attribute: null }));
}

function responseOf(
  respondent: Respondent,
  given: { who: WhoAnswered; wave: string } & Required<Pick<SurveyResponse, 'answers' | 'leftBlank'>>,
): SurveyResponse {
  const { who, wave, answers, leftBlank } = given;
  const { submittedAt, submittedOn } = respondent;
  const on = submittedOn === undefined ? {} : { submittedOn };
  // Whoever is known by a code alone may be two people: their questionnaires are not put together.
  const blank = who.personId === null ? {} : { leftBlank };
  return { ...who, wave, submittedAt: instantOf(submittedAt), ...on, answers, ...blank };
}

function changedParticipations(
  latest: readonly Answered[],
  known: SurveyPlanInput['participations'],
): Map<number, SurveyedParticipation> {
  const changed = new Map<number, SurveyedParticipation>();
  for (const { line, response, participation } of latest.toSorted(compareAge)) {
    const { personId, submittedOn } = response;
    // What an unnamed respondent would like to be is an answer like any other.
    if (participation === null || personId === null) continue;
    const before = changed.get(personId) ?? known.get(personId) ?? { role: null, capacity: null };
    const isWithdrawn = participation.role === null && participation.capacity === null;
    const after = isWithdrawn
      ? participation
      : { role: participation.role ?? before.role, capacity: participation.capacity ?? before.capacity };
    if (after.role !== before.role || after.capacity !== before.capacity)
      changed.set(personId, {
        ...after,
        line,
        ...(submittedOn === undefined ? {} : { statedOn: submittedOn }),
      });
  }
  return changed;
}

/**
 * Joins survey answers to people and compares them with those on record. Later answers of a person to the same wave
 * replace earlier ones.
 * @throws InputError when a column cannot be told, or one that says who answered is not known as such.
 */
export function planSurvey(input: SurveyPlanInput): SurveyPlan {
  const { table, mapping, respondents } = input;
  refuseFile(table.source, mapping.complaints);
  refuseHiddenIdentity(input);
  const { answered: all, asked, rejects, notes, dateOrder } = readRespondents(respondents, input);
  const answered = all.filter(({ response }) => !isUnidentified(response));
  const standing = unidentifiedOf(all, input.responses);
  const compared = compareResponses(answered, input.responses);
  const { current } = compared;
  const responses = [...standing.fresh, ...compared.responses];
  const unchanged = [...standing.known, ...compared.unchanged];
  const said = saidOfOthers(current.map(({ response }) => response));
  const participations = changedParticipations(current, input.participations);
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return {
    kind: 'survey',
    responses: inOrderOfAge(responses),
    participations,
    unchanged: unchanged.toSorted(byLine),
    replaced: compared.replaced.toSorted(byLine),
    dropped: respondents.dropped,
    rejects,
    dateOrder,
    said,
    notes: [
      ...respondents.notes,
      ...wavesBesideInWords(table.headers),
      ...notes,
      ...knownByInWords(all, tellsNames(input)),
      ...keptInWords(responses.map(standingAfter), asked),
      ...givenLaterInWords(responses),
      ...peopleNamedInWords(said, input.people),
      ...cautionsUnreadInWords(
        current.map(({ response }) => response),
        input.people,
      ),
      ...consentRefusedInWords(
        current.map(({ response }) => response),
        input.people,
      ),
      ...wishesForNobodyInWords(
        current.flatMap(({ response }) => wishesIn(response)),
        input.people,
      ),
      ...rolesSetInWords(rolesSetBySurvey(participations, input.participations)),
    ],
  };
}
