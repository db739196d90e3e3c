#include "net/intent_frames.hpp"

#include <doctest/doctest.h>

using namespace net;

namespace {

// So many tests, each read as another intent than before.
Previewed misread(std::size_t count) {
    intents::TestLine test;
    test.intent = "wanted";
    match::Reading right, wrong;
    right.intent = "wanted";
    wrong.intent = "other";
    Previewed previewed;
    previewed.tests.assign(count, test);
    previewed.before.assign(count, right);
    previewed.after.assign(count, wrong);
    return previewed;
}

Json told_of(std::size_t count) { return Json::parse(*preview_frame("p", misread(count))); }

}  // namespace

TEST_SUITE("a preview") {
    TEST_CASE("tells two hundred changed readings, and that there are more") {
        const Json all = told_of(most_changes);
        CHECK(all["changes"].size() == most_changes);
        CHECK(all["more"] == false);
        CHECK(all["changes"][0]["better"] == false);
        const Json some = told_of(most_changes + 1);
        CHECK(some["changes"].size() == most_changes);
        CHECK(some["more"] == true);
    }
}
