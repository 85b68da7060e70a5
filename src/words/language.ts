// The language of the interface's words, for numbers, dates and plurals. The build puts the course's own in its place when
// the course has a file with words: see build/choose-words.ts.

/** As BCP 47 names it. */
export const language: string = 'en';
