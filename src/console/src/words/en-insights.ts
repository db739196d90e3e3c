// What the insights page says in English.
export const en_insights = {
  title: 'Insights',
};
