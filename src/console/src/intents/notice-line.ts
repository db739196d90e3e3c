import { html, nothing } from 'lit';
import type { IntentsDesk, Notice } from '../state/intents-desk';
import { at_clock } from '../words/spoken-time';
import { error_words, words } from '../words/words';

function said(notice: Notice): string {
  const { notices, trouble, trouble_else } = words.intents;
  switch (notice.kind) {
    case 'saved': return notices.saved(notice.changes, at_clock(notice.at));
    case 'changed': return notices.changed(notice.by, at_clock(notice.at));
    case 'rebased': return notices.rebased(notice.by, at_clock(notice.at));
    case 'trouble': return trouble[notice.failure.code] ?? trouble_else(error_words(notice.failure.code, notice.failure.message));
  }
}

// One quiet line above everything: what was saved, what somebody else did, why nothing can be saved here.
export function notice_line(desk: IntentsDesk) {
  const { notice, loaded, is_supervisor } = desk;
  const read_only = is_supervisor && loaded && !loaded.writable
    ? html`<p class="notice notice-plain">${words.intents.read_only(loaded.why_not ?? '')}</p>` : nothing;
  return html`${read_only}${notice ? html`
    <p class="notice notice-${notice.kind}"><span>${said(notice)}</span>
      <button class="link" @click=${() => desk.put_away_notice()}>${words.intents.notices.close}</button></p>` : nothing}`;
}
