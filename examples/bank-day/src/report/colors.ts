/** One colour for one thing in all charts, told apart by colour-blind readers too (Okabe and Ito, 2008). */
export const colors = {
  answered: '#56b4e9',
  abandoned: '#d55e00',
  happened: '#8c8c8c',
  erlangC: '#e69f00',
  erlangA: '#0072b2',
  target: '#cc79a7',
} as const;
