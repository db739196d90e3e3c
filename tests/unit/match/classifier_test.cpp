#include "match/classifier.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using match::Classification;
using match::Classifier;
using match::LabelledLine;

namespace {

const std::vector<LabelledLine>& lines() {
    static const std::vector<LabelledLine> all = {
        {"where is my parcel", "track_order"},
        {"when will my package arrive", "track_order"},
        {"has my parcel been sent yet", "track_order"},
        {"track the delivery of my package", "track_order"},
        {"i want my money back", "refund"},
        {"refund me please", "refund"},
        {"how do i get my money back for this", "refund"},
        {"give me a refund", "refund"},
        {"tell me a joke", "oos"},
        {"do you like football", "oos"},
        {"what is the capital of france", "oos"},
        {"who won the football match", "oos"},
        {"my password does not work", "log_in"},
        {"i cannot log in", "log_in"},
        {"i forgot my password", "log_in"},
        {"the login page says wrong password", "log_in"},
    };
    return all;
}

const std::vector<std::string>& neutral() {
    static const std::vector<std::string> all = {"good morning", "hello there", "thanks, bye",
                                                 "have a nice day"};
    return all;
}

const Classifier& shared() {
    static const Classifier classifier(lines(), neutral());
    return classifier;
}

// Quick to train, where the answer's quality does not matter.
match::ClassifierSettings quick() { return {.nets = {.nets = 2, .hidden = 16}}; }

void check_sound(const Classifier& classifier, std::string_view text) {
    const Classification found = classifier.classify(text);
    CHECK(found.best < std::max<std::size_t>(classifier.labels().size(), 1));
    CHECK(found.confidence >= 0);
    CHECK(found.out_of_scope >= 0);
    CHECK(found.confidence + found.out_of_scope <= 1.0001F);
    CHECK(found.in_scope >= 0);
    CHECK(found.in_scope <= 1);
    CHECK(found.rejected() == (found.in_scope < Classification::accepted_from));
}

bool same(const Classification& one, const Classification& other) {
    return one.best == other.best && one.confidence == other.confidence &&
           one.out_of_scope == other.out_of_scope && one.in_scope == other.in_scope;
}

}  // namespace

