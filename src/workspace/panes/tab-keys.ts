// Moving between tabs by keyboard, after the ARIA Authoring Practices (tabs pattern).

/** The tab that a key leads to, or undefined when the key is not one for tabs. */
export function nextTabIndex(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
