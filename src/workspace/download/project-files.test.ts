import { describe, expect, it } from 'vitest';
import course from '../../../package.json' with { type: 'json' };
import { projectFiles } from './project-files.ts';

const exercise = { id: 'e01', title: 'Say hello', entry: 'src/server.ts', env: {} };
const packageOf = (files: Record<string, string>, env: Record<string, string> = {}) =>
  JSON.parse(projectFiles({ ...exercise, env }, files)['package.json'] ?? '') as Record<string, unknown>;

describe('a project to take home', () => {
  it('keeps every file as it stands, and says how to start', () => {
    const tree = { 'src/server.ts': 'import "./app.ts";\r\n', 'src/app.ts': '// mine' };
    const files = projectFiles(exercise, tree);
    expect(files).toMatchObject(tree);
    expect(files['README.md']).toMatch(/npm install\n +npm start/);
    expect(files['.gitignore']).toContain('node_modules');
    expect(packageOf(tree)).toMatchObject({ type: 'module', scripts: { start: 'node src/server.ts' } });
  });

  it('names the packages that are imported, in the versions that the course runs', () => {
    const text = `import { Hono } from 'hono';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Request } from "express";
import { readFile } from 'node:fs/promises';
import './other.ts';
const nunjucks = await import('nunjucks');`;
    const { hono, express, nunjucks } = course.dependencies;
    expect(packageOf({ 'src/server.ts': text, 'notes.md': "from 'fastify'" })).toMatchObject({
      dependencies: {
        '@hono/node-server': course.dependencies['@hono/node-server'],
        express,
        hono,
        nunjucks,
      },
      devDependencies: {
        '@types/node': course.devDependencies['@types/node'],
        '@types/nunjucks': course.devDependencies['@types/nunjucks'],
      },
    });
    expect(packageOf({ 'notes.md': "from 'fastify'" })).toMatchObject({ dependencies: {} });
  });

  it('goes on from a package.json of the exercise, and leaves one alone that cannot be read', () => {
    const own = '{"name":"bakery","scripts":{"test":"node --test"},"dependencies":{"hono":"4.0.0"}}';
    expect(packageOf({ 'package.json': own, 'src/server.ts': "import 'hono'" })).toMatchObject({
      name: 'bakery',
      scripts: { test: 'node --test', start: 'node src/server.ts' },
      dependencies: { hono: '4.0.0' },
    });
    expect(projectFiles(exercise, { 'package.json': '{ "name": ' })['package.json']).toBe('{ "name": ');
  });

  it('brings the settings of the exercise along in .env', () => {
    const files = projectFiles({ ...exercise, env: { LIMIT: '3', NAME: "Ann's café" } }, {});
    expect(files['.env']).toBe('LIMIT=3\nNAME="Ann\'s café"\n');
    expect(files['.gitignore']).toContain('.env');
    expect(packageOf({}, { LIMIT: '3' })).toMatchObject({
      scripts: { start: 'node --env-file=.env src/server.ts' },
    });
  });
});
