import type { Context } from '../../context.js';
import { isCircleOpen } from '../../domain/circles/circle.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { standingOn } from '../../domain/pairings/pairing.js';
import { applicantsOn, applicationFunnel } from '../../domain/recruiting/application.js';
import { invitationFunnel } from '../../domain/recruiting/invitation.js';
import type { Round } from '../../domain/rounds/round.js';
import { counted } from '../../domain/text/counted.js';
import { StateError, UsageError } from '../../errors.js';
import { waitingAt } from '../../evaluation/facts/waiting-at.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listCircles } from '../../store/pairings/circles.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { listApplications } from '../../store/people/applications.js';
import { listParticipations, participantsOf } from '../../store/people/participations.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';

import { closeRound, findRound } from '../../store/rounds/rounds.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { invitedInRound } from '../session/standing/invited-in-round.js';

/** Closes a round; its pairings go on. @throws StateError when it is closed already. */
export async function closeOpenRound(context: Context, name: string | undefined): Promise<void> {
  if (name !== undefined && context.round !== undefined)
    throw new UsageError('The round is named twice.', 'Leave --round out.');
  const { round, summary } = await changingAndTelling(context, (db, note) => {
    const found = findRound(db, name ?? context.round);
    if (found.closedOn !== null) {
      throw new StateError(
        `Round "${found.name}" was closed on ${found.closedOn}.`,
        'mentor round list shows every round.',
      );
    }
    if (context.today < found.openedOn) {
      throw new StateError(
        `${context.today} is before round "${found.name}" was opened (${found.openedOn}).`,
        'Leave out --as-of, or name a later day.',
      );
    }
    const summary = summaryOf(db, found, context.today);
    closeRound(db, found.id, context.today);
    note({ what: 'round', action: 'closed', ids: [found.id] });
    return { round: found, summary };
  });
  context.note(`Closed round "${round.name}". Its pairings go on until they are completed or ended.`);
  for (const line of summary) context.note(`  ${line}`);
  context.note('Next: mentor round open "…"; then mentor round invite-graduates');
}

/** How a round stands when it is closed, a line each. */
function summaryOf(db: ReadHandle, round: Round, today: IsoDate): string[] {
  const pairings = listPairings(db).filter(({ roundId }) => roundId === round.id);
  const standing = (...statuses: readonly string[]) =>
    pairings.filter((pairing) => statuses.includes(standingOn(pairing, today))).length;
  const people = peopleAsOf(db, { on: today });
  const participants = participantsOf(people, listParticipations(db, round.id));
  const waiting = waitingAt(today, { rounds: [{ round, participants }], pairings: listPairings(db) });
  const invited = invitationFunnel(invitedInRound(db, round.id, today));
  const applied = applicationFunnel(applicantsOn(listApplications(db, round.id), today));
  const circles = listCircles(db).filter(
    (circle) => circle.roundId === round.id && isCircleOpen(circle, today),
  );
  return [
    `${counted(pairings.length, 'pairing', 'pairings')}: ${standing('active', 'paused', 'planned')} go on, ${standing('completed')} completed, ${standing('ended')} ended${standing('cancelled') === 0 ? '' : `, ${standing('cancelled')} cancelled`}.`,
    ...(waiting.length === 0
      ? []
      : [
          `${counted(waiting.length, 'mentee waits', 'mentees wait')} without a mentor: mentor people list --role mentee`,
        ]),
    ...(invited.invited === 0
      ? []
      : [`Of ${invited.invited} invited, ${invited.joined} joined and ${invited.matched} were matched.`]),
    ...(applied.applied === 0
      ? []
      : [
          `Of ${applied.applied} who applied or were nominated to be mentors: accepted ${applied.accepted}, not accepted ${applied.declined}, withdrawn ${applied.withdrawn}, no decision yet ${applied.open}.`,
        ]),
    ...(circles.length === 0
      ? []
      : [
          `${counted(circles.length, 'circle goes', 'circles go')} on: mentor circle close, when they are over`,
        ]),
  ];
}
