import { headerKey } from '../table/header.js';
import { keysOf, widthOf } from './headings.js';
import type { Head, SourceProfile } from './source-profile.js';

/**
 * SAP SuccessFactors rosters: two header rows, the system's keys (`USERID`, `FIRSTNAME`) and their labels (`User ID`,
 * `First Name`). Known by keys in capitals without spaces, of which half read like the label beneath.
 */
export const successFactors: SourceProfile = {
  name: 'success-factors',
  title: 'SuccessFactors',
  isSurvey: false,
  usualHeaderRows: 2,
  boxes: [],
  lists: [';', '|'],
  headerRowsIn: (head) => (hasKeysAndLabels(head) ? 2 : undefined),
  headings: (headerRows) =>
    Array.from({ length: widthOf(headerRows) }, (_, position) => {
      const code = (headerRows[0]?.[position] ?? '').trim();
      const label = headerRows[1]?.[position] ?? '';
      return { text: label.trim() === '' ? code : label, code };
    }),
};

function hasKeysAndLabels(head: Head): boolean {
  const keys = head[0] ?? [];
  if (!keysOf(head).includes('userid') || !keys.every((key) => /^[A-Z0-9_.]*$/u.test(key.trim())))
    return false;
  const labels = head[1] ?? [];
  const alike = keys.filter(
    (key, position) => lettersOf(key) !== '' && lettersOf(key) === lettersOf(labels[position] ?? ''),
  );
  return alike.length * 2 >= keys.length;
}

function lettersOf(text: string): string {
  return headerKey(text).replace(/[^\p{L}\p{N}]/gu, '');
}
