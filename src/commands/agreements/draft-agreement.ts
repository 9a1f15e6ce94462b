import type { Context } from '../../context.js';
import { addDays, addMonths, daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import {
  type Agreement,
  type AgreementTerms,
  type Arranger,
  unsignedSides,
} from '../../domain/pairings/agreement.js';
import type { MeetingMode } from '../../domain/pairings/check-in.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import type { Settings } from '../../domain/settings/settings.js';
import { StateError, UsageError } from '../../errors.js';
import { recordAgreement } from '../../store/pairings/agreements.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import type { OutputOptions } from '../output/show-table.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changing } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { deliverAgreement } from './agreement-paper.js';

export interface DraftAgreementOptions extends OutputOptions {
  readonly pairing: string | undefined;
  readonly purpose?: string;
  readonly every?: number;
  readonly minutes?: number;
  readonly mode?: MeetingMode;
  readonly place?: string;
  readonly arrangedBy?: Arranger;
  readonly contact?: string;
  readonly review?: readonly IsoDate[];
  readonly until?: IsoDate;
}

/**
 * Drafts what the two of a pairing may agree and hands the paper over. The terms are those of the version before, the first time the
 * programme's own, with what the call says. A draft with the same terms as the last one is that one.
 * @throws StateError for a pairing that is over, UsageError for days that make no sense.
 */
export async function draftAgreement(context: Context, options: DraftAgreementOptions): Promise<void> {
  refuseUnwritable(context, options);
  const programme = await loadProgramme(context);
  const { id } = await askForPairing(context, programme, options.pairing);
  const { pairing, agreement, isNew } = await changing(context, (db, note) => {
    const current = listPairings(db).find((one) => one.id === id);
    if (current === undefined || !isOpen(current.status))
      throw new StateError(
        `${pairingInWords(current ?? { id, menteeId: 0, mentorId: 0 }, programme.people)} is over.`,
      );
    const latest = current.agreements?.at(-1);
    const terms = termsOf(options, termsBefore(current, context.today, programme.settings));
    refuseImpossibleDays(terms, current);
    if (latest !== undefined && areSame(latest.terms, terms))
      return { pairing: current, agreement: latest, isNew: false };
    const next = { pairingId: id, version: (latest?.version ?? 0) + 1, draftedOn: context.today, terms };
    const recorded = recordAgreement(db, next, context);
    note({ what: 'agreement', action: 'created', ids: [recorded] });
    const drafted: Agreement = { ...next, id: recorded, signedOn: { mentee: null, mentor: null } };
    return { pairing: current, agreement: drafted, isNew: true };
  });
  deliverAgreement(context, programme, { pairing, agreement, options });
  const what = `version ${agreement.version} of the agreement of ${pairingInWords(pairing, programme.people)}`;
  context.note(isNew ? `Drafted ${what}.` : `That is ${what}, as it was.`);
  if (unsignedSides(agreement).length > 0)
    context.note(`Next: when they have signed, mentor agreement sign ${pairing.id} --by both --on DATE`);
}

/** Those of the latest version, else the programme's; until the day to which the pairing was renewed since. */
function termsBefore(pairing: Pairing, today: IsoDate, settings: Settings): AgreementTerms {
  const latest = pairing.agreements?.at(-1);
  const terms = latest?.terms ?? firstTerms(pairing, today, settings);
  const renewed = pairing.terms?.at(-1);
  const isSince = renewed !== undefined && renewed.afterVersion >= (latest?.version ?? 0);
  return isSince ? { ...terms, endsOn: renewed.until } : terms;
}

/** Half a year, or as the settings say, with one look at it half way. */
function firstTerms(
  { startedOn }: Pairing,
  today: IsoDate,
  { agreement, cadence }: Settings,
): AgreementTerms {
  const endsOn = addMonths(startedOn, agreement.months);
  const from = today > startedOn && today < endsOn ? today : startedOn;
  return {
    purpose: null,
    everyDays: cadence.checkInEveryDays,
    minutes: agreement.minutes,
    mode: null,
    place: null,
    arrangedBy: 'mentee',
    contact: null,
    reviewsOn: [addDays(from, Math.floor(daysBetween(from, endsOn) / 2))],
    endsOn,
  };
}

function termsOf(options: DraftAgreementOptions, before: AgreementTerms): AgreementTerms {
  return {
    purpose: textOf(options.purpose) ?? before.purpose,
    everyDays: options.every ?? before.everyDays,
    minutes: options.minutes ?? before.minutes,
    mode: options.mode ?? before.mode,
    place: textOf(options.place) ?? before.place,
    arrangedBy: options.arrangedBy ?? before.arrangedBy,
    contact: textOf(options.contact) ?? before.contact,
    reviewsOn: options.review === undefined ? before.reviewsOn : [...new Set(options.review)].sort(),
    endsOn: options.until ?? before.endsOn,
  };
}

function textOf(text: string | undefined): string | undefined {
  const written = text?.trim();
  return written === '' ? undefined : written;
}

function areSame(one: AgreementTerms, other: AgreementTerms): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** @throws UsageError where it would end before it begins, or be looked at outside its time. */
function refuseImpossibleDays({ endsOn, reviewsOn }: AgreementTerms, { startedOn }: Pairing): void {
  if (endsOn !== null && endsOn <= startedOn) {
    throw new UsageError(
      `${endsOn} is not after the pairing's start (${startedOn}).`,
      'Give a later day with --until.',
    );
  }
  const outside = reviewsOn.find((day) => day < startedOn || (endsOn !== null && day > endsOn));
  if (outside === undefined) return;
  const time = endsOn === null ? `after ${startedOn}` : `between ${startedOn} and ${endsOn}`;
  throw new UsageError(`The review on ${outside} is not ${time}.`, 'Give new review days with --review.');
}
