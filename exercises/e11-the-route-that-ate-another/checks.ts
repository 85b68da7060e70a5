import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';

interface Post {
  slug: string;
  title: string;
  text: string;
}

/** Other posts, whose slugs look like the one that is taken. No tags in the texts: those come in the next lesson. */
function randomPosts({ random }: CheckContext): Post[] {
  const names = random.names(2);
  const word = random.word();
  const slugs = ['renew', `new-${word}`, `${word}-${random.integer(10, 99)}`, `news`, `${word}-brand-new`];
  return random.shuffle(slugs).map((slug, index) => ({
    slug,
    title: `${names[index % 2] ?? ''} swims to ${random.word()} ${index}`,
    text: `It took ${random.integer(20, 90)} minutes and ${random.word()}.`,
  }));
}

async function startOther(context: CheckContext) {
  const posts = randomPosts(context);
  await context.start({
    files: {
      'data/posts.ts': `export type Post = { slug: string; title: string; text: string };
export const posts: Post[] = ${JSON.stringify(posts, null, 2)};
`,
    },
  });
  const me = context.visitor();
  return { posts, get: (path: string) => me.get(path, { redirect: 'follow' }) };
}

const isPage = (page: Page) => page.type === 'text/html';
const isForm = (page: Page) => isPage(page) && page.html.has('form');
const shownBy = (page: Page) => (isPage(page) ? page.html.text : page.text).replace(/\s+/g, ' ');
const shows = (page: Page, text: string) => shownBy(page).toLowerCase().includes(text.toLowerCase());

export default defineChecks(({ check }) => {
  check(
    'form',
    {
      title: 'GET /posts/new shows the form for a new post',
      why: 'The router takes the first route that fits, and never looks for a better one.',
      hints: [
        'Go down src/app.ts with your finger, as the router does. Which is the first pattern that fits /posts/new?',
        'A pattern with a parameter is greedy: after app.get("/rooms/:name", …) a route for "/rooms/free" is never reached. Declared before it, it is.',
        "Move the whole call app.get('____', …) above app.get('/posts/:slug', …).",
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ visitor, expect, fail }) => {
      const me = visitor();
      const page = await me.get('/posts/new', { redirect: 'follow' });
      if (page.path.split('?', 1)[0] !== '/posts/new') {
        fail(
          `GET /posts/new sends visitors on to ${page.path}. Keep its address: show the form at /posts/new.`,
          {
            page,
            expected: 'the form at /posts/new',
            actual: `a redirect to ${page.path}`,
          },
        );
      }
      if (page.status === 404 && isForm(page)) {
        fail(
          'GET /posts/new shows the form, but with status 404, so browsers and search engines take it for a page that does not exist. Let a route of its own answer, with 200.',
          { page, expected: 'the form, with status 200', actual: 'the form, with status 404' },
        );
      }
      expect(
        page,
        page.status === 404
          ? 'GET /posts/new answered 404. Either the route for one post took the request and found no post called “new”, or the form is somewhere else now. Keep its address, and declare it first.'
          : `GET /posts/new should answer 200, but it answered ${page.status}.`,
      ).toHaveStatus(200);
      expect(page).toHaveContentType('text/html');
      expect(
        page,
        'GET /posts/new answers, but there is no form on the page. Keep the one that was there.',
      ).toHaveElement('form');
    },
  );

  check(
    'posts',
    {
      title: 'GET /posts/renew and every other post answer as before',
      why: 'A mended route must not eat another one in its turn.',
      hints: [
        'Ask for /posts/renew and /posts/newcomers. Which route answers, and is it the one for one post?',
        'A pattern fits a whole part of a path, letter by letter: "/rooms/free" does not fit /rooms/freedom.',
        "Two routes are enough: app.get('/posts/new', …) and then app.get('/posts/:____', …).",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { posts, get } = await startOther(context);
      // The one that the task names comes first, so that its failure is the one that is told.
      const inOrder = [...posts].sort((a, b) => Number(b.slug === 'renew') - Number(a.slug === 'renew'));
      for (const { slug, title, text } of inOrder) {
        const page = await get(`/posts/${slug}`);
        const details = { page, expected: `the post “${title}”`, actual: `status ${page.status}` };
        if (page.status === 200 && isForm(page)) {
          context.fail(
            `GET /posts/${slug} shows the form, but it is a post. Only /posts/new is the form: compare the whole word.`,
            details,
          );
        }
        if (page.status === 404 && slug === 'renew') {
          context.fail(
            '/posts/renew disappeared: it is a post, and it answers 404. Only the path /posts/new may be taken from the route /posts/:slug.',
            details,
          );
        }
        if (page.status === 404) {
          context.fail(
            `GET /posts/${slug} answered 404, but there is such a post. The pattern of the route for one post is too narrow: a slug may hold letters, digits and hyphens, and new posts come every week.`,
            details,
          );
        }
        context.expect(page).toHaveStatus(200);
        for (const part of [title, text]) {
          if (!shows(page, part)) {
            context.fail(`GET /posts/${slug} should show its post, but “${part}” is not there.`, {
              ...details,
              actual: shownBy(page),
            });
          }
        }
      }
    },
  );

  check(
    'missing',
    {
      title: 'A post that is not there answers 404, and so does /posts/',
      why: 'A route should fit what it can answer, and nothing more.',
      requires: ['posts'],
      hints: [
        'What does the handler for one post do when it finds none? And which of your patterns fits /posts/?',
        ':name stands for at least one letter, so "/rooms/:name" does not fit /rooms/. A * fits even that.',
        'if (!post) return c.____();',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { get } = await startOther(context);
      for (const path of [`/posts/${context.random.word()}-gone`, '/posts/newer', '/posts/']) {
        const page = await get(path);
        context
          .expect(
            page,
            path === '/posts/'
              ? `GET /posts/ has nothing behind the slash, so it should answer 404, but it answered status ${page.status}. Look for a route that fits more than it should.`
              : `There is no such post, so ${path} should not exist, but it answered status ${page.status}. When no post is found, return c.notFound().`,
          )
          .toHaveStatus(404);
      }
    },
  );

  check(
    'list',
    {
      title: 'GET /posts lists every post, with a link to /posts/new',
      why: 'A page that nobody can reach is as good as none.',
      hints: [
        'The route for /posts worked when you came. What of it is different now?',
        'A link is an a with an href: <a href="/rooms/new">Add a room</a>.',
        '<p><a href="____">Write a post</a></p>',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { posts, get } = await startOther(context);
      const page = await get('/posts');
      context
        .expect(page, `GET /posts used to list the posts, and now it answers ${page.status}. Put it back.`)
        .toHaveStatus(200);
      const links = page.html
        .findAll('a[href]')
        .map((link) => URL.parse(link.attribute('href') ?? '', 'http://club/posts')?.pathname);
      for (const path of [...posts.map(({ slug }) => `/posts/${slug}`), '/posts/new']) {
        if (links.includes(path)) continue;
        context.fail(`The list at /posts used to have a link to ${path}, and it is gone. Put it back.`, {
          page,
          expected: `a link to ${path}`,
          actual: 'no such link',
        });
      }
    },
  );
});
