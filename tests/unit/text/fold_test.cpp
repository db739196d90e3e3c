#include "text/fold.hpp"

#include "text/utf8.hpp"

#include <doctest/doctest.h>

namespace {
std::string folded(std::string_view word) {
    std::string result;
    for (const char32_t point : text::decode(word)) {
        for (const char32_t part : text::fold(point)) text::append(result, part);
    }
    return result;
}
}  // namespace

TEST_SUITE("fold") {
    TEST_CASE("capitals, accents and letters people leave out meet in one form") {
        const std::pair<const char*, const char*> pairs[] = {
            {"FØR", "for"},
            {"før", "for"},
            {"ÅPENT", "apent"},
            {"ærlig", "aerlig"},
            {"PERCHÉ", "perche"},
            {"è", "e"},
            {"ŐRÜLET", "orulet"},
            {"hűtő", "huto"},
            {"ΠΑΡΑΓΓΕΛΊΑ", "παραγγελια"},
            {"Παραγγελία", "παραγγελια"},
            {"μας", "μασ"},
            {"ΐ", "ι"},
            {"Straße", "strasse"},
            {"ﬁne", "fine"},
            {"ＷＩＤＥ", "wide"},
        };
        for (const auto& [written, expected] : pairs) {
            CAPTURE(written);
            CHECK(folded(written) == expected);
        }
    }
    TEST_CASE("invisible characters vanish") { CHECK(folded("a\u200db\u00ad") == "ab"); }
    TEST_CASE("case folding alone keeps the accents that tell languages apart") {
        std::string result;
        for (const char32_t part : text::fold_case(U'Å')) text::append(result, part);
        CHECK(result == "å");
    }
    TEST_CASE("characters beyond the table are folded all the same") { CHECK(folded("𝐀𝐍𝐆𝐑𝐘") == "angry"); }
}
