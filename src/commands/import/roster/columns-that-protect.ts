import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { type ValuesThatStay, valuesThatStay } from '../../../intake/plans/roster/values-that-stay.js';
import { lookedAtByRules } from '../../../matching/rules/build-rules.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { valuesOnRecord } from '../../../store/facts/values-on-record.js';
import { lastStatements } from '../../../store/surveys/imports.js';
import type { ReadFile } from '../planning/plan-file.js';
import type { RosterWork } from './plan-roster.js';

/** Who is there at all is asked whatever the rules are. */
const PRESENCE = ['status', 'left_on', 'leave_from', 'leave_until'];

const STATUS_AS_YES_OR_NO = ['is_active', 'is_on_leave', 'has_left'];

/** The columns of a roster by which somebody is kept from being matched, or from being matched with somebody. */
function columnsThatProtect({ matching }: Settings, today: IsoDate): readonly string[] {
  const { managementChain, minimumMonthsInPost } = matching.rules;
  return [
    ...(managementChain ? ['manager'] : []),
    ...PRESENCE,
    ...(minimumMonthsInPost > 0 ? ['hired_on'] : []),
    ...lookedAtByRules({
      people: [],
      participants: [],
      pairings: [],
      namedRules: [],
      locked: [],
      vetoed: [],
      settings: matching,
      onDate: today,
      seed: 0,
    }),
  ];
}

/**
 * What a roster leaves as it is on record because it has no column of it, of all on which the rules depend. `saysWhoIsThere`: words beside
 * its names do, so that it has a status without a column.
 */
export function valuesThatStayBeside(
  db: ReadHandle,
  { read, settings, context: { today } }: Pick<RosterWork, 'read' | 'settings' | 'context'>,
  saysWhoIsThere = false,
): readonly ValuesThatStay[] {
  // The rejected rows of a roster lack what it lacked, which was told.
  if (read.isRejectsFile) return [];
  const stated = new Set(columnsStatedBy(read));
  // Columns of yes and no say the status too.
  const saysStatus = saysWhoIsThere || STATUS_AS_YES_OR_NO.some((column) => stated.has(column));
  return valuesThatStay((column) => stated.has(column) || (column === 'status' && saysStatus), {
    protecting: columnsThatProtect(settings, today),
    onRecord: valuesOnRecord(db),
    statements: lastStatements(db),
  });
}

/** The day somebody is back says until when they are away, and that on which their contract ends when they leave. */
const STANDS_FOR = { back_on: 'leave_until', ends_on: 'left_on' } as const;

/** The fields and attributes that a file has columns of. */
export function columnsStatedBy({ mapping }: Pick<ReadFile, 'mapping'>): readonly string[] {
  const toldBy = (['back_on', 'ends_on'] as const).flatMap((field) =>
    mapping.fields.has(field) ? [STANDS_FOR[field]] : [],
  );
  return [...mapping.fields.keys(), ...toldBy, ...mapping.attributes.keys()];
}
