import type { IsoDate } from '../dates/iso-date.js';
import type { LetterKind } from '../settings/letter-templates.js';
import type { Side } from './pair-feedback.js';

/** A letter that was drafted. Whether it was sent, the program cannot know. */
export interface LetterDraft {
  readonly pairingId: number;
  readonly kind: LetterKind;
  /** Whom it is to. */
  readonly to: Side;
  readonly draftedOn: IsoDate;
}
