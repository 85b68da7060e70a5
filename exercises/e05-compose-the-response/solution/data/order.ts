/** The order that the ticket is for. */
export const order = {
  customer: 'Zoë',
  drink: 'Flat white ☕',
  barista: 'Noor',
};
