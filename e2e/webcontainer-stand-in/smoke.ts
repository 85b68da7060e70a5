// Serves the smoke check, which a person opens in a browser that is online: `node e2e/webcontainer-stand-in/smoke.ts`.
// See docs/webcontainer-smoke.md.
import { join } from 'node:path';
import { servePage } from '../engine-page/serve-page.ts';

const { address, close } = await servePage('webcontainer', join(import.meta.dirname, 'smoke-page.ts'));
console.log(`Open ${address} in a browser that is online. Ctrl+C ends this.`);
process.once('SIGINT', () => void close());
