import { addToList } from '../../domain/add-to-list.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Instrument, Subscale } from '../../domain/instruments/instrument.js';
import { type KnownItems, knownItems } from '../../domain/instruments/known-items.js';
import {
  type ItemAnswers,
  itemAnswersIn,
  type Score,
  scoresOf,
} from '../../domain/instruments/score-instrument.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Role } from '../../domain/people/participant.js';
import type { SurveyResponse } from '../../domain/surveys/survey-response.js';
import type { ReportInput } from '../facts/report-input.js';

/** What somebody's response says on one scale. */
export interface ScaleAnswer {
  /** What the scale is called in reports, with whose answers they are where both sides are asked. */
  readonly scale: string;
  readonly instrument: Instrument;
  readonly subscale: Subscale;
  readonly score: Score;
  readonly items: ItemAnswers;
  /** Whom the answers are about, where that is one person and known. */
  readonly aboutId: number | null;
}

/** Scores responses by the instruments of the settings. */
export interface ScaleScorer {
  readonly items: KnownItems;
  readonly scalesIn: (response: SurveyResponse, round: string) => ScaleAnswer[];
}

/** Whether a scale is the mean of the other scales of its instrument. */
export function isWhole({ instrument, subscale }: Pick<ScaleAnswer, 'instrument' | 'subscale'>): boolean {
  return instrument.whole !== undefined && instrument.whole.name === subscale.name;
}

type Known = Pick<ReportInput, 'period' | 'settings' | 'rounds' | 'pairings'>;

/** Makes a scorer that knows who took part as what, and who was whose partner. */
export function scaleScorer(input: Known): ScaleScorer {
  const { instruments } = input.settings;
  const items = knownItems(instruments);
  const rolesIn = new Map(
    input.rounds.map(({ round, participants }) => [
      round.name,
      new Map(participants.map(({ person, role }) => [person.id, role])),
    ]),
  );
  const partnerOf = partnerFinder(input);
  const scalesIn: ScaleScorer['scalesIn'] = (response, round) => {
    const answered = itemAnswersIn(response, items);
    if (answered.size === 0) return [];
    const role = response.personId === null ? undefined : rolesIn.get(round)?.get(response.personId);
    return [...answered].flatMap(([key, answers]) => {
      const instrument = items.instrumentOf(key);
      if (instrument === undefined) return [];
      const aboutId = instrument.about === 'partner' ? partnerOf(response) : null;
      return scoresOf(instrument, answers).map((score) => ({
        scale: scaleTitle(instrument, score.subscale, role),
        instrument,
        subscale: score.subscale,
        score,
        items: answers,
        aboutId,
      }));
    });
  };
  return { items, scalesIn };
}

/** `Respect (mentees)`; of instruments for one side the name alone. */
function scaleTitle(instrument: Instrument, { name }: Subscale, role: Role | undefined): string {
  const title = name === instrument.name ? name : `${instrument.name}: ${name}`;
  if (instrument.askedOf !== 'both') return title;
  return `${title} (${role === 'mentee' ? 'mentees' : role === 'mentor' ? 'mentors' : 'both, or not known'})`;
}

/** Of a response the other of the pairing that its respondent was in on the day; null where there is none, or more than one. */
function partnerFinder({ pairings, period }: Known): (response: SurveyResponse) => number | null {
  const pairingsOf = new Map<number, Pairing[]>();
  for (const pairing of pairings)
    for (const id of [pairing.menteeId, pairing.mentorId]) addToList(pairingsOf, id, pairing);
  return ({ personId, submittedOn, recordedOn }) => {
    if (personId === null) return null;
    const day = submittedOn ?? recordedOn ?? period.until;
    const own = (pairingsOf.get(personId) ?? []).filter((pairing) => hadBegun(pairing, day));
    const running = own.filter(({ endedOn }) => endedOn === null || endedOn >= day);
    const partners = new Set((running.length > 0 ? running : own).map(otherOf(personId)));
    const [only = null] = partners;
    return partners.size === 1 ? only : null;
  };
}

function hadBegun({ startedOn }: Pairing, day: IsoDate): boolean {
  return startedOn <= day;
}

function otherOf(personId: number): (pairing: Pairing) => number {
  return ({ menteeId, mentorId }) => (menteeId === personId ? mentorId : menteeId);
}
