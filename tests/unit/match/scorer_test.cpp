#include "match/scorer.hpp"

#include "match/linear_model.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

using base::Language;
using match::Lesson;
using match::Scorer;

namespace {

enum class Words { known, spelled };
enum class Company { kept, ignored };

constexpr std::size_t columns = 19;  // not a whole number of rows' alignment

const std::vector<std::string>& english() {
    static const std::vector<std::string> lines = {
        "where is my parcel",
        "my parcel is lost and I want a refund",
        "wait wait wait",
        "order 1234 was never delivered!",
        "I AM SO ANGRY 😡",
        "thank you so much 😊",
        "can you refund the order??",
        "the courier left it in the rain...",
    };
    return lines;
}

const std::vector<std::string>& greek() {
    static const std::vector<std::string> lines = {
        "πού είναι η παραγγελία μου",     "pou einai to dema mou", "θέλω τα λεφτά μου πίσω!",
        "8elw na akyrwsw thn paraggelia", "ευχαριστώ πολύ 😊",
    };
    return lines;
}

// A scorer and, as the other way of computing the same sums, what it was made of.
struct Trained {
    Trained(const std::vector<std::string>& lines, std::optional<Language> in,
            Company company_ = Company::ignored, Words words = Words::known)
        : language(in), company(company_) {
        std::vector<std::vector<match::Feature>> seen;
        match::KnownWords known;
        for (const std::string& line : lines) {
            const text::Message message = text::read_message(line);
            seen.push_back(features(message, {.angry = static_cast<int>(seen.size() % 3)}));
            vocabulary.count(seen.back());
            if (words == Words::spelled) continue;
            for (const text::Token& token : message.tokens)
                known.add(match::word_of(message, token, language));
        }
        vocabulary.finish();
        std::vector<match::TrainingLine> lessons;
        for (const auto& each : seen) {
            std::vector<Lesson> answers(columns, Lesson::against);
            for (std::size_t head = 0; head < columns; ++head) {
                if ((lessons.size() + head) % 4 == 0) answers[head] = Lesson::in_favour;
            }
            lessons.push_back({vocabulary.weigh(each), answers});
        }
        linear = match::LinearModel(lessons, columns, vocabulary.size(), {});
        const auto weights = [&](std::uint32_t feature) { return linear.weights(feature); };
        scorer = Scorer(vocabulary, known, weights, linear.bias(), company == Company::kept ? columns : 0);
    }

    std::vector<match::Feature> features(const text::Message& message,
                                         const match::LexiconCount& lexicon) const {
        return match::features_of(message, lexicon, language, company == Company::kept);
    }
    Scorer::Scored score(std::string_view line, const match::LexiconCount& lexicon = {}) const {
        return scorer.score(text::read_message(line), lexicon, language);
    }
    std::vector<float> linear_sums(std::string_view line, const match::LexiconCount& lexicon = {}) const {
        return linear.score(vocabulary.weigh(features(text::read_message(line), lexicon)));
    }

