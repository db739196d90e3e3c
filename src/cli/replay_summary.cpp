#include "cli/replay_summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {

namespace {

constexpr double heated_from = 0.5;
constexpr std::size_t most_listed = 8;

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string listed(const std::map<std::string, std::size_t>& counts) {
    std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
    std::sort(order.begin(), order.end(), [](const auto& left, const auto& right) {
        return left.second != right.second ? left.second > right.second : left.first < right.first;
    });
    if (order.size() > most_listed) order.resize(most_listed);
    std::string text;
    for (const auto& [name, count] : order)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, count);
    return text.empty() ? "none" : text;
}

}  // namespace

void ReplaySummary::add(const assist::Replayed& replayed) {
    ++conversations;
    messages += replayed.lines.size();
    customer_messages += replayed.curve.size();
    suggested += replayed.suggested;
    care += replayed.care;
    missed_acknowledgements += replayed.missed_acknowledgements;
    for (const auto& [id, count] : replayed.faults) faults[id] += count;
    for (const auto& [id, count] : replayed.intents) intents[id] += count;
    for (const assist::ReplayedLine& step : replayed.lines) {
        if (step.turn.suggestion && !step.turn.suggestion->replies.empty()) {
            ++first_tactics[std::string(name_of(step.turn.suggestion->replies.front().tactic))];
        }
    }
    for (const assist::ReplayedLine& step : replayed.lines) {
        if (step.turn.reading) {
            for (const std::string& id : step.turn.reading->attack_patterns) ++attacks[id];
        }
        if (!step.turn.spoke) continue;
        for (const assist::Promise& promise : step.turn.spoke->promises) {
            ++promises;
            promises_with_time += promise.due ? 1U : 0U;
        }
    }
    if (replayed.curve.empty()) return;
    anger_at_start += replayed.curve.front();
    anger_at_end += replayed.curve.back();
    if (replayed.peak < heated_from) return;
    ++heated_conversations;
    calmed += replayed.curve.back() < replayed.peak / 2 ? 1U : 0U;
}

std::string summary_text(const ReplaySummary& summary) {
    const double conversations = std::max<double>(1, static_cast<double>(summary.conversations));
    std::string text;
    const auto row = [&](std::string_view name, const std::string& value) {
        text += fmt::format("{:<26}{}\n", name, value);
    };
    row("conversations", fmt::format("{}", summary.conversations));
    row("messages", fmt::format("{} ({} by customers)", summary.messages, summary.customer_messages));
    row("suggestion for", fmt::format("{} customer messages ({:.1f} %)", summary.suggested,
                                      100 * share(summary.suggested, summary.customer_messages)));
    row("care first", fmt::format("{} customer messages ({:.1f} %)", summary.care,
                                  100 * share(summary.care, summary.customer_messages)));
    row("heated conversations",
        fmt::format("{}, of which {} calmed by their end", summary.heated_conversations, summary.calmed));
    row("anger, start to end", fmt::format("{:.2f} to {:.2f}", summary.anger_at_start / conversations,
                                           summary.anger_at_end / conversations));
    row("missed acknowledgements", fmt::format("{}", summary.missed_acknowledgements));
    row("first suggestion", listed(summary.first_tactics));
    row("customers' intents", listed(summary.intents));
    row("faults in agents' lines", listed(summary.faults));
    row("attack patterns", listed(summary.attacks));
    row("promises", fmt::format("{} in agents' lines, {} of them with a time", summary.promises,
                                summary.promises_with_time));
    row("speed", fmt::format("{:.0f} messages/s",
                             static_cast<double>(summary.messages) / std::max(summary.seconds, 1e-9)));
    return text;
}

std::string summary_json(const ReplaySummary& summary) {
    const double conversations = std::max<double>(1, static_cast<double>(summary.conversations));
    const nlohmann::ordered_json json = {
        {"conversations", summary.conversations},
        {"messages", summary.messages},
        {"customer_messages", summary.customer_messages},
        {"suggested", summary.suggested},
        {"care", summary.care},
        {"heated_conversations", summary.heated_conversations},
        {"calmed", summary.calmed},
        {"anger_at_start", summary.anger_at_start / conversations},
        {"anger_at_end", summary.anger_at_end / conversations},
        {"missed_acknowledgements", summary.missed_acknowledgements},
        {"first_tactics", summary.first_tactics},
        {"intents", summary.intents},
        {"faults", summary.faults},
        {"attacks", summary.attacks},
        {"promises", summary.promises},
        {"promises_with_time", summary.promises_with_time},
        {"messages_per_second", static_cast<double>(summary.messages) / std::max(summary.seconds, 1e-9)}};
    return json.dump(2) + "\n";
}

}  // namespace cli
