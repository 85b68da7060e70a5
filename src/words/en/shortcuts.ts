// The list of keyboard shortcuts.

export const leaveCode = 'Leave the code';
export const leaveCodeKeys = 'Escape, then Tab';
export const completions = 'Completions in the code';
export const completionsKeys = 'Ctrl+Space';
export const moveBetween = 'Move between tabs, files and list lines';
export const arrowKeys = 'Arrow keys';
export const resizePane = 'Resize a pane when its divider has the focus';
export const shortcutsTitle = 'Keyboard shortcuts';
