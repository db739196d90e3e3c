// What the intents page says in English.
export const en_intents = {
  title: 'Intents',
};
