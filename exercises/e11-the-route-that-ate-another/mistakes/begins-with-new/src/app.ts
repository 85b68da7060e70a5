import { Hono } from 'hono';
import { posts } from '../data/posts.ts';

export const app = new Hono();

app.get('/posts', (c) => {
  const items = posts.map((post) => `<li><a href="/posts/${post.slug}">${post.title}</a></li>`);
  return c.html(`<h1>Swimming club</h1>
    <ul>${items.join('')}</ul>
    <p><a href="/posts/new">Write a post</a></p>`);
});

// One post. What stands in the place of :slug is in c.req.param('slug').
app.get('/posts/:slug', (c) => {
  const slug = c.req.param('slug');
  if (slug.startsWith('new')) return c.html(`<h1>A new post</h1>
    <form method="post" action="/posts">
      <label>Title <input name="title" /></label>
      <label>Text <textarea name="text"></textarea></label>
      <button>Send</button>
    </form>`);
  const post = posts.find((one) => one.slug === slug);
  if (!post) return c.notFound();
  return c.html(`<h1>${post.title}</h1>
    <p>${post.text}</p>
    <p><a href="/posts">All posts</a></p>`);
});

app.get('/posts/new', (c) => {
  return c.html(`<h1>A new post</h1>
    <form method="post" action="/posts">
      <label>Title <input name="title" /></label>
      <label>Text <textarea name="text"></textarea></label>
      <button>Send</button>
    </form>`);
});
