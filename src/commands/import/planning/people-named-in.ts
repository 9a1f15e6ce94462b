import type { Context } from '../../../context.js';
import { OWN_MANAGER } from '../../../domain/files/file-fields.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { InputError } from '../../../errors.js';
import { peopleNamedInWords } from '../../../intake/plans/survey/people-named.js';
import { listPeople } from '../../../store/people/people-rows.js';
import { planFile, type ReadFile } from './plan-file.js';

/** What names others in a survey. */
const NAMING = ['avoids', 'prefers', OWN_MANAGER];

/** Whom the answers of a survey name of those on record, a line each; nothing of a file that no import would take. */
export async function peopleNamedIn(
  context: Context,
  file: Pick<ReadFile, 'kind' | 'table' | 'mapping' | 'interpretations' | 'respondents' | 'wave'>,
  settings: Settings,
): Promise<readonly string[]> {
  const { kind, mapping } = file;
  if (kind !== 'survey' || !NAMING.some((name) => mapping.attributes.has(name))) return [];
  const store = await context.openStore('read', 'empty');
  try {
    const read = {
      ...file,
      kind,
      alone: [],
      profileNotes: [],
      settings,
      words: new Map(),
      isRejectsFile: false,
    };
    const { plan } = planFile(store, read, { context, settings, anyway: false, holdsFrom: context.today });
    return plan.kind === 'survey' ? peopleNamedInWords(plan.said, listPeople(store)) : [];
  } catch (error) {
    // It is described all the same: the import says what is wrong with it.
    if (error instanceof InputError) return [];
    throw error;
  } finally {
    store.close();
  }
}
