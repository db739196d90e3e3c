// `auto` is what the reader's system says.
export type Theme = 'light' | 'dark' | 'auto';

export const theme_named = (name: string | null | undefined): Theme => (name === 'light' || name === 'dark' ? name : 'auto');
