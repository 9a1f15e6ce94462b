import { A_SKILL, AS_TEXT, FIELDS, IGNORE, STANDARD_ATTRIBUTES } from '../../domain/files/file-fields.js';
import { attributeName } from '../../domain/text/attribute-name.js';
import { nearest } from '../../domain/text/nearest.js';
import type { Complaint } from '../../errors.js';
import { headerKey } from '../table/header.js';
import type { Column, MappingChoices } from './column.js';
import { fieldHeaded } from './column-claims.js';
import { statedDivision } from './column-division.js';
import { columnsInWords } from './columns-in-words.js';

/** Names on the command line that fit no column, and fields that are none. */
export function complaintsAboutStated(columns: readonly Column[], choices: MappingChoices): Complaint[] {
  return [...missingColumns(columns, choices), ...unknownFields(choices)];
}

function missingColumns(columns: readonly Column[], choices: MappingChoices): Complaint[] {
  const { source, stated = new Map<string, string>(), headers = columns } = choices;
  const isKnown = (header: string) =>
    columns.some(({ name, key }) => name === header || key === headerKey(header));
  return [...stated.keys()]
    .filter((header) => !isKnown(header))
    .map((header) => {
      const guess = nearest(
        header,
        headers.map(({ name }) => name),
      );
      const remedy =
        guess === undefined ? `The columns are ${columnsInWords(headers)}.` : `Did you mean "${guess}"?`;
      return { source, field: header, message: `There is no column "${header}".`, remedy };
    });
}

function unknownFields({
  source,
  kind,
  items,
  named,
  stated = new Map<string, string>(),
}: MappingChoices): Complaint[] {
  const takesAttributes = kind === 'roster' || kind === 'survey';
  const itemNames = kind === 'survey' ? (items?.names ?? []) : [];
  // An answer may well be about a fact of the roster: then it has its name.
  const known: readonly string[] = takesAttributes
    ? [...FIELDS[kind], ...STANDARD_ATTRIBUTES, ...FIELDS.roster, ...itemNames]
    : FIELDS[kind];
  const others = takesAttributes ? [AS_TEXT, IGNORE] : kind === 'skills' ? [A_SKILL, IGNORE] : [IGNORE];
  const headed = (target: string) =>
    takesAttributes ? (fieldHeaded(target, kind) ?? fieldHeaded(target, 'roster')) : undefined;
  // An attribute may have any name, but one that is nearly a field's, or what its column is called, is a slip.
  const isAttribute = (target: string) =>
    takesAttributes &&
    target !== '' &&
    attributeName(target) === target &&
    nearest(target, known) === undefined &&
    (named?.has(target) === true || headed(target) === undefined);
  const isTarget = (target: string) =>
    others.includes(target) || known.includes(target) || isAttribute(target);
  return [...stated]
    .map(([header, said]) => [header, statedDivision(said).target] as const)
    .filter(([, target]) => !isTarget(target))
    .map(([header, target]) => {
      const guess = headed(target) ?? nearest(target, known);
      const remedy = `${guess === undefined ? '' : `Did you mean "${guess}"? `}The fields are ${FIELDS[kind].join(', ')}, or ${others.join(', or ')}.`;
      return { source, field: header, message: `"${target}" is not a field of ${kind}.`, remedy };
    });
}
