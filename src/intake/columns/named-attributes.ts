import { attributeName } from '../../domain/text/attribute-name.js';
import { headerPhrase } from '../table/header-phrase.js';
import type { Column, MappingChoices } from './column.js';
import { type Claim, isOwnAttribute, SURENESS } from './column-claims.js';

/** Columns that a programme's settings look at. */
export type NamedAttributes = ReadonlySet<string>;

/** The column of the programme's own that a heading names, such as `wants_a_woman` for `Wants a woman?`; undefined where settings name none of that name. */
export function attributeHeaded(text: string, named: NamedAttributes | undefined): string | undefined {
  const name = attributeName(text);
  return named?.has(name) === true && isOwnAttribute(name) ? name : undefined;
}

/** A column or question that is headed like a column that the settings look at fills it, whatever else its words may mean. */
export function claimOfNamed({ text, item }: Column, { kind, named }: MappingChoices): Claim | undefined {
  const isOfPeople = kind === 'survey' || kind === 'roster';
  const target = isOfPeople && item === undefined ? attributeHeaded(text, named) : undefined;
  return target === undefined ? undefined : { target, sureness: SURENESS.ownName, origin: 'own name' };
}

/** What a question that nothing reads may ask for by its words: a column that the settings look at. */
export function perhapsNamed({ text, name }: Column, { kind, named }: MappingChoices): string | undefined {
  if (kind !== 'survey') return undefined;
  const asked = new Set(headerPhrase(text).split(' '));
  const meant = [...(named ?? [])].find(
    (attribute) => isOwnAttribute(attribute) && attribute.split('_').every((word) => asked.has(word)),
  );
  return meant === undefined
    ? undefined
    : `mentor.yaml looks at ${meant}; where this asks for it, add --map ${JSON.stringify(`${name}=${meant}`)}`;
}
