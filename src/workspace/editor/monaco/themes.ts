// The course's code themes for Monaco: Shiki's, with the colours of the editor's own lists, hovers and marks.
import { darkCode, highContrast, lightCode, type CodeColours } from '../../../styles/code-colours.ts';
import {
  darkContrastTheme,
  darkTheme,
  lightContrastTheme,
  lightTheme,
  type CodeTheme,
} from '../../../styles/shiki-themes.ts';

/** Tones of the page that the editor needs as plain hex; they equal those of tokens.css and contrast.css. */
interface PageTones {
  sunken: string;
  rule: string;
  ruleStrong: string;
  error: string;
}

const lightTones: PageTones = { sunken: '#f1ece2', rule: '#ddd5c7', ruleStrong: '#8d8778', error: '#a8253d' };
const darkTones: PageTones = { sunken: '#0f1216', rule: '#2d323b', ruleStrong: '#6b7280', error: '#ff8d9b' };
const lightContrastTones: PageTones = {
  sunken: '#f0f0f0',
  rule: '#6b6b6b',
  ruleStrong: '#000000',
  error: '#8a0d25',
};
const darkContrastTones: PageTones = {
  sunken: '#1a1a1a',
  rule: '#8f8f8f',
  ruleStrong: '#ffffff',
  error: '#ffb3bc',
};

function withWidgets(theme: CodeTheme, code: CodeColours, tones: PageTones): CodeTheme {
  return {
    ...theme,
    colors: {
      ...theme.colors,
      focusBorder: code.foreground,
      'editorCursor.foreground': code.foreground,
      'editorLineNumber.activeForeground': code.foreground,
      'editorBracketMatch.background': code.selection,
      'editorBracketMatch.border': code.selection,
      'editorError.foreground': tones.error,
      'editorWidget.background': tones.sunken,
      'editorWidget.border': tones.rule,
      'editorWidget.foreground': code.foreground,
      'editorHoverWidget.background': tones.sunken,
      'editorHoverWidget.border': tones.rule,
      'editorSuggestWidget.background': tones.sunken,
      'editorSuggestWidget.border': tones.rule,
      'editorSuggestWidget.foreground': code.foreground,
      'editorSuggestWidget.highlightForeground': code.keyword,
      'editorSuggestWidget.focusHighlightForeground': code.keyword,
      'editorSuggestWidget.selectedBackground': code.selection,
      'editorSuggestWidget.selectedForeground': code.foreground,
      'editorSuggestWidget.selectedIconForeground': code.foreground,
      'list.hoverBackground': code.background,
      'list.activeSelectionBackground': code.selection,
      'list.activeSelectionForeground': code.foreground,
      'list.highlightForeground': code.keyword,
      'menu.background': tones.sunken,
      'menu.foreground': code.foreground,
      'menu.selectionBackground': code.selection,
      'menu.selectionForeground': code.foreground,
      'input.background': code.background,
      'input.foreground': code.foreground,
      'input.border': tones.ruleStrong,
      'scrollbarSlider.background': `${tones.ruleStrong}66`,
      'scrollbarSlider.hoverBackground': `${tones.ruleStrong}99`,
      'scrollbarSlider.activeBackground': tones.ruleStrong,
      'textLink.foreground': code.string,
      'symbolIcon.methodForeground': code.function,
      'symbolIcon.functionForeground': code.function,
      'symbolIcon.propertyForeground': code.quiet,
      'symbolIcon.fieldForeground': code.quiet,
      'symbolIcon.variableForeground': code.quiet,
      'symbolIcon.interfaceForeground': code.type,
      'symbolIcon.classForeground': code.type,
      'symbolIcon.keywordForeground': code.keyword,
    },
  };
}

/** For the light page. */
export const lightEditorTheme = withWidgets(lightTheme, lightCode, lightTones);

/** For the dark page. */
export const darkEditorTheme = withWidgets(darkTheme, darkCode, darkTones);

/** By name: for the page in high contrast, while the system is light or dark. */
export const contrastEditorThemes = {
  light: withWidgets(lightContrastTheme, highContrast(lightCode, '#ffffff'), lightContrastTones),
  dark: withWidgets(darkContrastTheme, highContrast(darkCode, '#000000'), darkContrastTones),
};
