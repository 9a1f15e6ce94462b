'use strict';

/* Loaded before anything else: tells the peak of a process's memory and its processor time when it ends. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nrss ${maxRSS} cpu ${userCPUTime + systemCPUTime}\n`);
});
