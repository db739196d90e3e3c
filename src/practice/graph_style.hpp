#pragma once

#include <string_view>

namespace practice {

// Colours of the story's graph; the second set is for dark ground.
inline constexpr std::string_view graph_style = R"(<style>
svg { --ground: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #8c959f; --box: #f6f8fa; --good: #1a7f37; --bad: #b3261e; --time: #8250df; --calmed: #dafbe1; --walked: #fff1cc; --escalated: #ffe3e0; }
@media (prefers-color-scheme: dark) { svg { --ground: #14181d; --ink: #e6edf3; --soft: #a2adb8; --line: #6e7681; --box: #232a32; --good: #57c26c; --bad: #ff8b80; --time: #c297ff; --calmed: #12391f; --walked: #423306; --escalated: #4d1a17; } }
text { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 12px; fill: var(--ink); }
.ground { fill: var(--ground); }
.head { font-size: 18px; font-weight: 600; }
.id { font-weight: 600; font-size: 13px; }
.soft, .label text { fill: var(--soft); }
.label text, .small { font-size: 11px; }
.box { fill: var(--box); stroke: var(--line); stroke-width: 1.2; }
.start .box { stroke: var(--ink); stroke-width: 2.6; }
.calmed .box { fill: var(--calmed); stroke: var(--good); }
.walked_away .box { fill: var(--walked); stroke: var(--line); }
.escalated .box { fill: var(--escalated); stroke: var(--bad); }
.label rect { fill: var(--ground); }
.edge { fill: none; stroke: var(--line); stroke-width: 1.5; }
.good { stroke: var(--good); } .bad { stroke: var(--bad); } .time { stroke: var(--time); stroke-dasharray: 5 4; }
.tip { fill: var(--line); } .tip-good { fill: var(--good); } .tip-bad { fill: var(--bad); } .tip-time { fill: var(--time); }
</style>
)";

}  // namespace practice
