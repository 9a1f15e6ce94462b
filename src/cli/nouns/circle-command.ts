import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CircleMeetingOptions, CloseCirclesOptions } from '../../commands/circles/follow-circles.js';
import type { FormCirclesOptions } from '../../commands/circles/form-new-circles.js';
import type { ListCirclesOptions } from '../../commands/circles/list-circles.js';
import type { MoveMembersOptions } from '../../commands/circles/move-members.js';
import type { OutputOptions } from '../../commands/output/show-table.js';
import { CIRCLE_HEALTHS } from '../../domain/circles/circle-health.js';
import { CIRCLE_SIZES } from '../../domain/settings/circle-settings.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, isoDate, ofNoRound, wholeNumber } from '../options.js';

/** Reads `5..7`, `5-7` or `6`. */
function circleSize(text: string): { least: number; most: number } {
  const [, from = '', to = from] = /^\s*(\d{1,2})(?:\s*(?:\.\.|-|–|to)\s*(\d{1,2}))?\s*$/u.exec(text) ?? [];
  const [least, most] = [Number(from), Number(to)];
  if (from !== '' && least >= CIRCLE_SIZES.least && most <= CIRCLE_SIZES.most && least <= most)
    return { least, most };
  throw new InvalidArgumentError(
    `Write the smallest and the largest size, ${CIRCLE_SIZES.least} to ${CIRCLE_SIZES.most}, such as 5..7.`,
  );
}

export function declareCircle(program: Command, act: Act): void {
  const circle = program
    .command('circle')
    .alias('circles')
    .description('peer groups who meet without a mentor')
    .addHelpText('after', examples('mentor circle', 'mentor circle form --mix profession --dry-run'));
  declareForm(circle, act);
  addOutputOptions(
    circle.command('list', { isDefault: true }).description('every circle, and how it is doing'),
  )
    .addOption(new Option('--health <health>', 'only those that are').choices(CIRCLE_HEALTHS))
    .addHelpText('after', examples('mentor circle list', 'mentor circle list --health needs_attention'))
    .action(
      act<ListCirclesOptions>(async (context, { options }) => {
        const { showCircles } = await import('../../commands/circles/list-circles.js');
        await showCircles(context, options);
      }),
    );
  addOutputOptions(ofNoRound(circle.command('show <circle>')).description('who is and was in a circle'))
    .addHelpText('after', examples('mentor circle show 1'))
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { showCircle } = await import('../../commands/circles/list-circles.js');
        await showCircle(context, words[0] ?? '', options);
      }),
    );
  declareMembers(circle, act);
  declareMeeting(circle, act);
  addChangeOptions(ofNoRound(circle.command('close <circles...>')).description('end circles'))
    .option('--on <date>', 'the day they ended (else today)', isoDate)
    .addHelpText('after', examples('mentor circle close 1 2'))
    .action(
      act<Omit<CloseCirclesOptions, 'circles'>>(async (context, { words, options }) => {
        const { closeCircles } = await import('../../commands/circles/follow-circles.js');
        await closeCircles(context, { ...options, circles: words });
      }),
    );
}

function declareForm(circle: Command, act: Act): void {
  const form = circle
    .command('form')
    .description('put those who take part and are in no circle into circles')
    .option('--size <sizes>', 'smallest and largest size, such as 5..7', circleSize)
    .option('--mix <column...>', 'columns in which members are to differ')
    .option('--same <column...>', 'columns in which members are to be alike')
    .addOption(new Option('--role <role>', 'only these').choices(['mentor', 'mentee']));
  addOutputOptions(addChangeOptions(form))
    .addHelpText(
      'after',
      `
Shows who would be together, how many can come when their circle meets, and how
far from the best it can be at most; then asks. Nobody is put together with
somebody whom a rule keeps from them. Sizes and columns may stand in
mentor.yaml (circles).
${examples(
  'mentor circle form --size 5..7 --mix profession --role mentee --dry-run',
  'mentor circle form --mix profession --same site --yes',
)}`,
    )
    .action(
      act<FormCirclesOptions>(async (context, { options }) => {
        const { formNewCircles } = await import('../../commands/circles/form-new-circles.js');
        await formNewCircles(context, options);
      }),
    );
}

function declareMembers(circle: Command, act: Act): void {
  addChangeOptions(
    circle.command('move <circle> <people...>').description('put people into a circle, out of their own'),
  )
    .option('--on <date>', 'from which day (else today)', isoDate)
    .option('--anyway', 'also where a rule keeps some of them apart')
    .addHelpText('after', examples('mentor circle move 2 003415'))
    .action(
      act<Omit<MoveMembersOptions, 'people' | 'to'>>(async (context, { words, options }) => {
        const { moveMembers } = await import('../../commands/circles/move-members.js');
        const [to, ...people] = words;
        await moveMembers(context, { ...options, to, people });
      }),
    );
  addChangeOptions(circle.command('leave <people...>').description('take people out of their circle'))
    .option('--on <date>', 'from which day (else today)', isoDate)
    .addHelpText('after', examples('mentor circle leave 003415'))
    .action(
      act<Pick<MoveMembersOptions, 'on'>>(async (context, { words, options }) => {
        const { moveMembers } = await import('../../commands/circles/move-members.js');
        await moveMembers(context, { ...options, to: undefined, people: words });
      }),
    );
}

function declareMeeting(circle: Command, act: Act): void {
  addChangeOptions(ofNoRound(circle.command('meeting <circle>')).description('record that a circle has met'))
    .option('--on <date>', 'the day it was held (else today)', isoDate)
    .option('--minutes <number>', 'how long it was', wholeNumber(1, 1440))
    .option('--present <number>', 'how many came', wholeNumber(1, 100))
    .addHelpText('after', examples('mentor circle meeting 1 --present 5'))
    .action(
      act<Omit<CircleMeetingOptions, 'circle'>>(async (context, { words, options }) => {
        const { addCircleMeeting } = await import('../../commands/circles/follow-circles.js');
        await addCircleMeeting(context, { ...options, circle: words[0] ?? '' });
      }),
    );
}
