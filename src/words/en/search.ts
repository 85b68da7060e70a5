// The search page.

export const notFetched = 'The search index could not be fetched. Check your connection, then type again.';
export const nothingFound = (asked: string) =>
  `Nothing in the course has “${asked}” in it. Try a shorter word.`;
export const bestOf = (count: number, best: number) => `${count} pages; the best ${best} are shown.`;
export const found = (count: number) => (count === 1 ? 'One page.' : `${count} pages.`);
