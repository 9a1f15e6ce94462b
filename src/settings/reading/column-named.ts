import { attributeName } from '../../domain/text/attribute-name.js';

/** The column that mentor.yaml means by a name: the words of a heading or a question name the column that an import makes of it. */
export function columnNamed<Named extends string | undefined>(written: Named): Named | string {
  if (written === undefined) return written;
  return attributeName(written) || written;
}
