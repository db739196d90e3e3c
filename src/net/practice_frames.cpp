#include "net/practice_frames.hpp"

#include "assist/rules.hpp"
#include "net/frame_json.hpp"
#include "practice/scorecard_json.hpp"

#include <cmath>

namespace net {

namespace {

template <class Values, class Print>
Json list_of(const Values& values, Print print_one) {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(print_one(value));
    return list;
}

double two_digits(double points) { return std::round(points * 100) / 100; }

Json curve_json(const std::vector<double>& curve) { return list_of(curve, two_digits); }

Json levels_json(const practice::Scenario& scenario) {
    Json levels = Json::object();
    for (const auto& [difficulty, level] : scenario.levels) {
        levels[std::string(name_of(difficulty))] = {{"temperament", name_of(level.temperament)},
                                                    {"opening_anger", level.opening_anger},
                                                    {"patience_s", level.patience.count()}};
    }
    return levels;
}

Json par_json(const practice::Scenario& scenario) {
    return {{"score", scenario.par.score}, {"turns", scenario.par.turns}};
}

Json scenario_json(const practice::Scenario& scenario, base::Language language) {
    const practice::Wording& words = scenario.words(language);
    std::size_t lines = 0;
    for (const auto& [pool, its_lines] : words.lines) lines += its_lines.size();
    return {{"id", scenario.id},
            {"title", words.title},
            {"story", words.story},
            {"family", scenario.family},
            {"transfer", scenario.transfer},
            {"audience", scenario.audience == intents::Audience::colleague ? "colleague" : "customer"},
            {"rule", scenario.rule},
            {"levels", levels_json(scenario)},
            {"par", par_json(scenario)},
            {"lines", lines}};
}

Json homework_json(const Homework& homework) {
    const PracticeAssign& what = homework.assigned.what;
    Json one = {{"scenario", what.scenario}, {"level", name_of(what.level)}};
    if (what.language) one["lang"] = base::code_of(*what.language);
    one["by"] = homework.assigned.by;
    one["at"] = millis(homework.assigned.at);
    one["done"] = homework.done;
    return one;
}

Json session_json(const Practised& practised, const practice::Scenarios& scenarios) {
    const practice::Result& result = practised.result;
    const practice::Scenario* scenario = scenarios.find(result.scenario);
    const bool titled = scenario != nullptr && scenario->speaks(result.language);
    return {{"conversation", practised.conversation.value},
            {"at", millis(result.at)},
            {"scenario", result.scenario},
            {"title", titled ? scenario->words(result.language).title : result.scenario},
            {"lang", base::code_of(result.language)},
            {"level", name_of(result.difficulty)},
            {"transfer", result.transfer},
            {"process", two_digits(result.process)},
            {"outcome", two_digits(result.outcome)},
            {"total", two_digits(result.total)},
            {"tier", name_of(practice::tier_of(result.total))},
            {"finished", result.finished},
            {"ending", name_of(result.ending)},
            {"turns", result.turns},
            {"hints", result.hints},
            {"rewinds", result.rewinds}};
}

Json skills_json(const TraineeRecord& record) {
    std::vector<practice::Result> results;
    results.reserve(record.practised.size());
    for (const Practised& each : record.practised) results.push_back(each.result);
    Json skills = Json::object();
    for (const auto& [skill, level] : practice::progress(results))
        skills[skill] = {{"share", rounded(level.share)}, {"chances", level.chances}};
    return skills;
}

Json team_line_json(const TeamLine& line) {
    const bool shared = line.record->shared;
    Json one = {{"trainee", line.trainee},
                {"shared", shared},
                {"sessions", shared ? line.record->practised.size() : 0},
                {"assigned", list_of(line.homework, homework_json)}};
    if (shared) one["skills"] = skills_json(*line.record);
    if (line.live) {
        one["live"] = {{"conversation", line.live->conversation.value},
                       {"scenario", line.live->scenario},
                       {"title", line.live->title}};
    }
    return one;
}

}  // namespace

Frame scenarios_frame(const Ref& ref, const practice::Scenarios& scenarios, base::Language language,
                      const std::vector<Homework>& homework) {
    Json frame = head("practice.scenarios", ref);
    frame["scenarios"] = Json::array();
    for (const practice::Scenario& scenario : scenarios.all) {
        if (scenario.speaks(language)) frame["scenarios"].push_back(scenario_json(scenario, language));
    }
    frame["lang"] = base::code_of(language);
    frame["assigned"] = list_of(homework, homework_json);
    return share(frame);
}

Frame opened_frame(const base::ConversationId& conversation, const PracticeSetup& setup,
                   const practice::Scenario& scenario) {
    const practice::Wording& words = scenario.words(setup.language);
    const practice::Level& level = scenario.level(setup.level);
    Json frame = head("practice.opened", conversation);
    frame["scenario"] = scenario.id;
    frame["lang"] = base::code_of(setup.language);
    frame["level"] = name_of(setup.level);
    frame["seed"] = setup.seed;
    frame["swap"] = setup.swap;
    frame["title"] = words.title;
    frame["role"] = words.role;
    frame["story"] = words.story;
    frame["know"] = words.know;
    frame["persona"] = {{"name", words.persona}, {"about", words.about}};
    frame["anger"] = level.opening_anger;
    frame["temperament"] = name_of(level.temperament);
    frame["patience_s"] = level.patience.count();
    frame["par"] = par_json(scenario);
    frame["observed"] = setup.observe;
    return share(frame);
}

Frame practice_feedback_frame(const base::ConversationId& conversation, std::optional<std::uint64_t> seq,
                              const practice::Turn& turn, const practice::Scenario& scenario) {
    Json frame = head("practice.feedback", conversation);
    if (seq) frame["seq"] = *seq;
    frame["turn"] = turn.number;
    frame["feedback"] = practice::to_json(turn.feedback);
    if (const auto* ending = scenario.ending(turn.ending)) frame["ended"] = name_of(ending->kind);
    return share(frame);
}

Frame hint_frame(const Ref& ref, const base::ConversationId& conversation, const practice::Session& session,
                 const practice::Advice& advice) {
    Json frame = head("practice.hint", ref, conversation);
    frame["turn"] = session.turns().size();
    frame["tactic"] = name_of(advice.tactic);
    frame["text"] = advice.text;
    frame["rule"] = advice.rule;
    frame["because"] =
        advice.because.empty() ? std::string(assist::words_of_rule(advice.rule)) : advice.because;
    frame["hints"] = session.hinted_turns().size();
    return share(frame);
}

Frame rewound_frame(const Ref& ref, const base::ConversationId& conversation,
                    const practice::Session& session) {
    const practice::Turn& turn = session.turns().back();
    Json frame = head("practice.rewound", ref, conversation);
    frame["turn"] = turn.number;
    frame["curve"] = curve_json(session.curve());
    frame["attempts"] = list_of(session.attempts(), [](const practice::Attempt& attempt) {
        return Json{{"from", attempt.from}, {"curve", curve_json(attempt.curve)}};
    });
    frame["answer"] = turn.answer;
    return share(frame);
}

Frame score_frame(const Ref& ref, const base::ConversationId& conversation, const practice::Scorecard& card,
                  const std::optional<practice::Comparison>& compared) {
    Json frame = head("practice.score", ref, conversation);
    frame["score"] = practice::to_json(card, compared);
    return share(frame);
}

Frame explained_frame(const base::ConversationId& conversation, std::uint64_t seq,
                      const practice::Explained& explained) {
    Json frame = head("practice.explained", conversation);
    frame["seq"] = seq;
    frame["reply"] = explained.reply;
    frame["tactic"] = name_of(explained.tactic);
    frame["rule"] = explained.rule;
    frame["because"] = explained.because;
    frame["words"] = explained.words;
    frame["intent"] = explained.intent;
    frame["title"] = explained.title;
    frame["stage"] = name_of(explained.stage);
    frame["anger"] = rounded(explained.anger);
    frame["level"] = explained.level;
    frame["trend"] = name_of(explained.trend);
    return share(frame);
}

Frame report_frame(const Ref& ref, const base::ConversationId& conversation, const Report& report) {
    Json frame = head("practice.export", ref, conversation);
    frame["format"] = name_of(report.format);
    frame["name"] = report.name;
    frame["text"] = report.text;
    return share(frame);
}

Frame history_frame(const Ref& ref, const std::string& trainee, const TraineeRecord& record,
                    const practice::Scenarios& scenarios) {
    Json frame = head("practice.history", ref);
    frame["trainee"] = trainee;
    frame["shared"] = record.shared;
    frame["sessions"] =
        list_of(record.practised, [&](const Practised& each) { return session_json(each, scenarios); });
    frame["skills"] = skills_json(record);
    return share(frame);
}

Frame assigned_frame(const std::vector<Homework>& homework) {
    Json frame = head("practice.assigned");
    frame["assigned"] = list_of(homework, homework_json);
    return share(frame);
}

Frame team_frame(const Ref& ref, const std::vector<TeamLine>& team) {
    Json frame = head("practice.team", ref);
    frame["trainees"] = list_of(team, team_line_json);
    return share(frame);
}

}  // namespace net
