import { Hono } from 'hono';
import { int, path, slug, uuid } from './patterns.ts';

export const app = new Hono()
  .get(`/orders/:id${int}`, (c) => c.json({ id: +c.req.param('id') }))
  .get(`/articles/:slug${slug}`, (c) => c.json(c.req.param()))
  .get(`/members/:id${uuid}`, (c) => c.json(c.req.param()))
  .get(`/files/:path${path}`, (c) => c.json(c.req.param()));
