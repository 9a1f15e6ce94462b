import type { Context } from '../../../context.js';
import { counted } from '../../../domain/text/counted.js';
import { type Notice, noticeInWords } from '../../../matching/round/notice.js';

/**
 * What does not do what it is there for, each in full and with how to mend it; then what may be just so, in its words alone. Nothing is
 * left out: a rule that cannot see protects nobody.
 */
export function sayNotices(context: Context, notices: readonly Notice[]): void {
  const faults = notices.filter(({ kind }) => kind === 'fault');
  const remarks = notices.filter(({ kind }) => kind === 'remark');
  if (faults.length > 0) context.note('To put right:');
  for (const fault of faults) context.note(`- ${noticeInWords(fault)}`);
  if (remarks.length === 0) return;
  context.note(`To know (what to do about ${remarks.length === 1 ? 'it' : 'each'}: mentor doctor):`);
  for (const { words } of remarks) context.note(`- ${words}`);
}

/** How many things are to be put right, and where they are told; nothing where there are none. */
export function noticesCounted(notices: readonly Notice[]): readonly string[] {
  const faults = notices.filter(({ kind }) => kind === 'fault').length;
  if (faults === 0) return [];
  const [is, them] = faults === 1 ? ['is', 'it'] : ['are', 'them'];
  return [
    `${counted(faults, 'thing', 'things')} that rules or criteria cannot use ${is} to be put right: mentor doctor tells ${them}.`,
  ];
}
