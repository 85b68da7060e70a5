import { Hono } from 'hono';
import { newsroom } from '../data/newsroom.ts';

export const app = new Hono();

// Every headline, one a line. Which paths lead here?
const headlines = newsroom.headlines.join('\n');

// The plan:
//   GET /           newsroom.name
//   GET /news       the headlines
//   GET /latest     the same handler
//   GET /contact    newsroom.phone
