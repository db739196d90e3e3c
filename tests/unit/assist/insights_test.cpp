#include "assist/insights.hpp"
#include "unit/assist/told_conversation.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace assist;
using tests::at_s;
using tests::Told;

namespace {

constexpr std::int64_t day_s = 86'400;

InsightFilter all(std::int64_t from_s = 0, std::int64_t to_s = 1'000 * day_s) {
    InsightFilter filter;
    filter.from = at_s(from_s);
    filter.to = at_s(to_s);
    return filter;
}

// Three conversations: Kari calms one, Kari and Ola share one that stays hot, and one is calm and open.
struct Week {
    Week() {
        Told first(records.names(), "a", 10 * day_s);
        first.customer(0.8, 3, "long_wait").wait(20).offers({"r1", "r2"}).inserts("Kari", "r1");
        first.sends("Kari", "r1").wait(40).outcome("r1", {.calmer = 1}).customer(0.2, 0).closed();
        records.put(first.record);
        Told second(records.names(), "b", 11 * day_s);
        second.customer(0.5, 1, "refund", base::Language::nb).wait(60).offers({"r1"});
        second.sends("Kari", "r1", 0.3)
            .outcome("r1", {.angrier = 1})
            .customer(0.9, 3, "refund", base::Language::nb);
        second.agent("Ola", {"calm_down"}).agent("Ola", {"calm_down", "blame"});
        second.promises("Ola", "7.1", at_s(11 * day_s + 100)).alerted(AlertKind::anger).closed();
        records.put(second.record);
        Told third(records.names(), "c", 11 * day_s + 3'600);
        third.customer(0.1, 0, "none", std::nullopt);
        records.put(third.record);
    }
    Insights ask(const InsightFilter& filter, base::Moment now = at_s(20 * day_s)) {
        return insights(records.snapshot(), filter, Zone::utc(), now);
    }

    InsightRecords records{100};
};

}  // namespace

TEST_SUITE("insights") {
    TEST_CASE("into nothing are all zero") {
        InsightRecords records(10);
        const Insights none = insights(records.snapshot(), all(), Zone::utc(), at_s(0));
        CHECK_FALSE(none.known_from);
        CHECK(none.total.conversations == 0);
        CHECK_FALSE(none.total.anger);
        CHECK_FALSE(none.total.time_to_calm);
        CHECK(none.series.empty());
        CHECK(none.phrases.empty());
        CHECK(none.agent_choices.empty());
    }

    TEST_CASE("add up what all conversations of a period were") {
        Week week;
        const Insights seen = week.ask(all());
        const Core& total = seen.total;
        CHECK(seen.known_from == at_s(10 * day_s));
        CHECK(total.conversations == 3);
        CHECK(total.open == 1);
        CHECK(total.customer_messages == 5);
        CHECK(total.agent_messages == 5);
        CHECK(total.heated == 2);
        CHECK(total.calmed == 1);
        CHECK(total.time_to_calm == Quantiles{.median = 60, .p90 = 60});
        CHECK(total.first_response->median == doctest::Approx(40));
        CHECK(total.first_response->p90 == doctest::Approx(56));
        CHECK(total.anger->start == doctest::Approx((0.8 + 0.5 + 0.1) / 3));
        CHECK(total.anger->end == doctest::Approx((0.2 + 0.9 + 0.1) / 3));
        CHECK(total.anger->peak == doctest::Approx((0.8 + 0.9 + 0.1) / 3));
        CHECK(total.faults == 3);
        CHECK(total.faulty_messages == 2);
        CHECK(total.funnel.shown == 3);
        CHECK(total.funnel.inserted == 1);
        CHECK(total.funnel.sent == 1);
        CHECK(total.funnel.edited == 1);
        CHECK(total.promises.made == 1);
        CHECK(total.promises.late == 1);
        CHECK(total.all_alerts() == 2);  // the anger, and the promise that nobody kept
        CHECK(seen.levels_at_start == std::array<std::size_t, 4>{1, 1, 0, 1});
        CHECK(seen.levels_at_end == std::array<std::size_t, 4>{2, 0, 0, 1});
        CHECK(seen.calm_times == std::array<std::size_t, 9>{1, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    TEST_CASE("what an agent did is counted for that agent, in the rows and with the filter alike") {
        Week week;
        const Insights seen = week.ask(all());
        REQUIRE(seen.agents.size() == 2);
        CHECK(seen.agents[0].agent == "Kari");
        CHECK(seen.agents[0].core.conversations == 2);
        CHECK(seen.agents[0].core.agent_messages == 2);
        CHECK(seen.agents[0].core.faults == 0);
        CHECK(seen.agents[0].core.funnel.shown == 3);
        CHECK(seen.agents[1].core.conversations == 1);
        CHECK(seen.agents[1].core.faults == 3);
        CHECK(seen.agents[1].core.funnel.shown == 0);
        CHECK(seen.agents[1].core.promises.made == 1);
        InsightFilter filter = all();
        filter.agent = "Ola";
        const Insights ola = week.ask(filter);
        CHECK(ola.total.conversations == 1);
        CHECK(ola.total.agent_messages == 3);
        CHECK(ola.total.funnel.shown == 0);
        CHECK(ola.phrases.empty());
        REQUIRE(ola.faults.size() == 2);
        CHECK(ola.faults[0].fault == "calm_down");
        CHECK(ola.faults[0].count == 2);
        CHECK(ola.faults[0].conversations == 1);
        CHECK(ola.agents.size() == 1);
        CHECK(ola.agent_choices == std::vector<std::string>{"Kari", "Ola"});
    }

    TEST_CASE("languages and intents have rows where they were recognised") {
        Week week;
        const Insights seen = week.ask(all());
        REQUIRE(seen.languages.size() == 2);
        CHECK(seen.languages[0].language == base::Language::en);
        REQUIRE(seen.intents.size() == 2);
        CHECK(seen.intents[0].intent == "long_wait");
        CHECK(seen.intent_choices == std::vector<std::string>{"long_wait", "refund"});
        CHECK(seen.language_choices == std::vector{base::Language::en, base::Language::nb});
    }

    TEST_CASE("filters let through what they name, and nothing for a name that nobody has") {
        Week week;
        InsightFilter filter = all();
        filter.intent = "refund";
        CHECK(week.ask(filter).total.conversations == 1);
        filter.language = base::Language::it;
        CHECK(week.ask(filter).total.conversations == 0);
        CHECK(week.ask(filter).intent_choices.size() == 2);
        filter = all();
        filter.agent = "Nobody";
        CHECK(week.ask(filter).total.conversations == 0);
    }

    TEST_CASE(
        "a conversation belongs to the period its first message falls into: the start does, the end not") {
        Week week;
        CHECK(week.ask(all(11 * day_s, 12 * day_s)).total.conversations == 2);
        CHECK(week.ask(all(11 * day_s + 1, 12 * day_s)).total.conversations == 1);
        CHECK(week.ask(all(10 * day_s, 11 * day_s)).total.conversations == 1);
        CHECK(week.ask(all(12 * day_s, 13 * day_s)).total.conversations == 0);
        CHECK(week.ask(all(0, 5)).series.empty());
    }

    TEST_CASE("the series has the steps in which something began") {
        Week week;
        const Insights days = week.ask(all(5 * day_s, 40 * day_s));
        CHECK(days.step == PeriodStep::day);
        REQUIRE(days.series.size() == 2);
        CHECK(days.series[0].at == at_s(10 * day_s));
        CHECK(days.series[1].at == at_s(11 * day_s));
        CHECK(days.series[1].core.conversations == 2);
        const Insights hours = week.ask(all(10 * day_s, 12 * day_s));
        CHECK(hours.step == PeriodStep::hour);
        REQUIRE(hours.series.size() == 3);
        CHECK(hours.series[2].at == at_s(11 * day_s + 3'600));
    }

    TEST_CASE("a phrase is judged by the customers' next messages, over all who sent it") {
        Week week;
        const Insights seen = week.ask(all());
        REQUIRE(seen.phrases.size() == 2);
        const PhraseRow& phrase = seen.phrases[0];
        CHECK(phrase.reply == "r1");
        CHECK(phrase.shown == 2);
        CHECK(phrase.sent == 1);
        CHECK(phrase.edited == 1);
        CHECK(phrase.answered() == 2);
        CHECK(phrase.calmer == 1);
        CHECK(phrase.angrier == 1);
        CHECK(phrase.share.value == 0.5);
        REQUIRE(phrase.change);
        CHECK(phrase.change->mean == doctest::Approx(-0.1));  // -0.6 and +0.4
        CHECK(phrase.change->high == doctest::Approx(-0.1 + 12.7062 * 0.5).epsilon(0.001));
        CHECK(seen.phrases[1].answered() == 0);
        CHECK_FALSE(seen.phrases[1].change);
    }

    TEST_CASE("two hundred phrases are told, those with the most answers") {
        InsightRecords records(10);
        Told told(records.names(), "c");
        for (int at = 0; at < 250; ++at) told.offers({"r" + std::to_string(at)}).agent("Kari");
        told.sends("Kari", "r249").outcome("r249", {.same = 1}).customer(0.1, 0);
        records.put(told.record);
        const Insights seen = insights(records.snapshot(), all(), Zone::utc(), at_s(1));
        REQUIRE(seen.phrases.size() == most_phrases);
        CHECK(seen.phrases[0].reply == "r249");
    }

    TEST_CASE("times to calm fall into bars that hold their upper bound") {
        InsightRecords records(10);
        for (const int seconds : {60, 61, 7'200, 7'201}) {
            Told told(records.names(), std::to_string(seconds));
            told.customer(0.5, 1).wait(seconds).customer(0.1, 0);
            records.put(told.record);
        }
        const Insights seen = insights(records.snapshot(), all(), Zone::utc(), at_s(1));
        CHECK(seen.calm_times == std::array<std::size_t, 9>{1, 1, 0, 0, 0, 0, 0, 1, 1});
    }
}

TEST_SUITE("numbers of insights") {
    TEST_CASE("the median and the ninth decile lie between values in proportion") {
        CHECK_FALSE(quantiles_of({}));
        CHECK(quantiles_of({5'000}) == Quantiles{.median = 5, .p90 = 5});
        CHECK(quantiles_of({4'000, 1'000, 3'000, 2'000})->median == doctest::Approx(2.5));
        CHECK(quantiles_of({4'000, 1'000, 3'000, 2'000})->p90 == doctest::Approx(3.7));
        CHECK(quantiles_of({9'000, 1'000, 5'000})->median == 5);
    }

    // Student's own sleep data (1908), group 1: mean 0.75, sd 1.78901, 95 % interval -0.5298 to 2.0298.
    TEST_CASE("the interval of a mean is Student's") {
        const std::vector<double> sleep = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double sum = 0, squares = 0;
        for (const double hours : sleep) {
            sum += hours;
            squares += hours * hours;
        }
        const auto change = mean_of(sleep.size(), sum, squares);
        REQUIRE(change);
        CHECK(change->mean == doctest::Approx(0.75));
        CHECK(change->low == doctest::Approx(-0.5297804).epsilon(1e-6));
        CHECK(change->high == doctest::Approx(2.0297804).epsilon(1e-6));
        CHECK_FALSE(mean_of(1, 0.5, 0.25));
        CHECK_FALSE(mean_of(0, 0, 0));
        CHECK(mean_of(3, 0.3, 0.03)->low == doctest::Approx(0.1));
    }

    // Wilson (1927) for 10 of 20: 0.2993 to 0.7007; for 0 of 10: 0 to 0.2775.
    TEST_CASE("the interval of a share is Wilson's") {
        CHECK(share_of(10, 20).low == doctest::Approx(0.29929).epsilon(1e-4));
        CHECK(share_of(10, 20).high == doctest::Approx(0.70071).epsilon(1e-4));
        CHECK(share_of(0, 10).low == 0);
        CHECK(share_of(0, 10).high == doctest::Approx(0.27753).epsilon(1e-4));
    }
}
