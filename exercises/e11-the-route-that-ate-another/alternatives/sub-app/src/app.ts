import { Hono } from 'hono';
import { posts } from '../data/posts.ts';

const bySlug = new Map(posts.map((post) => [post.slug, post]));
const blog = new Hono();

blog.get('/', (c) => {
  let list = '';
  for (const [slug, { title }] of bySlug) list += `<li><a href="/posts/${slug}">${title}</a></li>`;
  return c.html(`<ul>${list}<li><a href='/posts/new'>Write</a></li></ul>`);
});
blog.on('GET', '/new', (c) =>
  c.html('<form method=post><input name=title><textarea name=text></textarea></form>'),
);
blog.get('/:slug', function (c) {
  const post = bySlug.get(c.req.param('slug'));
  if (post === undefined) return c.html('<h1>No such post</h1>', 404);
  return c.html(`<article><h2>${post.title}</h2>${post.text}</article>`);
});

export const app = new Hono().route('/posts', blog);
