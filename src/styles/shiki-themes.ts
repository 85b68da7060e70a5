// Shiki themes made from the course's code colours. For the site's build: lessons and the starter files.
import { darkCode, highContrast, lightCode, type CodeColours } from './code-colours.ts';

/** The part of a TextMate theme that Shiki and Expressive Code read. */
export interface CodeTheme {
  name: string;
  type: 'light' | 'dark';
  colors: Record<string, string>;
  settings: { scope?: string[]; settings: { foreground: string; background?: string } }[];
}

const rule = (foreground: string, ...scope: string[]) => ({ scope, settings: { foreground } });

function createTheme(name: string, type: 'light' | 'dark', colours: CodeColours): CodeTheme {
  return {
    name,
    type,
    colors: {
      'editor.background': colours.background,
      'editor.foreground': colours.foreground,
      'editor.selectionBackground': colours.selection,
      'editorLineNumber.foreground': colours.quiet,
    },
    settings: [
      { settings: { foreground: colours.foreground, background: colours.background } },
      rule(colours.comment, 'comment', 'punctuation.definition.comment'),
      rule(colours.punctuation, 'punctuation', 'meta.brace', 'keyword.operator'),
      rule(
        colours.keyword,
        'keyword',
        'storage',
        'keyword.operator.expression',
        'keyword.operator.new',
        'storage.type.function.arrow',
      ),
      rule(
        colours.property,
        'entity.other.attribute-name',
        'meta.object-literal.key',
        'support.type.property-name',
      ),
      rule(colours.string, 'string', 'punctuation.definition.string', 'meta.attribute.string'),
      rule(colours.constant, 'constant', 'constant.character.escape', 'variable.language'),
      rule(
        colours.function,
        'entity.name.function',
        'support.function',
        'meta.decorator',
        'entity.name.function.decorator',
      ),
      rule(
        colours.type,
        'entity.name.type',
        'support.type',
        'support.class',
        'entity.name.class',
        'entity.name.tag',
        'entity.other.inherited-class',
      ),
      rule(colours.foreground, 'variable', 'meta.template.expression', 'variable.other'),
    ],
  };
}

/** For the light page. */
export const lightTheme = createTheme('roundtrip-light', 'light', lightCode);

/** For the dark page. */
export const darkTheme = createTheme('roundtrip-dark', 'dark', darkCode);

/** For the editor in high contrast, while the system is light. */
export const lightContrastTheme = createTheme(
  'roundtrip-light-contrast',
  'light',
  highContrast(lightCode, '#ffffff'),
);

/** For the editor in high contrast, while the system is dark. */
export const darkContrastTheme = createTheme(
  'roundtrip-dark-contrast',
  'dark',
  highContrast(darkCode, '#000000'),
);
