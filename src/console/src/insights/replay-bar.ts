import { html } from 'lit';
import { speeds, type Replay, type Speed } from '../state/replay';
import { words } from '../words/words';

const icons = {
  first: 'M4 3v10M13 3L6 8l7 5Z', back: 'M11 3L4 8l7 5Z', play: 'M4 2.5L13 8l-9 5.5Z', pause: 'M5 3v10M11 3v10', forward: 'M5 3l7 5l-7 5Z',
  last: 'M12 3v10M3 3l7 5l-7 5Z',
};
const icon = (name: keyof typeof icons) => html`
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${icons[name]}></path></svg>`;

// Play, step and scrub through a conversation. The range can be moved with the arrow keys as well.
export function replay_bar(replay: Replay) {
  const said = words.insights.replay;
  const { count, length, is_playing, speed } = replay;
  const button = (name: keyof typeof icons, label: string, act: () => void, is_off: boolean) => html`
    <button class="replay-button replay-${name}" aria-label=${label} title=${label} ?disabled=${is_off} @click=${act}>${icon(name)}</button>`;
  return html`
    <div class="replay-bar" role="group" aria-label=${said.title}>
      <div class="replay-buttons">
        ${button('first', said.first, () => replay.go(1), count <= 1)}
        ${button('back', said.back, () => replay.go(count - 1), count <= 1)}
        ${is_playing ? button('pause', said.pause, () => replay.pause(), false) : button('play', said.play, () => replay.play(), length < 2)}
        ${button('forward', said.forward, () => replay.go(count + 1), count >= length)}
        ${button('last', said.last, () => replay.go(length), count >= length)}
        <label class="replay-speed"><span class="unseen">${said.speed}</span><select class="field choice-field"
          @change=${(event: Event) => { replay.speed = Number((event.target as HTMLSelectElement).value) as Speed; }}>${speeds.map((each) => html`
          <option value=${each} .selected=${each === speed}>${said.times(each)}</option>`)}</select></label>
      </div>
      <input class="replay-range" type="range" min="1" max=${Math.max(1, length)} step="1" .value=${String(Math.max(1, count))}
        aria-label=${said.place} aria-valuetext=${said.at(count, length)} ?disabled=${length < 2}
        @input=${(event: Event) => replay.go(Number((event.target as HTMLInputElement).value))}>
      <p class="replay-at" aria-hidden="true">${said.at(count, length)}</p>
    </div>`;
}
