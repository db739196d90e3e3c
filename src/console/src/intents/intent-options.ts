import { html, nothing } from 'lit';
import type { IntentsDesk } from '../state/intents-desk';
import { named, words } from '../words/words';

// All intents to choose one from, by pack, in the language that is looked at. An id of several packs stands once.
export function intent_options(desk: IntentsDesk, lang: string, chosen: string | undefined, but: string[] = []) {
  const seen = new Set(but);
  return (desk.loaded?.packs ?? []).map(({ pack, intents }) => {
    const options = intents.filter(({ id }) => !seen.has(id));
    for (const { id } of options) seen.add(id);
    return options.length === 0 ? nothing : html`
      <optgroup label=${named(words.intents.packs, pack)}>${options.map(({ id, wordings }) => html`
        <option value=${id} lang=${lang} ?selected=${id === chosen}>${wordings[lang]?.title ?? named({}, id)}</option>`)}</optgroup>`;
  });
}
