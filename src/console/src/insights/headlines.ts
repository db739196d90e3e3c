import { html, nothing } from 'lit';
import type { InsightCore } from '../client/insight-frames';
import { lasting, number, signed } from '../words/spoken-time';
import { words } from '../words/words';
import { calmed_share, faults_per_100, in_hundred, kept_share, or_none, say_seconds, say_share } from './measures';

interface Headline {
  name: string;
  // What is compared; null where there is nothing to measure.
  measure: (core: InsightCore) => number | null;
  say: (value: number) => string;
  shown?: (core: InsightCore) => [string, string] | undefined;
  more: (core: InsightCore) => string;
  is_more_better: boolean;
  // How far apart two values are, and how much less than that is no difference to speak of.
  say_change: (by: number) => string; least: number;
}

const with_sign = (by: number, said: string): string => `${by < 0 ? '−' : '+'}${said}`;

function headlines(): Headline[] {
  const said = words.insights.headline;
  const points = (by: number): string => said.points(signed(by * 100));
  const seconds = (by: number): string => with_sign(by, lasting(Math.abs(by)));
  return [
    {
      name: said.time_to_calm, measure: ({ time_to_calm_s }) => time_to_calm_s?.median ?? null, say: say_seconds,
      more: ({ time_to_calm_s }) => (time_to_calm_s ? said.time_to_calm_more(lasting(time_to_calm_s.p90)) : said.none_said),
      is_more_better: false, say_change: seconds, least: 1,
    },
    {
      name: said.first_response, measure: ({ first_response_s }) => first_response_s?.median ?? null, say: say_seconds,
      more: ({ first_response_s }) => (first_response_s ? said.time_to_calm_more(lasting(first_response_s.p90)) : said.none_said),
      is_more_better: false, say_change: seconds, least: 1,
    },
    {
      name: said.calmed, measure: calmed_share, say: say_share, more: ({ calmed, heated }) => said.calmed_more(calmed, heated),
      is_more_better: true, say_change: points, least: 0.005,
    },
    {
      name: said.anger, measure: ({ anger }) => anger?.end ?? null, say: in_hundred,
      shown: ({ anger }) => anger ? [said.from_to(in_hundred(anger.start), in_hundred(anger.end)),
        said.from_to_said(in_hundred(anger.start), in_hundred(anger.end))] : undefined,
      more: ({ anger }) => (anger ? said.anger_more(in_hundred(anger.peak)) : said.none_said),
      is_more_better: false, say_change: points, least: 0.005,
    },
    {
      name: said.faults, measure: faults_per_100, say: (value) => number(value, 1),
      more: ({ faults, agent_messages }) => said.faults_more(faults, agent_messages), is_more_better: false,
      say_change: (by) => signed(by, 1), least: 0.05,
    },
    {
      name: said.promises, measure: kept_share, say: say_share,
      more: ({ promises: { kept, broken } }) => said.promises_more(kept, kept + broken), is_more_better: true, say_change: points, least: 0.005,
    },
  ];
}

function change_note({ measure, say, say_change, is_more_better, least }: Headline, total: InsightCore, before: InsightCore | undefined) {
  const said = words.insights.headline;
  const [now, then] = [measure(total), before ? measure(before) : null];
  if (now === null || then === null) return html`<span class="change quiet">${said.nothing_before}</span>`;
  const by = now - then;
  const before_said = html`<span class="quiet">${said.before(say(then))}</span>`;
  if (Math.abs(by) < least) return html`<span class="change">${said.same}</span> ${before_said}`;
  const is_better = by > 0 === is_more_better;
  return html`<span class="change ${is_better ? 'change-good' : 'change-bad'}"><svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path
    d=${by > 0 ? 'M5 1L9.5 9H0.5Z' : 'M5 9L0.5 1H9.5Z'}></path></svg>${
    (is_better ? said.better : said.worse)(say_change(by))}</span> ${before_said}`;
}

// The few numbers that tell how it goes, each beside what it was before.
export function headline_numbers(total: InsightCore, before: InsightCore | undefined) {
  const said = words.insights.headline;
  return html`
    <dl class="headlines" aria-label=${said.label}>${headlines().map((each) => {
      const value = each.measure(total);
      const shown = value === null ? undefined : each.shown?.(total);
      return html`
        <div class="headline ${value === null ? 'headline-none' : ''}"><dt>${each.name}</dt>
          <dd class="headline-value">${shown ? html`<span aria-hidden="true">${shown[0]}</span><span class="unseen">${shown[1]}</span>`
            : or_none(value, each.say)}</dd>
          <dd class="headline-more">${each.more(total)}</dd>
          <dd class="headline-change">${value === null ? nothing : change_note(each, total, before)}</dd></div>`;
    })}</dl>`;
}