TEST_SUITE("classifier") {
    TEST_CASE("it knows the lines that it learned") {
        for (const LabelledLine& line : lines()) {
            CAPTURE(line.text);
            const Classification found = shared().classify(line.text);
            CHECK(found.rejected() == (line.label == match::out_of_scope));
            if (!found.rejected()) CHECK(shared().labels()[found.best] == line.label);
            if (!found.rejected()) CHECK(found.confidence > 0.6F);
        }
    }
    TEST_CASE("it knows lines like those that it learned") {
        for (const LabelledLine& line : {LabelledLine{"Where's my package?", "track_order"},
                                         {"when does the parcel arrive", "track_order"},
                                         {"i would like a refund", "refund"},
                                         {"I WANT A REFUND OF MY MONEY!", "refund"},
                                         {"forgot the pasword", "log_in"},
                                         {"cannot log in with my password", "log_in"}}) {
            CAPTURE(line.text);
            const Classification found = shared().classify(line.text);
            CHECK(shared().labels()[found.best] == line.label);
            CHECK_FALSE(found.rejected());
        }
    }
    TEST_CASE("out of scope and neutral lines are rejected, and lines like them") {
        for (const std::string& line : neutral()) {
            CAPTURE(line);
            CHECK(shared().classify(line).rejected());
        }
        for (const char* line :
             {"tell me a good joke", "the capital of france", "who won the match", "hello, good day"}) {
            CAPTURE(line);
            CHECK(shared().classify(line).rejected());
        }
    }
    TEST_CASE("neutral lines are what makes it reject them") {
        const std::vector<LabelledLine> in_scope = {lines()[0], lines()[1], lines()[4], lines()[5]};
        const Classifier with(in_scope, neutral(), quick()), without(in_scope, {}, quick());
        for (const std::string& line : neutral()) {
            CAPTURE(line);
            CHECK(with.classify(line).rejected());
            CHECK(with.classify(line).out_of_scope > without.classify(line).out_of_scope);
            CHECK_FALSE(without.classify(line).rejected());
        }
    }
    TEST_CASE("labels come in the order that training met them, each once, out of scope not among them") {
        CHECK(shared().labels() == std::vector<std::string>{"track_order", "refund", "log_in"});
        const std::vector<LabelledLine> all = {{"one", "oos"}, {"two", "b"}, {"three", "a"}, {"four", "b"}};
        CHECK(Classifier(all, {}, quick()).labels() == std::vector<std::string>{"b", "a"});
    }
    TEST_CASE("a label's own words count as an example of it") {
        const std::vector<LabelledLine> all = {{"xqzv wkkj", "card_arrival"},
                                               {"vvqk zzxw", "exchange-rate"},
                                               {"jjwq qvkx", "TopUpFailed"},
                                               {"kxzj vqqw", "passport.lost/stolen"},
                                               {"wzzq jkvv", "oos"}};
        const Classifier classifier(all, {});
        const std::vector<std::string> spelled = {"card arrival", "exchange rate", "top up failed",
                                                  "passport lost stolen"};
        for (std::size_t label = 0; label < spelled.size(); ++label) {
            CAPTURE(spelled[label]);
            const Classification found = classifier.classify(spelled[label]);
            CHECK(found.best == label);
            CHECK(found.confidence > 0.6F);
        }
    }
    TEST_CASE("however a label is written, its words are the same") {
        const auto confidence = [](const char* label) {
            const std::vector<LabelledLine> all = {{"xqzv", label}, {"wkkj", "other"}};
            return Classifier(all, {}, quick()).classify("card arrival").confidence;
        };
        const float expected = confidence("card_arrival");
        for (const char* label :
             {"CardArrival", "cardArrival", "card-arrival", "card.arrival", "card/arrival", "Card_Arrival"}) {
            CAPTURE(label);
            CHECK(confidence(label) == expected);
        }
        CHECK(confidence("cardarrival") < expected);
    }
    TEST_CASE("the linear model and the nets are both heard") {
        match::ClassifierSettings other_linear = quick(), other_nets = quick();
        other_linear.linear.cost = 0.1;
        other_nets.nets.rate = 0;  // they learn nothing
        const auto confidence = [](const match::ClassifierSettings& settings) {
            return Classifier(lines(), neutral(), settings).classify("my parcel").confidence;
        };
        const float expected = confidence(quick());
        CHECK(std::abs(confidence(other_linear) - expected) > 0.05F);
        CHECK(std::abs(confidence(other_nets) - expected) > 0.05F);
    }
    TEST_CASE("the same lines give the same answers") {
        const Classifier one(lines(), neutral(), quick()), other(lines(), neutral(), quick());
        for (const char* text : {"where is my parcel", "parcell", "something else", ""}) {
            CAPTURE(text);
            CHECK(same(one.classify(text), other.classify(text)));
            CHECK(same(one.classify(text), one.classify(text)));
        }
    }
    TEST_CASE("probabilities are between nothing and certainty") {
        for (const char* text : {"where is my parcel", "parcel refund password", "tell me a joke", "zyxq", "",
                                 " ", "!!!", "😡", "中文", "\xff\xfe broken", "12345"}) {
            CAPTURE(text);
            check_sound(shared(), text);
        }
    }
    TEST_CASE("of empty and unknown text it is less sure than of what it learned") {
        const float learned = shared().classify("where is my parcel").confidence;
        for (const char* text : {"", "  ", "中文"}) {
            CAPTURE(text);
            CHECK(shared().classify(text).confidence < learned - 0.1F);
        }
    }
    TEST_CASE("very long text is answered by its beginning") {
        std::string text = "where is my parcel ";
        for (int times = 0; times < 50000; ++times) text += "and my parcel ";
        check_sound(shared(), text);
        CHECK(same(shared().classify(text), shared().classify(text + "i forgot my password")));
        check_sound(shared(), std::string(1000000, 'a'));
    }
    TEST_CASE("a line of training may be empty or very long") {
        std::string text;
        for (int times = 0; times < 5000; ++times) text += "parcel ";
        const std::vector<LabelledLine> all = {{"", "nothing"}, {text, "much"}, {"refund", "some"}};
        const Classifier classifier(all, {}, quick());
        check_sound(classifier, "");
        CHECK(classifier.labels()[classifier.classify(text).best] == "much");
        CHECK(classifier.labels()[classifier.classify("refund").best] == "some");
    }
    TEST_CASE("without a label everything is out of scope") {
        const std::vector<LabelledLine> all = {{"tell me a joke", "oos"}};
        for (const Classifier& classifier :
             {Classifier(all, {}, quick()), Classifier({}, neutral(), quick())}) {
            CHECK(classifier.labels().empty());
            for (const char* text : {"tell me a joke", "something else", ""}) {
                CAPTURE(text);
                const Classification found = classifier.classify(text);
                CHECK(found.rejected());
                CHECK(found.in_scope == 0);
                CHECK(found.confidence == 0);
                CHECK(found.best == 0);
            }
        }
    }
    TEST_CASE("without any line at all everything is rejected") {
        const Classifier classifier({}, {});
        CHECK(classifier.labels().empty());
        for (const char* text : {"where is my parcel", "", "\xff", "😡"}) {
            CAPTURE(text);
            const Classification found = classifier.classify(text);
            CHECK(found.rejected());
            CHECK(found.best == 0);
            CHECK(found.confidence == 0);
            CHECK(found.in_scope == 0);
            CHECK(found.out_of_scope == 1);
        }
    }
    TEST_CASE("lines are gone through as often as the settings say") {
        const auto after = [](int passes) {
            match::ClassifierSettings settings = quick();
            settings.nets.passes = passes;
            return Classifier(lines(), neutral(), settings).classify("my parcel");
        };
        CHECK_FALSE(same(after(1), after(2)));
        CHECK_FALSE(same(after(2), after(3)));
        CHECK_FALSE(same(after(29), after(30)));
        CHECK_FALSE(same(after(31), after(30)));
    }
    TEST_CASE("where the settings leave it open, few lines are gone through more often than many") {
        // How many examples there are, the labels' own words among them, and how often they are wanted.
        for (const auto& [examples, passes] :
             std::vector<std::pair<std::size_t, int>>{{4, 30}, {3333, 30}, {5000, 20}, {20000, 10}}) {
            CAPTURE(examples);
            std::vector<LabelledLine> all(examples / 2 - 1, {"ja", "yes"});
            all.resize(examples - 2, {"nei", "no"});
            const auto after = [&](int wanted) {
                const match::ClassifierSettings settings{.nets = {.nets = 1, .hidden = 4, .passes = wanted}};
                return Classifier(all, {}, settings).classify("ja");
            };
            const Classification open = after(0);
            CHECK(same(open, after(passes)));
            CHECK_FALSE(same(open, after(passes - 1)));
        }
    }
    TEST_CASE("a single label is told from what is out of scope") {
        const std::vector<LabelledLine> all = {lines()[4], lines()[5], lines()[6], lines()[7],
                                               lines()[8], lines()[9], lines()[10]};
        const Classifier classifier(all, {}, quick());
        REQUIRE(classifier.labels().size() == 1);
        CHECK_FALSE(classifier.classify("give me my money back").rejected());
        CHECK(classifier.classify("tell me a joke").rejected());
        const Classification found = classifier.classify("something else");
        CHECK(found.confidence + found.out_of_scope == doctest::Approx(1));
    }
    TEST_CASE("a single label without another example takes everything that is like it") {
        const std::vector<LabelledLine> all = {lines()[0], lines()[1], lines()[2]};
        const Classifier classifier(all, {}, quick());
        CHECK_FALSE(classifier.classify("where is my parcel").rejected());
        CHECK(classifier.classify("where is my parcel").best == 0);
    }
    TEST_CASE("what fits best is told even of what is rejected") {
        const Classification found =
            shared().classify("tell me a joke about a refund, who won the football match in france");
        CHECK(found.rejected());
        CHECK(shared().labels()[found.best] == "refund");
    }
}
