import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { type Agreement, holdsFrom, unsignedSides } from '../../domain/pairings/agreement.js';
import { SIDES, type Side } from '../../domain/pairings/pair-feedback.js';
import { StateError, UsageError } from '../../errors.js';
import { recordSignature } from '../../store/pairings/agreements.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { askForOneOf } from '../session/asking/ask-where-missing.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';

export interface SignAgreementOptions {
  readonly pairing: string | undefined;
  readonly by?: Side | 'both';
  readonly on?: IsoDate;
}

/**
 * Records that one side, or both, signed the latest version of their agreement. It holds from the later signature on.
 * @throws StateError where there is no draft, that side has signed it, or the pairing was over by then; UsageError for a day in the
 * future or before the draft.
 */
export async function signAgreement(context: Context, options: SignAgreementOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const pairing = await askForPairing(context, programme, options.pairing);
  const words = pairingInWords(pairing, programme.people);
  const signedOn = options.on ?? context.today;
  const by = await askForOneOf<Side | 'both'>(context, options.by, {
    message: 'Who signed?',
    hint: `Say --by mentee, mentor or both: mentor agreement sign ${pairing.id} --by both`,
    choices: [
      { name: 'both', value: 'both' },
      ...SIDES.map((side) => ({ name: `the ${side}`, value: side })),
    ],
  });
  const sides = by === 'both' ? SIDES : [by];
  const signed = await changingAndTelling(context, (db, note) => {
    const current = listPairings(db).find(({ id }) => id === pairing.id);
    const latest = current?.agreements?.at(-1);
    if (latest === undefined) {
      throw new StateError(
        `There is no agreement of ${words} to sign.`,
        `Draft one: mentor agreement draft ${pairing.id}`,
      );
    }
    refuseSignature(latest, { sides, signedOn, today: context.today, pairingId: pairing.id });
    refuseOverBy(signedOn, current?.endedOn ?? null, words);
    for (const side of sides) recordSignature(db, { agreementId: latest.id, side, signedOn }, context);
    note({ what: 'agreement', action: 'signed', ids: [latest.id] });
    const days = Object.fromEntries(sides.map((side) => [side, signedOn]));
    return { ...latest, signedOn: { ...latest.signedOn, ...days } };
  });
  const from = holdsFrom(signed);
  context.note(
    `Version ${signed.version} of the agreement of ${words} is signed by ${sides.map((side) => `the ${side}`).join(' and ')}.`,
  );
  context.note(
    from === null
      ? `Next: mentor agreement sign ${pairing.id} --by ${unsignedSides(signed).join(' and ')}`
      : `It holds from ${from}.`,
  );
}

function refuseSignature(
  latest: Agreement,
  {
    sides,
    signedOn,
    today,
    pairingId,
  }: { sides: readonly Side[]; signedOn: IsoDate; today: IsoDate; pairingId: number },
): void {
  if (signedOn > today) {
    throw new UsageError(
      `${signedOn} is after today (${today}).`,
      'Record the signature once it has been given.',
    );
  }
  if (signedOn < latest.draftedOn) {
    throw new UsageError(
      `${signedOn} is before version ${latest.version} was drafted (${latest.draftedOn}).`,
      'An earlier draft can be made with --as-of; mentor agreement list shows every version.',
    );
  }
  const already = sides.find((side) => latest.signedOn[side] !== null);
  if (already === undefined) return;
  // Signed by one already, and said of both.
  const other = sides.find((side) => latest.signedOn[side] === null);
  throw new StateError(
    `The ${already} signed version ${latest.version} on ${latest.signedOn[already]}.`,
    other === undefined
      ? 'To change what was agreed, draft a new version: mentor agreement draft.'
      : `For the ${other} alone: mentor agreement sign ${pairingId} --by ${other}`,
  );
}

/** On the day on which a pairing ends, it is over. */
function refuseOverBy(signedOn: IsoDate, endedOn: IsoDate | null, words: string): void {
  if (endedOn === null || endedOn > signedOn) return;
  throw new StateError(
    `${words} has been over since ${endedOn}: there is nothing left to sign on ${signedOn}.`,
    'If it was signed while the pairing went on, give that day with --on.',
  );
}
