import { addMonths, type IsoDate } from '../../domain/dates/iso-date.js';
import {
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionSettings,
} from '../../domain/settings/retention-settings.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { ReadHandle } from '../database/connection.js';
import { TEXTS_KEPT } from './columns-kept.js';
import { notesDue } from './notes-due.js';
import { type Owner, ownersOf, peopleWhoLeft } from './owners.js';
import { textsDue } from './texts-due.js';

/** Data of one kind whose time is over, of one pairing, answer, rule or person. */
export interface DataDue {
  readonly kind: RetentionKind;
  readonly owner: Owner;
  readonly months: number;
  readonly dueOn: IsoDate;
  /** How many texts go, those that undo keeps among them; of a person, 1. */
  readonly texts: number;
}

/** By which settings and on which day. */
export interface Retaining {
  readonly retention: RetentionSettings;
  readonly today: IsoDate;
}

/** Everything whose time is over, by kind, the longest due first. What has gone already is not among it. */
export function dueInProgramme(db: ReadHandle, retaining: Retaining): DataDue[] {
  return RETENTION_KINDS.flatMap((kind) => {
    const over = timeIsOver(db, kind, retaining);
    return withTexts(db, kind, over).sort(
      (one, other) => compareText(one.dueOn, other.dueOn) || one.owner.id - other.owner.id,
    );
  });
}

/** What owns data of a kind and is due, whether or not anything of it is left. */
export function timeIsOver(
  db: ReadHandle,
  kind: RetentionKind,
  { retention, today }: Retaining,
): Omit<DataDue, 'texts'>[] {
  const months = retention[kind];
  if (months === null) return [];
  return ownersOfKind(db, kind)
    .map((owner) => ({ kind, owner, months, dueOn: addMonths(owner.from, months) }))
    .filter(({ dueOn }) => dueOn <= today);
}

/** Everything of a kind whose time runs. */
function ownersOfKind(db: ReadHandle, kind: RetentionKind): Owner[] {
  const texts = TEXTS_KEPT.find((each) => each.kind === kind);
  return texts === undefined ? peopleWhoLeft(db) : ownersOf(db, texts.owning);
}

function withTexts(db: ReadHandle, kind: RetentionKind, over: readonly Omit<DataDue, 'texts'>[]): DataDue[] {
  const texts = TEXTS_KEPT.find((each) => each.kind === kind);
  if (texts === undefined) return over.map((each) => ({ ...each, texts: 1 }));
  const counts = new Map<number, number>();
  const ids = over.map(({ owner }) => owner.id);
  for (const { ownerId } of [...textsDue(db, texts, ids), ...notesDue(db, texts, ids)])
    counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  return over.flatMap((each) => {
    const count = counts.get(each.owner.id);
    return count === undefined ? [] : [{ ...each, texts: count }];
  });
}
