// Lines over the code.

export const downloadSetAside = 'Download what was set aside';
export const setAsideNotRead =
  'What was set aside could not be read from this browser. Reload the page, then try again.';
