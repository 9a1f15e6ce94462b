import { fileOfLetter, type Letter } from '../../rendering/letters/letter.js';
import { lettersAsHtml } from '../../rendering/letters/letters-as-html.js';
import { lettersTable } from '../../rendering/tables/pairings/letters-table.js';
import { tableAsCsv } from '../../rendering/tables/table-as-csv.js';
import type { NamedFile } from '../output/write-into-folder.js';

/** A draft for each letter to somebody with an e-mail, the table for mail merge (with a byte order mark, for Word and Excel), the page to print. */
export async function filesOfLetters(
  letters: readonly Letter[],
  title: string,
): Promise<readonly NamedFile[]> {
  // Loaded when letters are written, not when they are listed.
  const { letterAsEml } = await import('../../rendering/letters/letter-as-eml.js');
  const drafts = [];
  for (const letter of letters) {
    if (letter.person.email === null) continue;
    drafts.push({ name: fileOfLetter(letter), content: await letterAsEml(letter) });
  }
  return [
    ...drafts,
    { name: 'letters.csv', content: tableAsCsv(lettersTable(letters), { bom: true }) },
    { name: 'letters.html', content: lettersAsHtml(title, letters) },
  ];
}
