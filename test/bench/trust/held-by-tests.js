import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the tests of all these points at once; gives of each point how many hold it now, and what does not. */
export function heldByTests(points) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-held-'));
  const report = path.join(folder, 'report.json');
  const files = points.flatMap(({ tests = [] }) => tests.map((each) => [each].flat()[0]));
  const words = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--root', '.', '--reporter=json'];
  try {
    execFileSync('npx', [...words, `--outputFile=${report}`, ...new Set(files)], {
      cwd: root,
      stdio: 'ignore',
    });
  } catch {
    // One that fails ends with another code; which it is stands in the report.
  }
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return new Map(points.map(({ number, tests = [] }) => [number, lineOf(tests, testResults)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineOf(tests, testResults) {
  const held = { tests: 0, not: [] };
  for (const each of tests) {
    const [file, only = /(?:)/u] = [each].flat();
    const results = (testResults.find(({ name }) => name.endsWith(file))?.assertionResults ?? []).filter(
      ({ fullName }) => only.test(fullName),
    );
    held.tests += results.filter(({ status }) => status === 'passed').length;
    // A file of which nothing was run holds nothing.
    if (results.length === 0) held.not.push(`nothing was run of ${file}`);
    held.not.push(
      ...results.filter(({ status }) => status === 'failed').map(({ fullName }) => `${file}: ${fullName}`),
    );
  }
  if (tests.length === 0) return undefined;
  return [`tests that hold it: ${held.tests}`, ...held.not.map((each) => `NOT HELD: ${each}`)];
}
