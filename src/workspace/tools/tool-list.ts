// The tools under the code, in the order of their tabs: add one here, and it has a tab and a panel.
// Imported by the workspace.
import type { ComponentType } from 'preact';
import type { WorkspaceState } from '../state/workspace-state.ts';
import * as words from '../../words/en/tools.ts';

/** A tool's id. Its panel's element is `workspace-<id>`, its tab's `workspace-tab-<id>`. */
export type Tool =
  'preview' | 'checks' | 'requests' | 'console' | 'terminal' | 'problems' | 'database' | 'cookies';

/** A tool whose code is fetched when it is first opened. Takes no properties: it reads the workspace's stores. */
export interface LazyTool {
  tool: Tool;
  name: string;
  /** Fetches the panel. */
  load: () => Promise<ComponentType>;
}

// Left out of the build-time rendering: else Astro takes the panels' styles for the page's own.
const panels = import.meta.env.SSR
  ? undefined
  : {
      requests: async () => (await import('../inspector/inspector-panel.tsx')).InspectorPanel,
      console: async () => (await import('../console/console-panel.tsx')).ConsolePanel,
      terminal: async () => (await import('../terminal/terminal-panel.tsx')).TerminalPanel,
      problems: async () => (await import('../problems/problems-panel.tsx')).ProblemsPanel,
      database: async () => (await import('../database/database-panel.tsx')).DatabasePanel,
      cookies: async () => (await import('../cookies/cookies-panel.tsx')).CookiesPanel,
    };

/** The tools that a lesson page need not fetch before they are opened. */
export const lazyTools: readonly LazyTool[] = [
  { tool: 'requests', name: words.requests, load: async () => panels!.requests() },
  { tool: 'console', name: words.console, load: async () => panels!.console() },
  { tool: 'terminal', name: words.terminal, load: async () => panels!.terminal() },
  { tool: 'problems', name: words.problems, load: async () => panels!.problems() },
  { tool: 'database', name: words.database, load: async () => panels!.database() },
  { tool: 'cookies', name: words.cookies, load: async () => panels!.cookies() },
];

const order: readonly Tool[] = [
  'preview',
  'checks',
  'requests',
  'console',
  'terminal',
  'problems',
  'database',
  'cookies',
];

/** All tools by name. Preview is a tab only where it does not fit beside the others. */
const tools: readonly { tool: Tool; name: string }[] = [
  { tool: 'preview' as const, name: words.preview },
  { tool: 'checks' as const, name: words.checks },
  ...lazyTools,
].sort((a, b) => order.indexOf(a.tool) - order.indexOf(b.tool));

/**
 * The tools of a workspace by name: without checks, in the playground, there is no tool for them, and a terminal only
 * where programs run on an engine that has one. Reads signals.
 */
export function toolsOf({ exercise, engine }: Pick<WorkspaceState, 'exercise' | 'engine'>): typeof tools {
  const hasTerminal = engine.wanted.value === 'webcontainer' && engine.notice.value === undefined;
  return tools.filter(({ tool }) => {
    if (tool === 'checks') return exercise.checks.length > 0;
    return tool !== 'terminal' || hasTerminal;
  });
}
