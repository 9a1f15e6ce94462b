import type { Context } from '../../context.js';
import { isMentor } from '../../domain/people/participant.js';
import { fullName } from '../../domain/people/person.js';
import { isAtWork } from '../../domain/people/presence.js';
import { firstFew } from '../../domain/text/first-few.js';
import { consentsNobodyHas } from '../../matching/answers/consents-nobody-has.js';
import { directoryOfMentors } from '../../matching/answers/directory-entries.js';
import { noticeInWords } from '../../matching/round/notice.js';
import { directoryTable } from '../../rendering/tables/people/directory-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadProgramme } from '../session/loading/load-programme.js';

/** How many people a message names. */
const NAMED = 10;

/** Shows the mentors of the round who agreed to be listed, with what they agreed to tell, for mentees who write a wish. */
export async function showDirectory(context: Context, options: OutputOptions): Promise<void> {
  const { settings, people, participations, round, today } = await loadProgramme(context);
  const { agreedIn } = settings.directory;
  const mentors = people.filter((person) => {
    const part = participations.get(person.id);
    return part !== undefined && isMentor(part.role) && isAtWork(person, today);
  });
  const { fields, entries, unclear } = directoryOfMentors(mentors, settings.directory);
  // Without a staff number only the e-mail would say who is meant, and that is no number to hand out.
  const listed = entries.filter(({ person }) => person.staffNumber !== null);
  showTable(context, directoryTable(listed, fields), {
    schema: 'mentor/directory',
    title: `${settings.programmeName}: mentors of ${round.name}`,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['number', 'name', ...fields],
    whenEmpty:
      agreedIn === null
        ? 'Nobody is listed, because it is not known who agreed. Ask mentors in the survey, then name the column in mentor.yaml: directory: { agreed_in: COLUMN }'
        : 'No mentor has agreed to be listed.',
    options,
  });
  if (agreedIn === null) return;
  for (const notice of consentsNobodyHas({ directory: settings.directory }, people))
    context.note(noticeInWords(notice));
  context.note(
    `${listed.length} of ${mentors.length} mentors are listed: those who said so under "${agreedIn}".`,
  );
  if (unclear.length > 0)
    context.note(
      `  Not listed, since their answer is neither a yes nor names of fields: ${firstFew(unclear, NAMED, ({ person, said }) => `${fullName(person)} ("${said}")`)}.`,
    );
  const withoutNumber = entries.filter(({ person }) => person.staffNumber === null);
  if (withoutNumber.length > 0)
    context.note(
      `  Not listed, since they have no staff number: ${firstFew(withoutNumber, NAMED, ({ person }) => fullName(person))}.`,
    );
}
