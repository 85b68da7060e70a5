// The example of docs/grading.md, which holds this file word for word.
import { defineChecks } from '../../define-checks.ts';

export default defineChecks(({ check }) => {
  check(
    'list',
    {
      title: 'GET /pets lists every pet',
      why: 'A page made from data stays right when the data changes.',
      hints: [
        'Look at what your handler for /pets does with the list in src/pets.ts.',
        'A list of breads becomes items with breads.map((bread) => `<li>${bread}</li>`).join("").',
        'Inside the ul: ${pets.map((pet) => html`<li>____</li>`)}',
        { reveal: 'src/app.ts' },
      ],
    },
    async ({ start, visitor, expect, random }) => {
      const names = random.names(3);
      await start({ files: { 'src/pets.ts': `export const pets: string[] = ${JSON.stringify(names)};\n` } });
      const page = await visitor().get('/pets');
      expect(page).toHaveStatus(200);
      expect(page).toHaveElement('li', 3);
      for (const name of names) expect(page).toShowText(name);
    },
  );

  check(
    'inert',
    {
      title: 'A name is text, whatever it holds',
      why: 'If a name could become part of the page, anyone could run code in your visitors’ browsers.',
      requires: ['list'],
      hints: ['Look for the place where a name enters the HTML.'],
    },
    async ({ start, visitor, expect }) => {
      const attack = '<img src=x onerror=alert(1)>';
      await start({
        files: { 'src/pets.ts': `export const pets: string[] = [${JSON.stringify(attack)}];\n` },
      });
      expect(await visitor().get('/pets')).toBeInert(attack);
    },
  );

  check(
    'no-empty-name',
    {
      title: 'An empty name is refused, and the list stays as it was',
      why: 'A browser may send anything; only the server can keep bad data out.',
      requires: ['list'],
      hints: ['Look at what your handler for POST /pets does before it adds the name.'],
    },
    async ({ visitor, expect }) => {
      const me = visitor();
      const before = await me.get('/pets');
      const answer = await me.submit(before.html.find('form'), { Name: '' });
      expect(answer, 'An empty name is bad data, so the answer should be 400 or 422.').toHaveStatus(400, 422);
      expect(await me.get('/pets')).toBeUnchangedSince(before);
    },
  );
});
