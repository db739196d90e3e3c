import './style/tokens.css';
import './style/ground.css';
import './style/parts.css';
import './style/bar.css';
import { local_storage } from './parts/kept';
import { load_words, on_other_words, preferred_tongue, words } from './words/words';

// Each page is fetched when it is opened, with its styles.
const pages: Record<string, [string, () => Promise<unknown>]> = {
  '/customer': ['evenkeel-customer', () => import('./customer/customer-page')],
  '/practice': ['evenkeel-practice', () => import('./practice/practice-page')],
  '/insights': ['evenkeel-insights', () => import('./insights/insights-page')],
  '/intents': ['evenkeel-intents', () => import('./intents/intents-page')],
  '/embed/assist': ['evenkeel-embed-assist', () => import('./embed/assist-frame')],
  '/embed/chatwoot': ['evenkeel-embed-chatwoot', () => import('./embed/chatwoot-frame')],
};
const [element, fetch_page] = pages[location.pathname.replace(/\/+$/, '')] ?? ['evenkeel-live', () => import('./live/live-page')];

const tell_language = (): void => { document.documentElement.lang = words.language; };
on_other_words(tell_language);
const asked = new URLSearchParams(location.search).get('lang');
// In somebody else's page that page says which language, and what was chosen in the console says nothing.
const chosen = window.parent === window ? local_storage() : undefined;
void Promise.all([load_words(preferred_tongue(asked, chosen)), fetch_page()])
  .then(() => document.body.append(document.createElement(element)));
