// Puts Monaco in the place of the static code: the lazily loaded door to everything in this folder.
import { effect, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { SourceLocation } from '../../../engine/port.ts';
import type { CodeProblemsStore } from '../../problems/code-problems.ts';
import type { FilesStore } from '../../state/files.ts';
import type { Problem } from '../../state/problem.ts';
import type { EditorStatus } from '../editor-status.ts';
import { codePadding, gutterGap, lineNumberDigits } from '../code-metrics.ts';
import type { Caret, LinkedEditor } from '../editor-link.ts';
import type { EditorSettings } from '../editor-settings.ts';
import { languageOf } from '../language-of.ts';
import { offerCompletion } from '../typescript/completion.ts';
import { diagnoseFiles } from '../typescript/diagnose.ts';
import { openDefinitions } from '../typescript/go-to.ts';
import { importsAfterRename } from '../typescript/rename-file.ts';
import { offerRename } from '../typescript/rename.ts';
import { setUpTypeScript } from '../typescript/set-up.ts';
import { offerFormatting } from './formatting.ts';
import { currentTheme, followTheme, highlight } from './highlighting.ts';
import { keepToSettings, optionsOf } from './keep-to-settings.ts';
import { setUpLanguages } from './languages.ts';
import { leaveWithTab } from './leave-with-tab.ts';
import { markRunProblem } from './mark-run-problem.ts';
import { createModels } from './models.ts';
import * as monaco from './monaco.ts';
import { markedProblems } from './report-problems.ts';
import { provideWorkers } from './workers.ts';
import * as words from '../../../words/en/monaco.ts';

export interface EditorOptions {
  host: HTMLElement;
  files: FilesStore;
  settings: EditorSettings;
  /** Told what the language services find, as soon as TypeScript has looked. */
  codeProblems: Pick<CodeProblemsStore, 'report'>;
  problem: ReadonlySignal<Problem | undefined>;
  /** Told where the caret is and whether Tab leaves. */
  status: Signal<EditorStatus>;
}

/** The editor on the page. */
export interface MountedEditor extends LinkedEditor {
  /** Scrolls to the same place as the static code. */
  scrollTo(top: number, left: number): void;
  focus(): void;
  /** Puts the caret where the learner clicked. */
  caretAt(place: Caret): void;
  /** Writes text at the caret, as if it had been typed. */
  type(text: string): void;
  dispose(): void;
}

const fixedOptions: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontLigatures: false,
  padding: { top: codePadding, bottom: codePadding },
  lineNumbersMinChars: lineNumberDigits,
  lineDecorationsWidth: gutterGap,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollBeyondLastLine: false,
  scrollbar: {
    verticalScrollbarSize: 10,
    horizontalScrollbarSize: 10,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
  renderLineHighlight: 'none',
  renderFinalNewline: 'on',
  stickyScroll: { enabled: false },
  fixedOverflowWidgets: true,
  // Learners type code off the page, closing brackets too: what is typed must be what is there.
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  acceptSuggestionOnEnter: 'smart',
  quickSuggestionsDelay: 60,
  guides: { indentation: false },
  occurrencesHighlight: 'off',
  unicodeHighlight: { ambiguousCharacters: false },
  lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.Off },
  readOnlyMessage: { value: words.readOnlyFile },
};

/** Resolves when the editor shows the open file in colour. */
export async function mountEditor(options: EditorOptions): Promise<MountedEditor> {
  const { host, files, settings, codeProblems, problem, status } = options;
  provideWorkers();
  setUpLanguages();
  setUpTypeScript();
  await highlight(languageOf(files.active.peek()));
  const models = createModels(files);
  const editor = monaco.editor.create(host, {
    ...fixedOptions,
    ...optionsOf(settings),
    model: null,
    theme: currentTheme(),
    fontFamily: getComputedStyle(host).fontFamily,
    ariaLabel: words.editorLabel,
  });
  leaveWithTab(editor, status);
  const caret = (): Caret => {
    const { lineNumber, column } = editor.getPosition() ?? { lineNumber: 1, column: 1 };
    return { line: lineNumber, column };
  };
  const tellCaret = () => (status.value = { ...status.peek(), caret: caret() });
  editor.onDidChangeCursorPosition(({ position }) => {
    tellCaret();
    // A closing bracket goes back to its block's indentation only on a line that Monaco has tokenized up to: without
    // this, it does not for those who type faster than the page is idle.
    const model = editor.getModel();
    if (model) monaco.editor.colorizeModelLine(model, position.lineNumber);
  });
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());

  const views = new Map<string, monaco.editor.ICodeEditorViewState | null>();
  let shown: string | undefined;

  function show(path: string): void {
    if (path === shown) return;
    if (shown !== undefined) views.set(shown, editor.saveViewState());
    shown = path;
    editor.setModel(models.of(path));
    editor.updateOptions({ readOnly: files.isReadOnly(path) });
    editor.restoreViewState(views.get(path) ?? null);
    // Another file is no move of the caret, although it is elsewhere.
    tellCaret();
    void highlight(languageOf(path)).then(() => {
      if (shown === path) colourFirstScreen(editor.getModel());
    });
  }

  function goTo({ file, line, column }: SourceLocation): void {
    // The wish may be heard of before the change of file that comes with it.
    show(file);
    const position = { lineNumber: line, column: column ?? 1 };
    editor.setPosition(position);
    editor.revealPositionInCenterIfOutsideViewport(position);
    editor.focus();
  }

  const report = () => codeProblems.report(markedProblems(models));
  let known = false;
  const markers = monaco.editor.onDidChangeMarkers(() => {
    if (known) report();
  });

  const stops = [
    followTheme(),
    keepToSettings(editor, settings),
    offerCompletion(models),
    offerRename(models, files),
    offerFormatting(models),
    openDefinitions(files, models),
    diagnoseFiles(files, models, () => {
      known = true;
      report();
    }),
    () => markers.dispose(),
    effect(() => {
      const path = files.active.value;
      untracked(() => show(path));
    }),
    effect(() => {
      const wish = files.reveal.value;
      if (wish) untracked(() => goTo(wish.location));
    }),
    effect(() => markRunProblem(problem.value)),
    models.dispose,
  ];

  return {
    scrollTo: (top, left) => editor.setScrollPosition({ scrollTop: top, scrollLeft: left }),
    focus: () => editor.focus(),
    caretAt: ({ line, column }) => editor.setPosition({ lineNumber: line, column }),
    type(text) {
      if (text !== '') editor.trigger('keyboard', 'type', { text });
    },
    caret,
    format: async () => editor.getAction('editor.action.formatDocument')?.run(),
    importsAfterRename: (from, to) => importsAfterRename(models, from, to),
    dispose() {
      for (const stop of stops) stop();
      editor.dispose();
    },
  };
}

/** Colours now what Monaco would colour when idle, so that code is never seen without. */
function colourFirstScreen(model: monaco.editor.ITextModel | null): void {
  const linesOnScreen = 60;
  if (model) monaco.editor.colorizeModelLine(model, Math.min(model.getLineCount(), linesOnScreen));
}
