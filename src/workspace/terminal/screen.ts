// xterm in an element: its size follows the element, its colours the page. Imported by the terminal's panel.
import { FitAddon } from '@xterm/addon-fit';
import { Terminal as Xterm, type ITheme } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import type { Terminal, TerminalSize } from '../../engine/port.ts';

export interface Screen {
  size(): TerminalSize;
  /** Draws what the shell prints and sends it what is typed, until it ends. */
  connect(shell: Terminal): void;
  /** Takes xterm away and ends the shell. */
  dispose(): void;
}

/** Opens an empty screen in `host`. */
export function openScreen(host: HTMLElement): Screen {
  const xterm = new Xterm({
    fontFamily: getComputedStyle(host).fontFamily,
    fontSize: 13,
    lineHeight: 1.3,
    theme: themeOf(host),
    // Contrast that WCAG asks of text.
    minimumContrastRatio: 4.5,
    screenReaderMode: true,
    cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  const fit = new FitAddon();
  xterm.loadAddon(fit);
  xterm.open(host);
  xterm.textarea?.setAttribute('aria-label', 'Terminal');
  fit.fit();
  let shell: Terminal | undefined;

  const sizes = new ResizeObserver(() => {
    // An element that is not in sight has no size.
    if (host.clientHeight === 0) return;
    fit.fit();
    shell?.resize(sizeNow());
  });
  sizes.observe(host);
  const themes = new MutationObserver(() => {
    xterm.options.theme = themeOf(host);
  });
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });

  function sizeNow(): TerminalSize {
    return { columns: xterm.cols, rows: xterm.rows };
  }

  return {
    size: sizeNow,
    connect(opened) {
      shell = opened;
      shell.resize(sizeNow());
      xterm.onData((text) => opened.write(text));
      void opened.output.pipeTo(new WritableStream({ write: (text) => xterm.write(text) })).catch(() => {});
      xterm.focus();
    },
    dispose() {
      sizes.disconnect();
      themes.disconnect();
      shell?.close();
      xterm.dispose();
    },
  };
}

/** The page's colours; xterm cannot read custom properties. */
function themeOf(host: HTMLElement): ITheme {
  const { backgroundColor, color, outlineColor } = getComputedStyle(host);
  return {
    background: backgroundColor,
    foreground: color,
    cursor: color,
    cursorAccent: backgroundColor,
    selectionBackground: outlineColor,
  };
}
