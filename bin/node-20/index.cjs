// Which one it is, is looked at first: Node.js older than 22.14 crashes on loading version 13.
const { version } = require('better-sqlite3/package.json');
if (!version.startsWith('12.')) throw new Error(`better-sqlite3 ${version} is there, but 12 is needed`);
module.exports = require('better-sqlite3');
