// The island of a lesson page: where a learner edits, runs, previews and checks. Rendered as HTML when the site is
// built, so that the code is there before, and without, JavaScript; everything heavy is fetched when the learner acts.
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Exercise } from '../course/exercise.ts';
import { showAuthorBar } from './author/show-author-bar.ts';
import { commandsOf } from './commands/commands.ts';
import { listenForShortcuts } from './commands/shortcuts.ts';
import { OpenDialog } from './dialogs/open-dialog.tsx';
import { CodeEditor } from './editor/code-editor.tsx';
import { initialEditorStatus } from './editor/editor-status.ts';
import { FileTabs } from './editor/file-tabs.tsx';
import { StatusBar } from './editor/status-bar.tsx';
import { FilesButton, FilesColumn } from './files/files-column.tsx';
import { EarlyInput, repeatEarlyCommands, takeEarlyPress } from './hydration/early-input.tsx';
import { applyLessonShare } from './panes/lesson-share.ts';
import { foldOf } from './panes/pane-sizes.ts';
import { Splitter } from './panes/splitter.tsx';
import { ViewSwitch } from './panes/view-switch.tsx';
import { Announcer } from './run/announcer.tsx';
import { Notices } from './run/notices.tsx';
import { PreviewPane } from './run/preview-pane.tsx';
import { ProblemPanel } from './run/problem-panel.tsx';
import { Toolbar } from './run/toolbar.tsx';
import { offerEarlierCode } from './earlier/offer-earlier-code.ts';
import { watchAddress } from './share/watch-address.ts';
import type { PageEngineKind } from './state/engine-session.ts';
import { createWorkspaceState, WorkspaceContext } from './state/workspace-state.ts';
import { ToolPanels } from './tools/tool-panels.tsx';
import { ToolTabs } from './tools/tool-tabs.tsx';
import * as words from '../words/en/workspace.ts';
import './workspace.css';
import './controls/controls.css';

interface WorkspaceProps {
  exercise: Exercise;
  /** Shiki's HTML of each starter file, by path. */
  highlighted: Readonly<Record<string, string>>;
  /** What programs run on, where it can be had. */
  engine: PageEngineKind;
}

/** Fills its container, which must have a height. Below 1100 px it also draws the bar that switches views. */
export function Workspace({ exercise, highlighted, engine }: WorkspaceProps) {
  const workspace = useMemo(() => createWorkspaceState(exercise, engine), [exercise, engine]);
  const editorStatus = useSignal(initialEditorStatus);
  const root = useRef<HTMLDivElement>(null);
  const commands = useMemo(() => commandsOf(workspace), [workspace]);
  const { view, panes } = workspace;

  useEffect(() => {
    const box = root.current;
    if (!box) return undefined;
    panes.recall();
    workspace.recallSettings();
    const endLessonShare = applyLessonShare(panes.shares.lesson);
    const endShortcuts = listenForShortcuts(box, commands);
    repeatEarlyCommands();
    const endProgress = workspace.progress.begin();
    const endAddress = watchAddress(workspace);
    offerEarlierCode(workspace);
    const endAuthorBar = import.meta.env.DEV ? showAuthorBar(workspace, box) : undefined;
    // The same width as in workspace.css.
    const observer = new ResizeObserver(() => {
      view.roomy.value = box.clientWidth >= 760;
    });
    observer.observe(box);
    return () => {
      endLessonShare();
      endShortcuts();
      endProgress();
      endAddress();
      endAuthorBar?.();
      observer.disconnect();
    };
  }, [workspace]);

  // Before the next click can come: it must not count twice.
  useLayoutEffect(() => takeEarlyPress()?.click(), []);

  const { code, preview } = panes.shares;
  const shares = { '--code-share': code.value, '--preview-share': preview.value };
  return (
    <WorkspaceContext.Provider value={workspace}>
      <div
        class="workspace"
        ref={root}
        data-unreachable={words.unreachable}
        data-lesson={exercise.taskHtml === '' ? 'none' : undefined}
        data-tool={view.tool.value}
        data-code-fold={foldOf(code.value)}
        data-preview-fold={foldOf(preview.value)}
        style={shares}
      >
        <EarlyInput />
        {exercise.taskHtml !== '' && (
          <Splitter
            division="lesson"
            sizes={panes}
            label={words.lessonWidth}
            controls="lesson-text"
            within={() => document.documentElement}
          />
        )}
        <div class="workspace-body">
          <Toolbar commands={commands} />
          <Notices />
          <div class="workspace-panes">
            <div class="workspace-code" id="workspace-code">
              <div class="code-head">
                <FilesButton />
                <FileTabs />
              </div>
              <div class="code-body">
                <FilesColumn />
                <CodeEditor highlighted={highlighted} status={editorStatus} />
              </div>
              <ProblemPanel />
              <StatusBar status={editorStatus} />
            </div>
            <Splitter division="code" sizes={panes} label={words.codeHeight} controls="workspace-code" />
            <div class="workspace-tools">
              <PreviewPane />
              <Splitter
                division="preview"
                sizes={panes}
                label={words.previewWidth}
                controls="workspace-preview"
              />
              <ToolTabs />
              <ToolPanels />
            </div>
          </div>
        </div>
        <ViewSwitch />
        <OpenDialog commands={commands} />
        <Announcer />
      </div>
    </WorkspaceContext.Provider>
  );
}
