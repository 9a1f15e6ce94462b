import { Chalk, type ChalkInstance } from 'chalk';
import type { Environment } from './text-stream.js';

/** Paints text; with colour off it returns the text as it is. */
export type Colour = ChalkInstance;

/** What decides whether a stream gets colour. */
export interface ColourQuestion {
  readonly isTerminal: boolean;
  readonly environment: Environment;
  /** false after `--no-color`. */
  readonly wantsColour: boolean;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

/**
 * The one rule: `--no-color` before FORCE_COLOR before NO_COLOR and TERM=dumb before whether the stream is
 * a terminal. 0 is no colour, 1 the sixteen colours that every terminal's theme defines; more are never
 * used. An empty variable counts as not set (no-color.org, force-color.org).
 */
export function colourLevel({ isTerminal, environment, wantsColour }: ColourQuestion): 0 | 1 {
  if (!wantsColour) return 0;
  const force = environment.FORCE_COLOR;
  if (isSet(force)) return force === '0' || force === 'false' ? 0 : 1;
  if (isSet(environment.NO_COLOR) || environment.TERM === 'dumb') return 0;
  return isTerminal ? 1 : 0;
}

/** The brush for one stream. (Chalk's own default looks at standard output alone and ignores NO_COLOR.) */
export function createColour(question: ColourQuestion): Colour {
  return new Chalk({ level: colourLevel(question) });
}
