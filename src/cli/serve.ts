// `npm run preview`: serves the built site with the headers that `public/_headers` gives to hosts, in the folder that
// course.config.ts says.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import course from '../../course.config.ts';
import { siteAddress } from '../course/site-address.ts';
import { headersFor, parseHeadersFile } from './headers-file.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, dir: { type: 'string', default: 'dist' } },
});
const port = Number(values.port);
const { base } = siteAddress(course.address);

if (!existsSync(`${values.dir}/index.html`)) {
  console.error(`There is no built site in ${values.dir}/. Build it first: npm run build`);
  process.exit(1);
}

const rules = parseHeadersFile(readFileSync(`${values.dir}/_headers`, 'utf8'));
const notFound = readFileSync(`${values.dir}/404.html`);

const serve = sirv(values.dir, {
  etag: true,
  onNoMatch: (_request, response) => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
  },
});

const server = createServer((request, response) => {
  const url = request.url ?? '/';
  const path = new URL(url, 'http://localhost').pathname;
  if (!path.startsWith(base)) return response.writeHead(307, { Location: base }).end();
  for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
  request.url = `/${url.slice(base.length)}`;
  return serve(request, response);
});

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(
    `Port ${port} is taken by another program. Stop that one, or choose another: npm run preview -- --port 4322`,
  );
  process.exit(1);
});
server.listen(port, () =>
  console.log(`${course.title} is at http://localhost:${port}${base === '/' ? '' : base}`),
);
