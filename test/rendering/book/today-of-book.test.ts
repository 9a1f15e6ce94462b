import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/followup/task.js';
import { todayOfBook } from '../../../src/rendering/book/today-of-book.js';

const links = { person: String, pairing: String } as unknown as Parameters<typeof todayOfBook>[1];

function told(whatToDo: string): string {
  const task = {
    urgency: 'now',
    pairing: null,
    why: 'it is late',
    rule: 'A rule.',
    whatToDo,
    hiddenUntil: null,
  };
  return todayOfBook([task as unknown as Task], links);
}

describe("today's list in the book", () => {
  it.each([
    ['Ask both how it goes. mentor pairs show 36', 'Ask both how it goes. <code>mentor pairs show 36</code>'],
    [
      'Remind both. mentor milestone reached "midpoint review" 17 when it is',
      'Remind both. <code>mentor milestone reached &quot;midpoint review&quot; 17</code> when it is',
    ],
    [
      'Ask whether it goes on: mentor pairs resume 4, or mentor pairs end 4 --reason "…"',
      'Ask whether it goes on: <code>mentor pairs resume 4</code>, or <code>mentor pairs end 4 --reason &quot;…&quot;</code>',
    ],
    [
      'mentor privacy due; then mentor privacy apply',
      '<code>mentor privacy due</code>; then <code>mentor privacy apply</code>',
    ],
    ['Ask the mentor <b>', 'Ask the mentor &lt;b&gt;'],
  ])('sets what is typed apart from what is done: %s', (whatToDo, html) => {
    expect(told(whatToDo)).toContain(`It is late. <span class="act">${html}</span>`);
  });
});
