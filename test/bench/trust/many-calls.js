import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { everyCommand } from './every-command.js';

const descriptors = () => readdirSync('/proc/self/fd').length;

/** So many changes one after the other in one process: what stays open or lies about, and how long the first and the last take. */
export async function oneAfterTheOther(times) {
  const { mentorIn, sceneOf, folder } = await everyCommand();
  const programme = await sceneOf('mentor status')();
  try {
    const milliseconds = [];
    const before = { descriptors: 0, files: 0 };
    for (let at = 1; at <= times; at++) {
      const startedAt = performance.now();
      const { exitCode, err } = await mentorIn(programme, [
        'people',
        'edit',
        '001204',
        '--unit',
        `Ward ${at}`,
      ]);
      milliseconds.push(performance.now() - startedAt);
      if (exitCode !== 0) throw new Error(err);
      if (at === 10)
        Object.assign(before, { descriptors: descriptors(), files: readdirSync(programme).length });
    }
    const middle = (list) =>
      list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)].toFixed(1);
    const left = [descriptors() - before.descriptors, readdirSync(programme).length - before.files];
    return [
      `${times} | ${left.join(' | ')} | ${middle(milliseconds.slice(5, 15))} | ${middle(milliseconds.slice(-10))}`,
    ];
  } finally {
    for (const each of [programme, folder]) rmSync(each, { recursive: true, force: true });
  }
}

/** A roster and a survey whose rows stand in so many other orders: how many of them come to other people, answers or proposals. */
export async function otherOrders(times) {
  const { mentorIn, sceneOf, folder } = await everyCommand();
  const told = new Set();
  try {
    for (let at = 0; at <= times; at++) {
      const programme = await sceneOf('mentor import')();
      if (at > 0)
        for (const name of ['roster.csv', 'profile-survey.csv']) shuffleRows(path.join(programme, name));
      await mentorIn(programme, ['import', 'roster.csv', 'profile-survey.csv']);
      const texts = [];
      for (const call of [
        ['export', 'people'],
        ['export', 'answers'],
        ['match', '--dry-run', '--format', 'csv'],
      ])
        texts.push((await mentorIn(programme, call)).out);
      told.add(texts.join('\n'));
      rmSync(programme, { recursive: true });
    }
    return [`${times} | ${told.size - 1}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A row may go on over a line break within quotation marks. */
function shuffleRows(file) {
  const [header, ...rows] = readFileSync(file, 'utf8').match(/(?:"[^"]*"|[^"\n])+/gu);
  const drawn = rows.map((row) => [Math.random(), row]).sort(([one], [other]) => one - other);
  writeFileSync(file, `${[header, ...drawn.map(([, row]) => row)].join('\n')}\n`);
}
