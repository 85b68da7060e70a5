export const recipe = 'Pumpkin soup: roast the pumpkin first, and add a spoon of miso.';
