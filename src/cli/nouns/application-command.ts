import { type Command, Option } from 'commander';
import type { AddApplicationsOptions } from '../../commands/applications/add-applications.js';
import type { DecideApplicationsOptions } from '../../commands/applications/decide-applications.js';
import type { ListApplicationsOptions } from '../../commands/applications/list-applications.js';
import { APPLICANT_STANDINGS } from '../../domain/recruiting/application.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, addReason, examples, isoDate, wholeNumber } from '../options.js';

type Decided = Omit<DecideApplicationsOptions, 'event' | 'people'>;

export function declareApplication(program: Command, act: Act): void {
  const application = program
    .command('application')
    .alias('applications')
    .description('who applied to be a mentor, and what was decided')
    .addHelpText('after', examples('mentor application', 'mentor application add 002944'));
  declareAdd(application, act);
  declareSupport(application, act);
  declareAccept(application, act);
  declareEnd(application, act, 'decline');
  declareEnd(application, act, 'withdraw');
  addOutputOptions(
    application.command('list', { isDefault: true }).description('every application of the round'),
  )
    .addOption(new Option('--standing <standing...>', 'only these').choices(APPLICANT_STANDINGS))
    .option('--with-reasons', 'also why it was decided')
    .addHelpText(
      'after',
      examples('mentor application list', 'mentor application list --standing open declined'),
    )
    .action(
      act<ListApplicationsOptions>(async (context, { options }) => {
        const { listApplicants } = await import('../../commands/applications/list-applications.js');
        await listApplicants(context, options);
      }),
    );
}

function declareAdd(application: Command, act: Act): void {
  addChangeOptions(
    application.command('add <people...>').description('record that people applied or were nominated'),
  )
    .option('--nominated-by <text>', 'who named them (else they applied themselves)')
    .addOption(
      new Option('--manager-supports <answer>', 'what their line manager says').choices(['yes', 'no']),
    )
    .option('--on <date>', 'the day of the application (else today)', isoDate)
    .addHelpText(
      'after',
      examples(
        'mentor application add 002944 --manager-supports yes',
        'mentor application add 002944 --nominated-by "Ward manager, Elm"',
      ),
    )
    .action(
      act<Omit<AddApplicationsOptions, 'people'>>(async (context, { words, options }) => {
        const { addApplications } = await import('../../commands/applications/add-applications.js');
        await addApplications(context, { ...options, people: words });
      }),
    );
}

function declareSupport(application: Command, act: Act): void {
  addChangeOptions(
    application.command('support <people...>').description('record what their line managers say of it'),
  )
    .option('--refused', 'they do not support it')
    .option('--on <date>', 'the day they said so (else today)', isoDate)
    .addHelpText('after', examples('mentor application support 001204'))
    .action(
      act<Decided & { readonly refused?: boolean }>(async (context, { words, options }) => {
        const { decideApplications } = await import('../../commands/applications/decide-applications.js');
        const { refused, ...others } = options;
        const event = refused === true ? 'not_supported' : 'supported';
        await decideApplications(context, { ...others, event, people: words });
      }),
    );
}

function declareAccept(application: Command, act: Act): void {
  const accept = application
    .command('accept <people...>')
    .description('accept people as mentors of the round');
  addReason(addChangeOptions(accept), 'why (private)')
    .option('--capacity <number>', 'how many mentees each can take', wholeNumber(0, 1000))
    .option('--on <date>', 'the day it was decided (else today)', isoDate)
    .option('--anyway', 'even if something that mentor.yaml asks for is lacking')
    .addHelpText(
      'after',
      examples('mentor application accept 001204', 'mentor application accept 001204 --capacity 2'),
    )
    .action(
      act<Decided>(async (context, { words, options }) => {
        const { decideApplications } = await import('../../commands/applications/decide-applications.js');
        await decideApplications(context, { ...options, event: 'accepted', people: words });
      }),
    );
}

const ENDS = {
  decline: { event: 'declined', description: 'do not accept people as mentors', isReasoned: true },
  withdraw: {
    event: 'withdrawn',
    description: 'record that people take back their application',
    isReasoned: false,
  },
} as const;

function declareEnd(application: Command, act: Act, verb: keyof typeof ENDS): void {
  const { event, description, isReasoned } = ENDS[verb];
  const reason = isReasoned ? ' --reason "no time this year"' : '';
  addReason(
    addChangeOptions(application.command(`${verb} <people...>`).description(description)),
    'why (private)',
  )
    .option('--on <date>', 'the day of it (else today)', isoDate)
    .addHelpText('after', examples(`mentor application ${verb} 001204${reason}`))
    .action(
      act<Decided>(async (context, { words, options }) => {
        const { decideApplications } = await import('../../commands/applications/decide-applications.js');
        await decideApplications(context, { ...options, event, people: words });
      }),
    );
}
