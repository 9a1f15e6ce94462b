import type { Context } from '../../context.js';
import { VERB_OF_CHANGE } from '../../domain/pairings/change-of-status.js';
import { lastCheckInAfter } from '../../domain/pairings/last-check-in-after.js';
import type { Person } from '../../domain/people/person.js';
import type { Programme } from '../session/loading/load-programme.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import type { PairingEffect } from './pairings-taken-up-again.js';

/** Asks whether pairings are to be changed, too; what speaks against the day is said first, whoever answers. */
export async function agreedTo(
  context: Context,
  programme: Programme,
  effects: readonly PairingEffect[],
): Promise<boolean> {
  if (effects.length === 0) return false;
  for (const effect of effects) {
    const { pairing, status, since, reason } = effect;
    if (!context.saysYes)
      context.note(
        `${pairingInWords(pairing, programme.people)} is ${pairing.status} and could be ${status} from ${since}: ${reason}.`,
      );
    sayOfDoubt(context, programme, effect);
  }
  if (context.saysYes) return true;
  if (context.prompt === undefined || context.isDryRun) return false;
  return context.prompt.confirm({
    message: effects.length === 1 ? 'Change that pairing, too?' : 'Change these pairings, too?',
  });
}

/** What is on record of a pairing after the last day in post of one of the two. */
function sayOfDoubt(
  context: Context,
  { checkIns }: Programme,
  { pairing, status, since }: PairingEffect,
): void {
  if (status !== 'ended') return;
  const checkIn = lastCheckInAfter(since, pairing.id, checkIns);
  if (checkIn !== undefined)
    context.note(`Pairing ${pairing.id} has a check-in on ${checkIn}, after ${since}: is the day right?`);
  if (since === pairing.startedOn)
    context.note(
      `Pairing ${pairing.id} would end on the day on which it began (${since}): is the day right?`,
    );
}

/** What became of the pairings, or how to change them. */
export function sayOfPairings(
  context: Context,
  { people }: Programme,
  { effects, isDone }: { readonly effects: readonly PairingEffect[]; readonly isDone: boolean },
): void {
  for (const { pairing, status, since, reason } of effects) {
    if (isDone) context.note(`${pairingInWords(pairing, people)} is ${status} from ${since}.`);
    else
      context.note(
        `To change it: mentor pairs ${VERB_OF_CHANGE[status]} ${pairing.id} --on ${since} --reason "${reason}"`,
      );
  }
}

/** The pairings that stay as they are until the day has come; what changes now is said elsewhere. */
export function sayOfComing(
  context: Context,
  { people }: Programme,
  {
    effects,
    coming,
  }: { readonly effects: readonly PairingEffect[]; readonly coming: readonly PairingEffect[] },
): void {
  const now = new Set(effects.map(({ pairing }) => pairing.id));
  for (const { pairing, status, since } of coming) {
    if (now.has(pairing.id)) continue;
    context.note(
      `${pairingInWords(pairing, people)} stays ${pairing.status} for now; it is to be ${status} from ${since}. mentor today will tell when the day comes.`,
    );
  }
}

/** The pairings that ended because somebody had left who, it is said now, has not. */
export function sayOfEnded(context: Context, { pairings, people }: Programme, back: readonly Person[]): void {
  for (const pairing of pairings) {
    const latest = pairing.changes.at(-1);
    const isTheirs = back.some(
      ({ id, leftOn }) => (id === pairing.menteeId || id === pairing.mentorId) && leftOn !== null,
    );
    if (
      !isTheirs ||
      (latest?.status !== 'ended' && latest?.status !== 'cancelled') ||
      latest.reason !== 'left'
    )
      continue;
    context.note(
      `${pairingInWords(pairing, people)} was ${latest.status} on ${latest.since} and stays so. If they never left, mentor undo --list finds the change that did it.`,
    );
  }
}
