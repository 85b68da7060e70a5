// Conformance: Nunjucks templates, from strings and from files.
import type { Area } from '../case.ts';
import { get, program, script, server } from '../build-case.ts';

/** Prints what the template renders with the context. */
function rendering(template: string, context: string): string {
  return program`
    import nunjucks from 'nunjucks';
    nunjucks.configure({ autoescape: true });
    console.log(nunjucks.renderString(${JSON.stringify(template)}, ${context}));
  `;
}

const views = {
  'views/layout.html':
    '<!doctype html>\n<title>{% block title %}Shelter{% endblock %}</title>\n{% block body %}{% endblock %}\n',
  'views/pets.html':
    '{% extends "layout.html" %}\n{% import "macros.html" as m %}\n{% block title %}Pets – {{ super() }}{% endblock %}\n{% block body %}{% for pet in pets %}{{ m.row(pet) }}{% else %}none{% endfor %}{% include "foot.html" %}{% endblock %}\n',
  'views/macros.html': '{% macro row(pet) %}<li>{{ pet.name }}</li>\n{% endmacro %}',
  'views/foot.html': '<footer>{{ pets | length }}</footer>',
  'views/broken.html': '<p>\n{% if x %}\n{{ y | nofilter }}\n',
};

export const nunjucksArea: Area = {
  id: 'nunjucks',
  title: 'Nunjucks: templates, inheritance, escaping',
  cases: [
    script(
      'variables and escaping',
      rendering(
        '{{ name }} {{ name | safe }} {{ missing }} {{ a.b.c }}',
        `{ name: '<b>O\\'Malley & "Bo"</b>' }`,
      ),
    ),
    script(
      'loops and conditions',
      rendering(
        '{% for n in list %}{{ loop.index }}/{{ loop.length }}:{{ n }}{% if not loop.last %},{% endif %}{% endfor %}{% if list | length > 2 %} many{% elif list %} some{% else %} none{% endif %}',
        `{ list: ['a', 'b'] }`,
      ),
    ),
    script(
      'filters',
      rendering(
        '{{ "ada lovelace" | title }} {{ [3,1,2] | sort | join("-") }} {{ 3.14159 | round(2) }} {{ "" | default("d", true) }} {{ {a: 1} | dump | safe }} {{ "abc" | upper | reverse }} {{ "a b" | urlencode }} {{ "long words here" | truncate(8) }}',
        '{}',
      ),
    ),
    script(
      'set, macro, call, whitespace',
      rendering(
        '{% set x = 2 %}{{ x * 3 }}{% macro m(a, b="z") %}[{{ a }}{{ b }}]{% endmacro %}{{ m(1) }} {%- if true -%} tight {%- endif %}{# gone #}{% raw %}{{ kept }}{% endraw %}',
        '{}',
      ),
    ),
    script(
      'inheritance, include and import from files',
      program`
      import nunjucks from 'nunjucks';
      nunjucks.configure('views', { autoescape: true });
      console.log(nunjucks.render('pets.html', { pets: [{ name: 'Ada' }, { name: '<i>' }] }));
      console.log(nunjucks.render('pets.html', { pets: [] }));
    `,
      { files: views },
    ),
    script(
      'a template that does not exist',
      program`
      import nunjucks from 'nunjucks';
      nunjucks.configure('views');
      try { nunjucks.render('none.html'); } catch (error) { console.log(error.name, error.message); }
    `,
      { files: views },
    ),
    script(
      'errors name template and line',
      program`
      import nunjucks from 'nunjucks';
      nunjucks.configure('views');
      try { nunjucks.render('broken.html', {}); } catch (error) { console.log(error.name, error.message); }
      try { nunjucks.renderString('{{ f() }}', {}); } catch (error) { console.log(error.message); }
    `,
      { files: views },
    ),
    script(
      'own filters, globals and tests',
      program`
      import nunjucks from 'nunjucks';
      const env = new nunjucks.Environment(null, { autoescape: false });
      env.addFilter('shout', (text) => text.toUpperCase() + '!');
      env.addGlobal('year', () => 2030);
      env.addFilter('later', (text, done) => setImmediate(done, null, text + ' later'), true);
      console.log(env.renderString('{{ "hi" | shout }} {{ year() }}'));
      env.renderString('{{ "now" | later }}', {}, (error, text) => console.log(error, text));
    `,
    ),
    script(
      'throwOnUndefined and a callback',
      program`
      import nunjucks from 'nunjucks';
      const env = nunjucks.configure('views', { throwOnUndefined: true });
      env.renderString('{{ missing }}', {}, (error) => console.log(error.message));
      nunjucks.render('pets.html', { pets: [] }, (error, html) => console.log(error, html.length));
    `,
      { files: views },
    ),
    server(
      'on Hono',
      program`
      import { serve } from '@hono/node-server';
      import { Hono } from 'hono';
      import nunjucks from 'nunjucks';
      nunjucks.configure('views', { autoescape: true });
      const app = new Hono();
      app.get('/', (c) => c.html(nunjucks.render('pets.html', { pets: [{ name: c.req.query('name') }] })));
      serve({ fetch: app.fetch, port: 3000 });
    `,
      [get('/?name=<script>')],
      { files: views },
    ),
    server(
      'on Express',
      program`
      import express from 'express';
      import nunjucks from 'nunjucks';
      const app = express();
      nunjucks.configure('views', { autoescape: true, express: app });
      app.get('/', (req, res) => res.render('pets.html', { pets: [{ name: 'Zoë' }] }));
      app.listen(3000);
    `,
      [get('/')],
      { files: views },
    ),
  ],
};
