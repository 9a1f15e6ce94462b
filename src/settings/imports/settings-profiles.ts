import { canNameField } from '../../domain/files/file-fields.js';
import type { KnownItems } from '../../domain/instruments/known-items.js';
import type { Settings } from '../../domain/settings/settings.js';
import { nearest } from '../../domain/text/nearest.js';
import type { PathComplaint } from '../reading/settings-values.js';
import type { SettingsInFile } from '../settings-schema.js';

/** Complains of columns that are said to hold what cannot be a field's name. */
export function complainOfColumns(
  columns: ReadonlyMap<string, string>,
  { path, items }: { readonly path: readonly string[]; readonly items: KnownItems },
  complain: PathComplaint,
): void {
  for (const [header, field] of columns) {
    if (canNameField(field) || items.named(field) !== undefined) continue;
    const guess = /\.\d+$/.test(field) ? nearest(field, items.names) : undefined;
    complain([...path, header], {
      message: `"${field}" cannot name a field.`,
      remedy:
        guess === undefined
          ? 'Use small letters a–z, digits and _, starting with a letter, such as unit or years_experience.'
          : `Did you mean ${guess}, an item of an instrument?`,
    });
  }
}

/** The remembered files of a checked mentor.yaml. */
export function profilesOf(
  profiles: NonNullable<SettingsInFile['intake']>['profiles'],
  items: KnownItems,
  complain: PathComplaint,
): Settings['intake']['profiles'] {
  return new Map(
    [...(profiles ?? [])].map(([name, { kind, headers, columns = new Map(), values, sheet }]) => {
      complainOfColumns(columns, { path: ['intake', 'profiles', name, 'columns'], items }, complain);
      const words = values === undefined ? {} : { values };
      return [name, { kind, headers, columns, ...words, ...(sheet === undefined ? {} : { sheet }) }];
    }),
  );
}

/** Remembered files as mentor.yaml spells them. */
export function profilesInFile(
  profiles: Settings['intake']['profiles'],
): NonNullable<NonNullable<SettingsInFile['intake']>['profiles']> {
  return new Map(
    [...profiles].map(([name, { kind, headers, columns, values, sheet }]) => [
      name,
      {
        kind,
        headers: [...headers],
        columns: new Map(columns),
        ...(values === undefined
          ? {}
          : { values: new Map([...values].map(([column, words]) => [column, new Map(words)])) }),
        ...(sheet === undefined ? {} : { sheet }),
      },
    ]),
  );
}
