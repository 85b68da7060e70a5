// Every page's header: the menu and the choice of colours.

export const skipToContent = 'Skip to the content';
export const site = 'Site';
export const search = 'Search';
export const menu = 'Menu';
export const course = 'Course';
export const review = 'Review';
export const progress = 'Progress';
export const playground = 'Playground';
export const rosetta = 'Rosetta';
export const glossary = 'Glossary';
export const theme = 'Theme';
export const colours = 'Colours of the page';
export const systemTheme = 'As the system';
export const lightTheme = 'Light';
export const darkTheme = 'Dark';
export const contrastTheme = 'High contrast';
