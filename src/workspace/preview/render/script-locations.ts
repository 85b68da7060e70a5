// Renames `location` in a page's scripts to the stand-in that the page's own script installs (page/location.ts).
// In a sandbox `location` would read `about:srcdoc`, and assigning to it would leave the preview. Imported by the preview's rendering.

// A bare `location`, or one of `window` and its like; then a member that Location has, or an assignment. Not `user.location`,
// not a declaration, and not a word in running text.
const LOCATION =
  /(?<![\w$.'"`-])(?<!\b(?:const|let|var|function|class)\s+)(?:(?:window|self|globalThis|document|top|parent)\s*\.\s*)?location(?=\s*(?:\.\s*(?:href|assign|replace|reload|protocol|host|hostname|port|pathname|search|hash|origin|toString)\b|=(?![=>])))/g;

/** Takes and gives JavaScript. What it cannot see, such as `const { href } = location`, stays as it is. */
export function withPreviewLocation(script: string): string {
  return script.replace(LOCATION, '__previewLocation');
}
