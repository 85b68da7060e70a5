// The field that narrows a list on a page.

export const nothingHas = (typed: string) => `Nothing here has “${typed}” in it.`;
export const shownOf = (shown: number, all: number) => `${shown} of ${all}`;
