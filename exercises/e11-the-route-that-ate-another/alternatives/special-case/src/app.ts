import { Hono } from 'hono';
import { posts } from '../data/posts.ts';

export const app = new Hono();

app.get('/posts', (c) => {
  const items = posts.map((post) => `<li><a href="/posts/${post.slug}">${post.title}</a></li>`);
  return c.html(`<h1>Swimming club</h1>
    <ul>${items.join('')}</ul>
    <p><a href="/posts/new">Write a post</a></p>`);
});

const form = `<h1>A new post</h1>
    <form method="post" action="/posts">
      <label>Title <input name="title" /></label>
      <label>Text <textarea name="text"></textarea></label>
      <button>Send</button>
    </form>`;

app.get('/posts/:slug', (c) => {
  const slug = c.req.param('slug');
  if (slug === 'new') return c.html(form);
  const post = posts.find((one) => one.slug === slug);
  return post ? c.html(`<h1>${post.title}</h1><p>${post.text}</p>`) : c.text('No such post', 404);
});
