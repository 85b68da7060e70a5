// The tools under the code, in the order of their tabs: add one here, and it has a tab and a panel.
// Imported by the workspace.
import type { ComponentType } from 'preact';

/** A tool's id. Its panel's element is `workspace-<id>`, its tab's `workspace-tab-<id>`. */
export type Tool = 'preview' | 'checks' | 'requests' | 'console' | 'problems' | 'database' | 'cookies';

/** A tool whose code is fetched when it is first opened. Takes no properties: it reads the workspace's stores. */
export interface LazyTool {
  tool: Tool;
  name: string;
  /** Fetches the panel. */
  load: () => Promise<ComponentType>;
}

/** The tools that a lesson page need not fetch before they are opened. */
export const lazyTools: readonly LazyTool[] = [];

/** All tools by name. Preview is a tab only where it does not fit beside the others. */
export const tools: readonly { tool: Tool; name: string }[] = [
  { tool: 'preview', name: 'Preview' },
  { tool: 'checks', name: 'Checks' },
  { tool: 'console', name: 'Console' },
  ...lazyTools,
];
