import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { SIDES, type Side } from '../../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { RowValues } from '../../columns/row-values.js';
import { type PairFileInput, PairRows } from '../rows/pair-rows.js';
import type { PlanOfRows } from '../rows/plan-of-rows.js';
import { sortRows } from '../rows/sort-rows.js';

/** The days on which the two signed the latest version of their agreement; null where one has not, or the row leaves it open. */
export interface SignatureFacts {
  readonly agreementId: number;
  readonly signedOn: Readonly<Record<Side, IsoDate | null>>;
}

/** What importing signatures will do: an agreement that is on record gets them. */
export type SignaturesPlan = PlanOfRows<'signatures', SignatureFacts>;

const FIELDS = { mentee: 'signed_by_mentee_on', mentor: 'signed_by_mentor_on' } as const;

/**
 * Compares who signed with the agreements on record. A row of an earlier version changes nothing.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planSignatures(input: PairFileInput): SignaturesPlan {
  const { fields } = input.mapping;
  const needed = SIDES.map((side) => FIELDS[side]).find((field) => fields.has(field)) ?? FIELDS.mentee;
  const rows = new PairRows(input, [needed]);
  const known = input.pairings.flatMap(({ agreements = [] }) => {
    const latest = agreements.at(-1);
    return latest === undefined ? [] : [{ agreementId: latest.id, signedOn: latest.signedOn }];
  });
  const [standing, read]: [number[], { values: RowValues; facts: SignatureFacts | null }[]] = [[], []];
  for (const values of rows.rows) {
    const facts = signaturesOf(values, rows);
    if (facts === 'as it stands') standing.push(values.line);
    else read.push({ values, facts });
  }
  const sorted = sortRows<SignatureFacts>(read, {
    known,
    keyOf: ({ agreementId }) => String(agreementId),
    contentOf: ({ signedOn: { mentee, mentor } }) => JSON.stringify([mentee, mentor]),
    completed: ({ agreementId, signedOn }, was) => ({
      agreementId,
      signedOn: {
        mentee: was.signedOn.mentee ?? signedOn.mentee,
        mentor: was.signedOn.mentor ?? signedOn.mentor,
      },
    }),
    replaces: true,
    clash: 'Who signed this agreement is',
    remedy: 'Keep one of the two rows.',
  });
  const unchanged = [...sorted.unchanged, ...standing.map((line) => ({ line }))];
  return { kind: 'signatures', ...sorted, unchanged, dateOrder: rows.dates.order, notes: rows.notes() };
}

function signaturesOf(values: RowValues, rows: PairRows): SignatureFacts | 'as it stands' | null {
  const [mentee, mentor] = SIDES.map((side) => rows.pastDay(values, FIELDS[side]) ?? null);
  const pairing = rows.pairing(values, mentee ?? mentor ?? undefined);
  if (pairing === undefined || values.reasons.length > 0) return null;
  const signedOn = { mentee: mentee ?? null, mentor: mentor ?? null };
  if (SIDES.every((side) => signedOn[side] === null)) return 'as it stands';
  const latest = pairing.agreements?.at(-1);
  if (latest === undefined) {
    const remedy = `Draft it first: mentor agreement draft ${pairing.id}`;
    values.complain(null, 'The pairing has no agreement to sign.', remedy);
    return null;
  }
  const version = values.text('version');
  if (version !== undefined && version !== String(latest.version)) return 'as it stands';
  for (const side of SIDES) complainOfDay(values, { side, day: signedOn[side], latest, pairing });
  return values.reasons.length > 0 ? null : { agreementId: latest.id, signedOn };
}

function complainOfDay(
  values: RowValues,
  {
    side,
    day,
    latest,
    pairing,
  }: {
    readonly side: Side;
    readonly day: IsoDate | null;
    readonly latest: NonNullable<Pairing['agreements']>[number];
    readonly pairing: Pairing;
  },
): void {
  const known = latest.signedOn[side];
  if (day === null || day === known) return;
  const remedy = 'Correct the row; mentor agreement list shows what is on record.';
  if (known !== null)
    values.complain(FIELDS[side], `The ${side} signed on ${known}, as it is on record.`, remedy);
  else if (day < latest.draftedOn)
    values.complain(
      FIELDS[side],
      `${day} is before version ${latest.version} was drafted (${latest.draftedOn}).`,
      remedy,
    );
  else if (pairing.endedOn !== null && pairing.endedOn <= day)
    values.complain(FIELDS[side], `The pairing has been over since ${pairing.endedOn}.`, remedy);
}
