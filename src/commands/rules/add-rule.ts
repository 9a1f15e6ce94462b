import type { Context } from '../../context.js';
import { fullName } from '../../domain/people/person.js';
import type { NamedRuleKind } from '../../domain/rounds/named-rule.js';
import { StateError } from '../../errors.js';
import { listPeople } from '../../store/people/people-rows.js';
import { addNamedRule, listNamedRules } from '../../store/rounds/named-rules.js';
import { askForReason } from '../session/asking/ask-where-missing.js';
import { refuseSecondRule, ruleAboutTwo } from '../session/asking/refuse-second-rule.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { withRound } from '../session/loading/with-round.js';
import { personToChange } from '../session/naming/person-named.js';

export interface AddRuleOptions {
  readonly kind: NamedRuleKind;
  readonly mentee: string;
  readonly mentor: string;
  /** Asked for in a terminal. */
  readonly because?: string | undefined;
}

/**
 * Records that two named people must, or never, be a pair.
 * @throws StateError when a rule that holds says the opposite, or the same.
 */
export async function addRule(context: Context, options: AddRuleOptions): Promise<void> {
  const because = await askForReason(context, options.because, 'Why? It is shown wherever the rule counts.');
  const added = await changingAndTelling(context, (db, note) => {
    const people = listPeople(db);
    const mentee = personToChange(options.mentee, people);
    const mentor = personToChange(options.mentor, people);
    if (mentee.id === mentor.id) {
      throw new StateError(
        `"${options.mentee}" and "${options.mentor}" are the same person.`,
        'Name two people.',
      );
    }
    refuseSecondRule(ruleAboutTwo(listNamedRules(db), mentee.id, mentor.id));
    const id = addNamedRule(db, {
      kind: options.kind,
      menteeId: mentee.id,
      mentorId: mentor.id,
      because,
      recordedAt: context.countsAt,
      recordedOn: context.today,
    });
    note({ what: 'rule', action: 'created', ids: [id] });
    return { id, mentee, mentor };
  });
  const two = `${fullName(added.mentee)} and ${fullName(added.mentor)}`;
  context.note(
    options.kind === 'never'
      ? `Rule ${added.id}: ${two} are never a pair.`
      : `Rule ${added.id}: ${fullName(added.mentor)} is to be the mentor of ${fullName(added.mentee)}.`,
  );
  context.note(`Next: mentor match${withRound(context)} --dry-run shows what it changes.`);
}
