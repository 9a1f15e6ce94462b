import type { AuditChange } from '../../../store/trail/audit-trail.js';
import type { Note } from '../../session/loading/reading-and-changing.js';

/** Brings the notes of many small changes together, so that the audit trail says each kind of change once. */
export class GatheredNotes {
  readonly #byKind = new Map<string, { what: string; action: string; ids: number[]; fields: Set<string> }>();

  readonly note: Note = ({ what, action, ids, fields = [] }) => {
    const kind = `${what} ${action}`;
    const known = this.#byKind.get(kind) ?? { what, action, ids: [], fields: new Set<string>() };
    for (const id of ids) known.ids.push(id);
    for (const field of fields) known.fields.add(field);
    this.#byKind.set(kind, known);
  };

  changes(): AuditChange[] {
    return [...this.#byKind.values()].map(({ what, action, ids, fields }) => ({
      what,
      action,
      ids,
      ...(fields.size === 0 ? {} : { fields: [...fields].sort() }),
    }));
  }
}
