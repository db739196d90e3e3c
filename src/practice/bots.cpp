#include "practice/bots.hpp"

#include "base/hash.hpp"

#include <algorithm>

namespace practice {

namespace {

using intents::Tactic;
using std::chrono::seconds;

constexpr seconds a_turn_takes{20};

// What a bot has to say, besides the follower, which looks at each moment anew.
class Lines {
public:
    Lines(const Setup& setup, const assist::Knowledge& knowledge)
        : setup_(setup),
          matcher_(knowledge.matcher),
          catalogue_(knowledge.catalogue()),
          at_(base::index_of(setup.language)) {}

    std::vector<std::string> of(Bot bot) const {
        switch (bot) {
            case Bot::apologises: return only({Tactic::apologise}, replies(Tactic::apologise));
            case Bot::computer_mode: return only({Tactic::computer_mode}, replies(Tactic::computer_mode));
            case Bot::solves: return only({Tactic::offer_options, Tactic::commit}, solutions());
            case Bot::takes_bait: return examples("takes_bait");
            case Bot::random: return anything();
            case Bot::follows: break;
        }
        return {};
    }

private:
    std::vector<std::string> replies(Tactic tactic) const {
        std::vector<std::string> lines;
        for (const intents::Intent& intent : catalogue_.intents) {
            for (const intents::Reply& reply : intent.wordings[at_].replies) {
                if (reply.tactic == tactic) lines.push_back(reply.text);
            }
        }
        return lines;
    }

    // Lines that do nothing else besides: a solution with an acknowledgement in it is a better turn.
    std::vector<std::string> only(std::initializer_list<Tactic> tactics,
                                  std::vector<std::string> lines) const {
        std::erase_if(lines, [&](const std::string& line) {
            const match::DraftReading reading = matcher_.read_draft(line, setup_.language);
            return std::any_of(reading.tactics.begin(), reading.tactics.end(), [&](const auto& found) {
                const auto tactic = intents::tactic_from(found.intent);
                return tactic && std::find(tactics.begin(), tactics.end(), *tactic) == tactics.end();
            });
        });
        return lines;
    }

    // About the very matter, from the scenario itself: the best case for solving at once.
    std::vector<std::string> solutions() const {
        std::vector<std::string> lines;
        for (const auto& [node, answers] : setup_.wording().answers) {
            for (const Answer& answer : answers) {
                if (answer.tactic == Tactic::offer_options || answer.tactic == Tactic::commit)
                    lines.push_back(answer.text);
            }
        }
        for (const Tactic tactic : {Tactic::offer_options, Tactic::commit}) {
            for (std::string& line : replies(tactic)) lines.push_back(std::move(line));
        }
        return lines;
    }

    std::vector<std::string> examples(std::string_view id) const {
        std::vector<std::string> lines;
        if (const intents::Intent* intent = catalogue_.find(id, intents::Audience::agent)) {
            for (const intents::Example& example : intent->wordings[at_].examples)
                lines.push_back(example.text);
        }
        return lines;
    }

    std::vector<std::string> anything() const {
        std::vector<std::string> lines;
        for (const intents::Intent& intent : catalogue_.intents) {
            if (intent.audience != intents::Audience::agent) continue;
            for (std::string& line : examples(intent.id)) lines.push_back(std::move(line));
        }
        return lines;
    }

    const Setup& setup_;
    const match::Matcher& matcher_;
    const intents::Catalogue& catalogue_;
    std::size_t at_;
};

// One that was not said yet; each once.
std::string take(std::vector<std::string>& lines, std::uint64_t number) {
    if (lines.empty()) return {};
    const auto at = lines.begin() + static_cast<std::ptrdiff_t>(number % lines.size());
    std::string line = std::move(*at);
    lines.erase(at);
    return line;
}

}  // namespace

std::string_view name_of(Bot bot) {
    static constexpr std::array<std::string_view, 6> names = {"follows",       "apologises", "solves",
                                                              "computer_mode", "takes_bait", "random"};
    return names[static_cast<std::size_t>(bot)];
}

Scorecard play(Bot bot, const Setup& setup, const assist::Knowledge& knowledge) {
    Session session(setup, knowledge);
    std::vector<std::string> lines = Lines(setup, knowledge).of(bot);
    for (seconds at = a_turn_takes; !session.has_ended(); at += a_turn_takes) {
        std::string line;
        if (bot == Bot::follows) {
            if (const auto advice = session.advice(knowledge)) line = advice->text;
        } else {
            const std::string key = std::to_string(setup.seed) + '/' + std::to_string(at.count());
            line = take(lines, base::hash_of(key));
        }
        session.say(line, at, knowledge);
    }
    return score(session);
}

Balance balance(const Setup& setup, int seeds, const assist::Knowledge& knowledge) {
    Balance made;
    for (std::size_t at = 0; at < made.size(); ++at) {
        BalanceRow& row = made[at];
        row.bot = all_bots[at];
        Setup each = setup;
        for (each.seed = 1; each.seed <= static_cast<std::uint64_t>(seeds); ++each.seed) {
            const Scorecard card = play(row.bot, each, knowledge);
            ++row.sessions;
            row.calmed += card.result.ending == EndingKind::calmed && card.finished ? 1 : 0;
            row.mean += card.total;
            row.lowest = std::min(row.lowest, card.total);
            row.highest = std::max(row.highest, card.total);
        }
        if (row.sessions > 0) row.mean /= row.sessions;
    }
    return made;
}

std::vector<std::string> imbalances(const Balance& balance) {
    std::vector<std::string> found;
    const BalanceRow& follower = balance.front();
    if (follower.calm_share() < follower_calms)
        found.emplace_back(
            "who follows the suggestions calms the customer in fewer than 95 % of the sessions");
    for (const BalanceRow& row : balance) {
        const std::string name(name_of(row.bot));
        if (row.bot == Bot::follows) continue;
        if (row.mean >= follower.mean)
            found.push_back("\"" + name + "\" scores as well as who follows the suggestions");
        if (row.bot == Bot::takes_bait && row.calmed > 0)
            found.emplace_back("who takes the bait calms the customer");
        if (row.bot != Bot::random && tier_of(row.highest) >= Tier::solid)
            found.push_back("\"" + name + "\", always the same, comes to \"solid\"");
    }
    return found;
}

}  // namespace practice
