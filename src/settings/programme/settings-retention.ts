import * as v from 'valibot';
import { KINDS_KEPT } from '../../domain/privacy/kinds-kept.js';
import {
  RETENTION,
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionSettings,
} from '../../domain/settings/retention-settings.js';
import { section } from '../reading/schema-values.js';

const FOREVER = 'forever';

function months(kind: RetentionKind) {
  const { title, after } = KINDS_KEPT[kind];
  const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600));
  return v.optional(
    v.pipe(v.union([number, v.picklist([FOREVER])]), v.description(`${title}: months after ${after}.`)),
  );
}

/** How long mentor.yaml says that each kind of personal data is kept. */
export const retentionInSchema = section(
  'For how many months personal data is kept, or forever. mentor privacy due shows what is due to go; nothing goes by itself. Ask your data protection officer what applies to you.',
  {
    meeting_notes: months('meeting_notes'),
    feedback_texts: months('feedback_texts'),
    survey_texts: months('survey_texts'),
    goals_and_agreements: months('goals_and_agreements'),
    reflections: months('reflections'),
    concerns: months('concerns'),
    exceptions: months('exceptions'),
    recruiting: months('recruiting'),
    applications: months('applications'),
    people_who_left: months('people_who_left'),
  },
);

type RetentionInFile = v.InferOutput<typeof retentionInSchema>;

/** What it amounts to, the defaults filled in. */
export function retentionOf(file: RetentionInFile): RetentionSettings {
  const kept = (kind: RetentionKind) => {
    const said = file?.[kind];
    return said === FOREVER ? null : (said ?? RETENTION[kind]);
  };
  return Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, kept(kind)])) as RetentionSettings;
}

/** The same as mentor.yaml spells it. */
export function retentionInFile(retention: RetentionSettings): RetentionInFile {
  return Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, retention[kind] ?? FOREVER]));
}
