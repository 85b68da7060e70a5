// What axe finds on a page, for the specs of this folder.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** Serious and critical findings, in words. `within` is a selector: only that part is looked at. */
export async function findings(page: Page, within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page: page as never });
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
