import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import fc from 'fast-check';
import { TestRunner } from 'vitest';
import { Findings } from './findings.js';

/** A loop that no longer ends is cut off at so many times the questions that the untouched test asks. */
const PATIENCE = 20;
const LEAST_PATIENCE = 200_000;
/** Where the tests look for a database that is not there. A mutant may write it, and every test after that would find it. */
const NOT_THERE = 'not';

const awake = { mutant: -1, asked: 0, patience: Number.POSITIVE_INFINITY, met: new Set(), isMeeting: false };

/** What the instrumented source asks in each of its places (`instrument.js`). */
globalThis.mentorMutants = {
  isTried(id) {
    if (awake.isMeeting) awake.met.add(id);
    if (++awake.asked > awake.patience) throw new Error('It runs on and on.');
    return id === awake.mutant;
  },
};

// A counterexample is enough; the smallest one is of no use here.
fc.configureGlobal({ endOnFailure: true });

/**
 * Runs every test of a file as it is, then once for each mutant that it came by and that nothing has noticed yet (of the slower and
 * the wider tests: for each that is left to it), all in one process. A test that a mutant has spoilt for good, by changing what tests share, ends the file there: it is begun again.
 */
export default class MutatingRunner extends TestRunner {
  findings = Findings.readFrom(process.env.MENTOR_MUTANTS_FINDINGS, { readFileSync, appendFileSync });
  pass = process.env.MENTOR_MUTANTS_PASS;
  slowFrom = Number(process.env.MENTOR_MUTANTS_SLOW_FROM);
  chosen = JSON.parse(readFileSync(process.env.MENTOR_MUTANTS_PLAN, 'utf8')).chosen;
  mutantsTriedHere = 0;
  isSpoilt = false;

  async runTask(test) {
    const run = TestRunner.getTestFn(test);
    const place = `${test.file.name}#${test.id}`;
    if (this.isSpoilt || this.isSettled(place)) return;
    this.findings.begin(place);
    const before = process.cpuUsage();
    const met = await this.mutantsMet(run, test);
    this.findings.meet(met);
    if (this.pass === 'cover') this.findings.cover(place, millisecondsSince(before), met);
    else await this.tryMutants(this.chosen[place] ?? met, { run, test, place });
  }

  /** Whether there is nothing to be learnt from this test in this pass. */
  isSettled(place) {
    if (this.pass === 'cover') return this.findings.hasCovered(place);
    return this.findings.hasTried(place) || (this.pass === 'chosen' && this.chosen[place] === undefined);
  }

  async tryMutants(ids, { run, test, place }) {
    const alive = ids.filter((id) => !this.findings.isKilled(id) && !this.findings.hasAttempted(id, place));
    if (alive.length === 0) return;
    const before = process.cpuUsage();
    if (!(await passes(run))) {
      this.findings.warn(`${test.file.name}, "${test.name}": fails when it is run a second time`);
      return;
    }
    if (this.pass === 'quick' && millisecondsSince(before) > this.slowFrom) return;
    for (const id of alive) {
      await this.tryMutant(id, { run, test, place });
      if (this.isSpoilt) return;
    }
    this.findings.tried(place);
  }

  /** Runs a test as it is; where it fails after mutants, they have spoilt something. */
  async mutantsMet(run, test) {
    Object.assign(awake, { met: new Set(), isMeeting: true, asked: 0, patience: Number.POSITIVE_INFINITY });
    try {
      await run();
    } catch (failure) {
      if (this.mutantsTriedHere === 0) throw failure;
      this.spoil(test);
      return [];
    } finally {
      awake.isMeeting = false;
    }
    awake.patience = Math.max(LEAST_PATIENCE, awake.asked * PATIENCE);
    return [...awake.met];
  }

  async tryMutant(id, { run, test, place }) {
    this.findings.trying(id, place);
    const isFirst = this.mutantsTriedHere++ === 0;
    if (!(await passes(run, id))) {
      const isWell = await passes(run);
      if (isWell || isFirst) this.findings.kill(id, test.name);
      else this.findings.doubt(id, place);
      if (!isWell) this.spoil(test);
    }
    await new Promise(setImmediate);
  }

  spoil(test) {
    this.isSpoilt = true;
    this.findings.beginAgain(test.file.name);
  }
}

/** Of computing, so that it does not matter what else the machine does. */
function millisecondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function passes(run, mutant = -1) {
  awake.mutant = mutant;
  awake.asked = 0;
  try {
    await run();
    return true;
  } catch {
    return false;
  } finally {
    awake.mutant = -1;
    rmSync(NOT_THERE, { recursive: true, force: true });
  }
}