    std::optional<Language> language;
    Company company;
    match::Vocabulary vocabulary;
    match::LinearModel linear;
    Scorer scorer;
};

// What eight bits may lose of a message's sums: half a step of each row, whose largest number is 127 steps.
float rounding(const Trained& trained, const Scorer::Scored& scored) {
    float lost = 1e-5F;
    for (const Scorer::Part& part : scored.parts) {
        float most = 0;
        for (std::size_t column = 0; column < columns; ++column)
            most = std::max(most, std::abs(trained.scorer.gain(part, column)));
        lost += most / 127 / 2;
    }
    return lost;
}

void check_alike(const std::vector<float>& one, const std::vector<float>& other, float tolerance) {
    REQUIRE(one.size() == other.size());
    float apart = 0;
    for (std::size_t column = 0; column < one.size(); ++column)
        apart = std::max(apart, std::abs(one[column] - other[column]));
    CHECK(apart <= tolerance);
}

void check_as_linear(const Trained& trained, std::string_view line, const match::LexiconCount& lexicon = {}) {
    CAPTURE(line);
    const auto scored = trained.score(line, lexicon);
    check_alike(scored.sums, trained.linear_sums(line, lexicon), rounding(trained, scored));
}

std::size_t parts_of(match::Kind kind, const Scorer::Scored& scored) {
    return static_cast<std::size_t>(std::count_if(scored.parts.begin(), scored.parts.end(),
                                                  [&](const auto& part) { return part.kind == kind; }));
}

// Known, repeated, misspelt and strange words, emoji, numbers, other scripts. None is a single slip away from
// a known word: the linear model does not hear of slips.
constexpr std::array<std::string_view, 16> english_messages = {"where is my parcel",
                                                               "parcel",
                                                               "parcel parcel parcel",
                                                               "refundable parcelling",
                                                               "parcelement wherever",
                                                               "zyxq vvkj",
                                                               "zyxq parcel",
                                                               "wait wait wait wait wait",
                                                               "order 9876",
                                                               "order 12345",
                                                               "😡😡😡 parcel",
                                                               "🚀",
                                                               "REFUND THE PARCEL NOW!!!",
                                                               "η παραγγελία parcel",
                                                               "my lost parcel is my parcel",
                                                               "中文 parcel"};
constexpr std::array<std::string_view, 9> greek_messages = {"πού είναι η παραγγελία μου",
                                                            "pou einai h paraggelia mou",
                                                            "παραγγελίες",
                                                            "paraggelies",
                                                            "θέλω το δέμα μου",
                                                            "8elw to dema",
                                                            "refund παρακαλώ",
                                                            "λεφτά λεφτά λεφτά!!!",
                                                            "ευχαριστώ 😊 1234"};

}  // namespace

