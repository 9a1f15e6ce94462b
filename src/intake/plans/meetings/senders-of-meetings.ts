import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';
import type { RowValues } from '../../columns/row-values.js';
import type { PairRows } from '../rows/pair-rows.js';

/** Named one by one. */
const MOST_NAMED = 5;

/** Whose meetings rows are: said by the row, or else known by who sent it in. */
export class SendersOfMeetings {
  readonly #rows: PairRows;
  readonly #told = new Map<string, string>();

  constructor(rows: PairRows) {
    this.#rows = rows;
  }

  /** The pairing of a row; undefined after a complaint. */
  pairing(values: RowValues, on: IsoDate | undefined): Pairing | undefined {
    const address = values.said('email');
    if (address === undefined) return this.#rows.pairing(values, on);
    const sender = this.#rows.person(values, 'email');
    if (sender === undefined || on === undefined) return undefined;
    const pairing = this.#rows.pairingOfSender(values, sender, on);
    if (pairing !== undefined) this.#keep(address, pairing);
    return pairing;
  }

  #keep(address: string, { id, menteeId, mentorId }: Pairing): void {
    const [mentee, mentor] = [this.#rows.nameOf(menteeId), this.#rows.nameOf(mentorId)];
    this.#told.set(`${address} ${id}`, `${address} for pairing ${id} (${mentee} with ${mentor})`);
  }

  /** Whose rows were taken for which pairing. */
  notes(): string[] {
    const told = [...this.#told.values()];
    if (told.length === 0) return [];
    return [
      `Who met is known by who sent the form in, the only pairing they were in on that day: ${firstFewAtLength(told, MOST_NAMED)}.`,
    ];
  }
}
