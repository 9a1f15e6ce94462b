import type { Colour } from './colour.js';

/** How something is dressed for the terminal it is shown in. */
export interface Dress {
  /** Display columns there are. */
  readonly width: number;
  readonly colour: Colour;
}
