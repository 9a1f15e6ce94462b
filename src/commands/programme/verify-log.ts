import type { Context } from '../../context.js';
import { type TrailHead, trailHeadAsText } from '../../domain/trail-head.js';
import { StateError } from '../../errors.js';
import { trailHead } from '../../store/trail/audit-trail.js';
import { type KnownHead, trailFaults } from '../../store/trail/trail-faults.js';
import { type ShownRecord, showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { knownHeads } from '../session/loading/known-heads.js';
import { reading } from '../session/loading/reading-and-changing.js';

export interface VerifyOptions extends OutputOptions {
  /** Ends of the trail that were written down earlier. */
  readonly head: readonly TrailHead[];
}

/**
 * Checks the audit trail against itself, its anchor, the rows it tells of, and the ends of it that are known from elsewhere.
 * @throws StateError naming all that is not what mentor wrote.
 */
export async function verifyLog(context: Context, { head, ...options }: VerifyOptions): Promise<void> {
  const written: KnownHead[] = head.map((each) => ({
    ...each,
    source: `what was printed (${trailHeadAsText(each)})`,
  }));
  const heads = [...written, ...knownHeads(context)];
  const { end, faults } = await reading(context, (db) => ({
    end: trailHead(db),
    faults: trailFaults(db, heads),
  }));
  const endText = trailHeadAsText(end);
  const record: ShownRecord = {
    schema: 'mentor/log-verify',
    title: 'Whether the audit trail is whole',
    sections: [
      {
        heading: 'The audit trail',
        fields: [
          { label: 'Entries', value: end.entries },
          { label: 'Its end', value: endText },
          { label: 'What is wrong', value: faults.length === 0 ? 'nothing' : faults.join('; ') },
        ],
      },
    ],
    value: { entries: end.entries, head: endText, faults },
  };
  showRecord(context, record, options);
  if (faults.length > 0)
    throw new StateError(
      `The audit trail is not what mentor wrote: ${faults.join('; ')}.`,
      'Somebody has edited the file, or it was damaged. mentor backup verify lists the backups, mentor restore brings one back.',
    );
  context.note(
    'The trail is whole. Write its end down elsewhere: mentor log verify --head END tells whether it is still the same.',
  );
}
