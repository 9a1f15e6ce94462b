import * as v from 'valibot';
import { FILE_KINDS } from '../../domain/files/file-fields.js';
import { DATE_ORDERS, DECIMAL_MARKS } from '../../domain/settings/intake-settings.js';
import { fileShapeEntries } from '../reading/settings-file-shape.js';

const columnProfile = v.strictObject({
  kind: v.pipe(v.picklist(FILE_KINDS), v.description('What the file holds.')),
  headers: v.pipe(
    v.array(v.string()),
    v.description('Every column of the file, by which the next one is recognised.'),
  ),
  columns: v.optional(
    v.pipe(v.map(v.string(), v.pipe(v.string(), v.nonEmpty())), v.description('Columns and what they hold.')),
  ),
  values: v.optional(
    v.pipe(
      v.map(v.string(), v.map(v.string(), v.string())),
      v.description('Words in its columns and what they are read as, such as Role: { Helper: mentor }.'),
    ),
  ),
  sheet: v.optional(
    v.pipe(v.string(), v.nonEmpty(), v.description('The sheet of a workbook that is read; else the first.')),
  ),
});

/** The section `intake` of mentor.yaml. */
export const intakeSettings = v.optional(
  v.pipe(
    v.strictObject({
      ...fileShapeEntries,
      date_order: v.optional(
        v.pipe(
          v.picklist(DATE_ORDERS),
          v.description(
            'How 03/04/2026 is read where the other dates of the column do not settle it: day-first is 3 April, month-first is March 4.',
          ),
        ),
      ),
      decimal_mark: v.optional(
        v.pipe(
          v.picklist(DECIMAL_MARKS),
          v.description(
            'How 1,234 is read where the other numbers of the column do not settle it: comma is one and a bit, dot is more than a thousand.',
          ),
        ),
      ),
      columns: v.optional(
        v.pipe(
          v.map(v.string(), v.pipe(v.string(), v.nonEmpty())),
          v.description(
            'Your own column names and what they hold, such as "What unit do you work on?": unit. Write ignore to leave a column out.',
          ),
        ),
      ),
      scales: v.optional(
        v.pipe(
          v.map(v.string(), v.map(v.string(), v.pipe(v.number(), v.finite()))),
          v.description(
            'Your own answer scales: a name, and the points of each answer, such as often: { Rarely or never: 1, Now and then: 2, Weekly: 3 }. They count before the known scales.',
          ),
        ),
      ),
      values: v.optional(
        v.pipe(
          v.map(v.string(), v.map(v.string(), v.string())),
          v.description(
            'Your own words: a column, and what each of its cells is read as, such as Assignment Status: { Gardening leave: on leave, Bank only: active }. Also for roles, and for what stands for no answer: "99": "".',
          ),
        ),
      ),
      profiles: v.optional(
        v.pipe(
          v.map(v.string(), columnProfile),
          v.description(
            'Files remembered by their columns: mentor import --save-as NAME writes one, and the next file with the same columns uses it.',
          ),
        ),
      ),
    }),
    v.description('How files are read.'),
  ),
);
