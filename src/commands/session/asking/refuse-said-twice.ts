import { capitalised } from '../../../domain/text/capitalised.js';
import { saysTheSame } from '../../../domain/text/says-the-same.js';
import { refuseOrOverrule } from './refuse-or-overrule.js';

/** What is on record already, and how one of it is told. */
export interface OnRecord<One> {
  readonly known: readonly One[];
  readonly inWords: (one: One) => string;
  readonly anyway: boolean | undefined;
}

/** @throws StateError where the same is on record in the same words, unless --anyway was given. */
export function refuseSaidTwice<One extends { readonly text: string }>(
  text: string,
  { known, inWords, anyway }: OnRecord<One>,
): void {
  const same = known.find((one) => saysTheSame(one.text, text));
  if (same === undefined) return;
  refuseOrOverrule(
    { message: `${capitalised(inWords(same))} says the same, and is on record.`, canBeOverruled: true },
    anyway,
  );
}
