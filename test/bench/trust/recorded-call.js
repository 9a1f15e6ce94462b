import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ENVIRONMENT, PROGRAM } from './mentor-folders.js';

/** What changes files, and what moves the place in one at which the next write goes. */
const WATCHED = [
  'open,openat,creat,close,dup,dup2,dup3,fcntl,lseek,write,writev,pwrite64,pwritev,copy_file_range,sendfile',
  'ftruncate,truncate,fallocate,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat',
  'mkdir,mkdirat,rmdir,fsync,fdatasync',
].join(',');

const LINE = /^(\d+) +(\w+)\((.*)\) += (-?\d+)/u;
const BEGUN = /^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$/u;
const ENDED = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+)/u;

/** Calls mentor under strace: how it ended, and what it had done to files, in order. */
export function recordedCall(folder, words, input) {
  const log = `${folder}.strace`;
  const { status, stderr } = spawnSync(
    'strace',
    [
      '-f',
      '--seccomp-bpf',
      '-o',
      log,
      '-xx',
      '-s',
      '100000000',
      '-e',
      `trace=${WATCHED}`,
      process.execPath,
      PROGRAM,
      ...words,
    ],
    { cwd: folder, env: ENVIRONMENT, encoding: 'utf8', input, maxBuffer: 1 << 28 },
  );
  const calls = callsIn(readFileSync(log, 'latin1'));
  rmSync(log);
  return { status, stderr, calls };
}

function callsIn(log) {
  const begun = new Map();
  return log.split('\n').flatMap((line) => {
    const whole = LINE.exec(line);
    if (whole !== null) return callOf(whole[2], whole[3], Number(whole[4]));
    const first = BEGUN.exec(line);
    if (first !== null) begun.set(first[1], first[3]);
    const rest = ENDED.exec(line);
    return rest === null ? [] : callOf(rest[2], `${begun.get(rest[1]) ?? ''}${rest[3]}`, Number(rest[4]));
  });
}

/** A system call that did not fail, its texts as bytes. */
function callOf(name, text, result) {
  if (result < 0) return [];
  const words = [...text.matchAll(/"((?:\\x[0-9a-f]{2})*)"|([^\s,[\]{}"=]+)/gu)].map(([, bytes, word]) =>
    bytes === undefined ? word : Buffer.from(bytes.replaceAll('\\x', ''), 'hex'),
  );
  return [{ name, words, result }];
}

/** The place a path names, of one that stands in a folder. */
export const placeIn = (folder, bytes) => path.resolve(folder, bytes.toString('utf8'));
