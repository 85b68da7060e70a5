// Answers that were given before the quiz's script had come: a page is slow where the network is. Imported by the quiz.

/** Tells the controls in `root` of what was chosen and typed so far, as if it happened now. */
export function tellEarlyAnswers(root: HTMLElement): void {
  for (const control of root.querySelectorAll('input, select')) {
    if (control instanceof HTMLSelectElement) {
      if (control.selectedIndex > 0) control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (control instanceof HTMLInputElement) {
      if (control.checked) control.dispatchEvent(new Event('change', { bubbles: true }));
      else if (control.type === 'text' && control.value !== '')
        control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
