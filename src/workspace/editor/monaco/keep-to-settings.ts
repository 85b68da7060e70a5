// Keeps the editor to the learner's settings: size of the code, wrapping, and help for screen readers.
import { effect } from '@preact/signals';
import { lineHeightFor } from '../code-metrics.ts';
import type { EditorSettings } from '../editor-settings.ts';
import * as monaco from './monaco.ts';

/** The options that go with the settings as they are now. Reads signals. */
export function optionsOf({
  codeSize,
  wordWrap,
  screenReader,
}: EditorSettings): monaco.editor.IEditorOptions {
  return {
    fontSize: codeSize.value,
    lineHeight: lineHeightFor(codeSize.value),
    wordWrap: wordWrap.on.value ? 'on' : 'off',
    accessibilitySupport: screenReader.on.value ? 'on' : 'auto',
  };
}

/** Follows the settings, and zooms with the keys that zoom the page elsewhere. Returns what ends it. */
export function keepToSettings(
  editor: monaco.editor.IStandaloneCodeEditor,
  settings: EditorSettings,
): () => void {
  const { KeyCode, KeyMod } = monaco;
  for (const [key, steps] of [
    [KeyCode.Equal, 1],
    [KeyCode.NumpadAdd, 1],
    [KeyCode.Minus, -1],
    [KeyCode.NumpadSubtract, -1],
    [KeyCode.Digit0, 0],
  ] as const) {
    editor.addCommand(KeyMod.CtrlCmd | key, () => settings.zoom(steps));
  }
  return effect(() => editor.updateOptions(optionsOf(settings)));
}
