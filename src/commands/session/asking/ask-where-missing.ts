import type { Context } from '../../../context.js';
import { UsageError } from '../../../errors.js';
import type { PromptChoice } from '../../../terminal/prompts.js';

/** A question in place of an option that was not given, and the option to give where nobody can be asked. */
export interface Missing {
  readonly message: string;
  readonly hint: string;
}

/** One of several, as it was given or is chosen now. @throws UsageError where nobody can be asked. */
export async function askForOneOf<Value>(
  { prompt }: Pick<Context, 'prompt'>,
  given: Value | undefined,
  { message, hint, choices }: Missing & { readonly choices: readonly PromptChoice<Value>[] },
): Promise<Value> {
  if (given !== undefined) return given;
  if (prompt === undefined) throw new UsageError(message, hint);
  return prompt.select({ message, choices });
}

/** Why something is so, as it was given or is typed now. @throws UsageError for a reason that is empty, or where nobody can be asked. */
export async function askForReason(
  { prompt }: Pick<Context, 'prompt'>,
  given: string | undefined,
  message: string,
): Promise<string> {
  const hint = 'Say why with --reason "…".';
  if (given === undefined && prompt === undefined) throw new UsageError(message, hint);
  const reason = (given ?? (await prompt?.input({ message })) ?? '').trim();
  if (reason === '') throw new UsageError('The reason is empty.', hint);
  return reason;
}
