import type { Context } from '../../context.js';
import { isCircleOpen } from '../../domain/circles/circle.js';
import { type CircleHealthLevel, circleHealth } from '../../domain/circles/circle-health.js';
import { membersInPost } from '../../followup/circles-due.js';
import { circleMembersTable } from '../../rendering/tables/programme/circle-members-table.js';
import { circlesTable } from '../../rendering/tables/programme/circles-table.js';
import { listCircles } from '../../store/pairings/circles.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { findRound } from '../../store/rounds/rounds.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { circleNamed } from './circle-named.js';

export interface ListCirclesOptions extends OutputOptions {
  readonly health?: CircleHealthLevel;
}

/** Lists the circles of the round, and those of others that go on: how each does and why. */
export async function showCircles(context: Context, options: ListCirclesOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { today } = context;
  const { circles, people } = await reading(context, (db) => {
    const round = findRound(db, context.round);
    const all = listCircles(db).filter(
      (circle) => circle.roundId === round.id || (context.round === undefined && isCircleOpen(circle, today)),
    );
    return { circles: all, people: peopleById(peopleAsOf(db, { on: today })) };
  });
  const { cadence } = settings;
  const { least, meetEveryDays } = settings.circles;
  const told = circles.map((circle) => {
    const members = membersInPost(circle, people, today);
    const health = circleHealth(circle, members.length, { today, cadence, meetEveryDays, least });
    return { circle, members, health };
  });
  const wanted = told.filter(({ health }) => options.health === undefined || health.level === options.health);
  showTable(context, circlesTable(wanted, today), {
    schema: 'mentor/circles',
    title: 'Circles',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'circle',
      'name',
      'health',
      'members',
      'meetings',
      'last_met_on',
      'meets_at',
      'health_reasons',
    ],
    whenEmpty: circles.length === 0 ? 'No circle yet. Next: mentor circle form' : 'No circle matches.',
    options,
  });
}

/** Lists everybody who is, or was, in one circle. */
export async function showCircle(context: Context, named: string, options: OutputOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { circle, people } = await reading(context, (db) => ({
    circle: circleNamed(named, listCircles(db)),
    people: peopleById(peopleAsOf(db, { on: context.today })),
  }));
  showTable(context, circleMembersTable(circle, people), {
    schema: 'mentor/circle-members',
    title: circle.name,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['name', 'joined_on', 'left_on', 'profession', 'unit', 'site', 'email'],
    whenEmpty: 'Nobody is in it.',
    options,
  });
  const held = circle.meetings.map(({ heldOn, present }) =>
    present === null ? heldOn : `${heldOn} (${present})`,
  );
  context.note(held.length === 0 ? 'No meeting is recorded.' : `Met on ${held.join(', ')}.`);
}
