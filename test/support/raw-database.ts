import { chooseEngine } from '../../src/store/engines/choose-engine.js';

/** Runs SQL on a file as another program would, behind mentor's back. */
export function runBehindItsBack(file: string, script: string): void {
  const database = chooseEngine().engine.open(file, 'write');
  database.exec(script);
  database.close();
}
