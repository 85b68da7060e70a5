// Who visits the learner's server: each visitor has a cookie jar of its own, as a browser profile has.
// Imported by the workspace.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Visitor, VisitorOptions } from './visitor.ts';
import * as words from '../../words/en/workspace.ts';

export interface VisitorsStore {
  /** Empty until `open` has been called for the first time. */
  readonly list: ReadonlySignal<readonly Visitor[]>;
  /** The visitor of that name, made on first asking. Rejects when its code cannot be fetched. */
  open(name: string): Promise<Visitor>;
  /** Lets a visitor go, with its cookies. */
  close(name: string): void;
  /** Somebody who comes without cookies, is in no list, and forgets what it is given. */
  openGuest(): Promise<Visitor>;
}

/** The visitor that a workspace begins with. */
export const firstVisitor = words.visitor(1);

/** The one whose window opens beside the first’s. */
export const secondVisitor = words.visitor(2);

/** As exchanges name whoever comes without a jar. */
const guestName = words.nobodysCookies;

/** A store without visitors. */
export function createVisitorsStore(options: VisitorOptions): VisitorsStore {
  const list = signal<readonly Visitor[]>([]);
  const named = (name: string) => list.value.find((visitor) => visitor.name === name);
  return {
    list,
    async open(name) {
      const { createVisitor } = await import('./visitor.ts');
      const found = named(name);
      if (found) return found;
      const visitor = createVisitor(name, options);
      list.value = [...list.value, visitor];
      return visitor;
    },
    close(name) {
      list.value = list.value.filter((visitor) => visitor.name !== name);
    },
    async openGuest() {
      const { createVisitor } = await import('./visitor.ts');
      return createVisitor(guestName, options);
    },
  };
}
