import { existsSync } from 'node:fs';

const PLACES = [
  process.env.MENTOR_TEST_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where this machine has a Chromium to look at pages with; undefined where it has none, and such tests are left out. */
export const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place));
