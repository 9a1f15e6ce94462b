import type { Colour } from './colour.js';

/** How something looks in the terminal it is shown in. */
export interface TerminalStyle {
  /** Display columns there are. */
  readonly width: number;
  readonly colour: Colour;
}
