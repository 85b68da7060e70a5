// Finding a learner's form by what a person reads on it, and going where its answer leads. Imported by the checks of E28 to E34.
import type { CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { FormField } from '../../src/grading/html/form-fields.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';

/** Text as a person compares it: case, white space and what stands behind a label do not count. */
export const fold = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\s:*?.]+$/, '')
    .trim()
    .normalize('NFC')
    .toLowerCase();

/** The form's field with this label; undefined when it has none. */
export function fieldLabelled(form: HtmlElement, label: string): FormField | undefined {
  return form.fields.find(({ label: whole, element }) => {
    // A label around its field also holds the field's own text, such as the options of a select.
    const own = element.text === '' ? whole : whole.replace(element.text, '');
    return whole !== '' && [whole, own].some((text) => fold(text) === fold(label));
  });
}

/** The page's form with all of these labels, each on a field with a name of its own. Fails the check when there is none. */
export function formWith(page: Page, labels: readonly string[], { fail }: CheckContext): HtmlElement {
  const forms = page.html.findAll('form');
  const score = (form: HtmlElement) => labels.filter((label) => fieldLabelled(form, label)).length;
  const [form] = forms.sort((a, b) => score(b) - score(a));
  if (!form) {
    return fail(`The page at ${page.path} has no form.`, { page, expected: 'a form', actual: 'no form' });
  }
  const missing = labels.find((label) => !fieldLabelled(form, label));
  if (missing !== undefined) {
    const seen = form.fields.map(({ label }) => label).filter((label) => label !== '');
    fail(
      `The form at ${page.path} has no field labelled “${missing}”. Put the words into a label, and tie it to its field: the label’s for is the field’s id.`,
      {
        page,
        expected: `a field labelled “${missing}”`,
        actual: seen.length === 0 ? 'no labelled fields' : `fields labelled ${seen.join(', ')}`,
      },
    );
  }
  for (const label of labels) {
    const field = fieldLabelled(form, label);
    if (!field || field.name.trim() === '') {
      fail(
        `The field “${label}” has no name, and a browser sends nothing for an input without a name. Write name="…" on it.`,
        {
          page,
          expected: `a name on the field “${label}”`,
          actual: 'no name attribute',
        },
      );
    }
  }
  return form;
}

/** The name under which the field with this label is sent. */
export function nameOf(form: HtmlElement, label: string): string {
  return fieldLabelled(form, label)?.name ?? label;
}

/** Where a browser ends up: follows redirects on this server. */
export async function land(me: Visitor, answer: Page): Promise<Page> {
  let page = answer;
  for (let hops = 0; hops < 5 && page.status >= 300 && page.status < 400; hops += 1) {
    page = await me.follow(page);
  }
  return page;
}

/** Path and query to which a form is sent. */
export function actionOf(form: HtmlElement): string {
  const action = form.attribute('action') ?? '';
  const target = URL.parse(action === '' ? form.page.path : action, `http://localhost:3000${form.page.path}`);
  return target ? target.pathname + target.search : action;
}

/** What a page shows, cut to be read in a message. */
export function excerpt(text: string): string {
  return text.trim() === '' ? 'no text' : `“${text.slice(0, 200)}${text.length > 200 ? '…' : ''}”`;
}
