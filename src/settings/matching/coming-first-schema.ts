import * as v from 'valibot';
import { COMING_FIRST_BY } from '../../domain/settings/coming-first.js';
import { column, texts } from '../reading/schema-values.js';

/** One view on who comes first, as mentor.yaml spells it. */
export const comingFirstInFile = v.strictObject({
  by: v.pipe(
    v.picklist(COMING_FIRST_BY),
    v.description(
      'left_over: who was left over before and has had no mentor since. waiting: the earlier day, or the smaller number, of a column. class: the order of a column\u2019s values.',
    ),
  ),
  attribute: column('waiting, class: the column.'),
  order: texts('class: its values, those who come first named first.'),
});
