import type { Field } from '../../domain/files/file-fields.js';
import type { ColumnSigns } from './column-signs.js';

/** The kinds of lists that tell of pairings what is neither a meeting nor feedback. */
export type PairingListKind = 'fit-checks' | 'signatures' | 'goals' | 'concerns';

const SIGNED: readonly Field[] = ['signed_by_mentee_on', 'signed_by_mentor_on'];

/** What a row says of a pairing but that the two met: how they suit each other, who signed, what they aim at, what worries somebody. */
export function aboutPairing(signs: ColumnSigns): PairingListKind | undefined {
  if (!signs.hasPair()) return undefined;
  if (SIGNED.some((field) => signs.isNamed('signatures', field))) return 'signatures';
  if (signs.hasAny('check-ins', ['minutes', 'mode'])) return undefined;
  if (signs.isNamed('fit-checks', 'fit') && signs.has('fit-checks', 'given_by')) return 'fit-checks';
  const isConcern = signs.hasAny('concerns', ['topic', 'severity', 'acts_next']);
  if (signs.isNamed('concerns', 'text') && isConcern) return 'concerns';
  const isGoal = signs.hasAny('goals', ['measure', 'purpose', 'set_on', 'outcome']);
  return signs.isNamed('goals', 'text') && isGoal ? 'goals' : undefined;
}
