import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { ZodError } from 'zod';
import { animalSchema, kinds, type Animal } from './animal.ts';

const animals: Animal[] = [];
type Form = Record<string, unknown>;

function page(c: Context, form: Form = {}, error?: ZodError) {
  const words = new Map((error?.issues ?? []).map((issue) => [issue.path[0], issue.message]));
  const note = (id: string) => (words.has(id) ? html`<em id="${id}-note">${words.get(id)}</em>` : '');
  const tie = (id: string) => (words.has(id) ? html`aria-describedby="${id}-note"` : '');
  return c.html(
    html`<h1 tabindex="-1">${error ? 'Not quite' : 'Found an animal?'}</h1>
      <form method="post" action="/">
        <label>Name <input name="name" value="${form.name ?? ''}" ${tie('name')} /></label> ${note('name')}
        <label>Age <input name="age" type="number" value="${form.age ?? ''}" ${tie('age')} /></label>
        ${note('age')}
        <label for="k">Kind</label>
        <select id="k" name="kind" ${tie('kind')}>
          <option value="">Choose</option>
          ${kinds.map((kind) => html`<option ${kind === form.kind ? 'selected' : ''}>${kind}</option>`)}
        </select>
        ${note('kind')}
        <label>Passphrase <input name="passphrase" type="password" ${tie('passphrase')} /></label>
        ${note('passphrase')}
        <input type="submit" />
      </form>
      <ol>
        ${animals.map(({ name }) => html`<li>${name}</li>`)}
      </ol>`,
    error ? 422 : 200,
  );
}

export const app = new Hono()
  .get('/', (c) => page(c))
  .post('/', async (c) => {
    const form: Form = Object.fromEntries(await c.req.formData());
    const { data, error } = animalSchema.safeParse(form);
    if (error) return page(c, form, error);
    animals.push(data);
    return page(c);
  });
