import * as v from 'valibot';
import { CAP_SIDES } from '../../domain/settings/cap-settings.js';
import { columnName, text } from '../reading/schema-values.js';

/** One cap on a group of pairs, as mentor.yaml spells it. */
export const groupCap = v.strictObject({
  of: v.pipe(v.picklist(CAP_SIDES), v.description('Whose group it is: mentors or mentees.')),
  attribute: v.pipe(columnName, v.description('The column that groups them, such as site.')),
  value: text('The one value it is about; left out: each value for itself.'),
  most: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('The most pairs of such a group.')),
});
