// Loaded before mentor (node --import): whatever would reach beyond this machine is written down, and does not.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import process from 'node:process';

const refuse = (what) => () => {
  appendFileSync(process.env.MENTOR_NETWORK_LOG, `${what}\n`);
  throw new Error(`${what} is watched`);
};

net.Socket.prototype.connect = refuse('net.connect');
net.Server.prototype.listen = refuse('net.listen');
dgram.createSocket = refuse('dgram');
dns.lookup = refuse('dns.lookup');
dns.promises.lookup = refuse('dns.promises.lookup');
globalThis.fetch = refuse('fetch');
syncBuiltinESMExports();
