// Conformance: files of the program, with `node:fs` and `node:fs/promises`.
import type { Area } from '../case.ts';
import { get, printed, program, script, send, server, stepped } from '../build-case.ts';

const pets = { 'data/pets.json': '[{"name":"Ada"}]\n', 'data/deep/note.txt': 'deep\n' };

/** Prints name, code and message of what each expression throws. */
function refusals(imports: string, expressions: string[]): string {
  const tries = expressions.map((expression) => `await attempt(() => ${expression});`).join('\n');
  return program`
    ${imports}
    async function attempt(action) {
      try { console.log('fine', await action()); }
      catch (error) { console.log(error.name, error.code, error.errno, error.syscall, error.path, '|', error.message); }
    }
    ${tries}
  `;
}

export const fsArea: Area = {
  id: 'fs',
  title: 'node:fs and node:fs/promises',
  cases: [
    script(
      'readFile in all its forms',
      program`
      import fs, { readFileSync } from 'node:fs';
      import { readFile } from 'node:fs/promises';
      console.log(readFileSync('data/pets.json', 'utf8'), readFileSync('./data/pets.json'));
      console.log(JSON.parse(await readFile('data/pets.json', { encoding: 'utf8' })));
      fs.readFile('data/deep/note.txt', 'utf8', (error, text) => console.log('callback', error, text));
      console.log(fs.promises.readFile === readFile);
    `,
      { files: pets },
    ),
    script(
      'paths by import.meta',
      program`
      import { readFileSync } from 'node:fs';
      import { join } from 'node:path';
      console.log(readFileSync(new URL('./data/deep/note.txt', import.meta.url), 'utf8'));
      console.log(readFileSync(join(import.meta.dirname, 'data', 'deep', 'note.txt'), 'utf8'));
      console.log(import.meta.filename, process.cwd());
    `,
      { files: pets },
    ),
    script(
      'write, append, read back',
      program`
      import { appendFile, readFile, writeFile } from 'node:fs/promises';
      import { writeFileSync } from 'node:fs';
      await writeFile('out.txt', 'one\n');
      await appendFile('out.txt', 'two\n');
      writeFileSync('out.txt', 'three\n', { flag: 'a' });
      await writeFile('bytes.bin', new Uint8Array([1, 2, 255]));
      console.log(await readFile('out.txt', 'utf8'), await readFile('bytes.bin'));
    `,
    ),
    script(
      'errors',
      refusals(`import fs from 'node:fs'; import * as promises from 'node:fs/promises';`, [
        `fs.readFileSync('none.txt')`,
        `promises.readFile('none/deep.txt')`,
        `fs.writeFileSync('none/deep.txt', 'x')`,
        `promises.readdir('none')`,
        `fs.readFileSync('data')`,
        `fs.mkdirSync('data')`,
        `fs.rmdirSync('data')`,
        `promises.unlink('none')`,
        `fs.readdirSync('data/pets.json')`,
        `fs.statSync('none')`,
        `promises.access('none')`,
        `fs.copyFileSync('none', 'b')`,
        `fs.renameSync('none', 'b')`,
        `fs.readFileSync(42.5)`,
        `fs.readFileSync()`,
        `fs.writeFileSync('a.txt', {})`,
        `fs.readFileSync('data/pets.json', 'utf-9')`,
      ]),
      { files: pets },
    ),
    script(
      'an uncaught missing file',
      `import { readFileSync } from 'node:fs';\n\nreadFileSync('data/none.json');\n`,
    ),
    script(
      'an uncaught missing file of promises',
      `import { readFile } from 'node:fs/promises';\n\nawait readFile('data/none.json');\n`,
    ),
    script(
      'existsSync and stat',
      program`
      import { existsSync, statSync, lstatSync } from 'node:fs';
      import { stat } from 'node:fs/promises';
      console.log(existsSync('data'), existsSync('none'), existsSync(undefined));
      const file = statSync('data/pets.json');
      console.log(file.isFile(), file.isDirectory(), file.size, file.mtime instanceof Date, file.mtimeMs <= Date.now() + 1000);
      console.log((await stat('data')).isDirectory(), statSync('none', { throwIfNoEntry: false }), lstatSync('data').isSymbolicLink());
    `,
      { files: pets },
    ),
    script(
      'readdir in its forms',
      program`
      import { readdirSync } from 'node:fs';
      import { readdir } from 'node:fs/promises';
      console.log(readdirSync('data').sort(), (await readdir('data', { recursive: true })).sort());
      for (const entry of readdirSync('data', { withFileTypes: true })) console.log(entry.name, entry.isDirectory(), entry.parentPath.endsWith('data'));
    `,
      { files: pets },
    ),
    script(
      'mkdir, rename, copy, rm',
      program`
      import { cp, copyFile, mkdir, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
      console.log((await mkdir('a/b/c', { recursive: true })).endsWith('/a'), await mkdir('a/b', { recursive: true }));
      await copyFile('data/pets.json', 'a/pets.json');
      await rename('a/pets.json', 'a/b/moved.json');
      await cp('data', 'copy', { recursive: true });
      console.log(await readdir('a/b'), (await readdir('copy')).sort());
      await unlink('a/b/moved.json');
      await rmdir('a/b/c');
      await rm('a', { recursive: true });
      await rm('none', { force: true });
      await rm('none').catch((error) => console.log(error.code));
      console.log((await readdir('.')).filter((name) => name !== 'node_modules').sort());
    `,
      { files: pets },
    ),
    script(
      'a file handle',
      program`
      import { open } from 'node:fs/promises';
      const file = await open('lines.txt', 'w+');
      await file.write('one\ntwo\nthree\n');
      console.log((await file.stat()).size, typeof file.fd);
      await file.close();
      const again = await open('lines.txt');
      for await (const line of again.readLines()) console.log(line);
    `,
    ),
    script(
      'open, read, write, close, ftruncate',
      program`
      import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync, readFileSync } from 'node:fs';
      const fd = openSync('x.txt', 'w+');
      console.log(writeSync(fd, 'hello world'), fstatSync(fd).size);
      const buffer = Buffer.alloc(5);
      console.log(readSync(fd, buffer, 0, 5, 6), buffer.toString());
      ftruncateSync(fd, 5);
      closeSync(fd);
      console.log(readFileSync('x.txt', 'utf8'));
      try { openSync('x.txt', 'wx'); } catch (error) { console.log(error.code, error.message); }
    `,
    ),
    script(
      'read and write streams',
      program`
      import { createReadStream, createWriteStream } from 'node:fs';
      import { pipeline } from 'node:stream/promises';
      const out = createWriteStream('copy.json');
      await pipeline(createReadStream('data/pets.json'), out);
      console.log(out.bytesWritten, out.path, out.closed);
      let text = '';
      for await (const piece of createReadStream('copy.json', { encoding: 'utf8', start: 2, end: 7 })) text += piece;
      console.log(text);
      createReadStream('none').on('error', (error) => console.log(error.code));
    `,
      { files: pets },
    ),
    script(
      'a file line by line with readline',
      program`
      import { createReadStream } from 'node:fs';
      import { createInterface } from 'node:readline';
      for await (const line of createInterface({ input: createReadStream('list.txt'), crlfDelay: Infinity })) console.log('[' + line + ']');
    `,
      { files: { 'list.txt': 'a\r\nb\n\nlast' } },
    ),
    script(
      'callbacks come later, in order of the loop',
      program`
      import fs from 'node:fs';
      fs.stat('data', (error, stats) => console.log('stat', error, stats.isDirectory()));
      fs.mkdir('made', (error) => console.log('mkdir', error));
      fs.access('none', (error) => console.log('access', error.code));
      console.log('first');
    `,
      { files: pets, masks: [{ pattern: /(?:(?:stat|mkdir|access) .*\n){3}/, as: '<three callbacks>\n' }] },
    ),
    script(
      'callback functions want a callback',
      refusals(`import fs from 'node:fs';`, [`fs.readFile('x')`, `fs.writeFile('x', 'y')`]),
    ),
    script(
      'mkdtemp, realpath, symlink, readlink',
      program`
      import { mkdtempSync, realpathSync, symlinkSync, readlinkSync, lstatSync, readFileSync } from 'node:fs';
      console.log(mkdtempSync('tmp-').length, realpathSync('data/../data/pets.json').endsWith('data/pets.json'));
      symlinkSync('data/pets.json', 'link.json');
      console.log(readlinkSync('link.json'), lstatSync('link.json').isSymbolicLink(), readFileSync('link.json', 'utf8'));
    `,
      { files: pets },
    ),
    script(
      'utimes, chmod, constants',
      program`
      import { chmodSync, constants, statSync, utimesSync, accessSync } from 'node:fs';
      utimesSync('data/pets.json', 1000, 2000);
      console.log(statSync('data/pets.json').mtime.toISOString(), constants.R_OK, constants.W_OK, constants.F_OK);
      chmodSync('data/pets.json', 0o600);
      console.log((statSync('data/pets.json').mode & 0o777).toString(8), accessSync('data/pets.json', constants.R_OK));
    `,
      { files: pets },
    ),
    script(
      'a file URL, a Buffer path, and openAsBlob',
      program`
      import { openAsBlob, readFileSync } from 'node:fs';
      import { pathToFileURL } from 'node:url';
      console.log(readFileSync(pathToFileURL('data/deep/note.txt'), 'utf8'), readFileSync(Buffer.from('data/deep/note.txt'), 'utf8'));
      console.log(await (await openAsBlob('data/deep/note.txt')).text());
    `,
      { files: pets },
    ),
    server(
      'a server that keeps its data in a file',
      program`
      import { existsSync, readFileSync, writeFileSync } from 'node:fs';
      import { createServer } from 'node:http';
      const read = () => (existsSync('count.txt') ? Number(readFileSync('count.txt', 'utf8')) : 0);
      createServer((request, response) => {
        if (request.method === 'POST') writeFileSync('count.txt', String(read() + 1));
        response.end(String(read()));
      }).listen(3000);
    `,
      [
        get('/'),
        send('POST', '/'),
        send('POST', '/'),
        { do: 'read', path: 'count.txt' },
        { do: 'write', path: 'count.txt', data: '41' },
        send('POST', '/'),
        { do: 'read', path: 'none.txt' },
      ],
    ),
    stepped(
      'the engine lists the files that the program wrote',
      program`
      import { mkdirSync, writeFileSync } from 'node:fs';
      mkdirSync('out/deep', { recursive: true });
      writeFileSync('out/a.txt', 'a');
      writeFileSync('out/deep/b.txt', 'b');
      setInterval(() => {}, 1000);
      console.log('ready');
    `,
      [
        printed('ready'),
        { do: 'list', folder: 'out' },
        { do: 'read', path: 'out/deep/b.txt' },
        { do: 'list', folder: 'none' },
        { do: 'stop', signal: 'SIGKILL' },
      ],
    ),
  ],
};
