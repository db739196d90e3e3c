#include "cli/line_source.hpp"
#include "cli/nearest_names.hpp"
#include "cli/practice_script.hpp"
#include "cli/terminal.hpp"

#include <doctest/doctest.h>

#include <array>
#include <sstream>

#include <unistd.h>

using namespace cli;
using Kind = Heard::Kind;
using std::chrono::milliseconds;

namespace {

// Somebody typing, who may also be slow.
class Typist {
public:
    Typist() { REQUIRE(::pipe(ends_.data()) == 0); }
    ~Typist() {
        leave();
        ::close(ends_[0]);
    }
    Typist(const Typist&) = delete;
    Typist& operator=(const Typist&) = delete;

    void type(const std::string& text) {
        REQUIRE(::write(ends_[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    }
    void leave() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }
    int end() const { return ends_[0]; }

private:
    std::array<int, 2> ends_{};
};

std::vector<PracticeStep> steps_of(const std::string& text, base::Problems& problems) {
    return read_practice_script(text, "s.txt", problems);
}

std::string problem_of(const std::string& line) {
    base::Problems problems;
    steps_of("Hello.\n" + line + "\n", problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "s.txt:2");
    return problems[0].what;
}

}  // namespace

TEST_SUITE("lines of a pipe") {
    TEST_CASE("each line comes without its end, the last one too when it has none") {
        std::istringstream in("one\r\n\ntwo");
        PipedLines lines(in);
        CHECK(lines.next(std::nullopt).line == "one");
        CHECK(lines.next(milliseconds(0)).kind == Kind::line);
        CHECK(lines.next(milliseconds(0)).line == "two");
        CHECK(lines.next(std::nullopt).kind == Kind::end);
        CHECK(lines.elapsed().count() == 0);
    }
    TEST_CASE("a line that is too long is passed over whole, and the next one is heard") {
        std::istringstream in(std::string(longest_typed_line, 'a') + "\n" +
                              std::string(longest_typed_line + 1, 'b') + "\nnext\n" +
                              std::string(3 * longest_typed_line, 'c'));
        PipedLines lines(in);
        CHECK(lines.next(std::nullopt).line.size() == longest_typed_line);
        CHECK(lines.next(std::nullopt).kind == Kind::too_long);
        CHECK(lines.next(std::nullopt).line == "next");
        CHECK(lines.next(std::nullopt).kind == Kind::too_long);
        CHECK(lines.next(std::nullopt).kind == Kind::end);
    }
}

TEST_SUITE("lines of a person") {
    TEST_CASE("when nothing is typed in time there is nothing, and what comes later is heard") {
        Typist typist;
        TypedLines lines(typist.end());
        CHECK(lines.next(milliseconds(0)).kind == Kind::nothing);
        typist.type("half");
        CHECK(lines.next(milliseconds(0)).kind == Kind::nothing);
        typist.type(" a line\nand another\nrest");
        CHECK(lines.next(milliseconds(0)).line == "half a line");
        CHECK(lines.next(milliseconds(0)).line == "and another");
        CHECK(lines.next(milliseconds(0)).kind == Kind::nothing);
        typist.leave();
        CHECK(lines.next(std::nullopt).line == "rest");
        CHECK(lines.next(std::nullopt).kind == Kind::end);
        CHECK(lines.next(std::nullopt).kind == Kind::end);
    }
    TEST_CASE("a line that is too long is passed over whole, and the next one is heard") {
        Typist typist;
        TypedLines lines(typist.end());
        typist.type(std::string(3 * longest_typed_line, 'a') + "\nnext\n" +
                    std::string(2 * longest_typed_line, 'b'));
        CHECK(lines.next(milliseconds(0)).kind == Kind::too_long);
        CHECK(lines.next(milliseconds(0)).line == "next");
        typist.leave();
        CHECK(lines.next(std::nullopt).kind == Kind::end);
    }
}

TEST_SUITE("practice script") {
    TEST_CASE("it has turns and orders; empty lines and remarks are passed over") {
        base::Problems problems;
        const auto steps =
            steps_of("\xef\xbb\xbfHello.\r\n\n  # a remark\n@wait 60\n@rewind 0\n@hint\n  I see. ", problems);
        CHECK(problems.empty());
        using Step = PracticeStep;
        CHECK(steps ==
              std::vector<Step>{{.kind = Step::Kind::say, .text = "Hello.", .line = 1},
                                {.kind = Step::Kind::wait, .seconds = std::chrono::seconds(60), .line = 4},
                                {.kind = Step::Kind::rewind, .turn = 0, .line = 5},
                                {.kind = Step::Kind::hint, .line = 6},
                                {.kind = Step::Kind::say, .text = "I see.", .line = 7}});
    }
    TEST_CASE("what is wrong is told with its line and what to write") {
        CHECK(problem_of("@wiat 3") ==
              "there is no order \"@wiat\"; known are @wait SECONDS, @rewind TURN and @hint");
        for (const char* line :
             {"@wait", "@wait soon", "@wait -1", "@wait 3601", "@wait 3 s", "@wait 99999999999999"})
            CHECK(problem_of(line) == "write \"@wait\" with seconds from 0 to 3600");
        for (const char* line : {"@rewind", "@rewind -1", "@rewind x"})
            CHECK(problem_of(line) == "write \"@rewind\" with the number of a turn; 0 is the opening");
        CHECK(problem_of("@hint please") == "write \"@hint\" alone");
        CHECK(problem_of(std::string(longest_typed_line + 1, 'a')) ==
              "is longer than 4000 bytes; a chat message is shorter");
    }
    TEST_CASE("all problems are told at once") {
        base::Problems problems;
        CHECK(steps_of("@a\nHello.\n@b\n", problems).size() == 1);
        CHECK(problems.size() == 2);
    }
}

TEST_SUITE("nearest names") {
    TEST_CASE("few other letters, or a part of the name, are enough") {
        const std::vector<std::string> names = {"contract_trap", "phone_clerk", "phone_tree",
                                                "rental_car",    "law_office",  "phone_x"};
        CHECK(nearest_names("contract_tarp", names) == std::vector<std::string>{"contract_trap"});
        CHECK(nearest_names("phone", names) ==
              std::vector<std::string>{"phone_clerk", "phone_tree", "phone_x"});
        CHECK(nearest_names("phone_tre", names).front() == "phone_tree");
        CHECK(nearest_names("xyz", names).empty());
        CHECK(nearest_names("", names).empty());
        CHECK(nearest_names(std::string(100'000, 'a'), names).empty());
    }
    TEST_CASE("no more are named than can be read") {
        CHECK(nearest_names("abc", {"abc1", "abc2", "abc3", "abc4"}).size() == most_nearest_names);
    }
}

TEST_SUITE("terminal") {
    TEST_CASE("where there are no colours the words stay as they are") {
        CHECK(painted({}, Colour::red, "x") == "x");
        CHECK(painted({.colours = true}, Colour::red, "x") == "\033[31mx\033[0m");
        CHECK(painted({.colours = true}, Colour::red, "") == "");
    }
    TEST_CASE("lines break at spaces, by letters and not by bytes") {
        const Terminal narrow{.width = 10};
        CHECK(wrapped(narrow, "ααααα βββ γγγγ") == "ααααα βββ\nγγγγ");
        CHECK(wrapped(narrow, "aaaa bbbb", 4) == "aaaa\n    bbbb");
        CHECK(wrapped(narrow, "a aaaaaaaaaaaaaaaaa b") == "a\naaaaaaaaaaaaaaaaa\nb");
        CHECK(wrapped({}, "as long as it is") == "as long as it is");
    }
}
