#include "fuzz/expect.hpp"
#include "fuzz/targets.hpp"
#include "net/insight_events.hpp"
#include "net/parse_json.hpp"
#include "net/published_versions.hpp"
#include "net/scenario_draft.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"
#include "net/version_files.hpp"
#include "practice/scorecard_json.hpp"

#include <nlohmann/json.hpp>

namespace tests::fuzz {

// A log may have been written by another version, or changed by hand.
void take_stored(std::string_view bytes) {
    const auto [kind, body] = cut_first_line(bytes);
    const storage::Event event{.conversation = {"c"},
                               .seq = 7,
                               .at = base::Moment(std::chrono::milliseconds(1'795'212'000'000)),
                               .kind = std::string(kind),
                               .body = std::string(body)};
    static_cast<void>(net::message_in(event));
    static_cast<void>(net::answer_in(event));
    static_cast<void>(net::settled_in(event));
    static_cast<void>(net::closer_in(event));
    static_cast<void>(net::verdict_in(event));
    static_cast<void>(net::doer_in(event));
    static_cast<void>(net::judge_in(event));
    static_cast<void>(net::turn_in(event));
    static_cast<void>(net::verdicts_in(event));
    static_cast<void>(net::open_promises_in(event));
    static_cast<void>(net::without_people({event}));
    net::PublishedVersions versions;
    versions.fold(event);
    static_cast<void>(net::version_in({event}, "d"));
    assist::Names names;
    static_cast<void>(net::summary_in(event, names));
    if (const auto tally = net::learned_in(event))
        expect(net::tally_from(nlohmann::json::parse(net::print(net::tally_json(*tally)))).has_value(),
               "what was learned is read as it is written");
    if (const auto draft = net::scenario_draft({"c"}, {event}))
        expect(nlohmann::json::accept(*draft), "a draft is JSON");
    if (const auto result = practice::result_from(net::parse_json(body)))
        expect(practice::result_from(practice::to_json(*result)).has_value(),
               "a result is read as it is written");
}

}  // namespace tests::fuzz
