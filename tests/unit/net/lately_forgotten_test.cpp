#include <doctest/doctest.h>

#include "net/lately_forgotten.hpp"

using namespace net;

TEST_SUITE("what was forgotten lately") {
    const base::Moment start{std::chrono::hours(1000)};

    TEST_CASE("counts for an hour") {
        LatelyForgotten lately;
        lately.add(start, {{"a"}});
        lately.add(start + std::chrono::minutes(1), {{"b"}, {"c"}});
        lately.let_go(start + std::chrono::minutes(60));
        CHECK(lately.all().size() == 3);
        lately.let_go(start + std::chrono::minutes(61));
        CHECK(lately.all() == std::vector<base::ConversationId>{{"b"}, {"c"}});
    }

    TEST_CASE("is the last ten thousand conversations, and no more") {
        LatelyForgotten lately;
        lately.add(start, std::vector<base::ConversationId>(LatelyForgotten::most, {"old"}));
        lately.add(start, {{"new"}});
        const auto all = lately.all();
        CHECK(all.size() == LatelyForgotten::most);
        CHECK(all.back() == base::ConversationId{"new"});
    }
}
