// The npm packages that a learner's program may import, and how they are bundled. For the build step.

/** Bundles: specifiers in one bundle share their code, as they share files in node_modules. */
export const bundles: Readonly<Record<string, readonly string[]>> = {
  hono: [
    'hono',
    'hono/accepts',
    'hono/basic-auth',
    'hono/bearer-auth',
    'hono/body-limit',
    'hono/combine',
    'hono/context-storage',
    'hono/cookie',
    'hono/cors',
    'hono/csrf',
    'hono/etag',
    'hono/factory',
    'hono/html',
    'hono/http-exception',
    'hono/logger',
    'hono/method-override',
    'hono/pretty-json',
    'hono/request-id',
    'hono/route',
    'hono/secure-headers',
    'hono/streaming',
    'hono/testing',
    'hono/timeout',
    'hono/timing',
    'hono/trailing-slash',
    'hono/validator',
    '@hono/node-server',
    '@hono/node-server/conninfo',
    '@hono/node-server/serve-static',
  ],
  express: ['express'],
  'express-session': ['express-session'],
  'cookie-parser': ['cookie-parser'],
  fastify: ['fastify'],
  nunjucks: ['nunjucks'],
  eta: ['eta'],
  zod: ['zod'],
  bcryptjs: ['bcryptjs'],
  'drizzle-orm': ['drizzle-orm', 'drizzle-orm/sqlite-core', 'drizzle-orm/sqlite-proxy'],
};

/** Loaded ahead of time, because the first lessons need them. */
export const firstBundles: readonly string[] = ['hono'];
