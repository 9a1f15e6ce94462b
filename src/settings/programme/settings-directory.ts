import type * as v from 'valibot';
import { isSensitive } from '../../domain/people/sensitive-words.js';
import {
  DEFAULT_DIRECTORY,
  type DirectorySettings,
  isContact,
} from '../../domain/settings/directory-settings.js';
import { columnNamed } from '../reading/column-named.js';
import { section, text, texts } from '../reading/schema-values.js';
import type { PathComplaint } from '../reading/settings-values.js';

/** What mentor.yaml says of the directory of mentors. */
export const directoryInSchema = section('The directory of mentors: mentor directory.', {
  agreed_in: text(
    'The column in which mentors agree to be listed: a yes agrees to all fields, names of fields to those alone. Without it nobody is listed.',
  ),
  fields: texts('The columns that may be told. What is sensitive never is, nor how somebody is reached.'),
});

type DirectoryInFile = v.InferOutput<typeof directoryInSchema>;

/** What it amounts to, the defaults filled in; complains of columns that are never told. */
export function directoryOf(file: DirectoryInFile, complain: PathComplaint): DirectorySettings {
  for (const name of file?.fields ?? []) {
    if (!isSensitive(name) && !isContact(name)) continue;
    complain(['directory', 'fields'], {
      message: `"${name}" ${isContact(name) ? 'tells how somebody is reached' : 'may be sensitive'}, and the directory never tells it.`,
      remedy: 'Leave it out, or give the column another name if it holds something else.',
    });
  }
  return {
    agreedIn: columnNamed(file?.agreed_in) ?? DEFAULT_DIRECTORY.agreedIn,
    fields: file?.fields?.map(columnNamed) ?? DEFAULT_DIRECTORY.fields,
  };
}

/** The same as mentor.yaml spells it. */
export function directoryInFile({ agreedIn, fields }: DirectorySettings): DirectoryInFile {
  return { ...(agreedIn === null ? {} : { agreed_in: agreedIn }), fields: [...fields] };
}
