// Everything that one workspace knows and can do, as its components get it. Imported by the workspace.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Exercise } from '../../course/exercise.ts';
import type { PageEngineKind } from './engine-session.ts';
import { createWorkspaceActions, type WorkspaceActions } from './workspace-actions.ts';
import { createWorkspaceStores, type WorkspaceStores } from './workspace-stores.ts';

/** The stores, and what is done with several of them at once. */
export interface WorkspaceState extends WorkspaceStores, WorkspaceActions {}

/** A page's workspace. Nothing is fetched and nothing runs until the learner acts. */
export function createWorkspaceState(exercise: Exercise, engine: PageEngineKind): WorkspaceState {
  const stores = createWorkspaceStores(exercise, engine);
  return { ...stores, ...createWorkspaceActions(stores) };
}

/** The workspace that a component belongs to. */
export const WorkspaceContext = createContext<WorkspaceState | undefined>(undefined);

/** The workspace around a component. Throws outside one, which is a mistake of ours. */
export function useWorkspace(): WorkspaceState {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace was called outside <Workspace>.');
  return workspace;
}
