import type { Command } from 'commander';
import type { AddDecisionOptions } from '../../commands/decisions/add-decision.js';
import type { ChangeDecisionOptions } from '../../commands/decisions/change-decision.js';
import type { ListDecisionsOptions } from '../../commands/decisions/list-decisions.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, isoDate, ofNoRound, wholeNumber } from '../options.js';

const number = wholeNumber(1);

/** How `mentor decision update` is called. */
type UpdateOptions = Omit<ChangeDecisionOptions, 'decisions' | 'status'> & { readonly reopen?: boolean };
/** How `mentor decision close` is called. */
type CloseOptions = Pick<ChangeDecisionOptions, 'effect' | 'on'> & { readonly dropped?: boolean };

export function declareDecision(program: Command, act: Act): void {
  const decision = program
    .command('decision')
    .alias('decisions')
    .description('what was decided on what a report found, and what came of it')
    .addHelpText('after', examples('mentor decision', 'mentor decision add "Recruit two mentors"'));
  declareAdd(decision, act);
  declareUpdate(decision, act);
  declareClose(decision, act);
  addOutputOptions(
    ofNoRound(decision.command('list', { isDefault: true })).description(
      'every decision, with what came of it',
    ),
  )
    .option('--open', 'only those that are still to be done')
    .addHelpText('after', examples('mentor decision list --open'))
    .action(
      act<ListDecisionsOptions>(async (context, { options }) => {
        const { showDecisions } = await import('../../commands/decisions/list-decisions.js');
        await showDecisions(context, options);
      }),
    );
}

function declareAdd(decision: Command, act: Act): void {
  addChangeOptions(ofNoRound(decision.command('add [text]')).description('record what was decided'))
    .option('--finding <text>', 'what was found that asks for it')
    .option('--acts <name>', 'who acts on it')
    .option('--due <date>', 'the day by which it is done', isoDate)
    .option('--on <date>', 'the day it was decided (else today)', isoDate)
    .addHelpText('after', examples('mentor decision add "Recruit two mentors" --acts "Lead nurse"'))
    .action(
      act<Omit<AddDecisionOptions, 'text'>>(async (context, { words, options }) => {
        const { addDecision } = await import('../../commands/decisions/add-decision.js');
        await addDecision(context, { ...options, text: words[0] });
      }),
    );
}

function declareUpdate(decision: Command, act: Act): void {
  addChangeOptions(
    ofNoRound(decision.command('update <decisions...>')).description(
      'record who acts on it, by when, what came of it',
    ),
  )
    .option('--acts <name>', 'who acts on it')
    .option('--due <date>', 'the day by which it is done', isoDate)
    .option('--effect <text>', 'what came of it')
    .option('--reopen', 'take up again what was closed')
    .option('--on <date>', 'the day this was true (else today)', isoDate)
    .addHelpText('after', examples('mentor decision update 1 --acts "Lead nurse" --due 2026-12-01'))
    .action(
      act<UpdateOptions>(async (context, { words, options: { reopen, ...options } }) => {
        const { changeDecisions } = await import('../../commands/decisions/change-decision.js');
        const status = reopen === true ? ({ status: 'open' } as const) : {};
        await changeDecisions(context, { ...options, ...status, decisions: words.map(number) });
      }),
    );
}

function declareClose(decision: Command, act: Act): void {
  addChangeOptions(
    ofNoRound(decision.command('close <decisions...>')).description('record that decisions are done'),
  )
    .option('--effect <text>', 'what came of it')
    .option('--dropped', 'it was given up, and not done')
    .option('--on <date>', 'the day it was done (else today)', isoDate)
    .addHelpText('after', examples('mentor decision close 1 --effect "Nobody waits at Eastgate"'))
    .action(
      act<CloseOptions>(async (context, { words, options: { dropped, ...options } }) => {
        const { changeDecisions } = await import('../../commands/decisions/change-decision.js');
        const status = dropped === true ? 'dropped' : 'done';
        await changeDecisions(context, { ...options, status, decisions: words.map(number) });
      }),
    );
}
