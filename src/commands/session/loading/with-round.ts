import type { Context } from '../../../context.js';

/** ` --round "Spring"`, to go on a call that is proposed; nothing where the call named no round. */
export function withRound({ round }: Pick<Context, 'round'>): string {
  return round === undefined ? '' : ` --round "${round}"`;
}
