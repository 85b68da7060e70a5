// Numbers for places in the learner's code, so that probes carry one small number. For the worker.
import type { SourceLocation } from '../../../port.ts';
import type { LineTable } from '../../../source/line-table.ts';

/** All places that have a probe. */
export class Sites {
  readonly #tables: LineTable[] = [];
  readonly #offsets: number[] = [];

  /** Remembers a place and returns its number. */
  add(table: LineTable, offset: number): number {
    const site = this.#offsets.length;
    this.#tables[site] = table;
    this.#offsets[site] = offset;
    return site;
  }

  /** The place of a number. */
  locate(site: number): SourceLocation | undefined {
    const offset = this.#offsets[site];
    return offset === undefined ? undefined : this.#tables[site]?.locate(offset);
  }
}
