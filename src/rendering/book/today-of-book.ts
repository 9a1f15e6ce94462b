import { capitalised } from '../../domain/text/capitalised.js';
import { type Task, URGENCIES } from '../../followup/task.js';
import { htmlText } from '../html-text.js';
import type { BookLinks } from './book-links.js';

/** A command with what belongs to it: up to a comma, a semicolon, or when it is to be typed. */
const COMMAND = /(\bmentor [a-z].*?(?=[,;]|[.]$| when | where | if |$))/;

/** What is to be done, by how soon, each with the pairing it is about and why. */
export function todayOfBook(tasks: readonly Task[], links: BookLinks): string {
  const asked = tasks.filter(({ hiddenUntil }) => hiddenUntil === null);
  const later = tasks.length - asked.length;
  const groups = URGENCIES.flatMap((urgency) => {
    const some = asked.filter((task) => task.urgency === urgency);
    if (some.length === 0) return [];
    const items = some.map((task) => `<li>${inWords(task, links)}</li>`);
    return [
      `<h3>${capitalised(urgency.replaceAll('_', ' '))} (${some.length})</h3>\n<ul class="to-do">\n${items.join('\n')}\n</ul>`,
    ];
  });
  const nothing = groups.length === 0 ? ['<p>There is nothing to do today.</p>'] : [];
  const hidden = later === 0 ? [] : [`<p class="quiet">${later} more put off or done lately.</p>`];
  return [...groups, ...nothing, ...hidden].join('\n');
}

function inWords({ pairing, why, whatToDo, rule }: Task, links: BookLinks): string {
  const about =
    pairing === null
      ? htmlText(capitalised(why))
      : `${links.person(pairing.menteeId)} with ${links.person(pairing.mentorId)} (${links.pairing(pairing.id)}): ${htmlText(why)}`;
  return `${about}. <span class="act">${withCommands(whatToDo)}</span> <span class="quiet">${htmlText(rule)}</span>`;
}

/** What is to be typed stands apart from what is to be done. */
function withCommands(whatToDo: string): string {
  return whatToDo
    .split(COMMAND)
    .map((text, at) => (at % 2 === 1 ? `<code>${htmlText(text)}</code>` : htmlText(text)))
    .join('');
}
