// How the site is built: static pages, MDX lessons, one Preact island, and the assets that the engine runs on.
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import expressiveCode from 'astro-expressive-code';
import course from './course.config.ts';
import { siteAddress } from './src/course/site-address.ts';
import { authoring } from './src/dev/integration.ts';
import { engineAssets } from './src/engine/embedded/build/integration.ts';
import { contentSecurity } from './src/security/integration.ts';
import { search } from './src/search/integration.ts';
import { offline } from './src/offline/integration.ts';
import { darkTheme, lightTheme } from './src/styles/shiki-themes.ts';
import { lazyStyles } from './src/workspace/build/lazy-styles.ts';
import { clientAct } from './src/workspace/hydration/integration.ts';
import { chooseWords, chooseWordsInBundle } from './src/words/build/choose-words.ts';
import { editorTypes } from './src/workspace/editor/types/vite-plugin.ts';
import { previewPageScript } from './src/workspace/preview/page/vite-plugin.ts';

// WebContainer needs a cross-origin isolated page; `credentialless` lets embedded media in.
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'credentialless',
};

const { origin, base } = siteAddress(course.address);

/** Pages that say the same as another, and those that hold nothing until a learner's own work fills them. */
const notListed = /\/learn\/[^/]+\/[^/]+\/[^/]+\/$|\/(?:offline|review|progress|summary|search)\/$/;

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  // Astro 7's default, 'jsx', drops the spaces between elements on separate lines: words would be glued together.
  compressHTML: false,
  integrations: [
    expressiveCode({
      defaultLocale: course.language,
      themes: [lightTheme, darkTheme],
      themeCssSelector: (theme) => `[data-theme='${theme.type}']`,
      cascadeLayer: 'code',
      styleOverrides: {
        borderRadius: 'var(--radius)',
        borderColor: 'var(--rule)',
        codeFontFamily: 'var(--font-code)',
        codeFontSize: '0.875rem',
        codeLineHeight: '1.55',
        codeBackground: 'var(--paper-raised)',
        codeForeground: 'var(--ink)',
        uiFontFamily: 'var(--font-interface)',
        uiFontSize: 'var(--text-1)',
        focusBorder: 'var(--focus)',
        frames: {
          shadowColor: 'transparent',
          editorBackground: 'var(--paper-raised)',
          terminalBackground: 'var(--paper-raised)',
          editorTabBarBackground: 'var(--paper-sunken)',
          editorTabBarBorderColor: 'var(--rule)',
          editorTabBarBorderBottomColor: 'var(--rule)',
          editorActiveTabBackground: 'var(--paper-raised)',
          editorActiveTabForeground: 'var(--ink)',
          editorActiveTabBorderColor: 'transparent',
          editorActiveTabIndicatorTopColor: 'transparent',
          editorActiveTabIndicatorBottomColor: 'transparent',
          terminalTitlebarBackground: 'var(--paper-sunken)',
          terminalTitlebarForeground: 'var(--ink-soft)',
          terminalTitlebarBorderBottomColor: 'var(--rule)',
          terminalTitlebarDotsForeground: 'var(--rule-strong)',
          frameBoxShadowCssValue: 'none',
          inlineButtonForeground: 'var(--ink)',
          tooltipSuccessBackground: 'var(--ink)',
          tooltipSuccessForeground: 'var(--paper)',
        },
        textMarkers: {
          insHue: '145',
          delHue: '10',
          markBackground: 'var(--request-surface)',
          markBorderColor: 'var(--request-shape)',
        },
      },
    }),
    mdx(),
    preact(),
    clientAct(),
    engineAssets(),
    authoring(),
    search({ language: course.language }),
    origin && sitemap({ filter: (page) => !notListed.test(page) }),
    contentSecurity({ endpoints: course.lms ? [course.lms.endpoint] : [] }),
    // After the others: it lists the files that they wrote.
    offline(),
  ],
  server: { port: 4321, headers: isolation },
  vite: {
    plugins: [
      chooseWords(root, course.language),
      editorTypes(),
      lazyStyles(),
      previewPageScript([chooseWordsInBundle(root, course.language)]),
    ],
    worker: { format: 'es', plugins: () => [chooseWords(root, course.language)] },
    build: {
      rolldownOptions: {
        output: {
          // One file for Preact, not five: a lesson page makes few requests before the learner acts.
          codeSplitting: { groups: [{ name: 'preact', test: /node_modules\/(@preact|preact)\// }] },
        },
      },
    },
  },
});
