// A row of tabs that is wider than its place: the chosen tab is kept in sight, and a mouse's wheel reaches the others.

/** Scrolls the row, and nothing around it, until the chosen tab is seen whole. */
export function revealSelectedTab(list: HTMLElement | null): void {
  const tab = list?.querySelector<HTMLElement>('[aria-selected=true]');
  if (!list || !tab) return;
  const { scrollLeft, clientWidth } = list;
  const start = tab.offsetLeft - list.offsetLeft;
  if (start < scrollLeft) list.scrollLeft = start;
  else if (start + tab.offsetWidth > scrollLeft + clientWidth)
    list.scrollLeft = start + tab.offsetWidth - clientWidth;
}

/** For `onWheel`: a wheel that turns up and down moves the row sideways. */
export function scrollTabsByWheel(event: WheelEvent): void {
  const list = event.currentTarget as HTMLElement;
  const before = list.scrollLeft;
  if (Math.abs(event.deltaX) < Math.abs(event.deltaY)) list.scrollLeft += event.deltaY;
  // At its end, the wheel is the page's.
  if (list.scrollLeft !== before) event.preventDefault();
}
