import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Person } from '../../domain/people/person.js';
import {
  isLetterBlank,
  type LetterBlank,
  type LetterKind,
  type LetterTemplate,
} from '../../domain/settings/letter-templates.js';
import { printable } from '../../domain/text/printable.js';
import { markdownText } from '../markdown-text.js';

/** What is filled in; null where it is not on record. */
export type LetterWords = Readonly<Record<LetterBlank, string | null>>;

/** A letter to one of the two of a pairing. */
export interface Letter {
  readonly kind: LetterKind;
  readonly pairing: Pick<Pairing, 'id'>;
  readonly to: Side;
  readonly person: Person;
  readonly words: LetterWords;
  readonly draftedOn: IsoDate;
  readonly subject: string;
  /** The text, in which names and other words mean nothing but themselves. */
  readonly markdown: string;
  /** The same for readers of plain text. */
  readonly plain: string;
}

const NOT_ON_RECORD = 'not on record';

/** A template with its words: one line as the subject, Markdown and plain text below. */
export function composeLetter(
  { subject, text }: LetterTemplate,
  about: Omit<Letter, 'subject' | 'markdown' | 'plain'>,
): Letter {
  const { words } = about;
  return {
    ...about,
    subject: filled(subject, words, printable),
    markdown: filled(text, words, (word) => markdownText(word)),
    plain: filled(withoutMarks(text), words, printable),
  };
}

/** The programme's own text without the marks of headings and of bold print. */
function withoutMarks(template: string): string {
  return template.replaceAll(/^#+ /gmu, '').replaceAll('**', '');
}

function filled(template: string, words: LetterWords, written: (word: string) => string): string {
  return template.replaceAll(/\{([a-z_]+)\}/g, (blank, name: string) =>
    isLetterBlank(name) ? written(words[name] ?? NOT_ON_RECORD) : blank,
  );
}

/** `introduction-21-mentee.eml`: no name of anybody's is in it, so that it is a name of a file everywhere. */
export function fileOfLetter({ kind, pairing, to }: Pick<Letter, 'kind' | 'pairing' | 'to'>): string {
  return `${kind}-${pairing.id}-${to}.eml`;
}
