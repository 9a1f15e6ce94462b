import { openStore } from '../database/open-store.js';
import { healthOfStore, integrityFaults } from './health-of-store.js';

/**
 * All that is wrong with a programme's file, in words: its pages and constraints, and only where those are sound the references, values
 * and schema. Of an older schema it is what a copy that was brought up to date would have.
 * @throws StateError for a file that is no programme, or of a newer mentor.
 */
export function faultsOfStore(file: string): readonly string[] {
  const inFile = integrityFaults(file);
  if (inFile.length > 0) return inFile;
  const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
  try {
    const { faults, damaged, schemaFaults } = store.snapshot(healthOfStore);
    return [...faults, ...damaged, ...schemaFaults];
  } finally {
    store.close();
  }
}
