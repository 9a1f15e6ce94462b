import type { Context } from '../../context.js';
import { StateError } from '../../errors.js';
import type { OutputOptions } from '../output/show-table.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { pairingInWords, pairingNamed } from '../session/naming/pairing-named.js';
import { deliverAgreement } from './agreement-paper.js';

export interface ShowAgreementOptions extends OutputOptions {
  /** Else the latest. */
  readonly versionNumber?: number;
}

/** Hands over the paper of an agreement that is on record. @throws StateError where there is none. */
export async function showAgreement(
  context: Context,
  named: string,
  options: ShowAgreementOptions,
): Promise<void> {
  const programme = await loadProgramme(context);
  const pairing = pairingNamed(named, programme);
  const { agreements = [] } = pairing;
  const agreement =
    options.versionNumber === undefined
      ? agreements.at(-1)
      : agreements.find(({ version }) => version === options.versionNumber);
  if (agreement === undefined) {
    const words = pairingInWords(pairing, programme.people);
    throw options.versionNumber === undefined || agreements.length === 0
      ? new StateError(
          `There is no agreement of ${words}.`,
          `Draft one: mentor agreement draft ${pairing.id}`,
        )
      : new StateError(
          `The agreement of ${words} has no version ${options.versionNumber}.`,
          `There are versions 1 to ${agreements.length}.`,
        );
  }
  deliverAgreement(context, programme, { pairing, agreement, options });
}
