import { Document, isMap, parseDocument } from 'yaml';
import type { ColumnProfile } from '../../domain/settings/intake-settings.js';
import { profilesInFile } from '../imports/settings-profiles.js';

/**
 * mentor.yaml with a profile added, or put in the place of one of the same name; every other line and comment stays.
 * @param text a settings file that `readSettings` accepts; empty for a new one.
 */
export function withProfile(text: string, name: string, profile: ColumnProfile): string {
  const document = text.trim() === '' ? new Document({}) : parseDocument(text, { uniqueKeys: false });
  // A file of comments alone has no value yet, and a section with nothing after its colon is no mapping.
  if (!isMap(document.contents)) document.contents = document.createNode({}) as typeof document.contents;
  for (const path of [['intake'], ['intake', 'profiles']]) {
    if (!isMap(document.getIn(path))) document.setIn(path, document.createNode({}));
  }
  const [inFile] = profilesInFile(new Map([[name, profile]])).values();
  document.setIn(['intake', 'profiles', name], document.createNode(inFile));
  return document.toString({ lineWidth: 0, nullStr: '' });
}
