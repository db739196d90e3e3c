#pragma once

#include <chrono>
#include <istream>
#include <optional>
#include <string>

namespace cli {

// One line that somebody types or a program sends, at most. A longer one is read to its end and not used.
inline constexpr std::size_t longest_typed_line = 4'000;  // bytes

struct Heard {
    enum class Kind { line, too_long, nothing, end };
    Kind kind = Kind::end;
    std::string line = {};  // without its end
};

// Where lines come from.
class LineSource {
public:
    virtual ~LineSource() = default;

    // The next line; `nothing` when it has not come within `patience`, or when that is not given, for ever.
    virtual Heard next(std::optional<std::chrono::milliseconds> patience) = 0;

    // How long this has been going on. Where nobody types, no time passes.
    virtual std::chrono::seconds elapsed() const = 0;
};

// A pipe or a file: its lines are all there, so nobody has to wait for them.
class PipedLines : public LineSource {
public:
    explicit PipedLines(std::istream& in) : in_(in) {}
    Heard next(std::optional<std::chrono::milliseconds> patience) override;
    std::chrono::seconds elapsed() const override { return std::chrono::seconds(0); }

private:
    std::istream& in_;  // outlives this
};

// A person at a terminal, in real time.
class TypedLines : public LineSource {
public:
    // `descriptor` stays open while this lives; it is not closed.
    explicit TypedLines(int descriptor);
    Heard next(std::optional<std::chrono::milliseconds> patience) override;
    std::chrono::seconds elapsed() const override;

private:
    std::optional<Heard> whole_line();
    bool read_some();  // false at the end of the input

    int descriptor_;
    std::chrono::steady_clock::time_point start_;
    std::string waiting_;    // read, and not given yet
    bool skipping_ = false;  // the rest of a line that was too long
    bool ended_ = false;
};

}  // namespace cli
