import { html, nothing, svg } from 'lit';
import { words } from '../words/words';
import type { CurveMark, MarkKind } from './curve-marks';

// Where the curve lies in its picture, in pixels of the page.
export interface Lane { width: number; height: number; top: number; x(at: number): number; y(anger: number): number }

// Shape and colour say the same: a fault is a triangle, a suggestion a diamond, a tactic a disc, anything else a ring.
const shapes: Record<Exclude<MarkKind, 'customer'>, string> = {
  fault: 'M0-5.5L5.5 4.5H-5.5Z', suggestion: 'M0-5.5L5.5 0L0 5.5L-5.5 0Z', tactic: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0',
  plain: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0',
};

export interface LaneActions { tell(seq: number | undefined): void; show(seq: number): void }

// The marks lie over the picture as buttons. One tab stop; the arrow keys move along, Enter goes to the message.
export function mark_lane(marks: CurveMark[], lane: Lane, told: number | undefined, actions: LaneActions) {
  const stop = marks.some(({ seq }) => seq === told) ? told : marks.at(-1)?.seq;
  const key = (event: KeyboardEvent, { seq }: CurveMark): void => {
    if (event.key === 'Enter' || event.key === ' ') actions.show(seq);
    else if (!move(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<svg class="curve-marks" width=${lane.width} height=${lane.height} viewBox="0 0 ${lane.width} ${lane.height}"
    role="group" aria-label=${words.live.marks.label}>${marks.map((mark) => {
      const [x, y] = [lane.x(mark.at), mark.anger === undefined ? lane.top : lane.y(mark.anger)];
      return svg`<g class="curve-mark mark-${mark.kind} ${mark.seq === told ? 'mark-told' : ''}" transform="translate(${x} ${y})"
        role="button" tabindex=${mark.seq === stop ? 0 : -1} aria-label=${mark.spoken}
        @mouseenter=${() => actions.tell(mark.seq)} @mouseleave=${() => actions.tell(undefined)}
        @focus=${() => actions.tell(mark.seq)} @blur=${() => actions.tell(undefined)}
        @click=${() => actions.show(mark.seq)} @keydown=${(event: KeyboardEvent) => key(event, mark)}>
        <circle class="mark-place" r="10"></circle>
        ${mark.kind === 'customer' ? nothing : svg`<path class="mark-shape" d=${shapes[mark.kind]}></path>`}</g>`;
    })}</svg>`;
}

function move(event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const own = event.currentTarget as Element;
  const all = [...own.parentElement!.querySelectorAll<SVGElement>('.curve-mark')];
  const at = all.indexOf(own as SVGElement);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return false;
  all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
  return true;
}

// What is pointed at, in words.
export const told_mark = ({ head, text }: CurveMark) => html`<p class="curve-told"><strong>${head}</strong> <q>${text}</q></p>`;

// What the shapes mean, of those that are there.
export function mark_key(marks: CurveMark[]) {
  const kinds = [...new Set(marks.map(({ kind }) => kind))].filter((kind) => kind !== 'customer');
  if (kinds.length === 0) return nothing;
  return html`<p class="curve-key">${kinds.map((kind) => html`
    <span><svg class="mark-${kind}" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false"><path class="mark-shape" d=${
      shapes[kind]}></path></svg>${words.live.marks.kinds[kind]}</span>`)}</p>`;
}
