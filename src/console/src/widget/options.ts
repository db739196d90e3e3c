import { parse_colour } from '../parts/contrast';
import { theme_named, type Theme } from '../parts/theme-name';
import { da_widget } from '../words/da-widget';
import { el_widget } from '../words/el-widget';
import { en_widget, type WidgetWords } from '../words/en-widget';
import { hu_widget } from '../words/hu-widget';
import { it_widget } from '../words/it-widget';
import { nb_widget } from '../words/nb-widget';

// What the site says on the script tag; see docs/embedding.md.
export interface Options {
  server: string;
  title: string | undefined;
  greeting: string | undefined;
  accent: string;
  position: 'left' | 'right';
  language: string | undefined;
  theme: Theme;
  launcher: string;
  words: WidgetWords;
}

const own_accent = '#0a6169';
// Small enough to be carried all at once.
const languages: Record<string, WidgetWords> = { en: en_widget, nb: nb_widget, da: da_widget, it: it_widget, hu: hu_widget, el: el_widget };

const code_of = (tag: string): string => {
  const code = tag.toLowerCase().split('-')[0] ?? '';
  return code === 'no' || code === 'nn' ? 'nb' : code;
};

// The site's language counts only where we speak it: the words here and those in the chat must be of one language.
function words_for(asked: string | undefined): WidgetWords {
  const known = [asked ?? '', ...navigator.languages].map(code_of).find((code) => code in languages);
  return languages[known ?? 'en'] ?? en_widget;
}

function accent_of(given: string | undefined): string {
  if (given === undefined || given === '') return own_accent;
  if (parse_colour(given)) return given.trim();
  console.warn(`evenkeel: data-accent is "${given}"; give a colour such as ${own_accent}`);
  return own_accent;
}

export function read_options(script: HTMLScriptElement): Options {
  const { title, greeting, accent, position, language, theme, launcher } = script.dataset;
  const words = words_for(language);
  return {
    server: new URL(script.src).origin,
    title, greeting, language,
    accent: accent_of(accent),
    position: position === 'left' ? 'left' : 'right',
    theme: theme_named(theme),
    launcher: launcher?.trim() || words.launcher,
    words,
  };
}

// Where the chat is; no secret is in it.
export function chat_address({ server, title, greeting, accent, language, theme }: Options): string {
  const address = new URL('/customer', server);
  const told = { title, greeting, accent, lang: language, theme: theme === 'auto' ? undefined : theme };
  for (const [name, value] of Object.entries(told)) if (value) address.searchParams.set(name, value);
  return address.href;
}