TEST_SUITE("scorer") {
    TEST_CASE("each form of a word is known once in each language") {
        match::KnownWords words;
        const text::Message message = text::read_message("Order order orders");
        for (const text::Token& token : message.tokens)
            words.add(match::word_of(message, token, Language::en));
        CHECK(words.size() == 2);
        words.add(match::word_of(message, message.tokens[0], Language::da));
        words.add(match::word_of(message, message.tokens[0], std::nullopt));
        CHECK(words.size() == 4);
        CHECK(words.words()[1].view().form == "orders");
        CHECK(words.words()[2].view().language == Language::da);
    }
    TEST_CASE("a known word gives what its features give one by one") {
        const Trained known(english(), Language::en),
            spelled(english(), Language::en, Company::ignored, Words::spelled);
        for (const std::string_view line : english_messages) {
            CAPTURE(line);
            const auto one = known.score(line), other = spelled.score(line);
            check_alike(one.sums, other.sums, rounding(known, one) + rounding(spelled, other));
            CHECK(one.known == doctest::Approx(static_cast<double>(other.known)));
        }
        CHECK(parts_of(match::Kind::letters, known.score("want")) == 0);
        CHECK(parts_of(match::Kind::letters, spelled.score("want")) > 10);
        CHECK(known.score("want").parts.size() == 1);       // it never stood at either end of a line
        CHECK(known.score("my parcel").parts.size() == 5);  // two words, each two neighbours, both ends
    }
    TEST_CASE("sums are those of the linear model that it was made of") {
        for (const Company company : {Company::ignored, Company::kept}) {
            const Trained in_english(english(), Language::en, company),
                in_greek(greek(), Language::el, company);
            const Trained in_any(english(), std::nullopt, company);
            for (const std::string_view line : english_messages) check_as_linear(in_english, line);
            for (const std::string_view line : english_messages) check_as_linear(in_any, line);
            for (const std::string_view line : greek_messages) check_as_linear(in_greek, line);
            for (const std::string& line : english()) check_as_linear(in_english, line);
            for (const std::string& line : greek()) check_as_linear(in_greek, line);
        }
    }
    TEST_CASE("what the lexicon found is in the sums") {
        const Trained trained(english(), Language::en, Company::kept);
        for (const std::string_view line : english_messages) check_as_linear(trained, line, {.angry = 2});
        CHECK(trained.score("parcel", {.angry = 2}).sums != trained.score("parcel").sums);
    }
    TEST_CASE("the rounding is small beside the sums") {
        const Trained trained(english(), Language::en, Company::kept);
        for (const std::string& line : english()) {
            CAPTURE(line);
            const auto scored = trained.score(line);
            float most = 0;
            for (const float each : scored.sums) most = std::max(most, std::abs(each));
            CHECK(rounding(trained, scored) < most / 50);
        }
    }
    TEST_CASE("the bias and the gains of all parts are the sums") {
        const Trained trained(english(), Language::en, Company::kept);
        for (const std::string_view line : english_messages) {
            CAPTURE(line);
            const auto scored = trained.score(line);
            std::vector<float> sums = trained.linear.bias();
            for (const auto& part : scored.parts) {
                for (std::size_t column = 0; column < columns; ++column)
                    sums[column] += trained.scorer.gain(part, column);
            }
            check_alike(scored.sums, sums, 1e-5F);
        }
    }
    TEST_CASE("a part knows the words that it was seen in") {
        const Trained trained(english(), Language::en);
        const auto scored = trained.score("zyxq my parcel zyxq");
        REQUIRE(parts_of(match::Kind::neighbours, scored) == 1);
        for (const auto& part : scored.parts) {
            CHECK(part.last_token <= 3);
            if (part.kind != match::Kind::neighbours) continue;
            CHECK(part.first_token == 1);
            CHECK(part.last_token == 2);
        }
    }
    TEST_CASE("an unknown word is read by its letters") {
        const Trained trained(english(), Language::en);
        const auto known = trained.score("parcel"), misspelt = trained.score("parcell");
        CHECK(misspelt.known > 0);
        CHECK(misspelt.known < known.known);
        CHECK(parts_of(match::Kind::letters, misspelt) > 5);
        CHECK(misspelt.sums != trained.linear.bias());
    }
    TEST_CASE("a word with one slip in it stands beside its neighbours like the word that was meant") {
        using match::Kind;
        const Trained trained(english(), Language::en);
        const auto meant = trained.score("where is my parcel");
        for (const char* line : {"where is my parcle", "where is my parcell", "where is my parcl",
                                 "where is my parxel", "wheer is my parcle"}) {
            CAPTURE(line);
            const auto slipped = trained.score(line);
            CHECK(parts_of(Kind::neighbours, slipped) == parts_of(Kind::neighbours, meant));
            CHECK(parts_of(Kind::word, slipped) == parts_of(Kind::word, meant));
            CHECK(parts_of(Kind::letters, slipped) > 0);
            CHECK(slipped.known > trained.score("where is my pxrcxl").known);
            CHECK(slipped.known < meant.known);
        }
        CHECK(parts_of(Kind::neighbours, trained.score("where is my pxrcxl")) <
              parts_of(Kind::neighbours, meant));
    }
    TEST_CASE("a Greeklish word is known by its Greek letters") {
        const Trained trained({"παραγγελία", "δέμα"}, Language::el);
        check_alike(trained.score("paraggelia").sums, trained.score("παραγγελία").sums,
                    2 * rounding(trained, trained.score("paraggelia")));
        CHECK(trained.score("paraggelia").known == doctest::Approx(1));
        CHECK(parts_of(match::Kind::letters, trained.score("παραγγελία")) == 0);
        CHECK(parts_of(match::Kind::letters, trained.score("paraggelia")) > 10);
    }
    TEST_CASE("what training never saw leaves the bias as it is") {
        const Trained trained(english(), Language::en, Company::kept);
        const auto scored = trained.score("中文 🚀");
        CHECK(scored.sums == trained.linear.bias());
        CHECK(scored.parts.empty());
        CHECK(scored.known == 0);
    }
    TEST_CASE("company is heard only by a scorer that keeps it") {
        const Trained with(english(), Language::en, Company::kept), without(english(), Language::en);
        const auto line = "parcel lost refund";
        CHECK(parts_of(match::Kind::company, with.score(line)) == 3);
        CHECK(parts_of(match::Kind::company, without.score(line)) == 0);
        CHECK(parts_of(match::Kind::company, with.score("parcel zyxq")) == 0);
        CHECK(with.score(line).known == without.score(line).known);
    }
    TEST_CASE("company may be kept for the first columns only") {
        const Trained all(english(), Language::en, Company::kept);
        constexpr std::size_t kept = 5;
        const auto weights = [&](std::uint32_t feature) { return all.linear.weights(feature); };
        const Scorer first(all.vocabulary, {}, weights, all.linear.bias(), kept);
        const Scorer unasked(all.vocabulary, {}, weights, all.linear.bias(), 0);
        const text::Message message = text::read_message("parcel lost refund");
        CHECK(parts_of(match::Kind::company, unasked.score(message, {}, Language::en)) == 0);
        const auto some = first.score(message, {}, Language::en);
        std::vector<float> sums = all.score("parcel lost refund").sums, gains(columns);
        for (const auto& part : some.parts) {
            if (part.kind != match::Kind::company) continue;
            for (std::size_t column = 0; column < columns; ++column)
                gains[column] += first.gain(part, column);
        }
        for (const auto& part : all.score("parcel lost refund").parts) {
            if (part.kind != match::Kind::company) continue;
            for (std::size_t column = kept; column < columns; ++column)
                sums[column] -= all.scorer.gain(part, column);
        }
        CHECK(gains[0] != 0);
        for (std::size_t column = kept; column < columns; ++column) CHECK(gains[column] == 0);
        check_alike(some.sums, sums, 2 * rounding(all, all.score("parcel lost refund")));
    }
    TEST_CASE("what is known is a share of the message") {
        const Trained trained(english(), Language::en, Company::kept);
        for (const std::string& line : english()) CHECK(trained.score(line).known == doctest::Approx(1));
        float before = trained.score("where is my parcel").known;
        for (const char* line :
             {"where is my parcel qqjz", "where is my parcel qqjz xvvk", "parcel qqjz xvvk wjjq"}) {
            CAPTURE(line);
            const float known = trained.score(line).known;
            CHECK(known < before);
            CHECK(known > 0);
            before = known;
        }
        for (const std::string_view line : english_messages) {
            CHECK(trained.score(line).known >= 0);
            CHECK(trained.score(line).known <= 1);
        }
    }
    TEST_CASE("an empty message gives the bias") {
        for (const Company company : {Company::ignored, Company::kept}) {
            const Trained trained(english(), Language::en, company);
            for (const char* line : {"", "   ", "\n"}) {
                const auto scored = trained.score(line);
                CHECK(scored.sums == trained.linear.bias());
                CHECK(scored.parts.empty());
                CHECK(scored.known == 0);
            }
        }
    }
    TEST_CASE("an endless message is read up to a limit") {
        const Trained trained(english(), Language::en, Company::kept);
        std::string words, word = "parcel";
        for (int times = 0; times < 20000; ++times) {
            words += times % 2 == 0 ? "my " : "is ";
            word += "refund";
        }
        const auto scored = trained.score(words);
        constexpr std::size_t pairs = match::most_company * match::most_company / 2;
        CHECK(scored.parts.size() >= match::most_tokens);
        CHECK(scored.parts.size() <= 2 * match::most_tokens + 1 + pairs + 16);
        check_as_linear(trained, words);
        CHECK(trained.score(words + "parcel refund").sums == scored.sums);
        check_as_linear(trained, word);
        CHECK(trained.score(word).parts.size() < 5 * text::longest_read);
    }
    TEST_CASE("without a line there is nothing but the bias") {
        const Scorer scorer({}, {}, {}, {1, -1}, 2);
        const auto scored =
            scorer.score(text::read_message("where is my parcel!"), {.angry = 1}, Language::en);
        CHECK(scored.sums == std::vector<float>{1, -1});
        CHECK(scored.known == 0);
    }
}
