#pragma once

#include "net/assist_json.hpp"
#include "text/csv.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace net {

// A CSV file (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets ask for. Each cell is written
// with the name of its column, so that the first row cannot differ from the others.
class CsvTable {
public:
    // The names of the columns, as `write` gives them for a row, whatever that says.
    template <class Write>
    void heading(const Write& write) {
        names_ = true;
        write();
        end_row();
        names_ = false;
    }

    void words(std::string_view column, std::string_view words) { cell(column, text::csv_cell(words)); }
    void flag(std::string_view column, bool value) { cell(column, value ? "yes" : "no"); }
    void count(std::string_view column, std::size_t number) { cell(column, std::to_string(number)); }
    void number(std::string_view column, const std::optional<double>& value) {
        cell(column, value ? fmt::format("{}", rounded(*value)) : std::string());
    }
    void end_row() {
        text_ += "\r\n";
        is_first_ = true;
    }
    std::string text() && { return std::move(text_); }

private:
    void cell(std::string_view column, std::string_view ready) {
        if (!std::exchange(is_first_, false)) text_ += ',';
        text_ += names_ ? column : ready;
    }

    std::string text_ = "\xef\xbb\xbf";
    bool is_first_ = true;
    bool names_ = false;
};

}  // namespace net
