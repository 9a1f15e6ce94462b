import { shellWord } from '../../../domain/text/shell-word.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { Table } from '../../table/read-table.js';
import { quoted } from '../../values/reading.js';
import { roleIn } from '../../values/roles/roles.js';

const ROLE_FIELDS = ['role', 'is_mentor', 'is_mentee', 'is_both'] as const;
const ROWS_LOOKED_AT = 2_000;
const SHOWN = 4;
const IS_ABOUT_ROLES = /ment(?:or|ee)|scheme|programme|role|precept|take part|taking part/iu;

/** The columns of a roster that hold nothing known. */
function unclaimed({ attributes, claims }: Mapping) {
  return [...attributes.values()].flat().filter(({ position }) => !claims.has(position));
}

/**
 * That no column of a roster says who is a mentor or a mentee, with the line to paste; nothing where one does. The column that is
 * offered is one whose cells or heading speak of it, where there is one.
 */
export function noRolesInWords(mapping: Mapping, { source, rows }: Pick<Table, 'source' | 'rows'>): string[] {
  if (mapping.kind !== 'roster' || ROLE_FIELDS.some((field) => mapping.fields.has(field))) return [];
  const columns = unclaimed(mapping);
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const likely =
    columns.find(({ position }) => first.some(({ cells }) => roleIn(cells[position] ?? '') !== undefined)) ??
    columns.find(({ text }) => IS_ABOUT_ROLES.test(text));
  const file = shellWord(source);
  const map = `mentor import ${file} --map ${JSON.stringify(`${likely?.name ?? 'COLUMN'}=role`)}`;
  const hint = columns.length === 0 ? '' : ` If a column does: ${map}.`;
  return [
    `No column says who is a mentor or a mentee.${hint} If all of them are one: mentor import ${file} --role mentor (or mentee). Answers of a survey may say it, too.`,
  ];
}

/** Words by which a cell of any column may say that somebody is away or gone. */
const MAY_SAY =
  /\b(?:mat(?:ernity)? leave|paternity leave|parental leave|adoption leave|on leave|sick leave|long[- ]term sick|lts|career break|sabbatical|leaver|has left|left (?:the |our )?(?:trust|organisation|organization|hospital|nhs|post)|left (?:on )?\d+|left in|(?:is|are) leaving|leaving (?:on|in|the|us|\d+)|leaves (?:on|in|us|\d+)|(?:notice|resignation) (?:given|handed in|received)|(?:on|under|serving|working|gave|given|has given) (?:her |his |their |a )?notice|resigned|retired|retires|retiring|terminated|deceased|no longer (?:works?|employed|with us|here)|returns? (?:from|on|in|\d+))\b/iu;

/** Cells of columns that nothing reads which may say that somebody is away or gone, with their lines: nobody is kept out of a pair by them. */
export function unreadPresenceInWords(mapping: Mapping, { rows }: Pick<Table, 'rows'>): string[] {
  const told: string[] = [];
  let count = 0;
  const columns = unclaimed(mapping);
  for (const { cells, line } of rows.slice(0, ROWS_LOOKED_AT)) {
    for (const { position, name } of columns) {
      const cell = (cells[position] ?? '').trim();
      if (!MAY_SAY.test(cell)) continue;
      count += 1;
      if (told.length < SHOWN) told.push(`${name}: ${quoted(cell)} (line ${line})`);
    }
  }
  if (count === 0) return [];
  const more = count > SHOWN ? ` and ${count - SHOWN} more` : '';
  return [
    `Not read, though it may say that somebody is away or gone: ${told.join('; ')}${more}. If it does, write it in a column Status, or: mentor people leave, mentor people away.`,
  ];
}
