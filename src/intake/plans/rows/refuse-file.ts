import { type Complaint, InputError } from '../../../errors.js';

/**
 * Refuses a file as a whole when something keeps every row from being understood.
 * @throws InputError with the complaints, where there are any.
 */
export function refuseFile(source: string, complaints: readonly Complaint[]): void {
  if (complaints.length === 0) return;
  throw new InputError(
    `${source} was not imported.`,
    complaints,
    'Put right what is named above and import the file again.',
  );
}
