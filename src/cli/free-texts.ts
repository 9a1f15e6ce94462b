import type { Command, Option } from 'commander';
import type { Context } from '../context.js';
import { patientNumberIn } from '../domain/text/patient-number.js';
import { StateError } from '../errors.js';

/** Texts that are names and no prose. */
const NAMES: ReadonlySet<string> = new Set([
  'what-if',
  'name',
  'given-name',
  'family-name',
  'profession',
  'band',
  'unit',
  'provider',
  'nominated-by',
]);

const isFreeText = (option: Option): boolean =>
  /<text(?:\.\.\.)?>/u.test(option.flags) && !NAMES.has(option.name());

/** Whether what is typed after the command goes into the programme in somebody's own words. */
function takesFreeTexts(command: Command): boolean {
  const changes = command.options.some(({ long }) => long === '--dry-run');
  return changes && (command.options.some(isFreeText) || command.registeredArguments.some(isOwnWords));
}

const isOwnWords = (argument: { name(): string }): boolean => argument.name() === 'text';

/** Gives every command that takes somebody's own words an --anyway, by which a text is kept that seems to be about a patient. */
export function addAnyway(command: Command): void {
  for (const each of command.commands) addAnyway(each);
  if (!takesFreeTexts(command) || command.options.some(({ long }) => long === '--anyway')) return;
  command.option('--anyway', 'even if a text seems to be about a patient');
}

/**
 * Refuses texts that seem to be about a patient, whether they were typed after the command or are typed when it asks.
 * @throws StateError that names the piece. @returns the context to go on with.
 */
export function withoutPatients(context: Context, command: Command, options: object): Context {
  if (!takesFreeTexts(command) || ('anyway' in options && options.anyway === true)) return context;
  const values = new Map(Object.entries(options));
  for (const option of command.options.filter(isFreeText))
    for (const text of [values.get(option.attributeName())].flat()) refusePatient(text, option.long ?? '');
  for (const [at, argument] of command.registeredArguments.entries())
    if (isOwnWords(argument)) refusePatient(command.args[at], 'the text');
  const { prompt } = context;
  if (prompt === undefined) return context;
  const input: typeof prompt.input = (question) =>
    prompt.input({
      ...question,
      complaintAbout: (text) => {
        const found = patientNumberIn(text);
        if (found === undefined) return question.complaintAbout?.(text);
        return `"${found}" looks like a patient's. Leave it out.`;
      },
    });
  return { ...context, prompt: { ...prompt, input } };
}

function refusePatient(text: unknown, where: string): void {
  const found = typeof text === 'string' ? patientNumberIn(text) : undefined;
  if (found === undefined) return;
  throw new StateError(
    `"${found}" in ${where} seems to be about a patient. Nothing was stored.`,
    'Leave that out: nothing about patients is kept here. If it is not about a patient, add --anyway.',
  );
}
