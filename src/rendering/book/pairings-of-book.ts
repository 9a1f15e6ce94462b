import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isOpen } from '../../domain/pairings/pairing.js';
import { fitInWords } from '../../domain/rounds/fit-figures.js';
import { counted } from '../../domain/text/counted.js';
import { htmlText } from '../html-text.js';
import type { BookLinks } from './book-links.js';
import type { BookPairing } from './programme-book.js';

/** Every pairing with its story, those that go on first, each in the order of their numbers. */
export function pairingsOfBook(
  pairings: readonly BookPairing[],
  { links, today }: { readonly links: BookLinks; readonly today: IsoDate },
): string {
  const open = pairings.filter(({ pairing }) => isOpen(pairing.status));
  const over = pairings.filter(({ pairing }) => !isOpen(pairing.status));
  const entries = [...open, ...over].map((each) => entryOf(each, { links, today }));
  const count =
    over.length === 0
      ? `${counted(open.length, 'pairing goes', 'pairings go')} on.`
      : `${counted(open.length, 'pairing goes', 'pairings go')} on; ${over.length} over, further down.`;
  return pairings.length === 0
    ? '<p>There is no pairing yet.</p>'
    : [
        `<p>${count} What people wrote in feedback and concerns is not in the book: mentor pairs show NUMBER, mentor concern list --with-text.</p>`,
        ...entries,
      ].join('\n');
}

/** One that was called off never was, so it has no days of its own. */
function daysOf({ status, startedOn, endedOn }: BookPairing['pairing']): string {
  if (status === 'cancelled') return `on ${endedOn}; it was to begin on ${startedOn}`;
  return `since ${startedOn}${endedOn === null ? '' : ` until ${endedOn}`}`;
}

function entryOf(
  each: BookPairing,
  { links, today }: { readonly links: BookLinks; readonly today: IsoDate },
): string {
  const { pairing, round, standing, health } = each;
  const days = daysOf(pairing);
  const ended = pairing.endReason === null ? '' : `: ${pairing.endReason}`;
  const fit = pairing.fit === null ? '' : ` Fit ${fitInWords(pairing.fit)}.`;
  return [
    `<section class="entry" id="pairing-${pairing.id}">`,
    `<h3>Pairing ${pairing.id}: ${links.person(pairing.menteeId)} with ${links.person(pairing.mentorId)}</h3>`,
    `<p class="quiet">${htmlText(`${round}. ${standing}, ${days}${ended}.${fit}`)}</p>`,
    health === null
      ? ''
      : `<p><strong>${htmlText(health.level.replaceAll('_', ' '))}</strong>: ${htmlText(health.reasons.join('; '))}</p>`,
    goalsOf(each),
    timelineOf(each, today),
    reasonsOf(each),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function goalsOf({ goals }: BookPairing): string {
  if (goals.length === 0) return '';
  const items = goals.map(({ text, state }) => `<li>${htmlText(`${text} (${state})`)}</li>`);
  return `<p>Goals</p>\n<ul>\n${items.join('\n')}\n</ul>`;
}

/** What happened as dots on a line, what is decided for later as rings. */
function timelineOf({ timeline }: BookPairing, today: IsoDate): string {
  if (timeline.length === 0) return '';
  const items = timeline.map(({ on, what }) => {
    const planned = on > today;
    const words = planned ? `planned: ${what}` : what;
    return `<li${planned ? ' class="planned"' : ''}><span class="day">${on}</span>${htmlText(words)}</li>`;
  });
  return `<ol class="timeline">\n${items.join('\n')}\n</ol>`;
}

function reasonsOf({ reasons }: BookPairing): string {
  if (reasons.length === 0) return '';
  const items = reasons.map(({ criterion, words }) => `<li>${htmlText(`${criterion}: ${words}`)}</li>`);
  return `<details><summary>Why these two</summary>\n<ul>\n${items.join('\n')}\n</ul>\n</details>`;
}
