#include "net/hub_desk.hpp"
#include "net/hub_practice.hpp"
#include "net/insight_events.hpp"
#include "net/insight_frames.hpp"
#include "net/refusal_words.hpp"

#include <deque>
#include <exception>

// What supervisors look back on. Records are kept as conversations go on, and as summaries in the log;
// questions about them are answered beside the loop, from a snapshot, so that no message waits for them.
namespace net {

namespace {

constexpr std::size_t page_events = 1'000;    // read from the log at a time
constexpr std::size_t written_at_once = 256;  // summaries of one commit
constexpr std::size_t most_questions = 64;    // being answered; one more is refused with `unavailable`

// The conversations that were closed last, oldest first, at most `most`.
base::Result<std::deque<base::ConversationId>> last_closed(storage::EventLog& log, std::size_t most) {
    std::deque<base::ConversationId> closed;
    std::optional<storage::EventPlace> place;
    for (;;) {
        const auto page = log.read_kind("learned", place, page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) {
            if (event.conversation.value.starts_with('#')) continue;  // the log's own
            closed.push_back(event.conversation);
            if (closed.size() > most) closed.pop_front();
        }
        if (page->size() < page_events) return closed;
        place = storage::place_of(page->back());
    }
}

}  // namespace

// Also those that the power went off in front of, and those of a log from before there were summaries: they
// are summarised now, once.
std::optional<base::Problem> Hub::restore_insights(storage::EventLog& log) {
    std::set<base::ConversationId> summarised;
    if (auto problem = read_summaries(log, summarised)) return problem;
    const auto closed = last_closed(log, parts_.settings.limits.insight_conversations);
    if (!closed) return closed.error();
    std::vector<storage::Event> summaries;
    std::size_t count = 0;
    for (const base::ConversationId& id : *closed) {
        if (!summarised.insert(id).second) continue;
        if (auto problem = summarise(id, log, summaries)) return problem;
        ++count;
        if (summaries.size() < written_at_once) continue;
        if (auto written = log.append(std::exchange(summaries, {})); !written) return written.error();
    }
    if (!summaries.empty()) {
        if (auto written = log.append(summaries); !written) return written.error();
    }
    if (count > 0)
        parts_.remark({Level::info, "summarised",
                       std::to_string(count) + " closed conversations had no summary and have one now"});
    return std::nullopt;
}

std::optional<base::Problem> Hub::read_summaries(storage::EventLog& log,
                                                 std::set<base::ConversationId>& summarised) {
    std::unordered_map<base::ConversationId, std::uint64_t> newest;  // a clock may have been set back
    std::optional<storage::EventPlace> place;
    for (;;) {
        const auto page = log.read_kind("summary", place, page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) {
            const auto record = summary_in(event, insights_.names());
            if (!record) continue;
            summarised.insert(event.conversation);
            std::uint64_t& seq = newest[event.conversation];
            if (event.seq < seq) continue;
            seq = event.seq;
            insights_.put(*record);
        }
        if (page->size() < page_events) return std::nullopt;
        place = storage::place_of(page->back());
    }
}

std::optional<base::Problem> Hub::summarise(const base::ConversationId& id, storage::EventLog& log,
                                            std::vector<storage::Event>& summaries) {
    const auto desk = make_desk(id);
    if (auto problem = read_in(*desk, id, log)) return problem;
    const assist::Knowledge known = knowledge();
    const Discretion& discretion = discretion_in(*desk);
    desk->room.recalled({.knowledge = known, .discretion = discretion, .zone = &zone("")});
    insights_.put(desk->room.record());
    summaries.push_back(summary_event(desk->room.record(), insights_.names(), desk->room.line().at));
    // Nodes that start at the same time find the same.
    summaries.back().id = base::MessageId{"#summary/" + std::to_string(desk->room.seq())};
    return std::nullopt;
}

void Hub::carry_out(Member& member, const Ref& ref, const InsightCommand& command) {
    if (!is_supervisor(member, ref, "only supervisors look back on conversations")) return;
    const InsightPeriod& period =
        std::visit([](const auto& each) -> const InsightPeriod& { return each.period; }, command);
    const auto usual = base::language_from(parts_.settings.language).value_or(base::Language::en);
    InsightSource source{.records = {},
                         .matcher = parts_.matcher,
                         .verdicts = learning_.verdicts(),
                         .zone = zone(period.zone.value_or("")),
                         .language = period.titles ? *period.titles : period.language.value_or(usual),
                         .now = parts_.clock()};
    const auto frame = std::make_shared<Frame>();
    auto question = [frame, ref, command, source](const assist::InsightSnapshot& records) mutable {
        source.records = records;
        *frame = insight_frame(ref, command, source);
        source.records = {};
    };
    auto answered = [this, frame, ref, number = member.number_](bool well) {
        const auto asker = members_.find(number);
        if (asker == members_.end()) return;
        if (well)
            asker->second->outbox_.put(*frame);
        else
            refuse(*asker->second, ref, ErrorCode::unavailable, cannot_reckon);
    };
    if (!reckon(std::move(question), std::move(answered)))
        refuse(member, ref, ErrorCode::unavailable, "too many ask for insights at once; try again");
}

bool Hub::reply_history(std::string reply, HistoryDone done) {
    const auto history = std::make_shared<assist::ReplyHistory>();
    auto question = [history, reply = std::move(reply), where = zone("")](const auto& records) {
        *history = assist::reply_history(records, reply, where);
    };
    return reckon(std::move(question), [history, done = std::move(done)](bool well) {
        done(well ? std::optional(std::move(*history)) : std::nullopt);
    });
}

bool Hub::reckon(Question question, std::function<void(bool)> answered) {
    if (reckoning_ >= most_questions) return false;
    ++reckoning_;
    ask_records(std::move(question), std::move(answered));
    return true;
}

void Hub::ask_records(Question question, std::function<void(bool)> answered) {
    auto work = [this, question = std::move(question), answered = std::move(answered),
                 forgotten = insights_.forgotten(), records = insights_.snapshot()] {
        std::string fault;
        try {
            question(records);
        } catch (const std::exception& bug) {
            fault = bug.what();
        }
        return [this, question, answered, forgotten, fault] {
            // What was forgotten meanwhile is in no answer.
            if (insights_.forgotten() != forgotten) return ask_records(question, answered);
            --reckoning_;
            if (!fault.empty())
                parts_.remark({Level::error, "insights_bug", "insights could not be reckoned: " + fault});
            answered(fault.empty());
        };
    };
    if (parts_.beside) return parts_.beside(std::move(work));
    work()();
}

}  // namespace net
