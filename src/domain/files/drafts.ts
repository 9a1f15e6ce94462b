/** A name is cut where it would grow longer than file systems allow. */
const LONGEST_NAME = 80;

/**
 * The name under which a file is written until it is whole. `lot`: twelve hexadecimal digits drawn by lot, so that no two programs write into
 * one, on a shared drive either.
 */
export function draftName(name: string, lot: string): string {
  return `.${name.slice(0, LONGEST_NAME)}.draft-${lot}`;
}

const DRAFT = /^\..+\.draft-[0-9a-f]{12}(?:-journal)?$/;
/** As earlier builds named them: the database's and its copies' by the number of the process, others by lot alone. */
const EARLIER = /^mentor(?:\.schema-\d+)?\.db\.new-(?:\d+|[0-9a-f]{12})(?:-journal)?$/;
const EARLIER_OUTPUT = /^\..+\.(?:csv|html|json|md|yaml)\.[0-9a-f]{12}$/;

/** `.opened-0123456789ab.db`: what an encrypted backup is called while it lies open, its other files beside it. */
export function openedName(lot: string): string {
  return `.opened-${lot}.db`;
}

const OPENED = /^\.opened-[0-9a-f]{12}\.(?:db|db-journal|yaml|sha256)$/;

/** Whether a file is a draft of ours: one that was never finished, unless somebody is writing it right now. */
export function isDraftName(name: string): boolean {
  return [DRAFT, OPENED, EARLIER, EARLIER_OUTPUT].some((pattern) => pattern.test(name));
}
