// `node:os`: a small Linux machine.
import { uptime } from './process/clock.ts';
import { SIGNALS } from './process/exit.ts';
import { SYSTEM_ERRORS } from './util/system-error-codes.ts';

const GIB = 1024 ** 3;
const cores = globalThis.navigator?.hardwareConcurrency ?? 1;

/** The module. */
export const os = {
  EOL: '\n',
  devNull: '/dev/null',
  arch: () => 'x64',
  availableParallelism: () => cores,
  constants: {
    signals: SIGNALS,
    errno: Object.fromEntries(Object.entries(SYSTEM_ERRORS).map(([name, [errno]]) => [name, -errno])),
    priority: {},
  },
  cpus: () =>
    Array.from({ length: cores }, () => ({
      model: 'Virtual',
      speed: 0,
      times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 },
    })),
  endianness: () => 'LE',
  freemem: () => GIB,
  getPriority: () => 0,
  homedir: () => '/home/learner',
  hostname: () => 'localhost',
  loadavg: () => [0, 0, 0],
  machine: () => 'x86_64',
  networkInterfaces: () => ({
    lo: [
      {
        address: '127.0.0.1',
        netmask: '255.0.0.0',
        family: 'IPv4',
        mac: '00:00:00:00:00:00',
        internal: true,
        cidr: '127.0.0.1/8',
      },
    ],
  }),
  platform: () => 'linux',
  release: () => '6.0.0',
  setPriority: () => {},
  tmpdir: () => '/tmp',
  totalmem: () => 2 * GIB,
  type: () => 'Linux',
  uptime,
  userInfo: () => ({ uid: 1000, gid: 1000, username: 'learner', homedir: '/home/learner', shell: '/bin/sh' }),
  version: () => '#1 SMP',
};
