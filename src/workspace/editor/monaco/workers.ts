// Where Monaco's workers come from: the site's own files, each fetched when its language is first opened.
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import CssWorker from 'monaco-editor/languages/features/css/css.worker?worker';
import HtmlWorker from 'monaco-editor/languages/features/html/html.worker?worker';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import TypeScriptWorker from '../typescript/course.worker.ts?worker';

const workers: Readonly<Record<string, new () => Worker>> = {
  typescript: TypeScriptWorker,
  javascript: TypeScriptWorker,
  html: HtmlWorker,
  'jinja-html': HtmlWorker,
  css: CssWorker,
  json: JsonWorker,
};

/** Tells Monaco how to make its workers. Must run before the first editor is made. */
export function provideWorkers(): void {
  globalThis.MonacoEnvironment = {
    getWorker: (_moduleId, label) => new (workers[label] ?? EditorWorker)(),
  };
}
