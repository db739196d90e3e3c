#pragma once

#include <string_view>

namespace practice {

// Of the page that html() writes: light and dark by the reader's choice, always light on paper.
inline constexpr std::string_view report_style = R"(
:root{color-scheme:light dark;--ink:#1d2733;--soft:#55626f;--line:#d9e0e6;--page:#f6f8f9;--card:#fff;--keel:#1b6f7a;--hot:#b3402a;--warn:#8a5a00;--calm:#e3f1ea;--irritated:#f6f1dc;--angry:#fae5d3;--furious:#f6d3cc}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6ecf0;--soft:#9fb0bd;--line:#2c3842;--page:#12181d;--card:#1a2229;--keel:#63bfca;--hot:#f08a72;--warn:#e3b45c;--calm:#16302a;--irritated:#302c18;--angry:#3a2818;--furious:#42211d}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:64rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}h1{font-size:1.7rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.5rem 0 1rem}
.lead,small{color:var(--soft);font-weight:400}.lead{margin:0 0 2rem}.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:0 0 1.5rem}
.facts div,figure{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem 1.1rem}figure{margin:0}
dt{color:var(--soft);font-size:.85rem}dd{margin:.15rem 0 0;font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums}dd small{font-size:.9rem}
svg{width:100%;height:auto;display:block}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}caption{text-align:left;color:var(--soft);padding:0 .6rem .4rem}
td,th{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line);font-size:.95rem}tbody th{font-weight:600}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.good{color:var(--keel)}.miss{color:var(--warn)}td ul{list-style:none;margin:0;padding:0}
@media print{body{background:none;font-size:11pt}main{max-width:none;padding:0}section{break-inside:auto}tr,figure,.facts div{break-inside:avoid}rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}})";

}  // namespace practice
