import type { Instrument } from './instrument.js';
import { OWN_INSTRUMENTS } from './own-instruments.js';
import { PUBLISHED_INSTRUMENTS } from './published-instruments.js';

/** The instruments that come with the program: those written for it, which can be asked as they are, then published ones. */
export const BUILT_IN_INSTRUMENTS: readonly Instrument[] = [...OWN_INSTRUMENTS, ...PUBLISHED_INSTRUMENTS];
